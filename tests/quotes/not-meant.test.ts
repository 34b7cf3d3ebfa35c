import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

/** The speaker of the last quotation. */
const creditOf = (...texts: string[]): string =>
  readQuotations(articleOf(...texts)).quotations.at(-1)?.speaker?.name ?? 'nobody'

test.each([
  ['told', '"We are closed," he told Moss.'],
  ['told, with a title', '"We are closed," he told host Peter Moss on Friday.'],
  ['judged', 'He called Moss "a small man with a big port."'],
])('nobody whom the clause says he %s is himself the "he"', (_, last) => {
  expect(creditOf('Bo Lund came to Delft.', 'Peter Moss asked about the port.', last)).toBe(
    'Bo Lund',
  )
})

test('where only the one who is told is a man, nobody is credited', () => {
  expect(creditOf('Peter Moss asked about the port.', '"We are closed," he told Moss.')).toBe(
    'nobody',
  )
})

test.each([
  ['in a clause of its own', '"We are closed," he said, and Moss left.'],
  ['in his own', '"We are closed," he said in his office.'],
])('a name that stands %s does not keep him from being the "he"', (_, last) => {
  expect(creditOf('Bo Lund came to Delft.', 'Peter Moss asked about the port.', last)).toBe(
    'Peter Moss',
  )
})

test('who is named in the words is hardly the one who says them', () => {
  expect(
    creditOf(
      'Bo Lund asked about the port. Peter Moss spoke.',
      '"Moss is our best speaker," he said.',
    ),
  ).toBe('Bo Lund')
})

test('where nobody else weighs much, he may speak of himself, and nobody is credited', () => {
  expect(creditOf('Peter Moss spoke.', '"Moss is our best speaker," he said.')).toBe('nobody')
})

test.each([
  ['within marks of their own', '"They always said, \'Moss is our best speaker,\'" he said.'],
  ["within the reporter's own sentence", 'He got "attack Moss" questions.'],
])('a name in words that stand %s may be his own', (_, last) => {
  expect(creditOf('Bo Lund came to Delft. Peter Moss spoke.', last)).toBe('Peter Moss')
})
