import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

/** The speaker of the last quotation in marks. */
const creditOf = (...texts: string[]): string =>
  readQuotations(articleOf(...texts)).quotations.findLast(({ kind }) => kind !== 'indirect')
    ?.speaker?.name ?? 'nobody'

const SAID = '"We are closed," he said.'

test.each([
  [
    'behind a clause that ends in quoted words',
    'After Peter Moss was fired over "the port," Bo Lund reacted.',
    'Bo Lund',
  ],
  [
    'before an aside between dashes that has commas in it',
    'Whim Lund -- author of a book, a play, and a poem -- is tired of Peter Moss.',
    'Whim Lund',
  ],
  [
    'beside a description, between dashes',
    'The new head of the port — Bo Lund — asked Peter Moss for help.',
    'Bo Lund',
  ],
  ['before "all but"', 'At the port, Bo Lund all but begged Peter Moss to leave.', 'Bo Lund'],
  [
    'before an explanation that no comma closes',
    'Bo Lund, a former aide to Peter Moss has written a book.',
    'Bo Lund',
  ],
])(
  'a "he" is the subject of the sentence before, also where its name stands %s',
  (_, text, expected) => {
    expect(creditOf('Peter Moss said the port was closed.', text, SAID)).toBe(expected)
  },
)

test('what a comma closes behind a name is another\'s sentence: "Lund, a judge said, is …"', () => {
  expect(creditOf('Bo Lund, a judge said, is "a bad man."')).toBe('a judge')
})

test('a day with its month at the head of a sentence is nobody, also where an article follows', () => {
  expect(creditOf('Last May, a judge wrote of "a bad man."')).toBe('a judge')
})

test('a title of two words with "of" before a name is a title', () => {
  expect(creditOf('"We are closed," said master of ceremonies Bo Lund, a dentist.')).toBe('Bo Lund')
})

test('an article or a plural before "of" tells another: those of somebody are not he', () => {
  expect(creditOf('"We are closed," said critics of mayor Bo Lund.')).not.toBe('Bo Lund')
  expect(creditOf('"We are closed," said a friend of mayor Bo Lund.')).not.toBe('Bo Lund')
})

test('an age tells that a small word ends a name', () => {
  expect(
    creditOf('Peter Moss spoke.', 'Zun Myint May, 60, a doctor, said the port was closed.', SAID),
  ).toBe('Zun Myint May')
})

test('many are never a "he", whatever capitals they have', () => {
  expect(creditOf('Peter Moss spoke.', 'Mainstream Republicans said they would leave.', SAID)).toBe(
    'Peter Moss',
  )
})
