import {
  InteractionResponseType,
  MessageFlags,
  type RepliableInteraction,
  Routes,
} from 'discord.js'
import type { Action, DiscussionReply, PickerReply, Reply } from '../commands/reply.ts'
import { fault } from './log.ts'
import { message } from './message.ts'
import { openDiscussion, openDiscussionNamed, threadName } from './open-discussion.ts'
import { type Place, placeFor } from './place.ts'
import type { Send } from './receive.ts'
import type { Receiver } from './receiver.ts'
import { inLine } from './render/citation.ts'
import type { Request } from './request.ts'
import { notice, pageOf, sentence, showing } from './respond.ts'

/**
 * Opens a discussion and answers, to the asker alone, with its link, or with the reason why not.
 * The one kind of answer that is deferred, since opening takes Discord two requests.
 */
export async function discuss(
  interaction: RepliableInteraction,
  request: Request,
  reply: DiscussionReply & Reply,
  receiver: Receiver,
  send: Send,
): Promise<void> {
  const { words } = receiver
  const { tag, again } = request.invocation.options
  const place = placeFor(interaction, reply.where, words)
  if (typeof place === 'string') return send(notice(place, receiver))
  if (place.tags && !place.tags.some(({ id }) => id === tag))
    return send(
      showing(
        tagPicker(place, request, receiver),
        {
          ...request,
          replaces: false,
          alone: true,
          // From here a prompt too long for a menu's value is read when a tag is chosen.
          ...(reply.prompt && { above: inLine(reply.prompt, 200) }),
        },
        interaction,
        receiver,
      ),
    )
  const same = openDiscussionNamed(interaction.client, place.id, threadName(reply))
  if (same && !again)
    return send(
      notice(words.discussionExists(`<#${same}>`), receiver, [openAnother(request, receiver)]),
    )

  await send({
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  })
  const text = await openDiscussion(
    interaction.client,
    reply,
    place,
    String(tag ?? '') || null,
    pageOf(receiver),
  ).then(
    (opened) =>
      'refusal' in opened ? opened.refusal : words.discussionOpened(`<#${opened.thread}>`),
    (error: unknown) => {
      receiver.log.error(fault(error), 'failed to open a discussion')
      return words.internalError
    },
  )
  const { client, applicationId, token } = interaction
  await client.rest.patch(Routes.webhookMessage(applicationId, token, '@original'), {
    body: message(sentence(text, receiver)),
    auth: false,
  })
}

const openAnother = ({ invocation }: Request, { words }: Receiver): Action => ({
  label: words.openAnother,
  does: { ...invocation, options: { ...invocation.options, again: 1 } },
})

const tagPicker = (
  place: Place,
  { invocation }: Request,
  { words }: Receiver,
): PickerReply & Reply => ({
  kind: 'picker',
  prompt: words.whichTag(`#${place.name}`),
  private: true,
  choices: (place.tags ?? []).map(({ id, name }) => ({
    label: name,
    description: null,
    does: { ...invocation, options: { ...invocation.options, tag: id } },
  })),
})
