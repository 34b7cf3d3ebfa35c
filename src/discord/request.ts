import type { APIInteractionResponse } from 'discord.js'
import { opening } from '../commands/opening.ts'
import type { Invocation } from '../commands/reply.ts'
import { smallLinesIn } from './cited.ts'
import { decodeCustomId } from './custom-id.ts'
import { InteractionResponseType } from './discord-js.ts'
import type { Held, Interaction } from './interaction.ts'
import { message } from './message.ts'
import type { Receiver } from './receiver.ts'
import { SEARCH, searchedFor, searchModal } from './render/search.ts'
import { notice, pageOf } from './respond.ts'
import { SHARE, shared } from './share.ts'

/** The longest question of /ask; the prompt of /discuss is shorter. */
const LONGEST_QUESTION = 300

/** What an interaction asks for, whichever way it came. */
export interface Request {
  invocation: Invocation
  /** A line above the reply. */
  above?: string
  /** Whether the reply takes the place of the message that holds the button. */
  replaces?: boolean
  /** Whether the reply is for the asker alone, whatever the command says. */
  alone?: boolean
  /** The id of the member's message that the reply is about. */
  message?: string
}

type Answered = { body: APIInteractionResponse }

/** The request of an interaction, or at once the answer to what asks for none of our commands. */
export function requestOf(interaction: Interaction, receiver: Receiver): Request | Answered {
  switch (interaction.kind) {
    case 'command':
    case 'typing':
      return { invocation: interaction.invocation }
    case 'on message': {
      const { name, message } = interaction
      if (name !== receiver.words.findInArticle)
        return { invocation: { command: name, options: {} } }
      return {
        invocation: { command: 'find', options: { text: message.text } },
        ...(message.id && { message: message.id }),
      }
    }
    case 'pressed':
      return pressed(interaction, interaction.customId, interaction.held, receiver)
    case 'chosen':
      return pressed(interaction, interaction.value, interaction.held, receiver)
    case 'submitted':
      return pressed(interaction, interaction.customId, interaction.held, receiver)
  }
}

function pressed(
  interaction: Interaction,
  customId: string,
  held: Held | null,
  receiver: Receiver,
): Request | Answered {
  const { words, library } = receiver
  const found = decodeCustomId(customId, library.articles)
  if (found === 'old') return { body: notice(words.oldButton, receiver) }
  if (found === 'gone') return { body: notice(words.articleGone, receiver) }
  const { changed, replaces } = found
  const invocation = withWholeText(found.invocation, held?.components ?? [])
  if (invocation.command === SHARE) return { body: share(interaction, found, held, receiver) }
  const hidden = held?.hidden ?? false
  const own = hidden || held?.asker === interaction.user
  const request = {
    invocation,
    replaces: replaces && own && held !== null,
    // Turning the page of a reply that everybody sees is for the one who asked.
    alone: hidden || (replaces && !own),
    ...(changed && { above: words.articleChanged }),
  }
  if (invocation.command !== SEARCH) return request
  return interaction.kind === 'submitted'
    ? { ...request, invocation: searchedFor(invocation, interaction.typed) }
    : { body: { type: InteractionResponseType.Modal, data: searchModal(customId, words) } }
}

/** The private reply that holds the button, for all; not the words of an article that has changed since. */
function share(
  { guild, channel }: Interaction,
  { invocation, changed }: { invocation: Invocation; changed: boolean },
  held: Held | null,
  receiver: Receiver,
): APIInteractionResponse {
  const { words } = receiver
  const components = shared(held?.components ?? [], pageOf(receiver))
  if (changed || components.length === 0) return notice(words.cannotShare, receiver)
  const { to } = invocation.options
  const link = `https://discord.com/channels/${guild ?? '@me'}/${channel?.id}/${to}`
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: message([
      ...(to && channel ? [{ type: 10 as const, content: `-# ${words.inReplyTo(link)}` }] : []),
      ...components,
    ]),
  }
}

/** A question that was cut to fit into a custom_id stands whole in the message that holds the button. */
function withWholeText(invocation: Invocation, components: readonly unknown[]): Invocation {
  const options = { ...invocation.options }
  for (const name of ['prompt', 'question']) {
    const cut = options[name]
    if (typeof cut !== 'string' || !cut.endsWith('…')) continue
    const whole = smallLinesIn(components).find((line) => line.startsWith(cut.slice(0, -1)))
    if (whole) options[name] = opening(whole, name === 'prompt' ? 200 : LONGEST_QUESTION)
  }
  return { ...invocation, options }
}
