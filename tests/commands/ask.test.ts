import { expect, test } from 'vitest'
import { run } from '../../src/commands/run.ts'
import { anArticle } from '../support/articles.ts'
import { aContext } from '../support/context.ts'

// Which passages an answer shows under the first, and which it leaves to More.

const article = anArticle(Array.from({ length: 5 }, (_, index) => `Ferry number ${index} sank.`))
const { library, ...rest } = aContext([article])

/** What is shown where the hits, one a paragraph, have these scores. */
function shown(question: string, scores: number[]) {
  const hits = scores.map((score, index) => {
    const paragraph = article.paragraphs[index]!
    const whole = { start: 0, end: paragraph.text.length }
    return { article, paragraph, excerpt: whole, key: whole, answer: null, score }
  })
  const answer = {
    ...library.answerer.answer('Which ferry sank?'),
    outcome: 'answer',
    hits,
  } as const
  const scored = { ...library, answerer: { answer: () => answer } }
  const reply = run({ command: 'ask', options: { question } }, { ...rest, library: scored })
  if (reply.kind !== 'answer') throw new Error(`a reply of the kind ${reply.kind}`)
  const more = reply.actions?.find(({ label }) => label === 'More')
  return {
    further: reply.further.map(({ citation }) => citation.paragraph),
    more: more && 'does' in more ? more.does.options.at : null,
  }
}

test.each([
  ['nearly as good', [3, 2.5, 1, 0, -1], [2, 3], '4 5'],
  ['far behind', [3, -2.1, -3, -4, -5], [], '2 3 4 5'],
  ['the one, not the other', [3, -1.9, -2.1], [2], '3'],
])('further passages that are %s', (_, scores, further, more) => {
  expect(shown('Which ferry sank?', scores)).toEqual({ further, more })
})

test('the second of two questions in one line has its first hit shown, however far behind', () => {
  const { further } = shown('Which ferry sank, and what pay does the union want?', [3, -4, -5])
  expect(further).toEqual([2, 3])
})
