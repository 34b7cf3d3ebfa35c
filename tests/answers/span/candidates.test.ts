import { expect, test } from 'vitest'
import { candidates } from '../../../src/answers/span/candidates.ts'
import { tokens } from '../../../src/answers/span/tokens.ts'

const runs = (text: string) => {
  const all = tokens(text, { start: 0, end: text.length })
  return candidates(all).map(({ from, to }) => text.slice(all[from]!.start, all[to - 1]!.end))
}

test.each([
  ['a name', 'It was built by Mara Lindqvist in 1931.', 'Mara Lindqvist'],
  ['a year', 'It was built by Mara Lindqvist in 1931.', '1931'],
  ['a list', 'They came from Denmark, Iceland and Norway.', 'Denmark, Iceland and Norway'],
  ['a purpose', 'They trained to cross the bay in winter.', 'to cross the bay in winter'],
  ['words with a bracket of their own', 'The bay (north) froze.', 'The bay (north)'],
])('offers %s', (_, text, run) => {
  expect(runs(text)).toContain(run)
})

test.each([
  ['half a bracket', 'The bay (north) froze.', 'bay (north'],
  ['a preposition at the end', 'It was built by Mara.', 'built by'],
  ['more than one sentence', 'It sank. It rose.', 'sank. It rose'],
])('never offers %s', (_, text, run) => {
  expect(runs(text)).not.toContain(run)
})

test('grows no faster than its sentence', () => {
  const count = (length: number) => runs('the old ferry sank and '.repeat(length)).length
  expect(count(80)).toBeLessThan(2.2 * count(40))
})
