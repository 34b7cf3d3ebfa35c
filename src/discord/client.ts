import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  OAuth2Scopes,
  Options,
  PermissionFlagsBits,
} from 'discord.js'
import { UserError } from '../article/user-error.ts'

/** What opening and reading discussions takes; replies to commands need none of it. */
export const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ReadMessageHistory,
]

/** A client for interactions and mentions: it keeps no messages, members or users but itself. */
export const createClient = (apiUrl: string): Client =>
  new Client({
    // Neither is privileged. Messages are for those in discussions that mention the bot.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    // As many as Discord recommends: one up to some 1,000 servers.
    shards: 'auto',
    allowedMentions: { parse: [] },
    rest: { api: apiUrl },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user?.id },
      ThreadMemberManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
    }),
  })

/** The address by which a server installs the bot, with exactly the permissions that it uses. */
export const inviteLink = (client: Client<true>): string =>
  client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: PERMISSIONS,
  })

/** Logs in and waits until Discord is ready. Throws {@link UserError} that says what to change. */
export async function connect(client: Client, token: string, apiUrl: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve())
    client.once(Events.ShardDisconnect, ({ code }) => reject(closed(code)))
    client.once(Events.ShardError, (error) => reject(unreachable(error, apiUrl)))
  })
  // Whichever fails first says why; the other must not go unhandled.
  ready.catch(() => {})
  try {
    await Promise.race([ready, client.login(token).then(() => ready)])
  } catch (error) {
    await client.destroy()
    throw explained(error, apiUrl)
  }
}

/** Resolves with the reason when Discord ends the connection for good. */
export const disconnected = (client: Client): Promise<UserError> =>
  new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(closed(code)))
  })

function explained(error: unknown, apiUrl: string): unknown {
  if (error instanceof UserError) return error
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return closed(GatewayCloseCodes.AuthenticationFailed)
  if (error instanceof Error && error.message === 'Used disallowed intents')
    return closed(GatewayCloseCodes.DisallowedIntents)
  return unreachable(error, apiUrl)
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

function unreachable(error: unknown, apiUrl: string): UserError {
  const { code, cause, message, status } = error as {
    code?: unknown
    cause?: { code?: string }
    message?: string
    status?: number
  }
  const reason = status ?? cause?.code ?? code ?? message
  return new UserError(
    `Discord cannot be reached at ${apiUrl} (${String(reason)}). See whether this machine is online and DISCORD_API_URL is right.`,
  )
}
