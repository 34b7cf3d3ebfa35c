import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

const MARKS = ['"', '“', '”', '„', '«', '»', '‘', '’', "'", '‹', '›', '‚', '`']
const WORDS = [
  'said',
  'he',
  'Abe',
  'Kim Jong Un',
  'the',
  'that',
  'told',
  'a',
  'of',
  'who',
  'قال',
  '6',
]
const CLAUSES = [' "It is late," ', ' said Abe', ' Abe said ', ' told Kim Jong Un that he ']
const piece = fc.constantFrom(
  ...MARKS,
  ...WORDS,
  ...CLAUSES,
  ',',
  '.',
  '?',
  ':',
  '—',
  '(',
  ')',
  ' ',
  ' ',
  '🙂',
)
const paragraphs = fc.array(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  { minLength: 1, maxLength: 4 },
)

test('whatever the text, every span is a stretch of its paragraph and speakers are counted', () => {
  fc.assert(
    fc.property(paragraphs, (texts) => {
      const { quotations, speakers } = readQuotations(articleOf(...texts))
      for (const one of quotations) {
        const places = [one, one.source, one.cueSpan, one.attribution].filter(
          (place) => place !== null,
        )
        for (const { paragraph, start, end } of places) {
          const text = texts[paragraph - 1]!
          expect(0 <= start && start < end && end <= text.length).toBe(true)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        }
      }
      const counted = speakers.reduce((sum, speaker) => sum + speaker.quotations, 0)
      expect(counted).toBe(quotations.filter(({ speaker }) => speaker !== null).length)
      expect(new Set(speakers.map(({ id }) => id)).size).toBe(speakers.length)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['an article without any quotation', 'The bridge stands. It has stood for years.'],
  ['a paragraph of nothing but marks', '"“”‘’«»""\'\'„‟'],
  ['an empty pair of marks', 'It was "" and “”.'],
  ['white space', ' \n\t '],
])('finds nothing in %s', (_, text) => {
  expect(readQuotations(articleOf(text)).quotations).toEqual([])
})

test.each(['The', 'Null', '@everyone', '__proto__', 'constructor'])(
  'a speaker called "%s" is text like any other',
  (name) => {
    const text = `"The bridge must be closed today," ${name} Rossi told reporters.`
    const { quotations } = readQuotations(articleOf(text))
    expect(quotations).toHaveLength(1)
    expect(quotations[0]!.speaker?.name ?? '').toMatch(/^$|Rossi$/)
  },
)

test('finds right-to-left words between marks and credits nobody in a language it cannot read', () => {
  const text = 'قال الوزير "نحن ذاهبون إلى البيت" أمس.'
  const [found] = readQuotations(articleOf(text)).quotations
  expect(text.slice(found!.start, found!.end)).toBe('"نحن ذاهبون إلى البيت"')
  expect(found!.speaker).toBeNull()
})

// Eight times the text may take eight times as long, and some more for a noisy machine; quadratic
// time would take 64 times as long.
test.each<[string, string]>([
  ['unbalanced marks', '"word and “more ‘of it '],
  ['nothing but marks', '"“”‘’«»\''],
  ['one long sentence', 'he said Abe told reporters that '],
  ['names in a row', 'Kim Jong Un University of '],
  ['quotations in a row', '"a," said Abe and he said "b," '],
  ['questions in a row', '"Why now?" "How so!" '],
])('takes time in proportion to the length of %s', (_, pattern) => {
  const read = (length: number): number => {
    const article = articleOf(pattern.repeat(Math.ceil(length / pattern.length)))
    const start = process.cpuUsage()
    readQuotations(article)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  read(2_000)
  expect(read(100_000) / Math.max(read(12_500), 5)).toBeLessThan(32)
})
