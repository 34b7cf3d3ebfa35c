import type {
  APIApplicationCommandAutocompleteResponse,
  APIInteractionResponse,
  APIMessageTopLevelComponent,
} from 'discord.js'
import type { Context } from '../commands/command.ts'
import type { Action, Invocation, Reply } from '../commands/reply.ts'
import { complete } from '../commands/run.ts'
import { visibleLine } from '../text/escape-markdown.ts'
import { ComponentType, InteractionResponseType } from './discord-js.ts'
import type { Interaction } from './interaction.ts'
import { LONGEST_CHOICE, MOST_CHOICES } from './limits.ts'
import { message } from './message.ts'
import { missingOf, named } from './place.ts'
import type { Receiver } from './receiver.ts'
import { buttonRow } from './render/buttons.ts'
import type { Page } from './render/page.ts'
import { render } from './render/render.ts'
import type { Request } from './request.ts'
import { shareAction } from './share.ts'

/** The answer that shows a reply as the request wants it: new or in place, to all or to one. */
export function showing(
  reply: Reply,
  request: Request,
  interaction: Interaction,
  receiver: Receiver,
): APIInteractionResponse {
  const page = pageOf(receiver)
  const alone = Boolean(reply.private || request.alone)
  const share =
    alone && !interaction.tete ? shareAction(reply, request.message ?? null, page) : null
  const components = render(reply, page, {
    above: request.above,
    ...(reply.kind === 'about' && { below: permissionsLine(interaction, receiver) }),
    share,
  })
  // What is for one alone never takes the place of what all can see.
  return request.replaces && reply.kind !== 'notice' && (request.alone || !alone)
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
  ...buttonRow(actions, pageOf(receiver)),
]

/** What the option being typed may become. Discord refuses the whole list for one choice too long. */
export function choices(
  invocation: Invocation,
  focused: string,
  context: Context,
): APIApplicationCommandAutocompleteResponse {
  const found = complete(invocation, focused, context)
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: {
      choices: found
        .map(({ name, value }) => ({ name: choiceName(name), value }))
        .filter(({ name, value }) => name && String(value).length <= LONGEST_CHOICE)
        .slice(0, MOST_CHOICES),
    },
  }
}

const choiceName = (text: string): string =>
  visibleLine(text).slice(0, LONGEST_CHOICE).toWellFormed()

export const pageOf = ({ words, library, mention }: Receiver): Page => ({
  words,
  mention,
  articles: library.articles,
})

function permissionsLine({ guild, channel, ofServer }: Interaction, { words }: Receiver) {
  if (!guild || !channel) return undefined
  if (!ofServer) return words.discussionNeedsBot
  const all = Object.keys(words.permissions) as (keyof typeof words.permissions)[]
  const missing = missingOf(all, channel.permissions)
  return missing.length === 0 ? words.hasPermissions : words.lacksPermissions(named(missing, words))
}
