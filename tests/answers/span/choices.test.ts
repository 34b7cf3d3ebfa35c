import { expect, test } from 'vitest'
import { analyseQuestion } from '../../../src/answers/question.ts'
import { choicesOf, wholeSpan } from '../../../src/answers/span/choices.ts'
import { slice } from '../../../src/text/span.ts'

const text =
  'The bridge was opened by Prime Minister Mara Lindqvist on a very cold northern morning.'
const choices = choicesOf(analyseQuestion('Who opened it?'), text, { start: 0, end: text.length })

test.each([
  ['Minister Mara', 'Prime Minister Mara Lindqvist'],
  ['Mara Lindqvist', 'Prime Minister Mara Lindqvist'],
  ['cold northern', 'cold northern morning'],
  ['northern morning', 'northern morning'],
  ['bridge', 'bridge'],
])('no name or noun is cut short: %s → %s', (run, whole) => {
  const at = choices.spans.findIndex((span) => slice(text, span) === run)
  expect(at).toBeGreaterThanOrEqual(0)
  expect(slice(text, wholeSpan(choices, at))).toBe(whole)
})
