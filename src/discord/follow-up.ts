import { type Message, type RESTPostAPIChannelMessageJSONBody, Routes } from 'discord.js'
import { run } from '../commands/run.ts'
import { fault } from './log.ts'
import { message as messageOf } from './message.ts'
import type { Receiver } from './receiver.ts'
import { render } from './render/render.ts'
import { pageOf } from './respond.ts'

/**
 * Answers a message in a discussion of ours that mentions the bot or replies to it with a ping, as
 * /ask would. Every other message is passed over: the bot never speaks unasked, and never to bots.
 * Discord gives the content of just these messages without a privileged intent. Never rejects.
 */
export async function followUp(message: Message, receiver: Receiver): Promise<void> {
  const { discussions, cooldown, library, words, log } = receiver
  const { channel, client, author } = message
  if (author.bot || message.webhookId || !channel.isThread()) return
  if (channel.ownerId !== client.user.id || !message.mentions.users.has(client.user.id)) return
  const question = withoutMention(message.content, client.user.id)
  if (!question) return
  try {
    const discussion = await discussions.of(channel.id)
    if (!discussion || cooldown.take(author.id, message.guildId) > 0) return
    const { article, near } = discussion
    const reply = run(
      { command: 'ask', options: { question } },
      { library, words, article: article.id, near },
    )
    const components = render(reply, pageOf(receiver))
    const body: RESTPostAPIChannelMessageJSONBody = {
      ...messageOf(components),
      // A message that was deleted meanwhile still gets its answer, only without the arrow to it.
      message_reference: { message_id: message.id, fail_if_not_exists: false },
    }
    await client.rest.post(Routes.channelMessages(channel.id), { body })
    discussions.cited(channel.id, components)
  } catch (error) {
    log.error({ what: 'follow-up', ...fault(error) }, 'failed to answer')
  }
}

const withoutMention = (content: string, id: string): string =>
  content.replaceAll(new RegExp(`<@!?${id}>`, 'g'), ' ').trim()
