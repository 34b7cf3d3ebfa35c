import { createRequire } from 'node:module'

// What we use of Discord's packages; types are imported from the packages themselves. They are
// CommonJS inside. Imported, @discordjs/ws would bring a second copy of all that it shares with
// discord.js, and Node would read each file once more for its exports, which together takes about
// a third of a second of each start.
const require = createRequire(import.meta.url)

export const {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ChannelFlags,
  ChannelType,
  ComponentType,
  DiscordAPIError,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  HTTPError,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  OAuth2Scopes,
  PermissionFlagsBits,
  REST,
  RESTJSONErrorCodes,
  RequestMethod,
  Routes,
  TextInputStyle,
} = require('discord.js') as typeof import('discord.js')

export const { WebSocketManager, WebSocketShardEvents } =
  require('@discordjs/ws') as typeof import('@discordjs/ws')

export type ChannelType = import('discord.js').ChannelType
export type REST = import('discord.js').REST
