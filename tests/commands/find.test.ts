import { expect, test } from 'vitest'
import { run } from '../../src/commands/run.ts'
import { message } from '../../src/discord/message.ts'
import { render } from '../../src/discord/render/render.ts'
import { harbour } from '../support/articles.ts'
import { aContext } from '../support/context.ts'
import { textsIn } from '../support/fake-discord/limits.ts'

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

test.each([
  ['exact', 'About 1,300 islanders cannot reach the hospital.'],
  ['close', 'About 1,400 islanders cannot reach the hospital.'],
  ['the opposite', 'About 1,300 islanders can reach the hospital.'],
  ['nothing', 'Whales ate the bishop of Zanzibar.'],
])('where it is %s, no word of ours is a verdict', (_, text) => {
  const page = { words: context.words, articles: [harbour()], mention: () => '' }
  const ours = textsIn(message(render(found(text), page)))
    .join('\n')
    .replace(/^(>|-#) .*$/gm, '')
  expect(ours).not.toMatch(
    /\b(true|false|right|wrong|correct|incorrect|yes|lies?|misleading|confirmed|refuted)\b/i,
  )
  expect(ours.trim()).not.toBe('')
})

test('of a long message the first ten sentences are looked for', () => {
  const chatter = (count: number) => 'Whales ate the bishop of Zanzibar. '.repeat(count)
  const words = 'About 1,300 islanders cannot reach the hospital.'
  expect(found(chatter(9) + words).found).toBe('exact')
  expect(found(chatter(10) + words).found).toBe('nothing')
})
