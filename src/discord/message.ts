import {
  type APIMessageTopLevelComponent,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'

/**
 * The one door through which messages leave: closed to every mention, as components V2, shown to
 * one member alone where `alone` says so.
 */
export const message = (components: APIMessageTopLevelComponent[], alone = false) =>
  ({
    components,
    flags: MessageFlags.IsComponentsV2 | (alone ? MessageFlags.Ephemeral : 0),
    allowed_mentions: { parse: [] },
  }) satisfies RESTPostAPIChannelMessageJSONBody
