import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatArticle } from '../../src/article/article-file.ts'
import type { QuotationRow } from '../../src/tools/quotes.ts'
import { anArticle } from '../support/articles.ts'
import { pilcrow } from '../support/streams.ts'

const TEXTS = [
  '"The fare will rise in June," said Marit Holm. "Nobody wanted this fare."',
  '"The bakery is closed," Holm told the Post.',
  '"We will sail on Friday," said Jonas Ek, a captain.',
]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilcrow-'))
  writeFileSync(join(folder, 'ferry.md'), formatArticle(anArticle(TEXTS)))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function rows(...args: string[]): Promise<QuotationRow[]> {
  const { output } = await pilcrow(['quotes', ...args, '--json'], folder)
  const lines = output.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}

test('--json gives every quotation in reading order, a broken one as two rows', async () => {
  const all = await rows()
  expect(all.map(({ paragraph, quote, speaker }) => [paragraph, quote, speaker?.name])).toEqual([
    [1, '"The fare will rise in June,"', 'Marit Holm'],
    [1, '"Nobody wanted this fare."', 'Marit Holm'],
    [2, '"The bakery is closed,"', 'Marit Holm'],
    [3, '"We will sail on Friday,"', 'Jonas Ek'],
  ])
  for (const { article, paragraph, start, end, quote } of all) {
    expect(article).toBe('ferry')
    expect(TEXTS[paragraph - 1]!.slice(start, end)).toBe(quote)
  }
  expect(all[2]).toMatchObject({ kind: 'direct', cue: 'told' })
  expect(all[2]!.speaker).toEqual({ name: 'Marit Holm', printed: 'Holm', role: null })
})

test('--speaker takes a form of the name', async () => {
  expect((await rows('--speaker', 'holm')).map(({ paragraph }) => paragraph)).toEqual([1, 1, 2])
})

test('--about leaves the other topics out', async () => {
  const about = await rows('--speaker', 'Marit Holm', '--about', 'the fare')
  expect(about.map(({ paragraph }) => paragraph)).toEqual([1, 1])
  expect(await rows('--about', 'wolves')).toEqual([])
})

test('without --json a person can read it', async () => {
  const { code, output, errors } = await pilcrow(['quotes', '--speaker', 'Jonas Ek'], folder)
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toBe('"We will sail on Friday,"\n  — Jonas Ek, said · ferry ¶ 3\n\n')
})

test('an unknown speaker is named, with those that may be meant', async () => {
  const { code, output, errors } = await pilcrow(['quotes', '--speaker', 'Mar'], folder)
  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(errors).toMatch(/“Mar”.*Did you mean Marit Holm\?/)
})

test('an unknown article names the nearest ids', async () => {
  const { code, errors } = await pilcrow(['quotes', '--article', 'fery'], folder)
  expect(code).toBe(1)
  expect(errors).toContain('There is no article “fery”. Did you mean ferry?')
})
