import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatArticle } from '../../src/article/article-file.ts'
import type { AnswerRow } from '../../src/tools/answer-row.ts'
import { anArticle, harbour } from '../support/articles.ts'
import { pilcrow } from '../support/streams.ts'

let one: string
let two: string
beforeAll(() => {
  const put = (folder: string, article: ReturnType<typeof harbour>): void =>
    writeFileSync(join(folder, `${article.id}.md`), formatArticle(article))
  one = mkdtempSync(join(tmpdir(), 'pilcrow-one-'))
  two = mkdtempSync(join(tmpdir(), 'pilcrow-two-'))
  put(one, harbour())
  put(two, harbour())
  const text = 'The canal was drained in June. Engineers moved the fish before they began.'
  put(two, anArticle([text], { id: 'canal', title: 'The canal', url: null }))
})
afterAll(() => {
  for (const folder of [one, two]) rmSync(folder, { recursive: true })
})

const rows = (output: string): AnswerRow[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('shows the answer as the terminal does', async () => {
  const { code, output, errors } = await pilcrow(['ask', 'What did the company offer?'], one)
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain('  The harbour company offered three percent in March')
  expect(output).toContain('¶ 2 of 4')
})

test('the words of a question need no quotation marks round them', async () => {
  const { output } = await pilcrow(['ask', 'what', 'did', 'the', 'company', 'offer'], one)
  expect(output).toContain('¶ 2 of 4')
})

test('--json gives the whole paragraph and where in it the answer stands', async () => {
  const { code, output } = await pilcrow(['ask', 'What did the company offer?', '--json'], one)
  expect(code).toBe(0)
  const [row] = rows(output)
  expect(row).toMatchObject({ id: null, question: 'What did the company offer?' })
  expect(['answer', 'related']).toContain(row!.outcome)
  expect(row!.confidence).toBeGreaterThan(0)
  expect(row!.confidence).toBeLessThanOrEqual(1)
  expect(row!.hits.length).toBeLessThanOrEqual(5)
  const [hit] = row!.hits
  expect(Object.keys(hit!)).toEqual([
    ...['article', 'paragraph', 'text', 'excerpt', 'key', 'answer', 'score'],
  ])
  expect(hit).toMatchObject({
    article: 'harbour',
    paragraph: 2,
    text: 'The harbour company offered three percent in March, and the union refused.',
    key: { start: 0, end: 74 },
  })
})

test.each([
  ['Who wrote the article?', 'author', 'Ines Rossi'],
  ['When was the article published?', 'published', '2024-05-02'],
])('%s is answered from the front matter, without hits', async (question, field, value) => {
  const { output } = await pilcrow(['ask', question, '--json'], one)
  expect(rows(output)).toEqual([
    {
      id: null,
      question,
      outcome: 'answer',
      confidence: 1,
      hits: [],
      about: { article: 'harbour', field, value },
    },
  ])
})

test('what the front matter does not say is no answer', async () => {
  const question = 'Where can I read the article online?'
  const { output } = await pilcrow(['ask', question, '--article', 'canal', '--json'], two)
  expect(rows(output)[0]).toMatchObject({
    outcome: 'none',
    hits: [],
    about: { article: 'canal', field: 'url', value: null },
  })
})

test('--article asks that article alone', async () => {
  const { output } = await pilcrow(['ask', 'canal', '--article', 'harbour', '--json'], two)
  const [row] = rows(output)
  expect(row!.outcome).toBe('none')
  expect(row!.hits.every(({ article }) => article === 'harbour')).toBe(true)
})

test.each([['--json'], []])('an unknown article names the nearest ids %s', async (...flags) => {
  const { code, output, errors } = await pilcrow(['ask', 'x y', '--article', 'qqq', ...flags], two)
  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(errors).toMatch(
    /There is no article “qqq”\. Did you mean (canal or harbour|harbour or canal)\?/,
  )
})

const batch = [
  '{"id":1,"question":"What did the company offer?"}',
  '',
  'nonsense',
  '{"id":"b","question":"When did they drain it?","article":"canal"}',
  '{"id":3,"question":"Who?","article":"cannal"}',
  '{"id":4}',
  '[]',
  '{"id":5,"question":"   "}',
  '{"id":6,"question":"Who wrote the article?","article":"canal","more":true}',
].join('\r\n')

test('--batch answers each line in its order and names the broken ones', async () => {
  const { code, output, errors } = await pilcrow(['ask', '--batch', '-', '--json'], two, batch)
  expect(code).toBe(1)
  expect(rows(output).map(({ id }) => id)).toEqual([1, 'b', 5, 6])
  expect(rows(output)[1]!.hits[0]).toMatchObject({ article: 'canal', paragraph: 1 })
  expect(rows(output)[2]).toMatchObject({ outcome: 'none', hits: [] })
  expect(rows(output)[3]).toMatchObject({ about: { field: 'author', value: 'Ines Rossi' } })
  expect(errors.trimEnd().split('\n')).toEqual([
    '-:3: is not JSON; one object a line, such as {"id": 1, "question": "Who?"}',
    '-:5: There is no article “cannal”. Did you mean canal or harbour?',
    '-:6: question must be a text',
    '-:7: must be an object such as {"id": 1, "question": "Who is Kim?"}',
  ])
})

test('--batch reads a file', async () => {
  const file = join(one, 'questions.jsonl')
  writeFileSync(file, '{"id":1,"question":"What did the company offer?"}\n')
  const { code, output, errors } = await pilcrow(['ask', '--batch', file, '--json'], one)
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(rows(output)).toHaveLength(1)
})

test('an empty batch gives nothing', async () => {
  const answered = await pilcrow(['ask', '--batch', '-', '--json'], one, '')
  expect(answered).toEqual({ code: 0, output: '', errors: '' })
})

test.each([
  ['no-such-file', 'no-such-file: there is no such file'],
  ['src', 'src: cannot be read (EISDIR)'],
])('--batch %s fails with a line that says so', async (file, message) => {
  const answered = await pilcrow(['ask', '--batch', file, '--json'], one)
  expect(answered).toEqual({ code: 1, output: '', errors: `${message}\n` })
})

test.each([
  [['ask'], 'which question?'],
  [['ask', ' '], 'which question?'],
  [['ask', '--batch', '-'], '--batch answers in --json only'],
  [['ask', 'Who?', '--batch', '-', '--json'], 'a question or --batch, not both'],
  [['quotes', 'Shimada'], "Unexpected argument 'Shimada'"],
  [['quotes', '--speaker', ' '], '--speaker is empty'],
])('wrong usage %j gives exit code 2 and the usage', async (args, message) => {
  const { code, output, errors } = await pilcrow(args, one)
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(message)
  expect(errors).toContain('usage: pilcrow ')
})

test('a question of stop words alone is refused with examples', async () => {
  const { code, output, errors } = await pilcrow(['ask', 'of the and'], one)
  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(errors).toContain('There is nothing in that to look for.')
})

test('a broken corpus file is named', async () => {
  writeFileSync(join(one, 'broken.md'), '---\npublished: soon\n---\n')
  const { code, errors } = await pilcrow(['ask', 'Who?'], one)
  rmSync(join(one, 'broken.md'))
  expect(code).toBe(1)
  expect(errors).toContain('broken.md:2: published must be a date such as 2018-03-19, not "soon"')
})
