import { afterEach, beforeEach, expect, test } from 'vitest'
import { anArticle, harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import type { Exchange } from '../support/fake-discord/exchange.ts'
import { messageCommand, submit } from '../support/fake-discord/interactions.ts'
import { buttonOf, componentsIn, textsIn } from '../support/fake-discord/limits.ts'
import { keepMessage } from '../support/fake-discord/rest.ts'
import { aMember, member } from '../support/members.ts'

// Which article and which paragraph: menus, names, and what becomes of a reply.

const EPHEMERAL = 1 << 6
const [MESSAGE, UPDATE, MODAL] = [4, 7, 9]
const tides = Array.from({ length: 30 }, (_, index) =>
  anArticle([`Tide ${index} rose.`], { id: `tide-${index}`, title: `Tide table ${index}` }),
)

let running: Running
beforeEach(async () => {
  running = await startTestBot([harbour(), ...tides])
})
afterEach(async () => {
  await running.close()
  expect(running.discord.wrongs).toEqual([])
})

const said = ({ callback }: Exchange) => textsIn(callback!.data).join('\n')
const menuOf = ({ message }: Exchange) =>
  componentsIn(message!).find(({ type }) => type === 3) as {
    custom_id: string
    options: { label: string; value: string }[]
  }

test('a title that several articles share gets a menu, and the whole question is kept', async () => {
  const asker = member(running)
  const question = `Which of the tides ${'of this long and windy year '.repeat(5)}rose?`
  const asked = await asker.types('ask', { question, article: 'Tide table 1' })
  expect(said(asked)).not.toContain('Which article?')
  const shared = await asker.types('ask', { question, article: 'table 2' })
  expect(said(shared)).toContain('Which article?')
  const { custom_id, options } = menuOf(shared)
  expect(options.map(({ label }) => label)).toContain('Tide table 20')
  const chosen = await asker.chooses(shared.message!, custom_id, options[0]!.value)
  expect(chosen.callback?.type).toBe(UPDATE)
  expect(said(chosen)).toContain(question)
})

test('more than 25 articles can be searched by name, in a form that leads to the command', async () => {
  const asker = member(running)
  const asked = await asker.types('cite', { paragraph: 1 })
  expect(menuOf(asked).options).toHaveLength(25)
  const pressed = await asker.clicks(asked.message!, 'Search by name')
  expect(pressed.callback?.type).toBe(MODAL)
  const customId = String(pressed.callback?.data.custom_id)
  const { discord } = running
  const from = { user: asker.user }
  const exchange = discord.interact(submit(discord.world, customId, { name: 'table 29' }, from))
  await exchange.answered
  expect(said(exchange)).toContain('Tide 29 rose.')
})

test('a private command stays private through the menu', async () => {
  const asker = member(running)
  const asked = await asker.types('cite', { paragraph: 1, private: true })
  const { custom_id, options } = menuOf(asked)
  expect(Number(asked.message?.flags) & EPHEMERAL).toBe(EPHEMERAL)
  const { message } = await asker.chooses(asked.message!, custom_id, options[3]!.value)
  expect(Number(message?.flags) & EPHEMERAL).toBe(EPHEMERAL)
})

test('the outline has a menu of its paragraphs', async () => {
  const asker = member(running)
  const asked = await asker.types('article outline', { article: 'harbour' })
  const { custom_id, options } = menuOf(asked)
  expect(options.map(({ label }) => label.slice(0, 3))).toEqual(['1 ·', '2 ·', '3 ·', '4 ·'])
  const chosen = await asker.chooses(asked.message!, custom_id, options[2]!.value)
  expect(chosen.callback?.type).toBe(MESSAGE)
  expect(said(chosen)).toContain('1,300 islanders')
})

test('Copy text gives the bare words of the paragraphs', async () => {
  const asker = member(running)
  const asked = await asker.types('cite', { paragraph: 3, to: 4, article: 'harbour' })
  const copied = await asker.clicks(asked.message!, 'Copy text')
  const words = harbour()
    .paragraphs.slice(2)
    .map(({ text }) => text)
  expect(said(copied)).toContain(`\`\`\`\n${words.join('\n\n')}\n\`\`\``)
  expect(Number(copied.callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
})

test('a reply to Find in article goes to the channel, with a link to the message', async () => {
  const { discord } = running
  const target = keepMessage(discord.world, discord.world.channel.id, {
    author: aMember(),
    content: 'About 1,400 islanders cannot reach the hospital.',
  })
  const user = aMember()
  const found = discord.interact(messageCommand(discord.world, 'Find in article', target, { user }))
  await found.answered
  expect(buttonOf(found.message!, 'Reply in channel')).toMatch(/^1\|share\|/)
  const shared = await member(running, { user }).clicks(found.message!, 'Reply in channel')
  expect(said(shared)).toContain(`/${discord.world.channel.id}/${target.id}`)
  expect(Number(shared.callback?.data.flags) & EPHEMERAL).toBe(0)
})

test('what an article has changed since is not posted', async () => {
  const asker = member(running)
  const { message } = await asker.types('cite', { paragraph: 1, article: 'harbour', private: true })
  const edited = harbour()
  edited.paragraphs[0]!.text = 'Crews went back to work.'
  await running.restart([edited])
  const shared = await asker.clicks(message!, 'Share')
  expect(said(shared)).toContain('has changed since')
  expect(Number(shared.callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
})
