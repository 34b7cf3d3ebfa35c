import {
  type APIApplicationCommandAutocompleteResponse,
  type APIInteractionResponse,
  type APIMessageTopLevelComponent,
  type AutocompleteInteraction,
  ComponentType,
  type Interaction,
  InteractionResponseType,
} from 'discord.js'
import type { Context } from '../commands/command.ts'
import type { Action, Reply } from '../commands/reply.ts'
import { complete } from '../commands/run.ts'
import { invocationOf } from './invocation.ts'
import { LONGEST_CHOICE, MOST_CHOICES } from './limits.ts'
import { message } from './message.ts'
import { missingOf } from './place.ts'
import type { Receiver } from './receiver.ts'
import { buttonRow } from './render/buttons.ts'
import type { Page } from './render/page.ts'
import { render } from './render/render.ts'
import type { Request } from './request.ts'
import { isWorthSharing } from './share.ts'

/** The answer that shows a reply as the request wants it: new or in place, to all or to one. */
export function showing(
  reply: Reply,
  request: Request,
  interaction: Interaction,
  receiver: Receiver,
): APIInteractionResponse {
  const alone = Boolean(reply.private || request.alone)
  const components = render(reply, pageOf(receiver), {
    above: request.above,
    ...(reply.kind === 'about' && { below: permissionsLine(interaction, receiver) }),
    share: alone && interaction.guildId !== null && isWorthSharing(reply),
  })
  return request.replaces && reply.kind !== 'notice'
    ? { type: InteractionResponseType.UpdateMessage, data: message(components) }
    : {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: message(components, alone),
      }
}

/** A private sentence or two of ours, in Discord's own markup, so without any text of others. */
export const notice = (
  content: string,
  receiver: Receiver,
  actions: readonly Action[] = [],
): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: message(sentence(content, receiver, actions), true),
})

export const sentence = (
  content: string,
  receiver: Receiver,
  actions: readonly Action[] = [],
): APIMessageTopLevelComponent[] => [
  { type: ComponentType.TextDisplay, content },
  ...buttonRow(actions, pageOf(receiver), false),
]

/** What the option being typed may become. Discord refuses the whole list for one choice too long. */
export function choices(
  interaction: AutocompleteInteraction,
  context: Context,
): APIApplicationCommandAutocompleteResponse {
  const { name } = interaction.options.getFocused(true)
  const found = complete(invocationOf(interaction), name, context)
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: {
      choices: found
        .filter(({ name, value }) => name.trim() && String(value).length <= LONGEST_CHOICE)
        .slice(0, MOST_CHOICES)
        .map(({ name, value }) => ({ name: name.slice(0, LONGEST_CHOICE).toWellFormed(), value })),
    },
  }
}

export const pageOf = ({ words, library, mention }: Receiver): Page => ({
  words,
  mention,
  articles: library.articles,
})

function permissionsLine({ guildId, appPermissions }: Interaction, { words }: Receiver) {
  if (!guildId) return undefined
  const { permissions } = words
  const missing = missingOf(
    Object.keys(permissions) as (keyof typeof permissions)[],
    appPermissions,
  )
  return missing.length === 0
    ? words.hasPermissions
    : words.lacksPermissions(missing.map((name) => permissions[name]))
}
