import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLabelledQuotes } from '../../src/tools/labelled-quotes.ts'

const headline = 'A tower'
const text = 'Maria Rossi spoke. “It will fall,” she said.'
const folder = mkdtempSync(join(tmpdir(), 'pilcrow-names-'))
const write = (name: string, rows: readonly object[]) => {
  const file = join(folder, name)
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return file
}
const offset = headline.length + 2
const place = (words: string): [number, number][] => [
  [offset + text.indexOf(words), offset + text.indexOf(words) + words.length],
]
write('articles.jsonl', [
  { id: 'a', title: headline, paragraphs: [headline, text], paragraph_starts: [0, offset] },
])
write('quotes.jsonl', [
  {
    article: 'a',
    kind: 'direct',
    quote_spans: place('“It will fall,”'),
    quoted_parts: ['“It will fall,”'],
    speaker: 'she',
    speaker_is_pronoun: true,
    speaker_silver: 'Fall',
    speaker_spans: place('she'),
    cue_spans: place('said'),
    in_title: false,
  },
])
const row = { article: 'a', paragraph: 1, start: text.indexOf('she'), pronoun: 'she' }

test('adds the name that readers gave to the pronoun at its place', () => {
  const names = write('names.jsonl', [{ ...row, name: 'Maria Rossi' }])
  expect(readLabelledQuotes(folder, names).gold).toMatchObject([
    { silver: 'Fall', adjudicated: 'Maria Rossi' },
  ])
  expect(readLabelledQuotes(folder).gold).toMatchObject([{ adjudicated: null }])
})

test('says which name is on no marked pronoun', () => {
  const names = write('elsewhere.jsonl', [{ ...row, start: 3, name: 'Maria Rossi' }])
  expect(() => readLabelledQuotes(folder, names)).toThrow(
    /elsewhere\.jsonl: no "she" is marked at 3 in ¶ 1 of a/,
  )
})
