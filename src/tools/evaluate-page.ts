import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importPage } from '../article/import/import-page.ts'
import { createLibrary } from '../library/library.ts'
import { type AnswerRow, answerRow } from './answer-row.ts'

/** A question on the one article of a folder, and what is a right answer to it. */
interface PageQuestion {
  question: string
  /** The paragraphs from 1 that answer. */
  paragraphs: number[]
  /** Words that the key sentence must hold. */
  must_show: string | null
  /** `meta`: about the article itself, such as who wrote it. */
  kind: 'answerable' | 'unanswerable' | 'meta'
}

/** The page of a folder that has one article as it was scraped; null for other folders. */
export function pageOf(folder: string): string | null {
  if (existsSync(join(folder, 'articles.jsonl'))) return null
  const pages = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return pages.length === 1 ? join(folder, pages[0]!) : null
}

/** Imports the page, asks every question of `questions.jsonl` and prints what came back. */
export async function evaluatePage(
  folder: string,
  page: string,
  print: (line: string) => void,
): Promise<void> {
  const { article } = await importPage(readFileSync(page, 'utf8'), 'text')
  const library = createLibrary([article])
  const questions = readFileSync(join(folder, 'questions.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as PageQuestion)
  print(`\n${article.title}: ${article.paragraphs.length} ¶`)
  let right = 0
  for (const asked of questions) {
    const row = answerRow({ id: null, question: asked.question, article: article.id }, library)
    const isRight = judge(asked, row)
    right += Number(isRight)
    const [hit] = row.hits
    const shown = row.about?.value ?? (hit ? `¶ ${hit.paragraph} ${keyOf(hit)}` : '')
    print(`  ${isRight ? '✓' : '✗'} ${asked.question}  ${row.outcome}  ${shown}`)
  }
  print(`  ${right} of ${questions.length} right`)
}

function judge({ kind, paragraphs, must_show: words }: PageQuestion, row: AnswerRow): boolean {
  if (kind === 'unanswerable') return row.outcome !== 'answer'
  if (row.outcome !== 'answer') return false
  if (kind === 'meta') return row.about !== undefined
  const [hit] = row.hits
  return hit !== undefined && paragraphs.includes(hit.paragraph) && keyOf(hit).includes(words ?? '')
}

const keyOf = ({ text, key }: AnswerRow['hits'][number]): string => text.slice(key.start, key.end)
