import { afterEach, beforeEach, expect, test } from 'vitest'
import { anArticle, harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import { messageCommand } from '../support/fake-discord/interactions.ts'
import { componentsIn, textsIn } from '../support/fake-discord/limits.ts'
import { keepMessage } from '../support/fake-discord/rest.ts'
import { aMember, member } from '../support/members.ts'

// Buttons hold all that they need: they outlive the process, the page and the person who asked.

const EPHEMERAL = 1 << 6
const NEW_MESSAGE = 4
const UPDATE = 7

let running: Running

beforeEach(async () => {
  running = await startTestBot([harbour()])
})
afterEach(async () => {
  await running.close()
  expect(running.discord.wrongs).toEqual([])
})

const texts = (message: { [field: string]: unknown } | null) => textsIn(message ?? {}).join('\n')
const isPrivate = (flags: unknown) => (Number(flags) & EPHEMERAL) !== 0

test('the buttons of an answer work after a restart', async () => {
  const { message } = await member(running).types('ask', {
    question: 'Who cannot reach the hospital?',
  })
  await running.restart()
  const { callback } = await member(running).clicks(message!, 'Context')
  expect(callback?.type).toBe(NEW_MESSAGE)
  expect(texts(callback!.data)).toContain('Around paragraph 3')
  expect(isPrivate(callback?.data.flags)).toBe(true)
})

test('the one who asked turns the page; to anybody else it opens privately', async () => {
  const asker = member(running)
  const { message } = await asker.types('cite', { paragraph: 2 })
  const other = await member(running).clicks(message!, 'Paragraph 3 ▸')
  expect(other.callback?.type).toBe(NEW_MESSAGE)
  expect(isPrivate(other.callback?.data.flags)).toBe(true)
  const own = await asker.clicks(message!, 'Paragraph 3 ▸')
  expect(own.callback?.type).toBe(UPDATE)
  expect(texts(own.message)).toContain('islanders cannot reach')
})

test('two clicks at once are both answered', async () => {
  const { message } = await member(running).types('cite', { paragraph: 2 })
  const both = await Promise.all([
    member(running).clicks(message!, '◂ Paragraph 1'),
    member(running).clicks(message!, '◂ Paragraph 1'),
  ])
  expect(both.map(({ callback }) => callback?.type)).toEqual([NEW_MESSAGE, NEW_MESSAGE])
})

test('a private answer can be shared, and then has no such button', async () => {
  const asker = member(running)
  const { message } = await asker.types('cite', { paragraph: 4, private: true })
  expect(isPrivate(message?.flags)).toBe(true)
  const { callback, message: shown } = await asker.clicks(message!, 'Share')
  expect(isPrivate(callback?.data.flags)).toBe(false)
  expect(texts(shown)).toBe(texts(message))
  expect(componentsIn(shown!).map(({ label }) => label)).not.toContain('Share')
})

test('an article that has changed since is shown as it is now, and it says so', async () => {
  const { message } = await member(running).types('cite', { paragraph: 1 })
  const edited = harbour()
  edited.paragraphs[1]!.text = 'The harbour company offered four percent.'
  await running.restart([edited])
  const { callback } = await member(running).clicks(message!, 'Paragraph 2 ▸')
  expect(texts(callback!.data)).toContain('The article has changed since')
  expect(texts(callback!.data)).toContain('four percent')
})

test('a button of an article that is gone, and one of an older version, say so privately', async () => {
  const { message } = await member(running).types('cite', { paragraph: 1 })
  await running.restart([anArticle(['Other words.'], { id: 'other' })])
  const gone = await member(running).clicks(message!, 'Paragraph 2 ▸')
  expect(texts(gone.callback!.data)).toContain('no longer here')
  const old = await member(running).presses(message!, '0|cite|7')
  expect(texts(old.callback!.data)).toContain('no longer in use')
  expect(isPrivate(old.callback?.data.flags)).toBe(true)
})

test('with several articles a menu asks which, and its choice is carried out', async () => {
  await running.restart([
    harbour(),
    anArticle(['The lighthouse was painted.'], { id: 'light', title: 'A new coat' }),
  ])
  const asker = member(running)
  const { message } = await asker.types('cite', { paragraph: 1 })
  const select = componentsIn(message!).find(({ type }) => type === 3)
  const options = select?.options as { label: string; value: string }[]
  expect(options.map(({ label }) => label)).toEqual(['Ferry crews strike over pay', 'A new coat'])
  const { callback } = await asker.chooses(message!, String(select?.custom_id), options[1]!.value)
  expect(texts(callback!.data)).toContain('The lighthouse was painted.')
})

test('typing gets suggestions at once, none for what Discord cannot hold', async () => {
  const { callback } = await member(running).begins('cite', 'paragraph', { paragraph: '3' })
  expect(callback?.type).toBe(8)
  expect(callback?.data.choices).toEqual([
    { name: expect.stringMatching(/^3 · About 1,300 islanders/), value: 3 },
  ])
})

test('a sixth command in ten seconds is answered with how long to wait', async () => {
  const asker = member(running)
  for (let n = 0; n < 5; n++) await asker.types('help')
  const { callback } = await asker.types('help')
  expect(texts(callback!.data)).toMatch(/^That was a little fast. Please try again in \d+ seconds/)
  expect(isPrivate(callback?.data.flags)).toBe(true)
})

test('Find in article sets a member’s words beside the article’s, privately', async () => {
  const { discord } = running
  const target = keepMessage(discord.world, discord.world.channel.id, {
    author: aMember(),
    content: 'They said about 1,400 islanders cannot reach the hospital @everyone',
  })
  const exchange = discord.interact(
    messageCommand(discord.world, 'Find in article', target, { user: aMember() }),
  )
  const { data } = await exchange.answered
  expect(texts(data)).toContain('About 1,300 islanders cannot reach the hospital.')
  expect(texts(data)).toContain('\\@everyone')
  expect(isPrivate(data.flags)).toBe(true)
})

test('Find in article says so where a message has no text', async () => {
  const { discord } = running
  const target = keepMessage(discord.world, discord.world.channel.id, { author: aMember() })
  const exchange = discord.interact(
    messageCommand(discord.world, 'Find in article', target, { user: aMember() }),
  )
  expect(texts((await exchange.answered).data)).toContain('no text')
})
