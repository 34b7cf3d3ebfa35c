import {
  type APIInteractionResponse,
  ComponentType,
  type Interaction,
  type RepliableInteraction,
} from 'discord.js'
import type { Context } from '../commands/command.ts'
import { formatReference } from '../commands/passage-reference.ts'
import type { Invocation } from '../commands/reply.ts'
import { run } from '../commands/run.ts'
import { answer } from './callback.ts'
import { discuss } from './discuss.ts'
import type { Discussion } from './discussions.ts'
import { fault } from './log.ts'
import type { Receiver } from './receiver.ts'
import { type Request, requestOf } from './request.ts'
import { choices, notice, showing } from './respond.ts'

export type Send = (body: APIInteractionResponse) => Promise<void>

/** Answers interactions, each exactly once; the promise never rejects. */
export function createReceive(receiver: Receiver): (interaction: Interaction) => Promise<void> {
  const { words, log } = receiver
  return async (interaction) => {
    const received = performance.now()
    const what = nameOf(interaction)
    const send: Send = async (body) => {
      const sent = await answer(interaction, body, received)
      const ms = Math.round(performance.now() - received)
      if (sent === 'expired') log.warn({ what, ms }, 'too late: Discord no longer waits')
      else log.debug({ what, ms }, 'answered')
    }
    try {
      await handle(interaction, receiver, send)
    } catch (error) {
      log.error({ what, ...fault(error) }, 'failed to answer')
      if (interaction.isRepliable())
        await send(notice(words.internalError, receiver)).catch((again: unknown) =>
          log.error({ what, ...fault(again) }, 'failed to say so'),
        )
    }
  }
}

async function handle(interaction: Interaction, receiver: Receiver, send: Send): Promise<void> {
  const { words, cooldown, discussions } = receiver
  if (interaction.isAutocomplete()) {
    const discussion = await discussionOf(interaction, receiver)
    return send(choices(interaction, contextOf(receiver, discussion)))
  }
  if (!interaction.isRepliable()) return
  const wait = cooldown.take(interaction.user.id, interaction.guildId)
  if (wait > 0) return send(notice(words.slowDown(Math.ceil(wait / 1000)), receiver))
  const request = requestOf(interaction, receiver)
  if ('body' in request) return send(request.body)
  const discussion = await discussionOf(interaction, receiver)
  if (asksForSources(request, interaction, discussion)) {
    if (!discussion) return send(notice(words.onlyInDiscussion, receiver))
    const { article } = discussion
    const found = await discussions.sources(interaction.channelId!, article)
    request.invocation = {
      command: 'sources',
      options: { article: article.id, at: found.map(formatReference).join(' ') },
    }
  }
  const reply = run(withoutOurs(request.invocation), contextOf(receiver, discussion))
  if (reply.kind === 'discussion') return discuss(interaction, request, reply, receiver, send)
  const body = showing(reply, request, interaction, receiver)
  await send(body)
  if (discussion && 'data' in body && body.data && 'components' in body.data)
    discussions.cited(interaction.channelId!, body.data.components)
}

/** Options that Discord's side adds to a discussion that is asked for: the tag chosen, and "anyway". */
function withoutOurs({ command, options }: Invocation): Invocation {
  const { tag, again, ...others } = options
  return command === 'discuss' ? { command, options: others } : { command, options }
}

/** The button Sources, and /discuss typed where a discussion is already going on. */
const asksForSources = (
  { invocation }: Request,
  interaction: RepliableInteraction,
  discussion: Discussion | null,
): boolean =>
  invocation.command === 'sources' ||
  (invocation.command === 'discuss' && discussion !== null && interaction.isChatInputCommand())

/** The discussion that an interaction comes from; null elsewhere, and where it cannot be read. */
async function discussionOf(
  { channel, channelId, client, guildId }: Interaction,
  { discussions, log }: Receiver,
): Promise<Discussion | null> {
  if (!guildId || !channelId || !channel?.isThread()) return null
  if (channel.ownerId && channel.ownerId !== client.user.id) return null
  try {
    return await discussions.of(channelId)
  } catch (error) {
    log.warn(fault(error), 'a discussion cannot be read')
    return null
  }
}

const contextOf = ({ words, library }: Receiver, discussion: Discussion | null): Context => ({
  words,
  library,
  article: discussion?.article.id ?? null,
  near: discussion?.near ?? null,
})

/** For the log: the command or kind of component, never what was typed. */
function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete())
    return `${interaction.isAutocomplete() ? 'typing ' : ''}/${interaction.commandName}`
  return interaction.isMessageComponent()
    ? `${ComponentType[interaction.componentType]} ${interaction.customId.split('|')[1] ?? ''}`
    : 'modal'
}
