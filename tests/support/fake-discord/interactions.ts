import { snowflake } from './snowflake.ts'
import type { FakeMessage, FakeUser, World } from './world.ts'

// Kinds of interactions and options: docs, interactions/receiving-and-responding and application-commands.
const COMMAND = 2
const COMPONENT = 3
const AUTOCOMPLETE = 4
const MODAL = 5
const STRING = 3
const INTEGER = 4
const BOOLEAN = 5
const SUBCOMMAND = 1
const CHANNEL = 7

type Raw = Record<string, unknown>
export type Values = Record<string, string | number | boolean>

/** From whom and where an interaction comes; what is left out is a member in the server's text channel. */
export interface From {
  user?: FakeUser
  /** Null for a direct message. */
  guild?: string | null
  channel?: Raw
  locale?: string
  /** Nobody has installed the bot in the server but this member for themself. */
  forMemberAlone?: boolean
  /** What the bot may do in the channel, as bits. Default: all that Pilcrow asks for. */
  appPermissions?: string
  memberPermissions?: string
  /** What the bot may do in a channel that an option names. Default: the same. */
  targetPermissions?: string
}

// View Channel, Send Messages, Create Public Threads, Send Messages in Threads, Read Message History.
export const NEEDED_PERMISSIONS = '309237713920'

function envelope(world: World, type: number, data: Raw, from: From): Raw {
  const user = from.user ?? world.member
  const guild = from.guild === undefined ? world.guildId : from.guild
  const person = { ...user, discriminator: '0', avatar: null, global_name: null }
  const channel = from.channel ?? (guild ? { ...world.channel } : { id: snowflake(), type: 1 })
  return {
    id: snowflake(),
    application_id: world.applicationId,
    token: `token-${snowflake()}`,
    version: 1,
    type,
    data,
    channel_id: channel.id,
    channel,
    locale: from.locale ?? 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: guild && !from.forMemberAlone ? { 0: guild } : { 1: user.id },
    context: guild ? 0 : 1,
    app_permissions: from.appPermissions ?? NEEDED_PERMISSIONS,
    ...(guild
      ? {
          guild_id: guild,
          guild: { id: guild, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: {
            user: person,
            roles: [],
            permissions: from.memberPermissions ?? NEEDED_PERMISSIONS,
            joined_at: '2026-01-01T00:00:00.000Z',
            deaf: false,
            mute: false,
            flags: 0,
          },
        }
      : { user: person }),
  }
}

const options = (world: World, values: Values, focused?: string) =>
  Object.entries(values).map(([name, value]) => ({
    name,
    type:
      typeof value === 'boolean'
        ? BOOLEAN
        : typeof value === 'number'
          ? INTEGER
          : world.channels.has(value)
            ? CHANNEL
            : STRING,
    value,
    ...(name === focused ? { focused: true } : {}),
  }))

/** The channels that options name, as Discord sends them along: with what the bot may do there. */
function resolvedIn(world: World, values: Values, { targetPermissions }: From): Raw {
  const channels = Object.values(values).flatMap((value) => world.channels.get(String(value)) ?? [])
  if (channels.length === 0) return {}
  const app_permissions = targetPermissions ?? NEEDED_PERMISSIONS
  const partial = channels.map(({ id, name, type, parent_id }): [string, Raw] => [
    id,
    { id, name, type, permissions: NEEDED_PERMISSIONS, app_permissions, parent_id },
  ])
  return { resolved: { channels: Object.fromEntries(partial) } }
}

/** `name` is "ask", or "article list" for a subcommand. */
function command(world: World, name: string, values: Values, from: From, focused?: string): Raw {
  const [top, sub] = name.split(' ')
  const known = [...world.commands.values()].find((each) => each.name === top)
  const given = options(world, values, focused)
  return {
    id: known?.id ?? snowflake(),
    name: top,
    type: 1,
    ...resolvedIn(world, values, from),
    options: sub ? [{ name: sub, type: SUBCOMMAND, options: given }] : given,
  }
}

export const slash = (world: World, name: string, values: Values = {}, from: From = {}): Raw =>
  envelope(world, COMMAND, command(world, name, values, from), from)

/** What Discord sends while somebody types into the option `focused`. */
export const typing = (
  world: World,
  name: string,
  focused: string,
  values: Values,
  from: From = {},
): Raw => envelope(world, AUTOCOMPLETE, command(world, name, values, from, focused), from)

/** A click on a button of a message, by its custom_id. */
export const click = (world: World, message: Raw, customId: string, from: From = {}): Raw => ({
  ...envelope(world, COMPONENT, { custom_id: customId, component_type: 2 }, from),
  message,
})

export const choose = (
  world: World,
  message: Raw,
  customId: string,
  values: string[],
  from: From = {},
): Raw => ({
  ...envelope(world, COMPONENT, { custom_id: customId, component_type: 3, values }, from),
  message,
})

export const submit = (
  world: World,
  customId: string,
  fields: Record<string, string>,
  from: From = {},
): Raw =>
  envelope(
    world,
    MODAL,
    {
      custom_id: customId,
      components: Object.entries(fields).map(([id, value]) => ({
        type: 18,
        component: { type: 4, custom_id: id, value },
      })),
    },
    from,
  )

/** A message command ("Find in article") on somebody's message. */
export const messageCommand = (
  world: World,
  name: string,
  target: FakeMessage,
  from: From = {},
): Raw => {
  const known = [...world.commands.values()].find((each) => each.name === name)
  return envelope(
    world,
    COMMAND,
    {
      id: known?.id ?? snowflake(),
      name,
      type: 3,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    },
    from,
  )
}

/**
 * A member's message as the gateway tells a bot without the privileged intent for it: the content
 * only where the message mentions the bot, or replies to it with a ping.
 */
export function said(
  world: World,
  channelId: string,
  content: string,
  from: Omit<From, 'guild'> & { pings?: boolean } = {},
): Raw {
  const author = from.user ?? world.member
  const mentioned = from.pings ?? content.includes(`<@${world.bot.id}>`)
  const person = { ...author, discriminator: '0', avatar: null, global_name: null }
  return {
    id: snowflake(),
    channel_id: channelId,
    guild_id: world.guildId,
    author: person,
    member: {
      roles: [],
      joined_at: '2026-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
    },
    content: mentioned ? content : '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: mentioned
      ? [{ ...world.bot, discriminator: '0', avatar: null, global_name: null }]
      : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
  }
}
