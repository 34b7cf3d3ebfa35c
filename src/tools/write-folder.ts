import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes the articles and questions of a labelled folder, a line each, and says how many there are. */
export function writeFolder(
  folder: string,
  { articles, questions }: Record<'articles' | 'questions', readonly object[]>,
): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'articles.jsonl'), lines(articles))
  writeFileSync(join(folder, 'questions.jsonl'), lines(questions))
  process.stdout.write(`${articles.length} articles, ${questions.length} questions\n`)
}

const lines = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')
