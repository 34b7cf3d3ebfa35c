import { snowflake } from './snowflake.ts'

// Discord's numbers for kinds of channels: docs, resources/channel#channel-object-channel-types.
export const TEXT = 0
export const DM = 1
export const PUBLIC_THREAD = 11
export const FORUM = 15

/** Requires a tag on each forum post: docs, resources/channel#channel-object-channel-flags. */
export const REQUIRE_TAG = 1 << 4

export interface FakeUser {
  id: string
  username: string
  bot: boolean
}

export interface FakeChannel {
  id: string
  type: number
  name: string
  guild_id?: string
  parent_id?: string | null
  flags?: number
  available_tags?: {
    id: string
    name: string
    moderated: boolean
    emoji_id: null
    emoji_name: null
  }[]
  thread_metadata?: {
    archived: boolean
    locked: boolean
    auto_archive_duration: number
    archive_timestamp: string
  }
  owner_id?: string
  applied_tags?: string[]
}

export interface FakeMessage {
  id: string
  channel_id: string
  author: FakeUser
  content: string
  flags: number
  components: unknown[]
  [field: string]: unknown
}

/** Everything that a fresh Discord holds: one server with one text channel, one forum and members. */
export function freshWorld() {
  const applicationId = snowflake()
  const guildId = snowflake()
  const bot: FakeUser = { id: applicationId, username: 'Pilcrow', bot: true }
  const member: FakeUser = { id: snowflake(), username: 'reader', bot: false }
  const channel: FakeChannel = { id: snowflake(), type: TEXT, name: 'reading', guild_id: guildId }
  const forum: FakeChannel = {
    id: snowflake(),
    type: FORUM,
    name: 'debates',
    guild_id: guildId,
    flags: 0,
    available_tags: [],
  }
  return {
    applicationId,
    guildId,
    bot,
    member,
    channel,
    forum,
    channels: new Map([channel, forum].map((each) => [each.id, each])),
    messages: new Map<string, FakeMessage>(),
    commands: new Map<string, Record<string, unknown>>(),
    /** Channels where the bot lacks Read Message History: Discord lists none of their messages. */
    unreadable: new Set<string>(),
  }
}

export type World = ReturnType<typeof freshWorld>

/** The server as GUILD_CREATE carries it. The role @everyone has the server's own id. */
export function guildOf(world: World): Record<string, unknown> {
  const roles = [
    {
      id: world.guildId,
      name: '@everyone',
      color: 0,
      colors: { primary_color: 0 },
      hoist: false,
      position: 0,
      permissions: '309237713920',
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ]
  return {
    id: world.guildId,
    name: 'The Reading Room',
    owner_id: world.member.id,
    roles,
    emojis: [],
    stickers: [],
    features: [],
    channels: [...world.channels.values()].filter(
      (each) => each.type !== PUBLIC_THREAD && each.type !== DM,
    ),
    threads: [...world.channels.values()].filter((each) => each.type === PUBLIC_THREAD),
    members: [
      {
        user: world.bot,
        roles: [],
        joined_at: '2026-01-01T00:00:00.000Z',
        deaf: false,
        mute: false,
        flags: 0,
      },
    ],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    member_count: 2,
    large: false,
    unavailable: false,
    preferred_locale: 'en-US',
    afk_timeout: 300,
    system_channel_flags: 0,
    verification_level: 0,
    premium_tier: 0,
    nsfw_level: 0,
    mfa_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    joined_at: '2026-01-01T00:00:00.000Z',
  }
}
