import { expect, test } from 'vitest'
import { dot, meanVector, rowOf, vectorOf } from '../../src/answers/lexicon/vectors.ts'
import { answerVector } from '../../src/answers/likely.ts'
import { analyseQuestion } from '../../src/answers/question.ts'

/** How likely a word is among those that answer a question. */
function likely(asked: string, word: string): number {
  const { kind, head, content } = analyseQuestion(asked)
  const about = meanVector(content.map(({ folded }) => rowOf(folded)))
  return dot(answerVector(kind, head ? rowOf(head) : -1, about), vectorOf(rowOf(word)))
}

test.each([
  ['Who opened the bridge?', 'king', 'november'],
  ['Where did the ferry sink?', 'harbour', 'minister'],
  ['When did the ferry sink?', 'november', 'harbour'],
  ['Which animal guards the hut?', 'wolf', 'november'],
  ['What instrument did she play?', 'violin', 'minister'],
])('%s is likelier answered by %s than by %s', (asked, word, other) => {
  expect(likely(asked, word)).toBeGreaterThan(likely(asked, other) + 1)
})

test('a word without a vector is neither likely nor unlikely', () => {
  expect(likely('Who opened the bridge?', 'wexcombe')).toBe(0)
})
