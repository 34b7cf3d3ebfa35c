import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

/** The speaker of the last quotation in marks, "nobody" where none is credited. */
function creditOf(...texts: string[]): string {
  const { quotations } = readQuotations(articleOf(...texts))
  return quotations.findLast(({ kind }) => kind !== 'indirect')?.speaker?.name ?? 'nobody'
}

test.each([
  [
    'who closes the sentence before',
    [],
    ['That helps Peter Moss in the first vote, which he expects to win, Robert Dahl said.'],
    'Robert Dahl',
  ],
  [
    'who speaks between two commas',
    [],
    ['Peter Moss, Robert Dahl said, has given the port a home.'],
    'Robert Dahl',
  ],
  [
    'the subject, not who is named in a clause of it',
    ['Robert Dahl praised Peter Moss.'],
    ['Robert Dahl left for Delft, where Peter Moss said nobody works.'],
    'Robert Dahl',
  ],
  [
    'who speaks, where the subject is a thing',
    [],
    ['But the point of the plan of Peter Moss is cheap bread, Robert Dahl said, and nobody minds.'],
    'Robert Dahl',
  ],
  [
    'a subject with a day before its verb',
    ['Peter Moss spoke.'],
    ['Robert Dahl, the chairman, this past week announced a new port.'],
    'Robert Dahl',
  ],
  [
    'a subject with age and place',
    ['Peter Moss spoke.'],
    ['Robert Dahl, 13, of Delft sold water on Broad Street.'],
    'Robert Dahl',
  ],
  [
    'an apposition with its place',
    ['Peter Moss spoke.'],
    ["Anna Lund's chief rival, Sen. Robert Dahl of Utrecht, was the only one who stayed away."],
    'Robert Dahl',
  ],
  ['somebody called Bill', ['Peter Moss spoke.'], ['Bill Lund agreed with him.'], 'Bill Lund'],
])('takes "he" for %s', (_, earlier, sentence, expected) => {
  expect(creditOf(...earlier, ...sentence, '"We are closed," he said.')).toBe(expected)
})

test('knows from the text that a name without a first name is a "she"', () => {
  const before = [
    'Yesterday Dahl began the last year of her term.',
    'Now Dahl readies to leave her post.',
  ]
  expect(
    creditOf(...before, 'Yesterday Moss met Dahl. Today Dahl has a plan.', '"No more," he said.'),
  ).toBe('Moss')
})

test('keeps to nobody in the text where its sentences disagree', () => {
  const before = ['Dahl leaves his post.', 'Dahl leaves her post.', 'Peter Moss spoke.']
  expect(creditOf(...before, '"No more," she said.')).not.toBe('Peter Moss')
})

test('takes "her" for the subject of its own sentence, with an office in small letters', () => {
  const before = ['Anna Lund spoke. Anna Lund stayed.']
  const own =
    'Former secretary of state Maria Rossi caused anger over her remark that "we are closed."'
  expect(creditOf(...before, own)).toBe('Maria Rossi')
})

test('takes the verb of "he" behind "when I asked" for his', () => {
  const asked =
    'Last month, when I asked Robert Dahl if he would go, he looked up and said, "Never again."'
  expect(creditOf(asked)).toBe('Robert Dahl')
})

test.each([
  ['a confidant', '"We are closed," said one Rossi confidant.'],
  ['an aide with a trade', '"We are closed," said a longtime Rossi data expert.'],
  ['a look-alike', '"We are closed," this Rossi look-alike said.'],
])('does not take %s for the one named beside it', (_, sentence) => {
  expect(creditOf('Maria Rossi spoke.', sentence)).not.toBe('Maria Rossi')
})

test('takes a name before which a trade stands for the speaker, not the firm', () => {
  const sentence = '"We are closed," said Delft Capital portfolio manager Maria Rossi.'
  expect(creditOf(sentence)).toBe('Maria Rossi')
})

test('does not join a clause of its own to the one before', () => {
  const sentence =
    'Gov. Bo Lund signed an order to stop any Syrian refugee, while Maria Rossi, the mayor, proposed we "open all the gates."'
  expect(creditOf(sentence)).toBe('Maria Rossi')
})

test('takes what is mostly named behind "in" for a place', () => {
  const { speakers } = readQuotations(articleOf('They met in Tulsa.', 'It rained in Tulsa.'))
  expect(speakers.map(({ name, kind }) => [name, kind])).toEqual([['Tulsa', 'body']])
})

test('leaves the first word of a sentence out of the name where it stands small elsewhere', () => {
  const { speakers } = readQuotations(
    articleOf('A senior man left.', 'Senior Rossi aides met Maria Rossi.'),
  )
  expect(speakers.map(({ name }) => name)).toEqual(['Maria Rossi'])
})

test.each([
  ['"No more," said mayor Bo Lund.', 'mayor'],
  ['"No more," said former deputy minister Bo Lund.', 'former deputy minister'],
  ['The mayor, Bo Lund, said: "No more."', 'The mayor'],
])('reads the office in small letters in %s', (text, role) => {
  const { quotations } = readQuotations(articleOf(text))
  expect(quotations[0]!.speaker).toMatchObject({ name: 'Bo Lund', role })
})

test('takes a word that is nobody for no speaker', () => {
  const { speakers } = readQuotations(
    articleOf('The plan and suggestions said "we are closed now."'),
  )
  expect(speakers).toEqual([])
})
