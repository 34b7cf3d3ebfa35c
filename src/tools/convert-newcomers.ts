import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from './command-line.ts'
import { readLines } from './labelled.ts'
import { type ArticleRow, parseNewcomers, toFolder } from './newcomers.ts'
import { runTool } from './run-tool.ts'
import { writeFolder } from './write-folder.ts'

const USAGE = `npm run newcomers -- QUESTIONS ARTICLES FOLDER
  QUESTIONS  one of src/tools/newcomers/*.jsonl
  ARTICLES   the folder with the articles that they are asked of, in articles.jsonl
  FOLDER     is written: these articles and questions in the form that npm run fit and npm run evaluate take`

await runTool(USAGE, () => {
  const [file, from, folder, more] = parseArgs({ allowPositionals: true }).positionals
  if (!file || !from || !folder || more !== undefined)
    throw new UsageError('which questions, on articles of which folder, and where to?')
  const articles = readLines<ArticleRow>(join(from, 'articles.jsonl'))
  const questions = parseNewcomers(readFileSync(file, 'utf8'), file)
  writeFolder(folder, toFolder(questions, articles, basename(file, '.jsonl')))
})
