import { expect, test } from 'vitest'
import { run } from '../../src/commands/run.ts'
import { harbour } from '../support/articles.ts'
import { aContext } from '../support/context.ts'

// Find in article shows what stands there, and never says whether a message is right.

const context = aContext([harbour()])
const found = (text: string) => {
  const reply = run({ command: 'find', options: { text } }, context)
  if (reply.kind !== 'comparison') throw new Error(`a reply of the kind ${reply.kind}`)
  return reply
}

test.each([
  ['the article’s own words', 'About 1,300 islanders cannot reach the hospital.', 'exact'],
  ['another figure', 'About 1,400 islanders cannot reach the hospital.', 'close'],
  ['a part of a sentence', 'Islanders cannot reach the hospital', 'exact'],
  ['the opposite', 'About 1,300 islanders can reach the hospital.', 'close'],
])('%s is set beside the passage, cited', (_, text, how) => {
  const { found: as, excerpts } = found(text)
  expect(as).toBe(how)
  expect(excerpts[0]).toMatchObject({
    citation: { article: 'harbour', paragraph: 3 },
    text: expect.stringContaining('1,300 islanders cannot reach the hospital'),
  })
})

test('a figure that differs is named beside the printed one', () => {
  const { differences } = found('About 1,400 islanders cannot reach the hospital.')
  expect(differences).toEqual([{ said: '1,400', printed: '1,300' }])
})

test('words about something else have no passage, and nothing to share or discuss', () => {
  const reply = found('Whales ate the bishop of Zanzibar.')
  expect(reply).toMatchObject({ found: 'nothing', excerpts: [], differences: [], actions: [] })
})

test('of a long message the first ten sentences are looked for', () => {
  const chatter = (count: number) => 'Whales ate the bishop of Zanzibar. '.repeat(count)
  const words = 'About 1,300 islanders cannot reach the hospital.'
  expect(found(chatter(9) + words).found).toBe('exact')
  expect(found(chatter(10) + words).found).toBe('nothing')
})
