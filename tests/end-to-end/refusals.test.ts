import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeCustomId } from '../../src/discord/custom-id.ts'
import { anArticle, harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import { settled } from '../support/discussions.ts'
import { messageCommand } from '../support/fake-discord/interactions.ts'
import { textsIn } from '../support/fake-discord/limits.ts'
import { keepMessage } from '../support/fake-discord/rest.ts'
import { REQUIRE_TAG } from '../support/fake-discord/world.ts'
import { aMember, member } from '../support/members.ts'

// What each command refuses: privately, with what was wrong and what would be right.

const EPHEMERAL = 1 << 6
const quoted = () =>
  anArticle(
    [
      '"The fare will rise in June," said Marit Holm, a professor of economics at Merrin College.',
      'Holm spoke to Tom Hale on Monday in Merrin.',
    ],
    { id: 'fares', title: 'Fares will rise' },
  )

let running: Running
beforeAll(async () => {
  running = await startTestBot([harbour(), quoted()])
})
afterAll(async () => {
  await running.close()
  expect(running.discord.wrongs).toEqual([])
})

const fares = { article: 'fares' }

test.each<[what: string, command: string, values: Record<string, string | number>, says: RegExp]>([
  ['only stop words', 'ask', { question: 'what is it' }, /nothing in that.*“.+” or “.+”/],
  ['a blank question', 'ask', { question: '   ' }, /nothing in that.*“.+” or “.+”/],
  ['an unknown article', 'ask', { question: 'Why?', article: 'harbor' }, /Did you mean harbour/],
  [
    'somebody like nobody',
    'quote',
    { speaker: 'Xerxes Qu', ...fares },
    /does not name anybody like/,
  ],
  ['a name near another', 'quote', { speaker: 'Marit Holn', ...fares }, /Did you mean/],
  ['a topic not spoken of', 'quote', { speaker: 'Holm', about: 'whales', ...fares }, /not about/],
  ['somebody never quoted', 'quote', { speaker: 'Tom Hale', ...fares }, /does not quote them/],
  ['an unknown name', 'who', { name: 'Xerxes Qu', ...fares }, /does not name anybody like/],
  ['a name near one', 'who', { name: 'Marit Holn', ...fares }, /Did you mean/],
  ['a paragraph too high', 'cite', { paragraph: 99, ...fares }, /has 2.*\/cite paragraph: 2/],
  ['too many paragraphs', 'cite', { paragraph: 1, to: 4, article: 'harbour' }, /At most 3/],
  ['paragraphs backwards', 'cite', { paragraph: 3, to: 2, article: 'harbour' }, /to: 5/],
  ['a passage about nothing', 'discuss', { about: 'quantum flux', ...fares }, /no passage about/],
])('%s is refused privately, with what would be right', async (_, command, values, says) => {
  const { callback } = await member(running).types(command, values)
  expect(textsIn(callback!.data).join('\n')).toMatch(says)
  expect(Number(callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
})

test('no article at all is said with how to add one', async () => {
  await running.restart([])
  const commands: [name: string, values?: Record<string, string | number>][] = [
    ['ask', { question: 'Who won the race?' }],
    ['quote', { speaker: 'Holm' }],
    ['who'],
    ['article show'],
    ['article list'],
    ['article outline'],
    ['cite', { paragraph: 1 }],
    ['discuss', { about: '1' }],
  ]
  for (const [name, values] of commands) {
    const { callback } = await member(running).types(name, values)
    expect(textsIn(callback!.data).join('\n'), name).toContain('folder corpus')
    expect(Number(callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
  }
  expect(await looksFor('Any words at all.')).toContain('folder corpus')
  await running.restart()
})

/** What Find in article says, to the one who asks alone, of a message with these words. */
async function looksFor(content: string): Promise<string> {
  const { discord } = running
  const { world } = discord
  const target = keepMessage(world, world.channel.id, { author: aMember(), content })
  const { answered } = discord.interact(
    messageCommand(world, 'Find in article', target, { user: aMember() }),
  )
  const { data } = await answered
  expect(Number(data.flags) & EPHEMERAL).toBe(EPHEMERAL)
  return textsIn(data).join('\n')
}

test('of a long message Find in article reads the first ten sentences', async () => {
  const words = 'About 1,300 islanders cannot reach the hospital.'
  const chatter = 'Whales ate the bishop of Zanzibar. '
  expect(await looksFor(chatter.repeat(9) + words)).toContain('The article has these words:')
  expect(await looksFor(chatter.repeat(10) + words)).toContain('nothing like it')
})

test('Sources where nothing has been cited yet says so, privately', async () => {
  const { discord } = running
  const says = keepMessage(discord.world, discord.world.channel.id, { author: discord.world.bot })
  const custom_id = encodeCustomId({ command: 'sources', options: { article: 'harbour' } }, [
    harbour(),
  ])
  const { callback } = await member(running).presses(says, custom_id!)
  expect(textsIn(callback!.data).join('\n')).toContain('No passage has been cited')
  expect(Number(callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
})

test('a channel that holds no threads is named, and so is a forum whose tags are for moderators', async () => {
  const { world } = running.discord
  const voice = { ...world.channel, id: '4400', type: 2, name: 'voice' }
  world.channels.set(voice.id, voice)
  const about = { about: '1', ...fares }
  const spoken = await member(running).types('discuss', { ...about, where: voice.id })
  expect(textsIn(spoken.callback!.data).join('\n')).toMatch(/<#4400> cannot hold.*“where”/)
  world.forum.flags = REQUIRE_TAG
  world.forum.available_tags = [
    { id: '72', name: 'staff', moderated: true, emoji_id: null, emoji_name: null },
  ]
  const posted = await member(running).types('discuss', { ...about, where: world.forum.id })
  expect(await settled(running, posted)).toMatch(/every tag there is for moderators/)
  expect(Number(posted.callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
})

test('the 31st command of a server in ten seconds waits, those of another do not', async () => {
  const guild = '550000000000000001'
  for (let n = 0; n < 30; n++) {
    const { callback } = await member(running, { guild }).types('help')
    expect(textsIn(callback!.data).join('\n')).not.toContain('a little fast')
  }
  const { callback } = await member(running, { guild }).types('help')
  expect(textsIn(callback!.data).join('\n')).toMatch(/a little fast.*\d+ seconds/)
  expect(Number(callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
  const other = await member(running, { guild: '550000000000000002' }).types('help')
  expect(textsIn(other.callback!.data).join('\n')).not.toContain('a little fast')
})
