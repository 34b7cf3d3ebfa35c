import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

/** Who is credited with each quotation in marks, "nobody" where none is. */
const speakersOf = (...texts: string[]): string[] =>
  readQuotations(articleOf(...texts))
    .quotations.filter(({ kind }) => kind !== 'indirect')
    .map(({ speaker }) => speaker?.name ?? 'nobody')

test.each([
  ['a title', 'Pauline King', 'King'],
  ['a title, with an initial before it', 'Peter T. Bishop', 'Bishop'],
  ['an adjective', 'Nancy Green', 'Green'],
  ['a side of the sky', 'Sarah West', 'West'],
  ['an auxiliary', 'Theresa Will', 'Will'],
  ['an adverb', 'Sarah Early', 'Early'],
])('a surname that is also %s is who bears it in full: %s', (_, full, surname) => {
  expect(
    speakersOf(
      `The bridge was planned by ${full} and Bo Lund.`,
      `${surname} said it was "much too late by then."`,
      `"We must all hurry now," ${surname} said.`,
    ),
  ).toEqual([full, full])
})

test('a full name before its attribution ends in such a surname', () => {
  expect(speakersOf('The mayor, Theresa May, said it was "much too late by then."')).toEqual([
    'Theresa May',
  ])
})

test('such a surname counts behind a title with its stop where the given name is unknown', () => {
  const texts = ['It was Rep. Zelph King who called.', '"It is much too late," said King.']
  expect(speakersOf(...texts)).toEqual(['Zelph King'])
})

test('"he" is who was last named by such a surname', () => {
  expect(
    speakersOf(
      'Steve King met Leo Rossi.',
      'Rossi left.',
      'King said it was "much too late by then." He added: "We must all hurry now."',
    ),
  ).toEqual(['Steve King', 'Steve King'])
})

test('a title without anybody whose name ends in it stays nobody by name', () => {
  expect(readQuotations(articleOf('"We are late now," King said.')).speakers[0]?.kind).toBe('group')
})

test.each([
  ['The King said it was "much too late by then."'],
  ['King of Spain Felipe said it was "much too late by then."'],
  ['A King spokesman said it was "much too late by then."'],
])('somebody else than Steve King: %s', (text) => {
  expect(speakersOf('Steve King sold the house.', text)).not.toContain('Steve King')
})

test.each([
  ['Sarah Green met Bo Lund.', 'Green energy groups said it was "much too late by then."'],
  ['Sarah West met Bo Lund.', 'Critics in West said it was "much too late by then."'],
  ['Theresa May met Bo Lund.', 'The flood of last May had come "much too late" for the critics.'],
  ['Sarah Early met Bo Lund.', 'Early voters said it was "much too late by then."'],
  ['Theresa May met Bo Lund.', 'May 5 critics said it was "much too late by then."'],
  ['Virginia Republicans met Bo Lund.', 'Republicans said it was "much too late by then."'],
])('nobody in the second of these is the person in the first: %s %s', (first, text) => {
  const { speakers } = readQuotations(articleOf(first, text))
  const inSecond = speakers.filter(
    ({ kind, mentions }) => kind === 'person' && mentions.some(({ paragraph }) => paragraph === 2),
  )
  expect(inSecond).toEqual([])
})

test('a title before a suffix is part of the name', () => {
  const { speakers } = readQuotations(articleOf('"It is much too late," said Leo King Jr.'))
  expect(speakers).toMatchObject([{ name: 'Leo King Jr.', kind: 'person' }])
})
