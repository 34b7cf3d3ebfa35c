import { afterAll, beforeAll, expect, test } from 'vitest'
import { harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import type { Callback } from '../support/fake-discord/exchange.ts'
import { callbacks, rateLimit, serverError } from '../support/fake-discord/faults.ts'
import { slash, type Values } from '../support/fake-discord/interactions.ts'
import { textsIn } from '../support/fake-discord/limits.ts'

// From a login to a cited answer, with the real client, over real HTTP and WebSocket.

const EPHEMERAL = 1 << 6
/** Guild Messages: docs, topics/gateway#list-of-intents. */
const INTENTS = 1 << 9

let running: Running

beforeAll(async () => {
  running = await startTestBot([harbour()])
})
afterAll(() => running.close())

/** Each question comes from another member, so that none is slowed down. */
let members = 0
const slashed = (name: string, values: Values) => {
  const { discord } = running
  members += 1
  const user = { ...discord.world.member, id: `2000000000000000${members}` }
  return discord.interact(slash(discord.world, name, values, { user, guild: null }))
}
const command = (name: string, values: Values) => slashed(name, values).answered
const textOf = ({ data }: Callback) => textsIn(data).join('\n')

test('logs in with no privileged intent: for messages of servers alone', () => {
  expect(running.discord.gateway.log.identified).toEqual([{ intents: INTENTS }])
})

test('gives the invite link exactly the scopes and permissions that it needs', () => {
  const { searchParams } = new URL(running.bot.invite)
  expect(searchParams.get('scope')).toBe('bot applications.commands')
  expect(searchParams.get('permissions')).toBe('309237713920')
})

test('answers /ask with the key sentence in bold, the figure underlined, its citation and a link to it', async () => {
  const callback = await command('ask', {
    question: 'How many islanders cannot reach the hospital?',
  })
  expect(callback.type).toBe(4)
  expect(textOf(callback)).toContain(
    '> **About __1,300__ islanders cannot reach the hospital.** […]',
  )
  expect(textOf(callback)).toContain(
    '-# Harbour Post · Ferry crews strike over pay · 2 May 2024 · Stranded islanders · [¶ 3 of 4](<https://harbour.example/ferry#:~:text=',
  )
  expect(Number(callback.data.flags) & EPHEMERAL).toBe(0)
})

test('answers to the asker alone where private is asked for', async () => {
  const callback = await command('ask', { question: 'Who asked to meet?', private: true })
  expect(Number(callback.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
})

test('says that the article does not say, and what stands nowhere in it', async () => {
  const callback = await command('ask', { question: 'Who won the chess championship in Brazil?' })
  expect(textOf(callback)).toContain('**The article does not say.**')
  expect(textOf(callback)).toMatch(/Nowhere in the text: .*Brazil/)
})

test('answers a broken option with a private notice that gives an example', async () => {
  const callback = await command('cite', { paragraph: 0 })
  expect(textOf(callback)).toMatch(/must be at least 1.*\/cite paragraph/)
  expect(Number(callback.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
})

test('answers an unknown command, which an older registration may still have', async () => {
  const callback = await command('aks', {})
  expect(textOf(callback)).toContain('Did you mean /ask?')
})

test('shows clickable commands in /help', async () => {
  const { commands } = running.discord.world
  const id = [...commands.values()].find(({ name }) => name === 'ask')?.id
  expect(textOf(await command('help', {}))).toContain(`</ask:${id}>`)
})

test('resumes a dropped connection and answers what was asked meanwhile', async () => {
  const { gateway } = running.discord
  gateway.drop(1006)
  const callback = await command('ask', { question: 'Who asked both sides to meet?' })
  expect(textOf(callback)).toContain('Mayor Lucia Ferrer')
  expect(gateway.log).toMatchObject({ identified: [{ intents: INTENTS }], resumed: 1 })
})

test('answers once, through a rate limit and two server errors', async () => {
  const { faults } = running.discord
  faults.push(rateLimit(callbacks, 1, 0.05), serverError(callbacks, 2))
  const exchange = slashed('ask', { question: 'Who asked both sides to meet?' })
  await exchange.answered
  expect(faults.map(({ times }) => times)).toEqual([0, 0])
  await running.bot.stop()
  expect(exchange.refused).toEqual([])
  await running.restart()
})

test('answers once where Discord carries a callback out and reports an error', async () => {
  const { faults, requests } = running.discord
  faults.push({ ...serverError(callbacks, 2), afterwards: true })
  const exchange = slashed('ask', { question: 'Who asked both sides to meet?' })
  await exchange.answered
  await running.restart()
  const posts = requests.filter(({ route }) => route.includes(exchange.token))
  expect(posts.length).toBe(3)
  expect(exchange.refused).toEqual(['repeated', 'repeated'])
  expect(exchange.callback?.type).toBe(4)
  expect(running.logged.join('\n')).not.toContain('failed')
})

test('answers once where Discord fails longer than discord.js tries', async () => {
  running.discord.faults.push(serverError(callbacks, 9))
  const exchange = slashed('ask', { question: 'Who asked both sides to meet?' })
  expect((await exchange.answered).after).toBeLessThan(3000)
  expect(exchange.refused).toEqual([])
})

test('logs that Discord no longer waits, where another process has taken the interaction', async () => {
  const refused = new Promise<string>((met) => {
    const body = { message: 'Unknown interaction', code: 10062 }
    running.discord.faults.push({ route: callbacks, times: 1, status: 404, body, met })
  })
  slashed('ask', { question: 'Who asked both sides to meet?' })
  await refused
  await running.restart()
  expect(running.logged.join('\n')).not.toContain('failed')
  expect(running.logged.join('\n')).toContain('too late: Discord no longer waits')
})

test('whatever the language of a member’s Discord, the words are the article’s own', async () => {
  const { discord } = running
  const from = { user: { ...discord.world.member, id: '300000000000000001' }, locale: 'ar' }
  const { answered } = discord.interact(slash(discord.world, 'cite', { paragraph: 4 }, from))
  expect(textOf(await answered)).toContain('Mayor Lucia Ferrer')
})

test('needs no token of an interaction again, which Discord forgets after 15 minutes', () => {
  const routes = running.discord.requests.map(({ route }) => route)
  expect(routes.filter((route) => callbacks.test(route)).length).toBeGreaterThan(10)
  expect(routes.filter((route) => route.includes('/webhooks/'))).toEqual([])
})

test('learns it when Discord ends the connection for good', async () => {
  running.discord.gateway.drop(4014)
  expect((await running.bot.failed).message).toContain('refused the intents')
  await running.restart()
})

test('sends nothing that Discord would refuse and nothing that could ping', () => {
  expect(running.discord.wrongs).toEqual([])
})

test('logs no token, no question and no user id', () => {
  const log = running.logged.join('\n')
  expect(log).not.toBe('')
  for (const secret of [running.discord.token, 'islanders', '2000000000000000'])
    expect(log).not.toContain(secret)
})
