import { expect, test } from 'vitest'
import { analyseQuestion } from '../../../src/answers/question.ts'
import { choicesOf, spanOf, wholeSpan } from '../../../src/answers/span/choices.ts'
import { slotOf } from '../../../src/answers/span/question-slot.ts'
import { readSentence } from '../../../src/answers/span/sentence.ts'
import { slice } from '../../../src/text/span.ts'

const text =
  'The bridge was opened by Prime Minister Mara Lindqvist on a very cold northern morning.'
const choices = choicesOf(
  slotOf(analyseQuestion('Who opened it?')),
  readSentence(text, { start: 0, end: text.length }),
)

test.each([
  ['Minister Mara', 'Prime Minister Mara Lindqvist'],
  ['Mara Lindqvist', 'Prime Minister Mara Lindqvist'],
  ['cold northern', 'cold northern morning'],
  ['northern morning', 'northern morning'],
  ['bridge', 'bridge'],
])('no name or noun is cut short: %s → %s', (run, whole) => {
  const at = choices.sentence.runs.findIndex((_, n) => slice(text, spanOf(choices, n)) === run)
  expect(at).toBeGreaterThanOrEqual(0)
  expect(slice(text, wholeSpan(choices, at))).toBe(whole)
})

test('of a sentence without end only the beginning is read, and no word of it is cut', () => {
  const endless = 'The ferry of Mara Lindqvist sank and '.repeat(3000)
  const read = readSentence(endless, { start: 0, end: endless.length })
  const words = new Set('The ferry of Mara Lindqvist sank and'.split(' '))
  expect(read.tokens.length).toBeLessThan(600)
  for (const token of read.tokens) expect(words).toContain(slice(endless, token))
})
