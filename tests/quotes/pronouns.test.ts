import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

/** The last quotation in marks. */
function lastOf(...texts: string[]) {
  const { quotations } = readQuotations(articleOf(...texts))
  return quotations.findLast(({ kind }) => kind !== 'indirect')!
}

const creditOf = (...texts: string[]): string => lastOf(...texts).speaker?.name ?? 'nobody'

test.each([
  [
    'the sentence before',
    ['Maria Rossi spoke.', 'My mother disagreed. "We are closed," she said.'],
  ],
  ['the same sentence', ['Maria Rossi spoke.', 'My mother is 86 but she says "we are closed."']],
  [
    'a clause of the sentence before',
    [
      'Maria Rossi left.',
      'We stayed.',
      'We slept.',
      'When my mother saw the port, I laughed. "We are closed," she said in her kitchen.',
    ],
  ],
  [
    'a sentence that calls her "she"',
    ['Maria Rossi spoke.', 'My mother came. She sat down. "We are closed," she said.'],
  ],
  ['"a male nurse"', ['Peter Moss spoke.', 'A male nurse disagreed. "We are closed," he said.']],
  ['"an actor"', ['Peter Moss spoke.', 'An actor disagreed. "We are closed," he said.']],
])('a "she" or "he" who is nameless in %s is credited to nobody', (_, texts) => {
  const { speaker, how } = lastOf(...texts)
  expect(speaker).toBeNull()
  expect(how).toContain('of whom no name is told')
})

test.each([
  [
    'the name stands beside the noun',
    ['My mother, Olive Moss, came. "We are closed," she said.'],
    'Olive Moss',
  ],
  [
    'the noun is what somebody is',
    ['Olive Moss, a mother of two, came. She is a woman of 40. "We are closed," she said.'],
    'Olive Moss',
  ],
  [
    'the noun means nobody',
    ['Olive Moss came. "Every woman knows we are closed," she said.'],
    'Olive Moss',
  ],
  [
    '"the actor" may be the one just named',
    ['Peter Moss came. The actor sat down. "We are closed," he said.'],
    'Peter Moss',
  ],
  [
    'the other pronoun is asked for',
    ['Peter Moss met my mother. "We are closed," he said.'],
    'Peter Moss',
  ],
])('where %s, the one who is named is credited', (_, texts, expected) => {
  expect(creditOf(...texts)).toBe(expected)
})

test('a noun before a name tells more than the given name: the widow Terry is a "she"', () => {
  expect(
    creditOf('Maria Rossi left.', 'The widow Terry Moss came. "We are closed," she said.'),
  ).toBe('Terry Moss')
})

test('a trade before a name does not tell: some print "spokesman" for a woman', () => {
  expect(creditOf('Rossi spokesman Hope Moss came. "We are closed," she said.')).toBe('Hope Moss')
})

test('nobody who is named before a line that parts the text is meant behind it', () => {
  expect(creditOf('Maria Rossi spoke.', 'The port is shut. "We are closed," she said.')).toBe(
    'Maria Rossi',
  )
  expect(
    creditOf('Maria Rossi spoke.', '___', 'The port is shut. "We are closed," she said.'),
  ).toBe('nobody')
})

test('the followers of somebody are many, and so no "she"', () => {
  const texts = ['We saw Birchers there. Birchers viewed it with fear. "We are closed," she said.']
  expect(creditOf('John Birch lived there.', ...texts)).toBe('nobody')
  // Nobody is called Birch: a surname, as Chambers is.
  expect(creditOf('John Moss lived there.', ...texts)).toBe('Birchers')
})

test('"it" is the body that spoke in the paragraph before, unless somebody has spoken since', () => {
  const post = 'The Delft Post reported that the port is shut.'
  const words = '"We are closed," it added.'
  expect(creditOf(post, words)).toBe('Delft Post')
  expect(creditOf(`${post} Maria Rossi said no.`, words)).toBe('nobody')
  expect(creditOf(post, 'The port is shut.', words)).toBe('nobody')
})

test('Ben is a given name where a name begins with it, and no "she", though it is a particle too', () => {
  expect(creditOf('"It is late," wrote Ben Lund.', '"We are closed," she said.')).toBe('nobody')
  expect(creditOf('"It is late," wrote Ben Lund.', '"We are closed," he said.')).toBe('Ben Lund')
  expect(creditOf('David ben Lund met Olive Moss.', '"We are closed," Lund said.')).toBe(
    'David ben Lund',
  )
})
