import type { Action, DiscussionReply, Invocation, PickerReply, Reply } from '../commands/reply.ts'
import { InteractionResponseType, MessageFlags, Routes } from './discord-js.ts'
import type { Self } from './gateway.ts'
import type { Interaction } from './interaction.ts'
import { fault } from './log.ts'
import { message } from './message.ts'
import { openDiscussion } from './open-discussion.ts'
import { type Place, placeAt, targetOf } from './place.ts'
import type { Send } from './receive.ts'
import type { Receiver } from './receiver.ts'
import { render } from './render/render.ts'
import type { Request } from './request.ts'
import { notice, pageOf, sentence } from './respond.ts'

type Components = ReturnType<typeof sentence>

/**
 * Opens a discussion and answers, to the asker alone, with its link, or with the reason why not.
 * The one kind of answer that is deferred, since opening takes Discord several requests.
 */
export async function discuss(
  interaction: Interaction,
  self: Self,
  request: Request,
  reply: DiscussionReply & Reply,
  receiver: Receiver,
  send: Send,
): Promise<void> {
  const { rest, discussions, words, log } = receiver
  const target = targetOf(interaction, reply.where, words)
  if (typeof target === 'string') return send(notice(target, receiver))
  await send({
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  })
  const say = (text: string, actions: Action[] = []) => sentence(text, receiver, actions)

  async function outcome(): Promise<Components> {
    const { tag, again } = request.invocation.options
    const place = await placeAt(rest, target as Exclude<typeof target, string>, words)
    if (typeof place === 'string') return say(place)
    if (place.tags && !place.tags.some(({ id }) => id === tag))
      return render(tagPicker(place, request, reply, receiver), pageOf(receiver))
    const same = again ? null : await sameDiscussion(interaction, self, place, reply, receiver)
    if (same)
      return say(words.discussionExists(`<#${same}>`), [openAnother(request, reply, receiver)])
    const chosen = tag === undefined ? null : String(tag)
    const opened = await openDiscussion(rest, reply, place, chosen, pageOf(receiver))
    if ('refusal' in opened) {
      if (opened.error) log.error(fault(opened.error), 'failed to open a discussion')
      return say(opened.refusal)
    }
    discussions.opened(opened.thread, place.id, reply.opening)
    return say(words.discussionOpened(`<#${opened.thread}>`))
  }

  const components = await outcome().catch((error: unknown) => {
    log.error(fault(error), 'failed to open a discussion')
    return say(words.internalError)
  })
  const original = Routes.webhookMessage(self.applicationId, interaction.token, '@original')
  // The interaction has had its answer: a second one would be refused as well.
  await rest
    .patch(original, { body: message(components), auth: false })
    .catch((error: unknown) => log.error(fault(error), 'failed to tell of a discussion'))
}

/** An open discussion of the same paragraph in the same place. */
async function sameDiscussion(
  { guild }: Interaction,
  { userId: ownId }: Self,
  place: Place,
  { opening }: DiscussionReply,
  { discussions, log }: Receiver,
): Promise<string | null> {
  try {
    return await discussions.openOn({ guild: guild!, place: place.id, ownId }, opening.citation)
  } catch (error) {
    log.warn(fault(error), 'the open discussions cannot be listed; a second one may open')
    return discussions.openedOn(place.id, opening.citation)
  }
}

/** What was asked for, with its article named, and more options. */
const withMore = (
  { invocation: { command, options } }: Request,
  { opening }: DiscussionReply,
  more: Invocation['options'],
): Invocation => ({
  command,
  options: { ...options, article: opening.citation.article, ...more },
})

const openAnother = (request: Request, reply: DiscussionReply, { words }: Receiver): Action => ({
  label: words.openAnother,
  does: withMore(request, reply, { again: 1 }),
})

const tagPicker = (
  place: Place,
  request: Request,
  reply: DiscussionReply,
  { words }: Receiver,
): PickerReply & Reply => ({
  kind: 'picker',
  prompt: words.whichTag(`#${place.name}`),
  asked: reply.prompt,
  choices: (place.tags ?? []).map(({ id, name }) => ({
    label: name,
    description: null,
    does: withMore(request, reply, { tag: id }),
  })),
})
