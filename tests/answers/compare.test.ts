import { expect, test } from 'vitest'
import { createAnswerer } from '../../src/answers/answerer.ts'
import { compare } from '../../src/answers/compare.ts'
import { differences } from '../../src/answers/differences.ts'
import { slice } from '../../src/text/span.ts'
import { harbour } from '../support/articles.ts'

const article = harbour()
const answerer = createAnswerer([article])
const find = (message: string) => compare(message, [article], answerer)

test('the same words are found whatever their case, accents and marks', () => {
  const { found, matches } = find('"ABOUT 1300 islanders, cannot réach the hospital!"')
  expect(found).toBe('exact')
  expect(slice(matches[0]!.paragraph.text, matches[0]!.answer!)).toBe(
    'About 1,300 islanders cannot reach the hospital',
  )
})

test('words that run over two sentences are found in both', () => {
  const { found, matches } = find('walked out on Monday they want eight percent')
  expect(found).toBe('exact')
  expect(slice(matches[0]!.paragraph.text, matches[0]!.excerpt)).toBe(article.paragraphs[0]!.text)
})

test('three words in a row are too few to call the same', () => {
  expect(find('cannot reach the').found).not.toBe('exact')
})

test('a figure that differs stands beside the one that is printed', () => {
  expect(find('They say 1,500 islanders cannot reach the hospital.')).toMatchObject({
    found: 'close',
    matches: [{ paragraph: { number: 3 } }],
    differences: [{ said: '1,500', printed: '1,300' }],
  })
})

test('a message about something else finds nothing', () => {
  expect(find('The football championship in Brazil ended in a draw.').found).toBe('nothing')
})

test('an empty message finds nothing', () => {
  expect(find(' ')).toEqual({ found: 'nothing', matches: [], differences: [] })
})

test.each([
  [
    'the same unit',
    'It took 5 days and 2 boats.',
    'It took 7 days.',
    [
      ['5', '7'],
      ['2', null],
    ],
  ],
  ['a year beside a year', 'In 1999 they met.', 'They met in 2004.', [['1999', '2004']]],
  ['a year never beside a count', 'In 1999 they met.', 'All 12 met.', [['1999', null]]],
  ['a name', 'We met Ana Ruiz there.', 'There we met Bo Lind.', [['Ana Ruiz', 'Bo Lind']]],
  ['nothing where all agrees', 'We met Bo Lind.', 'There we met Bo Lind.', []],
])('differences: %s', (_, said, printed, expected) => {
  expect(differences(said, printed, printed).map((each) => [each.said, each.printed])).toEqual(
    expected,
  )
})
