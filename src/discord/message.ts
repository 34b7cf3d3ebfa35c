import type { APIMessageTopLevelComponent, RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import { MessageFlags } from './discord-js.ts'

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
