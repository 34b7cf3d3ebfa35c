import {
  ApplicationIntegrationType,
  ChannelFlags,
  ChannelType,
  type Client,
  type Interaction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js'
import type { Words } from '../commands/words/words.ts'

type Permission = keyof Words['permissions']

/** Where a discussion can be opened. */
export interface Place {
  id: string
  name: string
  forum: boolean
  /** Of a forum that takes no post without one: the tags that anybody may set, at most 20. */
  tags: { id: string; name: string }[] | null
}

const TEXT: Permission[] = ['ViewChannel', 'CreatePublicThreads', 'SendMessagesInThreads']
// A post needs Send Messages; Create Public Threads counts for nothing there (topics/threads#forums).
const FORUM: Permission[] = ['ViewChannel', 'SendMessages']

/**
 * The channel that a discussion is to open in, the thread's parent where it is asked for in a
 * thread; or the words that say why there can be none.
 */
export function placeFor(
  interaction: Interaction,
  where: string | null,
  words: Words,
): Place | string {
  const { channel, guildId, authorizingIntegrationOwners, client } = interaction
  if (!guildId) return words.discussionNeedsServer
  if (!authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall])
    return words.discussionNeedsBot
  const here = channel?.isThread() ? channel.parentId : interaction.channelId
  const id = where ?? here
  if (!id) return words.channelGone
  const target = client.channels.cache.get(id)
  // A channel that we may not see does not reach us at all.
  if (!target) return words.missingPermissions([words.permissions.ViewChannel], `<#${id}>`)
  const forum = target.type === ChannelType.GuildForum || target.type === ChannelType.GuildMedia
  if (!forum && target.type !== ChannelType.GuildText)
    return words.discussionNeedsChannel(`<#${id}>`)
  const { name } = target
  const missing = missingOf(
    forum ? FORUM : TEXT,
    id === interaction.channelId ? interaction.appPermissions : permissionsIn(client, id),
  )
  if (missing.length > 0)
    return words.missingPermissions(
      missing.map((each) => words.permissions[each]),
      `<#${id}>`,
    )
  if (!forum || !target.flags.has(ChannelFlags.RequireTag)) return { id, name, forum, tags: null }
  const tags = target.availableTags.filter(({ moderated }) => !moderated)
  return tags.length > 0 ? { id, name, forum, tags } : words.noTagAllowed(`<#${id}>`)
}

/** Those of some permissions that are not granted; none where it is not known what is. */
export const missingOf = (
  needed: readonly Permission[],
  granted: Readonly<PermissionsBitField> | null,
): Permission[] => (granted ? needed.filter((name) => !granted.has(PermissionFlagsBits[name])) : [])

function permissionsIn(client: Client, id: string): Readonly<PermissionsBitField> | null {
  const channel = client.channels.cache.get(id)
  const me = channel && 'guild' in channel ? channel.guild.members.me : null
  return me && channel && 'permissionsFor' in channel ? channel.permissionsFor(me) : null
}
