import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

/** The speaker of the last quotation in marks. */
const creditOf = (...texts: string[]): string =>
  readQuotations(articleOf(...texts)).quotations.findLast(({ kind }) => kind !== 'indirect')
    ?.speaker?.name ?? 'nobody'

test.each([
  [
    'what a class is called',
    'Bo Lund shared a plan for a class called "Ports" on his page.',
    'Bo Lund',
  ],
  [
    'what a group with a name is called',
    'A new group called Harbour 45 ran an ad that "ports are bad."',
    'nobody',
  ],
  [
    'a noun behind the adjective of a party or people',
    'The Globe rated a third of Republican claims as "false."',
    'Globe',
  ],
  [
    'a noun behind "executive"',
    'Bo Lund called the use of executive orders "dangerous."',
    'Bo Lund',
  ],
  [
    'a noun behind an article, a plural between',
    'Bo Lund filed a public-records request for "all that is there."',
    'Bo Lund',
  ],
])('no source stands before %s', (_, text, expected) => {
  expect(creditOf(text)).toBe(expected)
})

test.each([
  ['the judge called', 'It is what a local judge called "a port."', 'judge'],
  ['a judge called the port', 'A local judge called the port "a shame."', 'judge'],
  ['Lund called', 'Bo Lund called "bad" a harmless port.', 'Bo Lund'],
  ['Republicans claim', 'Republicans claim "a port."', 'Republicans'],
])('"%s" has a subject and is no noun', (_, text, expected) => {
  expect(creditOf(text)).toContain(expected)
})

test('who calls the comments of somebody bad is not he', () => {
  expect(creditOf('Peter Moss spoke. He played down Bo Lund\'s comments as "just a joke."')).toBe(
    'Peter Moss',
  )
})

test('what somebody says that others found is his: "Lund said that, according to its analysis, …"', () => {
  expect(
    creditOf('Bo Lund said that according to its analysis the port is open, but "not for dogs."'),
  ).toBe('Bo Lund')
})

test('"according to" by itself credits its source', () => {
  expect(
    creditOf('Bo Lund said he left, but according to a study the port is "not for dogs."'),
  ).toBe('a study')
})

test('a time between a subject and its verb is no subject: "Lund less than two weeks ago said"', () => {
  expect(creditOf('Bo Lund less than two weeks ago said that "ports" were open.')).toBe('Bo Lund')
})

test('a clause that leads up to a sentence may begin with an adverb: "Shortly after …"', () => {
  expect(
    creditOf(
      'Shortly after her call ended, Bo Lund sent out a press release saying Moss owes "an answer."',
    ),
  ).toBe('Bo Lund')
})

test('a sentence may begin right behind a stop, where a space was lost', () => {
  expect(creditOf('Bo Lund came. "Ports are bad," Lund said.Lund claimed that dogs are.')).toBe(
    'Bo Lund',
  )
})
