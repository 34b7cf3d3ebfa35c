import { expect, test } from 'vitest'
import { createAnswerer } from '../../src/answers/answerer.ts'
import { withQuotations } from '../../src/answers/with-quotations.ts'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from '../quotes/article.ts'

const article = articleOf(
  'Maria Rossi, a hydrologist, met Mayor Bo Lund at the old dyke on Friday.',
  '"The dyke will hold through the winter," Rossi said. "The bridge is another matter."',
  'Rossi praised Lund for his work on the bridge.',
)
const answerer = withQuotations(createAnswerer([article]), [article], readQuotations)

test.each([
  ['what did Rossi say about the dyke?', 'answer', 2],
  ['who said the dyke will hold?', 'answer', 2],
  ['did Rossi mention the bridge?', 'answer', 2],
])('answers "%s" from the quotations', (question, outcome, paragraph) => {
  const { outcome: found, hits } = answerer.answer(question)
  expect([found, hits[0]?.paragraph.number]).toEqual([outcome, paragraph])
})

test.each(['what did Lund say?', 'what did Lund say about the bridge?'])(
  'gives no answer to "%s" from words about somebody who is never quoted',
  (question) => {
    expect(answerer.answer(question).outcome).not.toBe('answer')
  },
)

test.each([
  ['Who is Rossi?', 'a hydrologist'],
  ['who is maria rossi', 'a hydrologist'],
  ["Who's Bo Lund?", 'Mayor'],
])('answers "%s" with the role as printed beside the name', (question, role) => {
  const { outcome, hits } = answerer.answer(question)
  const [{ paragraph, answer }] = hits as [(typeof hits)[number]]
  expect([outcome, paragraph.number]).toEqual(['answer', 1])
  expect(paragraph.text.slice(answer!.start, answer!.end)).toContain(role)
})

test('gives nobody the role of somebody else', () => {
  expect(answerer.answer('Who is the king of Norway?').outcome).not.toBe('answer')
  expect(answerer.answer('Who is Pia Stone?').outcome).not.toBe('answer')
})
