import type { REST, RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import { run } from '../commands/run.ts'
import { Routes } from './discord-js.ts'
import type { Self } from './gateway.ts'
import { fault } from './log.ts'
import { message as messageOf } from './message.ts'
import type { RawChannel, RawMessage } from './raw.ts'
import type { Receiver } from './receiver.ts'
import { render } from './render/render.ts'
import { pageOf, sentence } from './respond.ts'

/**
 * Answers a message in a discussion of ours that mentions the bot or replies to it with a ping, as
 * /ask would. Every other message is passed over: the bot never speaks unasked, and never to bots.
 * Discord gives the content of just these messages without a privileged intent. Never rejects.
 */
export async function followUp(raw: RawMessage, self: Self, receiver: Receiver): Promise<void> {
  const { rest, discussions, cooldown, library, words, log } = receiver
  const { id, channel_id: channel, guild_id: guild, author, mentions } = raw
  if (!id || !channel || !guild || !author?.id || author.bot || raw.webhook_id) return
  if (!mentions?.some((each) => each.id === self.userId)) return
  const question = withoutMention(raw.content ?? '', self.userId)
  if (!question || cooldown.take(author.id, guild) > 0) return
  const post = (components: ReturnType<typeof render>) => {
    const body: RESTPostAPIChannelMessageJSONBody = {
      ...messageOf(components),
      // A message that was deleted meanwhile still gets its answer, only without the arrow to it.
      message_reference: { message_id: id, fail_if_not_exists: false },
    }
    return rest.post(Routes.channelMessages(channel), { body })
  }
  try {
    const discussion = await discussions.of(channel, self.userId)
    if (!discussion) return
    if (discussion === 'unreadable') {
      if (await isOurs(rest, channel, self)) await post(sentence(words.noHistory, receiver))
      return
    }
    const { article, near } = discussion
    const reply = run(
      { command: 'ask', options: { question } },
      { library, words, article: article.id, near },
    )
    const components = render(reply, pageOf(receiver))
    await post(components)
    discussions.cited(channel, components)
  } catch (error) {
    log.error({ what: 'follow-up', ...fault(error) }, 'failed to answer')
  }
}

/** Whether a channel whose messages cannot be read is a thread that the bot has opened. */
async function isOurs(rest: REST, channel: string, { userId }: Self): Promise<boolean> {
  const { owner_id: owner } = (await rest.get(Routes.channel(channel))) as RawChannel
  return owner === userId
}

const withoutMention = (content: string, id: string): string =>
  content.replaceAll(new RegExp(`<@!?${id}>`, 'g'), ' ').trim()
