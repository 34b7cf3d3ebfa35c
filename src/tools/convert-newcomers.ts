import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from './command-line.ts'
import { type ArticleRow, parseNewcomers, toFolder } from './newcomers.ts'
import { runTool } from './run-tool.ts'

const USAGE = `npm run newcomers -- QUESTIONS ARTICLES FOLDER
  QUESTIONS  one of src/tools/newcomers/*.jsonl
  ARTICLES   the folder with the articles that they are asked of, in articles.jsonl
  FOLDER     is written: these articles and questions in the form that npm run fit and npm run evaluate take`

await runTool(USAGE, () => {
  const [file, from, folder, more] = parseArgs({ allowPositionals: true }).positionals
  if (!file || !from || !folder || more !== undefined)
    throw new UsageError('which questions, on articles of which folder, and where to?')
  const articles = readFileSync(join(from, 'articles.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as ArticleRow)
  const made = toFolder(
    parseNewcomers(readFileSync(file, 'utf8'), file),
    articles,
    basename(file, '.jsonl'),
  )
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'articles.jsonl'), lines(made.articles))
  writeFileSync(join(folder, 'questions.jsonl'), lines(made.questions))
  process.stdout.write(`${made.articles.length} articles, ${made.questions.length} questions\n`)
})

function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
