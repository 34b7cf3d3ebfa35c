import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anArticle, harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import type { Exchange } from '../support/fake-discord/exchange.ts'
import { forbidden, serverError } from '../support/fake-discord/faults.ts'
import { said } from '../support/fake-discord/interactions.ts'
import { componentsIn, textsIn } from '../support/fake-discord/limits.ts'
import { type FakeChannel, type FakeMessage, REQUIRE_TAG } from '../support/fake-discord/world.ts'
import { aMember, member } from '../support/members.ts'

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

const texts = (message: object) => textsIn(message as FakeMessage).join('\n')
const threads = () => [...running.discord.world.channels.values()].filter(({ type }) => type === 11)
const messagesIn = ({ id }: FakeChannel) =>
  [...running.discord.world.messages.values()].filter((each) => each.channel_id === id)

/** Once the deferred reply has got its text. */
async function settled(exchange: Exchange): Promise<string> {
  if (exchange.callback?.type !== 5) return texts(exchange.callback!.data)
  if (exchange.edits.length === 0)
    await running.discord.nextRequest(new RegExp(`^PATCH .*${exchange.token}/messages/@original`))
  return texts(exchange.edits[0]!)
}

const about = { article: 'harbour', about: '3' }

async function opened(values: Record<string, string> = about): Promise<FakeChannel> {
  await settled(await member(running).types('discuss', values))
  return threads().at(-1)!
}

test('/discuss opens a public thread named after the question, with passage and questions', async () => {
  const exchange = await member(running).types('discuss', { ...about, prompt: 'Who flies it in?' })
  expect(Number(exchange.callback?.data.flags)).toBe(EPHEMERAL)
  const reply = await settled(exchange)
  const [thread] = threads()
  expect(reply).toBe(`The discussion is open: <#${thread!.id}>`)
  expect(thread).toMatchObject({
    name: 'Who flies it in?',
    parent_id: running.discord.world.channel.id,
  })
  const [opening] = messagesIn(thread!)
  expect(texts(opening!)).toContain('**Who flies it in?**')
  expect(texts(opening!)).toContain('> **About 1,300 islanders cannot reach the hospital.** Bread')
  expect(componentsIn(opening!).flatMap(({ label }) => label ?? [])).toEqual([
    'Context',
    'Next paragraph',
    'Sources',
    'Open article',
  ])
})

test('the button Discuss under an answer does the same, with the question as the name', async () => {
  const asker = member(running)
  const question = 'How many islanders cannot reach the hospital?'
  const { message } = await asker.types('ask', { question, article: 'harbour' })
  await settled(await asker.clicks(message!, 'Discuss'))
  expect(threads()[0]!.name).toMatch(/^How many islanders cannot reach/)
})

test('a question too long for a button still is the whole prompt of its discussion', async () => {
  const asker = member(running)
  const question = `How many islanders cannot reach the hospital ${'while the ferry crews are on strike '.repeat(3)}?`
  const { message } = await asker.types('ask', { question, article: 'harbour' })
  await settled(await asker.clicks(message!, 'Discuss'))
  expect(texts(messagesIn(threads()[0]!)[0]!)).toContain(`**${question}**`)
})

