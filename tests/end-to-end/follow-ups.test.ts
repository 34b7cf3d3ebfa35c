import { afterEach, beforeEach, expect, test } from 'vitest'
import { anArticle, harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import { messagesIn, opened, posted, says, texts } from '../support/discussions.ts'
import { aMember } from '../support/members.ts'

// Messages in a discussion: answered where they are said to the bot, by a person, and else never.

const lighthouse = () =>
  anArticle(['The lighthouse was painted.'], { id: 'light', title: 'A new coat' })

let running: Running

beforeEach(async () => {
  running = await startTestBot([harbour(), lighthouse()])
})
afterEach(async () => {
  await running.close()
  expect(running.discord.wrongs).toEqual([])
})

const mention = () => `<@${running.discord.world.bot.id}>`

test('a message that mentions the bot is answered like /ask, about the article', async () => {
  const thread = await opened(running)
  const answer = posted(running)
  says(running, thread, `${mention()} who asked both sides to meet?`)
  const body = await answer
  expect(texts(body)).toContain('Mayor Lucia Ferrer')
  expect(body).toMatchObject({ message_reference: { fail_if_not_exists: false } })
})

test('a reply to the bot is answered, also after a restart', async () => {
  const thread = await opened(running)
  await running.restart()
  const answer = posted(running)
  says(running, thread, 'How many islanders cannot reach the hospital?', { pings: true })
  expect(texts(await answer)).toContain('¶ 3 of 4')
})

test('what is not said to the bot, and a mention without a question, get no answer', async () => {
  const thread = await opened(running)
  const { channel } = running.discord.world
  const before = messagesIn(running, thread).length
  const outside = messagesIn(running, channel).length
  says(running, thread, 'Who asked both sides to meet?')
  // Discord tells the words of such a message only to bots with a privileged intent.
  says(running, thread, '', { content: 'Who asked both sides to meet?' })
  says(running, thread, mention())
  says(running, channel, `${mention()} who asked both sides to meet?`)
  // Messages are taken in order: once the last is answered, the others have been passed over.
  const answer = posted(running)
  says(running, thread, `${mention()} who asked both sides to meet?`)
  await answer
  await running.bot.stop()
  expect(messagesIn(running, thread)).toHaveLength(before + 1)
  expect(messagesIn(running, channel)).toHaveLength(outside)
  expect(running.logged.join('\n')).not.toContain('failed')
  await running.restart()
})

test.each<[who: string, message: () => object]>([
  ['another bot', () => ({ user: { ...aMember(), bot: true }, pings: true })],
  ['the bot itself', () => ({ user: running.discord.world.bot, pings: true })],
  ['a webhook', () => ({ webhook_id: '77', pings: true })],
])('a message of %s is never answered', async (_, message) => {
  const thread = await opened(running)
  const before = messagesIn(running, thread).length
  says(running, thread, `${mention()} who asked both sides to meet?`, message())
  const answer = posted(running)
  says(running, thread, `${mention()} how many islanders cannot reach the hospital?`)
  expect(texts(await answer)).toContain('1,300')
  await running.bot.stop()
  expect(messagesIn(running, thread)).toHaveLength(before + 1)
  await running.restart()
})
