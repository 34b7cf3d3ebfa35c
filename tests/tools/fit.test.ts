import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fitReader } from '../../src/tools/fit/reader.ts'
import { readLabelled } from '../../src/tools/labelled.ts'

// A fit takes long, and the reader's a Python with PyTorch: scripts of the shell stand for it here.

const TEXTS = {
  canal: 'The canal was drained in June. Engineers moved the fish before they began.',
  mill: 'The mill burned down in May. Nobody was hurt, and the miller built another.',
}
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilcrow-fit-'))
  const write = (name: string, rows: object[]) =>
    writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const articles = Object.entries(TEXTS)
  write(
    'articles.jsonl',
    articles.map(([id, text]) => ({ id, title: id, paragraphs: [text] })),
  )
  write(
    'questions.jsonl',
    articles.flatMap(([id, text]) =>
      ['drained', 'burned'].map((what) => ({
        id: `${id} ${what}`,
        article: id,
        paragraph: 0,
        question: `When was the ${id} ${what}?`,
        answers: [text.slice(0, 8)],
        answer_starts: [0],
      })),
    ),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const MODEL = 'src/answers/models/reader.json'

/** Runs the tool with a command for Python; what it leaves in the temporary folder is told too. */
const runTool = (args: string[], python: string) =>
  new Promise<{ code: number | null; err: string; left: string[] }>((resolve) => {
    const temporary = mkdtempSync(join(folder, 'tmp-'))
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/tools/fit.ts', ...args],
      { env: { ...process.env, PYTHON: python, TMPDIR: temporary } },
      (_, __, err) => {
        const left = readdirSync(temporary).filter((name) => name.startsWith('pilcrow-'))
        resolve({ code: child.exitCode, err, left })
      },
    )
  })

/** A command that stands for Python; it is called as `-c PROGRAM` and as `-B reader.py LESSONS VECTORS OUT`. */
function standIn(name: string, script: string): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

test('--only takes the parts that there are, the reader among them', async () => {
  const { code, err } = await runTool([folder, '--only', 'writer'], 'python3')
  expect(code).toBe(2)
  expect(err).toMatch(/^--only takes likely, words, ranking, reader, confidence, not "writer"\n/)
})

test('--without and --failures are refused where they would tell nothing', async () => {
  for (const option of [
    ['--without', 'alike'],
    ['--failures', '3'],
  ]) {
    const { code, err } = await runTool([folder, '--only', 'confidence', ...option], 'python3')
    expect(code).toBe(2)
    expect(err).toMatch(/^--without and --failures tell of the ranking, not of confidence\n/)
  }
})

test('a fit of the reader that fails leaves it as it was, and no temporary files', async () => {
  const before = readFileSync(MODEL, 'utf8')
  const python = standIn('failing', '[ "$1" = -c ] && exit 0; [ -s "$3" ] && exit 3; exit 4')
  const { code, err, left } = await runTool([folder, '--only', 'reader'], python)
  expect(err).toBe('reader.py failed (exit code 3)\n')
  expect({ code, left }).toEqual({ code: 1, left: [] })
  expect(readFileSync(MODEL, 'utf8')).toBe(before)
})

const fitted = (python: string, rankedOn: number | null = null) =>
  fitReader([readLabelled(folder)], [rankedOn], python)

test('where there is no Python, that is said', () => {
  const missing = join(folder, 'no-python')
  expect(() => fitted(missing)).toThrow(
    /^--only reader needs Python 3 with PyTorch and numpy.*no-python cannot be run/,
  )
})

test('a Python without PyTorch is told from none', () => {
  const python = standIn('bare', `echo "ModuleNotFoundError: No module named 'torch'" >&2; exit 1`)
  expect(() => fitted(python)).toThrow(/bare says "ModuleNotFoundError: No module named 'torch'"$/)
})

test('the reader is given the articles but one, and judged on that', () => {
  const model = join(folder, 'model.json')
  const seen = join(folder, 'seen.jsonl')
  writeFileSync(model, JSON.stringify(JSON.parse(readFileSync(MODEL, 'utf8')).model))
  const python = standIn('copying', `[ "$1" = -c ] || { cp "$3" ${seen} && cp ${model} "$5"; }`)
  const { figures } = fitted(python)
  expect(figures).toEqual({ questions: 2, 'key without the reader': 1, 'key with it': 1 })
  const lessons = readFileSync(seen, 'utf8').trimEnd().split('\n')
  expect(lessons.map((line) => JSON.parse(line).article)).toEqual(['mill'])
  expect(JSON.parse(lessons[0]!).questions).toHaveLength(2)

  // Of four questions the first and the third were the ranker's.
  expect(fitted(python, 2).figures.questions).toBe(1)
  expect(JSON.parse(readFileSync(seen, 'utf8')).questions).toHaveLength(1)
})

test('--only confidence says what it needs where no article has both kinds of question', async () => {
  const before = readFileSync('src/answers/models/confidence.json', 'utf8')
  const { code, err } = await runTool([folder, '--only', 'confidence'], 'python3')
  expect(code).not.toBe(0)
  expect(err).toMatch(/^--only confidence needs two articles with at least 10 answerable and 10/)
  expect(readFileSync('src/answers/models/confidence.json', 'utf8')).toBe(before)
})
