import type { APIInteractionResponse } from 'discord.js'
import type { Context } from '../commands/command.ts'
import { formatReference } from '../commands/passage-reference.ts'
import type { Invocation } from '../commands/reply.ts'
import { run } from '../commands/run.ts'
import { answer } from './callback.ts'
import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
} from './discord-js.ts'
import { discuss } from './discuss.ts'
import type { Discussion } from './discussions.ts'
import type { Self } from './gateway.ts'
import { type Interaction, isThread, readInteraction } from './interaction.ts'
import { fault } from './log.ts'
import type { RawInteraction } from './raw.ts'
import type { Receiver } from './receiver.ts'
import { type Request, requestOf } from './request.ts'
import { choices, notice, showing } from './respond.ts'

export type Send = (body: APIInteractionResponse) => Promise<void>

const NO_CHOICES: APIInteractionResponse = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
}

/** Answers an interaction exactly once; never rejects. */
export async function receive(raw: RawInteraction, self: Self, receiver: Receiver): Promise<void> {
  const { words, log, rest } = receiver
  const received = performance.now()
  const interaction = readInteraction(raw)
  if (!interaction) return log.warn({ type: raw.type }, 'an interaction that cannot be answered')
  const what = nameOf(interaction)
  const send: Send = async (body) => {
    const sent = await answer(rest, interaction, body, received)
    const ms = Math.round(performance.now() - received)
    if (sent === 'expired') log.warn({ what, ms }, 'too late: Discord no longer waits')
    else log.debug({ what, ms }, 'answered')
  }
  try {
    await handle(interaction, self, receiver, send)
  } catch (error) {
    log.error({ what, ...fault(error) }, 'failed to answer')
    await send(
      interaction.kind === 'typing' ? NO_CHOICES : notice(words.internalError, receiver),
    ).catch((again: unknown) => log.error({ what, ...fault(again) }, 'failed to say so'))
  }
}

async function handle(
  interaction: Interaction,
  self: Self,
  receiver: Receiver,
  send: Send,
): Promise<void> {
  const { words, cooldown, discussions } = receiver
  if (interaction.kind === 'typing') {
    const discussion = await discussionOf(interaction, self, receiver)
    const { invocation, focused } = interaction
    return send(choices(invocation, focused, contextOf(receiver, discussion)))
  }
  const request = requestOf(interaction, receiver)
  if (isCounted(interaction, request)) {
    const wait = cooldown.take(interaction.user, interaction.guild)
    if (wait > 0) return send(notice(words.slowDown(Math.ceil(wait / 1000)), receiver))
  }
  if ('body' in request) return send(request.body)
  const discussion = await discussionOf(interaction, self, receiver)
  const sources = asksForSources(request, interaction, discussion)
    ? await withSources(request.invocation, interaction, self, discussion, receiver)
    : request.invocation
  if (typeof sources === 'string') return send(notice(sources, receiver))
  const reply = run(withoutOurs(sources), contextOf(receiver, discussion))
  if (reply.kind === 'discussion') return discuss(interaction, self, request, reply, receiver, send)
  const body = showing(reply, request, interaction, receiver)
  await send(body)
  if (discussion) discussions.cited(interaction.channel!.id, shownToAll(body))
}

/** The components of an answer that all can see: what one member alone is shown is no part of a discussion. */
function shownToAll(body: APIInteractionResponse): unknown {
  if (!('data' in body) || !body.data || !('flags' in body.data)) return null
  const isHidden = (Number(body.data.flags) & MessageFlags.Ephemeral) !== 0
  return 'components' in body.data && !isHidden ? body.data.components : null
}

/** Fair use counts commands, however they are given, but no turning of pages. */
const isCounted = ({ kind, user }: Interaction, request: Request | object): boolean =>
  user !== '' &&
  (kind === 'command' ||
    kind === 'on message' ||
    ('invocation' in request && request.invocation.command === 'discuss'))

/** Options that Discord's side adds to a discussion that is asked for: the tag chosen, and "anyway". */
function withoutOurs({ command, options }: Invocation): Invocation {
  const { tag, again, ...others } = options
  return command === 'discuss' ? { command, options: others } : { command, options }
}

/** The button Sources, and /discuss typed where a discussion is already going on. */
const asksForSources = (
  { invocation }: Request,
  { kind }: Interaction,
  discussion: Discussion | null,
): boolean =>
  invocation.command === 'sources' ||
  (invocation.command === 'discuss' && discussion !== null && kind === 'command')

/** The sources of the discussion where they are asked for, or the words that say why there are none. */
async function withSources(
  { command, options }: Invocation,
  { channel }: Interaction,
  self: Self,
  discussion: Discussion | null,
  { discussions, library, words }: Receiver,
): Promise<Invocation | string> {
  const article = discussion?.article ?? library.articles.find(({ id }) => id === options.article)
  if (!channel || !article) return words.onlyInDiscussion
  try {
    const found = await discussions.sources(channel.id, self.userId, article)
    if (found === 'unreadable') return words.noHistory
    const page = command === 'sources' ? (options.page ?? 1) : 1
    const at = found.map(formatReference).join(' ')
    return { command: 'sources', options: { article: article.id, at, page } }
  } catch (error) {
    const code = error instanceof DiscordAPIError ? error.code : null
    if (code === RESTJSONErrorCodes.MissingAccess || code === RESTJSONErrorCodes.MissingPermissions)
      return words.noHistory
    if (code === RESTJSONErrorCodes.UnknownChannel) return words.threadGone
    throw error
  }
}

/** The discussion that an interaction comes from; null elsewhere, and where it cannot be read. */
async function discussionOf(
  { channel, guild }: Interaction,
  { userId }: Self,
  { discussions, log }: Receiver,
): Promise<Discussion | null> {
  if (!guild || !channel) return null
  // Where Discord does not tell the kind of channel, its messages do.
  if (channel.type !== null && !isThread(channel)) return null
  if (channel.owner !== null && channel.owner !== userId) return null
  try {
    const discussion = await discussions.of(channel.id, userId)
    return discussion === 'unreadable' ? null : discussion
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

/** For the log: the command or the verb of a button, never what was typed. */
function nameOf(interaction: Interaction): string {
  switch (interaction.kind) {
    case 'command':
    case 'typing':
      return `${interaction.kind} /${interaction.invocation.command}`
    case 'on message':
      return interaction.name
    default:
      return `${interaction.kind} ${interaction.customId.split('|')[1] ?? ''}`
  }
}
