import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluatePage, pageOf } from '../../src/tools/evaluate-page.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilcrow-'))
  copyFileSync('tests/fixtures/pages/wire.txt', join(folder, 'wire.txt'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const asked = (question: string, kind: string, paragraphs: number[], must_show: string | null) =>
  JSON.stringify({ question, kind, paragraphs, must_show })

async function judged(...questions: string[]): Promise<string[]> {
  const page = pageOf(folder)!
  writeFileSync(join(folder, 'questions.jsonl'), `${questions.join('\n')}\n`)
  const lines: string[] = []
  await evaluatePage(folder, page, (line) => lines.push(line))
  return lines.slice(1)
}

test('right answers are counted, and every reply is shown with its mark', async () => {
  const lines = await judged(
    asked('How many commuters were stranded?', 'answerable', [1], '4,000'),
    asked('Who wrote the article?', 'meta', [], null),
    asked('Who won the chess tournament in Reykjavik?', 'unanswerable', [], null),
  )
  expect(lines.map((line) => line.trim()[0])).toEqual(['✓', '✓', '✓', '3'])
  expect(lines.at(-1)).toContain('3 of 3 right')
})

test('another paragraph, other words or an answer where there is none are wrong', async () => {
  const lines = await judged(
    asked('How many commuters were stranded?', 'answerable', [2], '4,000'),
    asked('How many commuters were stranded?', 'answerable', [1], '9,000'),
    asked('How many commuters were stranded?', 'unanswerable', [], null),
    asked('How many commuters were stranded?', 'meta', [], null),
  )
  expect(lines.map((line) => line.trim()[0])).toEqual(['✗', '✗', '✗', '✗', '0'])
})

test('a folder with articles in lines has no page', () => {
  writeFileSync(join(folder, 'articles.jsonl'), '')
  expect(pageOf(folder)).toBeNull()
})
