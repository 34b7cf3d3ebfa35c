import {
  type APIInteractionResponse,
  type AutocompleteInteraction,
  ComponentType,
  type Interaction,
  InteractionResponseType,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js'
import type { Context } from '../commands/command.ts'
import type { Invocation } from '../commands/reply.ts'
import { complete, run } from '../commands/run.ts'
import type { Words } from '../commands/words/words.ts'
import type { Library } from '../library/library.ts'
import { answer } from './callback.ts'
import type { Cooldown } from './cooldown.ts'
import { decodeCustomId } from './custom-id.ts'
import { FIND } from './declare.ts'
import { invocationOf } from './invocation.ts'
import { LONGEST_CHOICE, MOST_CHOICES } from './limits.ts'
import { fault, type Log } from './log.ts'
import { message } from './message.ts'
import { SHARE } from './render/buttons.ts'
import { PICKER, render } from './render/render.ts'
import { isWorthSharing, shared } from './share.ts'

export interface Receiver {
  library: Library
  words: Words
  log: Log
  cooldown: Cooldown
  mention(command: string): string
}

/** What an interaction asks for, whichever way it came. */
interface Request {
  invocation: Invocation
  /** A line above the reply. */
  above?: string
  /** Whether the reply takes the place of the message that holds the button. */
  replaces?: boolean
  /** Whether the reply is for the asker alone, whatever the command says. */
  alone?: boolean
}

/** Answers interactions, each exactly once; the promise never rejects. */
export function createReceiver(receiver: Receiver): (interaction: Interaction) => Promise<void> {
  const { words, log } = receiver
  return async (interaction) => {
    const received = performance.now()
    const what = nameOf(interaction)
    const send = async (body: APIInteractionResponse): Promise<void> => {
      const sent = await answer(interaction, body, received)
      const ms = Math.round(performance.now() - received)
      if (sent === 'expired') log.warn({ what, ms }, 'too late: Discord no longer waits')
      else log.debug({ what, ms }, 'answered')
    }
    try {
      const body = respond(interaction, receiver)
      if (body) await send(body)
    } catch (error) {
      log.error({ what, ...fault(error) }, 'failed to answer')
      if (interaction.isRepliable())
        await send(notice(words.internalError, receiver)).catch((again: unknown) =>
          log.error({ what, ...fault(again) }, 'failed to say so'),
        )
    }
  }
}

function respond(interaction: Interaction, receiver: Receiver): APIInteractionResponse | null {
  const { words, cooldown } = receiver
  if (interaction.isAutocomplete()) return choices(interaction, receiver)
  if (!interaction.isRepliable()) return null
  const wait = cooldown.take(interaction.user.id, interaction.guildId)
  if (wait > 0) return notice(words.slowDown(Math.ceil(wait / 1000)), receiver)
  if (interaction.isChatInputCommand())
    return replyTo({ invocation: invocationOf(interaction) }, receiver)
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === FIND)
    return replyTo(
      { invocation: { command: 'find', options: { text: interaction.targetMessage.content } } },
      receiver,
    )
  if (interaction.isButton() && interaction.customId === SHARE)
    return {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: message(shared(interaction.message.components.map((each) => each.toJSON()))),
    }
  if (interaction.isButton()) return pressed(interaction, interaction.customId, receiver)
  if (interaction.isStringSelectMenu() && interaction.customId === PICKER)
    return pressed(interaction, interaction.values[0] ?? '', receiver)
  return notice(words.oldButton, receiver)
}

function choices(interaction: AutocompleteInteraction, receiver: Receiver): APIInteractionResponse {
  const { name } = interaction.options.getFocused(true)
  const found = complete(invocationOf(interaction), name, contextOf(receiver))
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

function pressed(
  interaction: MessageComponentInteraction,
  customId: string,
  receiver: Receiver,
): APIInteractionResponse {
  const { words, library } = receiver
  const found = decodeCustomId(customId, library.articles)
  if (found === 'old') return notice(words.oldButton, receiver)
  if (found === 'gone') return notice(words.articleGone, receiver)
  const { invocation, changed, replaces } = found
  const { flags, interactionMetadata } = interaction.message
  const own =
    flags.has(MessageFlags.Ephemeral) || interactionMetadata?.user.id === interaction.user.id
  return replyTo(
    {
      invocation,
      replaces: replaces && own,
      // Turning the page of a reply that everybody sees is for the one who asked.
      alone: (replaces && !own) || flags.has(MessageFlags.Ephemeral),
      ...(changed && { above: words.articleChanged }),
    },
    receiver,
  )
}

function replyTo(request: Request, receiver: Receiver): APIInteractionResponse {
  const reply = run(request.invocation, contextOf(receiver))
  const alone = Boolean(reply.private || request.alone)
  const components = render(reply, pageOf(receiver), {
    above: request.above,
    share: alone && isWorthSharing(reply),
  })
  return request.replaces && reply.kind !== 'notice'
    ? { type: InteractionResponseType.UpdateMessage, data: message(components) }
    : {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: message(components, alone),
      }
}

const notice = (text: string, receiver: Receiver): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: message(render({ kind: 'notice', text }, pageOf(receiver)), true),
})

const pageOf = ({ words, library, mention }: Receiver) => ({
  words,
  mention,
  articles: library.articles,
})

const contextOf = ({ words, library }: Receiver): Context => ({
  words,
  library,
  article: null,
  near: null,
})

/** For the log: the command or kind of component, never what was typed. */
function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete())
    return `${interaction.isAutocomplete() ? 'typing ' : ''}/${interaction.commandName}`
  return interaction.isMessageComponent()
    ? `${ComponentType[interaction.componentType]} ${interaction.customId.split('|')[1] ?? ''}`
    : 'modal'
}