test('inside a discussion questions are about its article, also after a restart', async () => {
  const thread = await opened()
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
  const thread = await opened({ article: 'harbour', about: '4' })
  const inside = member(running, { channel: { ...thread } })
  await inside.types('ask', { question: 'How many islanders cannot reach the hospital?' })
  await inside.types('cite', { paragraph: 1 })
  await running.restart()
  const [opening] = messagesIn(thread)
  const { callback } = await inside.clicks(opening!, 'Sources')
  const shown = texts(callback!.data)
  expect(shown).toMatch(/Sources of this discussion[\s\S]*¶ 1 of 4[\s\S]*¶ 3 of 4[\s\S]*¶ 4 of 4/)
  expect(Number(callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
})

test('/discuss inside a discussion shows its sources', async () => {
  const thread = await opened()
  const { callback } = await member(running, { channel: { ...thread } }).types('discuss', about)
  expect(texts(callback!.data)).toContain('Sources of this discussion')
  expect(threads()).toHaveLength(1)
})

test('a discussion of the same name that is open is offered first', async () => {
  const thread = await opened({ ...about, prompt: 'Why?' })
  const asker = member(running)
  const again = await asker.types('discuss', { ...about, prompt: 'Why?' })
  expect(await settled(again)).toContain(`already: <#${thread.id}>`)
  await settled(await asker.clicks(again.message!, 'Open another'))
  expect(threads()).toHaveLength(2)
})

test('a forum gets a post, and where a tag is required it is asked for', async () => {
  const { forum } = running.discord.world
  const asker = member(running)
  await settled(await asker.types('discuss', { ...about, where: forum.id }))
  expect(threads()[0]).toMatchObject({ parent_id: forum.id, applied_tags: [] })

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
  expect(await settled(asked)).toContain('need a tag')
  const { message } = asked
  const select = componentsIn(message!).find(({ type }) => type === 3)!
  const options = select.options as { label: string; value: string }[]
  expect(options.map(({ label }) => label)).toEqual(['news'])
  await settled(await asker.chooses(message!, String(select.custom_id), options[0]!.value))
  expect(threads()[1]).toMatchObject({ name: 'Why?', applied_tags: ['71'] })
})

describe('a discussion that cannot be opened says why, to the asker alone', () => {
  test('in a direct message', async () => {
    const { callback } = await member(running, { guild: null }).types('discuss', about)
    expect(texts(callback!.data)).toContain('thread in a server’s channel')
  })

  test('without a permission, which is named', async () => {
    const place = { appPermissions: VIEW_AND_SEND }
    const { callback } = await member(running, place).types('discuss', about)
    expect(texts(callback!.data)).toContain(
      `in <#${running.discord.world.channel.id}>. It lacks: Create Public Threads, Send Messages in Threads.`,
    )
    expect(Number(callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
  })

  test.each([
    [
      'where Discord refuses',
      forbidden(/threads$/, 50013, 'Missing Permissions'),
      /It needs there: View Channel/,
    ],
    [
      'where the server is full',
      forbidden(/threads$/, 160006, 'Maximum active'),
      /as many open threads/,
    ],
    [
      'where the channel is gone',
      forbidden(/threads$/, 10003, 'Unknown Channel'),
      /no longer there/,
    ],
    ['where Discord fails', serverError(/threads$/, 4), /Something went wrong on our side/],
  ])('%s', async (_, fault, says) => {
    running.discord.faults.push(fault)
    expect(await settled(await member(running).types('discuss', about))).toMatch(says)
    expect(threads()).toEqual([])
  })
})

describe('in a discussion', () => {
  const posted = () => running.discord.nextRequest(/^POST \/channels\/\d+\/messages$/)
  const says = (thread: FakeChannel, content: string, more: object = {}) => {
    const { world, gateway } = running.discord
    gateway.dispatch(
      'MESSAGE_CREATE',
      said(world, thread.id, content, { user: aMember(), ...more }),
    )
  }
  const mention = () => `<@${running.discord.world.bot.id}>`

  test('a message that mentions the bot is answered like /ask, about the article', async () => {
    const thread = await opened()
    const answer = posted()
    says(thread, `${mention()} who asked both sides to meet?`)
    const { body } = await answer
    expect(texts(body as object)).toContain('Mayor Lucia Ferrer')
    expect(body).toMatchObject({ message_reference: { fail_if_not_exists: false } })
  })

  test('a reply to the bot is answered, also after a restart', async () => {
    const thread = await opened()
    await running.restart()
    const answer = posted()
    says(thread, 'How many islanders cannot reach the hospital?', { pings: true })
    expect(texts((await answer).body as object)).toContain('¶ 3 of 4')
  })

  test('what is not said to the bot, a bot’s message and a bare mention get no answer', async () => {
    const thread = await opened()
    const before = messagesIn(thread).length
    says(thread, 'Who asked both sides to meet?')
    says(thread, `${mention()} who?`, { user: { ...aMember(), bot: true } })
    says(thread, mention())
    says(running.discord.world.channel, `${mention()} who asked both sides to meet?`)
    // Messages are taken in order: once the last is answered, the others have been passed over.
    const answer = posted()
    says(thread, `${mention()} who asked both sides to meet?`)
    await answer
    await running.bot.stop()
    expect(messagesIn(thread)).toHaveLength(before + 1)
    await running.restart()
  })
})

test('/about names what is missing in this channel', async () => {
  const allowed = await member(running).types('about')
  expect(texts(allowed.callback!.data)).toContain('every permission that it needs')
  const lacking = await member(running, { appPermissions: VIEW_AND_SEND }).types('about')
  expect(texts(lacking.callback!.data)).toContain(
    'lacks: Create Public Threads, Send Messages in Threads, Read Message History',
  )
})
