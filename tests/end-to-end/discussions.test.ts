import { afterEach, beforeEach, expect, test } from 'vitest'
import { escapeMarkdown } from '../../src/text/escape-markdown.ts'
import { anArticle, harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import { messagesIn, opened, settled, texts, threads } from '../support/discussions.ts'
import { forbidden } from '../support/fake-discord/faults.ts'
import { componentsIn } from '../support/fake-discord/limits.ts'
import { REQUIRE_TAG } from '../support/fake-discord/world.ts'
import { member } from '../support/members.ts'

// Threads and forum posts opened on a passage, and what is asked in them.

const EPHEMERAL = 1 << 6
const VIEW_AND_SEND = String((1 << 10) | (1 << 11))
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

const about = { article: 'harbour', about: '3' }

test('/discuss opens a public thread named after the question, with passage and questions', async () => {
  const exchange = await member(running).types('discuss', { ...about, prompt: 'Who flies it in?' })
  expect(Number(exchange.callback?.data.flags)).toBe(EPHEMERAL)
  const reply = await settled(running, exchange)
  const [thread] = threads(running)
  expect(reply).toBe(`The discussion is open: <#${thread!.id}>`)
  expect(thread).toMatchObject({
    name: 'Who flies it in?',
    parent_id: running.discord.world.channel.id,
  })
  const [opening] = messagesIn(running, thread!)
  expect(texts(opening!)).toContain('**Who flies it in?**')
  expect(texts(opening!)).toContain('> **About 1,300 islanders cannot reach the hospital.** Bread')
  expect(texts(opening!)).toContain('Questions to begin with:\n- Who is Lucia Ferrer?')
  expect(componentsIn(opening!).flatMap(({ label }) => label ?? [])).toEqual([
    'Context',
    'Next paragraph',
    'Sources',
    'Open article',
  ])
})

test('its thread is archived after the time that was chosen', async () => {
  const thread = await opened(running, { ...about, archive: '1 hour' })
  expect(thread.thread_metadata?.auto_archive_duration).toBe(60)
})

test('a prompt that is a link, a mention and markup is shown literally, and labels no link', async () => {
  const prompt = '[Free gifts](https://evil.example) @everyone **now** <@1>'
  const thread = await opened(running, { ...about, prompt })
  const shown = texts(messagesIn(running, thread)[0]!)
  expect(thread.name).toBe(prompt)
  expect(shown).toContain(escapeMarkdown(prompt))
  const labels = [...shown.matchAll(/(?<!\\)\[([^\]]*)\]\(/g)].map(([, label]) => label)
  expect(labels).toEqual(['¶ 3 of 4'])
})

test('a discussion that opens but can no longer be announced is open, and the bot goes on', async () => {
  const { faults } = running.discord
  const refused = new Promise<string>((met) => {
    faults.push({ ...forbidden(/@original$/, 50027, 'Invalid Webhook Token'), met })
  })
  const asker = member(running)
  const exchange = await asker.types('discuss', about)
  await refused
  expect(threads(running)).toHaveLength(1)
  await running.restart()
  expect(running.logged.join('\n')).toContain('failed to tell of a discussion')
  expect(exchange.refused).toEqual([])
  const { callback } = await asker.types('cite', { paragraph: 4, article: 'harbour' })
  expect(texts(callback!.data)).toContain('Mayor Lucia Ferrer')
})

test('the button Discuss under an answer does the same, with the question as the name', async () => {
  const asker = member(running)
  const question = 'How many islanders cannot reach the hospital?'
  const { message } = await asker.types('ask', { question, article: 'harbour' })
  await settled(running, await asker.clicks(message!, 'Discuss'))
  expect(threads(running)[0]!.name).toMatch(/^How many islanders cannot reach/)
})

test('a question too long for a button still is the whole prompt of its discussion', async () => {
  const asker = member(running)
  const question = `How many islanders cannot reach the hospital ${'while the ferry crews are on strike '.repeat(3)}?`
  const { message } = await asker.types('ask', { question, article: 'harbour' })
  await settled(running, await asker.clicks(message!, 'Discuss'))
  expect(texts(messagesIn(running, threads(running)[0]!)[0]!)).toContain(`**${question}**`)
})

test('inside a discussion questions are about its article, also after a restart', async () => {
  const thread = await opened(running)
  await running.restart()
  const { callback } = await member(running, { channel: { ...thread } }).types('cite', {
    paragraph: 4,
  })
  expect(texts(callback!.data)).toContain('Mayor Lucia Ferrer')
})

test('outside a discussion the same command asks which article', async () => {
  const { callback } = await member(running).types('cite', { paragraph: 1 })
  expect(texts(callback!.data)).toContain('Which article?')
})

test('Sources lists every passage cited so far, in the order of the article', async () => {
  const thread = await opened(running, { article: 'harbour', about: '4' })
  const inside = member(running, { channel: { ...thread } })
  await inside.types('ask', { question: 'How many islanders cannot reach the hospital?' })
  await inside.types('cite', { paragraph: 1 })
  await running.restart()
  const [opening] = messagesIn(running, thread)
  const { callback } = await inside.clicks(opening!, 'Sources')
  const shown = texts(callback!.data)
  expect(shown).toMatch(/Sources of this discussion[\s\S]*¶ 1 of 4[\s\S]*¶ 3 of 4[\s\S]*¶ 4 of 4/)
  expect(Number(callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
})

/** The mayor speaks of two things; only what was cited last tells which of them is meant. */
const town = () =>
  anArticle([
    'On the ferry strike the union said that its crews want eight percent more pay.',
    'On the ferry strike the mayor of Port Vell said that talks must go on.',
    'On the bakery fire the neighbours said that nobody was hurt.',
    'On the bakery fire the mayor of Port Vell said that the oven was old.',
  ])

test('a question that goes on is taken to be about the passage it was opened on, then about the one cited last', async () => {
  await running.restart([town()])
  const thread = await opened(running, { about: '1' })
  const inside = member(running, { channel: { ...thread } })
  const asked = async () => {
    const question = 'And what about the mayor?'
    const { callback } = await inside.types('ask', { question, private: true })
    return /¶ \d/.exec(texts(callback!.data))?.[0]
  }
  expect(await asked()).toBe('¶ 2')
  await running.restart([town()])
  expect(await asked()).toBe('¶ 2')
  // What one member alone is shown changes nothing for the others.
  await inside.types('cite', { paragraph: 3, private: true })
  expect(await asked()).toBe('¶ 2')
  await member(running, { channel: { ...thread } }).types('cite', { paragraph: 3 })
  expect(await asked()).toBe('¶ 4')
  const [opening] = messagesIn(running, thread)
  const { callback } = await member(running, { channel: { ...thread } }).clicks(opening!, 'Sources')
  expect(texts(callback!.data)).toContain('Sources of this discussion: 2 passages')
})

test('/discuss inside a discussion shows its sources', async () => {
  const thread = await opened(running)
  const { callback } = await member(running, { channel: { ...thread } }).types('discuss', about)
  expect(texts(callback!.data)).toContain('Sources of this discussion')
  expect(threads(running)).toHaveLength(1)
})

test('a discussion of the same name that is open is offered first', async () => {
  const thread = await opened(running, { ...about, prompt: 'Why?' })
  const asker = member(running)
  const again = await asker.types('discuss', { ...about, prompt: 'Why?' })
  expect(await settled(running, again)).toContain(`already: <#${thread.id}>`)
  await settled(running, await asker.clicks(again.message!, 'Open another'))
  expect(threads(running)).toHaveLength(2)
})

test('a forum gets a post, and where a tag is required it is asked for', async () => {
  const { forum } = running.discord.world
  const asker = member(running)
  await settled(running, await asker.types('discuss', { ...about, where: forum.id }))
  expect(threads(running)[0]).toMatchObject({ parent_id: forum.id, applied_tags: [] })

  forum.flags = REQUIRE_TAG
  forum.available_tags = [
    { id: '71', name: 'news', moderated: false, emoji_id: null, emoji_name: null },
    { id: '72', name: 'staff', moderated: true, emoji_id: null, emoji_name: null },
  ]
  const asked = await asker.types('discuss', {
    ...about,
    about: '4',
    where: forum.id,
    prompt: 'Why?',
  })
  expect(await settled(running, asked)).toContain('need a tag')
  const { message } = asked
  const select = componentsIn(message!).find(({ type }) => type === 3)!
  const options = select.options as { label: string; value: string }[]
  expect(options.map(({ label }) => label)).toEqual(['news'])
  await settled(running, await asker.chooses(message!, String(select.custom_id), options[0]!.value))
  expect(threads(running)[1]).toMatchObject({ name: 'Why?', applied_tags: ['71'] })
})

test('/about names what is missing in this channel', async () => {
  const allowed = await member(running).types('about')
  expect(texts(allowed.callback!.data)).toContain('every permission that it needs')
  const lacking = await member(running, { appPermissions: VIEW_AND_SEND }).types('about')
  expect(texts(lacking.callback!.data)).toContain(
    'lacks: Create Public Threads, Send Messages in Threads, Read Message History',
  )
})
