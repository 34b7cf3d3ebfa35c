import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAnswerSpan } from '../../src/answers/answer-span.ts'
import { analyseQuestion } from '../../src/answers/question.ts'
import { choicesOf } from '../../src/answers/span/choices.ts'
import { slotOf } from '../../src/answers/span/question-slot.ts'
import { readSentence } from '../../src/answers/span/sentence.ts'
import { holds, type Span, slice } from '../../src/text/span.ts'

function findIn(asked: string, text: string, key = { start: 0, end: text.length }) {
  const question = analyseQuestion(asked)
  return findAnswerSpan(question, choicesOf(slotOf(question), readSentence(text, key)))
}

const find = (question: string, text: string, key?: Span) => {
  const found = findIn(question, text, key)
  return found && slice(text, found.span)
}

test.each([
  ['When did the ferry sink?', 'The ferry sank in 1931 near the harbour.', '1931'],
  ['when did the ferry sink', 'The ferry sank in 1931 near the harbour.', '1931'],
  ['Who built the ferry?', 'The ferry was built by Mara Lindqvist in 1931.', 'Mara Lindqvist'],
  ['How many people did the ferry carry?', 'The ferry could carry 120 people.', '120'],
  ['Where was Mara Lindqvist born?', 'Mara Lindqvist was born in Norway.', 'Norway'],
])('%s – %s', (question, text, answer) => {
  expect(find(question, text)).toContain(answer)
})

test('takes the span from the key sentence alone', () => {
  const text = 'The ferry sank in 1931. The bridge was opened in 1950.'
  const key = { start: 24, end: text.length }
  expect(find('When was the bridge opened?', text, key)).toContain('1950')
})

test.each(['Did the ferry sink?', 'The ferry sank.', ''])('finds no span for %j', (question) => {
  expect(find(question, 'The ferry sank in 1931.')).toBeNull()
})

test('finds no span in a sentence without words', () => {
  expect(find('Who sank?', '!?')).toBeNull()
  expect(find('Who sank?', '')).toBeNull()
})

test('never leaves the key sentence, whatever the texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const text = `${a} The ferry of ${b} sank in 1931.`
      const key = { start: a.length + 1, end: text.length }
      const found = findIn(`When did ${b} sink?`, text, key)
      if (found) expect(holds(key, found.span) && found.span.start < found.span.end).toBe(true)
    }),
    { numRuns: 50 },
  )
})
