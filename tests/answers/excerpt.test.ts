import { expect, test } from 'vitest'
import { excerptAround } from '../../src/answers/excerpt.ts'
import { sentences } from '../../src/text/sentences.ts'
import { slice } from '../../src/text/span.ts'

const text = 'Ada Finch rebuilt the wall. She used granite. Boats returned.'

test.each([
  ['a sentence that stands alone', 2, 'Boats returned.'],
  ['the one before a pronoun too', 1, 'Ada Finch rebuilt the wall. She used granite.'],
  ['nothing before the first', 0, 'Ada Finch rebuilt the wall.'],
])('shows %s', (_, key, expected) => {
  const found = sentences(text).map((span) => ({ span }))
  expect(slice(text, excerptAround(text, found, key))).toBe(expected)
})
