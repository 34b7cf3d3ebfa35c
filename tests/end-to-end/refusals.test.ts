import { afterAll, beforeAll, expect, test } from 'vitest'
import { anArticle, harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import { textsIn } from '../support/fake-discord/limits.ts'
import { member } from '../support/members.ts'

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
  for (const command of ['article show', 'article list', 'article outline', 'who']) {
    const { callback } = await member(running).types(command)
    expect(textsIn(callback!.data).join('\n')).toContain('folder corpus')
  }
  await running.restart()
})
