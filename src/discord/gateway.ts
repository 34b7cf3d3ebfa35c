import type { SessionInfo } from '@discordjs/ws'
import type { GatewayDispatchPayload } from 'discord.js'
import { UserError } from '../article/user-error.ts'
import {
  GatewayCloseCodes,
  GatewayIntentBits,
  REST,
  WebSocketManager,
  WebSocketShardEvents,
} from './discord-js.ts'
import { fault, type Log } from './log.ts'

// Interactions need no intent. Messages are for those in discussions that mention the bot; the
// intent is not privileged.
const INTENTS = GatewayIntentBits.GuildMessages

/** Discord ends the connection with these for good: topics/opcodes-and-status-codes#gateway. */
const FINAL = new Set<number>([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
])

/** Whom the bot is for Discord. */
export interface Self {
  /** The bot as an author of messages. */
  userId: string
  applicationId: string
}

export interface Gateway {
  self: Self
  /** Resolves with the reason when Discord ends the connection for good. */
  failed: Promise<UserError>
  close(): Promise<void>
}

export interface GatewaySettings {
  rest: REST
  token: string
  apiUrl: string
  log: Log
  /** Called with each event from the moment that Discord has told who the bot is. */
  receive(event: GatewayDispatchPayload, self: Self): void
}

export const openRest = (token: string, apiUrl: string): REST =>
  new REST({ version: '10', api: apiUrl }).setToken(token)

/**
 * Connects, with as many shards as Discord recommends, and waits until it is ready. Lost
 * connections are resumed. Nothing of what Discord tells is kept: no servers, channels or members.
 * @throws UserError that says what to change.
 */
export async function connect(settings: GatewaySettings): Promise<Gateway> {
  const { rest, token, apiUrl, log, receive } = settings
  // The library's own store is one for the whole process, whatever connections there are.
  const sessions = new Map<number, SessionInfo>()
  const shards = new WebSocketManager({
    rest,
    token,
    intents: INTENTS,
    retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
    updateSessionInfo: (shard, session) => {
      if (session) sessions.set(shard, session)
      else sessions.delete(shard)
    },
  })
  let self: Self | null = null
  let closing = false
  shards.on(WebSocketShardEvents.Ready, ({ data: { user, application } }) => {
    // Bots of before 2016 have an application of another id.
    self = { userId: user.id, applicationId: application?.id ?? user.id }
  })
  shards.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (self) receive(data, self)
  })
  shards.on(WebSocketShardEvents.Error, ({ error }) => {
    // Before that, connecting fails with the same error, which is explained below.
    if (self) log.error(fault(error), 'gateway error')
  })
  shards.on(WebSocketShardEvents.Resumed, () => log.info('gateway resumed'))
  const failed = new Promise<UserError>((resolve) => {
    shards.on(WebSocketShardEvents.Closed, ({ code }) => {
      if (FINAL.has(code)) resolve(closed(code))
      else log.debug({ code }, 'gateway closed')
    })
  })
  // One that was waiting to connect again when it was closed does so after all.
  shards.on(WebSocketShardEvents.Hello, () => {
    if (closing) void shards.destroy()
  })
  const close = async () => {
    closing = true
    await shards.destroy()
    rest.clearHashSweeper()
    rest.clearHandlerSweeper()
  }
  try {
    const refused = failed.then((reason) => Promise.reject(reason))
    await Promise.race([shards.connect(), refused])
  } catch (error) {
    await close()
    throw explained(error, apiUrl)
  }
  if (!self) throw new Error('Discord was ready without saying who the bot is')
  return { self, failed, close }
}

function explained(error: unknown, apiUrl: string): UserError {
  if (error instanceof UserError) return error
  const { code, cause, message, status } = error as {
    code?: unknown
    cause?: { code?: string }
    message?: string
    status?: number
  }
  if (status === 401) return closed(GatewayCloseCodes.AuthenticationFailed)
  const reason = status ?? cause?.code ?? code ?? message
  return new UserError(
    `Discord cannot be reached at ${apiUrl} (${String(reason)}). See whether this machine is online and DISCORD_API_URL is right.`,
  )
}

function closed(code: number): UserError {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return new UserError(
        'Discord refused DISCORD_TOKEN. Reset the token under "Bot" at https://discord.com/developers/applications and copy it anew.',
      )
    case GatewayCloseCodes.DisallowedIntents:
      return new UserError(
        'Discord refused the intents of this bot (4014). It asks for no privileged one; see whether the application is disabled or limited at https://discord.com/developers/applications.',
      )
    default:
      return new UserError(`Discord ended the connection for good (code ${code}).`)
  }
}
