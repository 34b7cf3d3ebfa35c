import type { REST } from 'discord.js'
import type { Words } from '../commands/words/words.ts'
import {
  ChannelFlags,
  ChannelType,
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
} from './discord-js.ts'
import { type Channel, type Interaction, isThread } from './interaction.ts'
import type { RawChannel } from './raw.ts'

type Permission = keyof Words['permissions']

/** Where a discussion can be opened. */
export interface Place {
  id: string
  name: string
  forum: boolean
  /** Of a forum that takes no post without one: the tags that anybody may set, at most 20. */
  tags: { id: string; name: string }[] | null
}

export const TEXT: Permission[] = ['ViewChannel', 'CreatePublicThreads', 'SendMessagesInThreads']
// A post needs Send Messages; Create Public Threads counts for nothing there (topics/threads#forums).
export const FORUM: Permission[] = ['ViewChannel', 'SendMessages']

/**
 * The channel that a discussion is asked for in, a thread's parent where that is a thread; or the
 * words that say why there can be none, as far as the interaction itself tells.
 */
export function targetOf(
  interaction: Interaction,
  where: string | null,
  words: Words,
): Channel | string {
  if (!interaction.guild) return words.discussionNeedsServer
  if (!interaction.ofServer) return words.discussionNeedsBot
  const here = interaction.channel
  const chosen = interaction.kind === 'command' ? interaction.channels : []
  const target = where
    ? (chosen.find(({ id }) => id === where) ?? (here?.id === where ? here : unknown(where)))
    : here && isThread(here) && here.parent
      ? { ...unknown(here.parent), permissions: here.permissions }
      : here
  if (!target) return words.channelGone
  const { id, type, permissions } = target
  if (type !== null && !isThread(target) && !canHold(type))
    return words.discussionNeedsChannel(`<#${id}>`)
  const needed: Permission[] = type === null ? ['ViewChannel'] : isForum(type) ? FORUM : TEXT
  const missing = missingOf(needed, permissions)
  return missing.length > 0 ? words.missingPermissions(named(missing, words), `<#${id}>`) : target
}

/**
 * What Discord knows of that channel: its kind, and the tags of a forum. Or the words that say why
 * there can be no discussion.
 */
export async function placeAt(rest: REST, target: Channel, words: Words): Promise<Place | string> {
  const { id } = target
  // A text channel has nothing more to tell.
  if (target.type === ChannelType.GuildText) return { id, name: '', forum: false, tags: null }
  const found = await channelAt(rest, target, words)
  if (typeof found === 'string') return found
  const { type, name, parent_id, flags = 0, available_tags = [] } = found
  const channel = { ...target, type: type ?? null }
  if (isThread(channel) && parent_id)
    return placeAt(rest, { ...channel, id: parent_id, type: null }, words)
  if (type === undefined || !canHold(type)) return words.discussionNeedsChannel(`<#${id}>`)
  const place = { id, name: name ?? '', forum: isForum(type), tags: null }
  const missing = missingOf(place.forum ? FORUM : TEXT, target.permissions)
  if (missing.length > 0) return words.missingPermissions(named(missing, words), `<#${id}>`)
  if (!place.forum || !(flags & ChannelFlags.RequireTag)) return place
  const tags = available_tags.filter(({ moderated }) => !moderated)
  return tags.length > 0 ? { ...place, tags } : words.noTagAllowed(`<#${id}>`)
}

async function channelAt(
  rest: REST,
  { id, type }: Channel,
  words: Words,
): Promise<RawChannel | string> {
  try {
    return (await rest.get(Routes.channel(id))) as RawChannel
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error
    if (error.code === RESTJSONErrorCodes.UnknownChannel) return words.channelGone
    if (error.code === RESTJSONErrorCodes.MissingAccess)
      return words.missingPermissions(named(['ViewChannel'], words), `<#${id}>`)
    // What else is wrong shows when the discussion is opened there.
    return { id, type: type ?? ChannelType.GuildText }
  }
}

/** Those of some permissions that are not granted; none where it is not known what is. */
export const missingOf = (needed: readonly Permission[], granted: bigint | null): Permission[] =>
  granted === null || granted & PermissionFlagsBits.Administrator
    ? []
    : needed.filter((name) => !(granted & PermissionFlagsBits[name]))

export const named = (permissions: readonly Permission[], words: Words): string[] =>
  permissions.map((name) => words.permissions[name])

const unknown = (id: string): Channel => ({
  id,
  type: null,
  parent: null,
  owner: null,
  permissions: null,
})

const isForum = (type: ChannelType): boolean =>
  type === ChannelType.GuildForum || type === ChannelType.GuildMedia

const canHold = (type: ChannelType): boolean => isForum(type) || type === ChannelType.GuildText
