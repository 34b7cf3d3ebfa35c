import {
  type APIInteractionResponse,
  InteractionResponseType,
  type MessageComponentInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js'
import { opening } from '../commands/opening.ts'
import type { Invocation } from '../commands/reply.ts'
import { smallLinesIn } from './cited.ts'
import { decodeCustomId } from './custom-id.ts'
import { FIND } from './declare.ts'
import { invocationOf } from './invocation.ts'
import { message } from './message.ts'
import type { Receiver } from './receiver.ts'
import { SHARE } from './render/buttons.ts'
import { PICKER } from './render/picker.ts'
import { notice } from './respond.ts'
import { shared } from './share.ts'

/** The option `prompt` of /discuss takes no more. */
const LONGEST_PROMPT = 200

/** What an interaction asks for, whichever way it came. */
export interface Request {
  invocation: Invocation
  /** A line above the reply. */
  above?: string
  /** Whether the reply takes the place of the message that holds the button. */
  replaces?: boolean
  /** Whether the reply is for the asker alone, whatever the command says. */
  alone?: boolean
}

/** The request of an interaction, or at once the answer to what asks for none of our commands. */
export function requestOf(
  interaction: RepliableInteraction,
  receiver: Receiver,
): Request | { body: APIInteractionResponse } {
  if (interaction.isChatInputCommand()) return { invocation: invocationOf(interaction) }
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === FIND) {
    const text = interaction.targetMessage.content
    return { invocation: { command: 'find', options: { text } } }
  }
  if (interaction.isButton() && interaction.customId === SHARE)
    return {
      body: {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: message(shared(interaction.message.components.map((each) => each.toJSON()))),
      },
    }
  if (interaction.isButton()) return pressed(interaction, interaction.customId, receiver)
  if (interaction.isStringSelectMenu() && interaction.customId === PICKER)
    return pressed(interaction, interaction.values[0] ?? '', receiver)
  return { body: notice(receiver.words.oldButton, receiver) }
}

function pressed(
  interaction: MessageComponentInteraction,
  customId: string,
  receiver: Receiver,
): Request | { body: APIInteractionResponse } {
  const { words, library } = receiver
  const found = decodeCustomId(customId, library.articles)
  if (found === 'old') return { body: notice(words.oldButton, receiver) }
  if (found === 'gone') return { body: notice(words.articleGone, receiver) }
  const { changed, replaces } = found
  const { flags, interactionMetadata, components } = interaction.message
  const invocation = withWholePrompt(
    found.invocation,
    components.map((each) => each.toJSON()),
  )
  const hidden = flags.has(MessageFlags.Ephemeral)
  const own = hidden || interactionMetadata?.user.id === interaction.user.id
  return {
    invocation,
    replaces: replaces && own,
    // Turning the page of a reply that everybody sees is for the one who asked.
    alone: hidden || (replaces && !own),
    ...(changed && { above: words.articleChanged }),
  }
}

/** A prompt that was cut to fit into a custom_id stands whole in the message that holds the button. */
function withWholePrompt(invocation: Invocation, components: readonly unknown[]): Invocation {
  const { prompt } = invocation.options
  if (typeof prompt !== 'string' || !prompt.endsWith('…')) return invocation
  const whole = smallLinesIn(components).find((line) => line.startsWith(prompt.slice(0, -1)))
  return whole
    ? { ...invocation, options: { ...invocation.options, prompt: opening(whole, LONGEST_PROMPT) } }
    : invocation
}
