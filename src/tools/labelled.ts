import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../article/article.ts'
import type { Span } from '../text/span.ts'

/** A question whose answer is known. */
export interface Labelled {
  id: string
  question: string
  /** The id of the article that it is asked of, and of all that may answer it. */
  article: string
  articles: string[]
  /** Positions from 0 of the paragraphs that answer; empty when none does. */
  gold: number[]
  answers: string[]
  /** Where the answers stand in a paragraph, by its position; empty where that is not known. */
  spans: Map<number, Span[]>
  /** Whether the set itself says where they stand, to the character. */
  exact: boolean
  /** Whether the articles answer it; null where the set does not say. */
  answerable: boolean | null
}

/** A folder of articles and of questions on them. */
export interface LabelledSet {
  name: string
  articles: Article[]
  /** Further articles that answer none of the questions. */
  distractors: Article[]
  questions: Labelled[]
  /** Whether a paragraph of this set is one sentence. */
  bySentence: boolean
}

interface ArticleRow {
  id: string
  title: string | null
  unit?: string
  paragraphs: string[]
}

interface QuestionRow {
  id: string | number
  article: string
  gold_articles?: string[]
  paragraph: number | null
  gold_paragraphs?: number[]
  answer_paragraphs?: number[]
  answer_in_article?: boolean
  question: string
  answers: string[]
  answer_starts?: number[]
}

/** Reads `articles.jsonl`, `questions.jsonl` and, where there is one, `distractors.jsonl`. */
export function readLabelled(folder: string): LabelledSet {
  const rows = readLines<ArticleRow>(join(folder, 'articles.jsonl'))
  const articles = rows.map(toArticle)
  const byId = new Map(articles.map((article) => [article.id, article]))
  return {
    name: folder.split('/').filter(Boolean).at(-1) ?? folder,
    articles,
    distractors: readLines<ArticleRow>(join(folder, 'distractors.jsonl'), true).map(toArticle),
    questions: readLines<QuestionRow>(join(folder, 'questions.jsonl')).map((row) =>
      toLabelled(row, byId),
    ),
    bySentence: rows.some((row) => row.unit === 'sentence'),
  }
}

/** The rows of a file of lines of JSON. Throws an Error that names the line that is none. */
export function readLines<Row>(file: string, optional = false): Row[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (optional && (error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line, position) => {
      try {
        return JSON.parse(line) as Row
      } catch (error) {
        throw new Error(`${file}:${position + 1} is not JSON: ${(error as Error).message}`)
      }
    })
}

function toArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    title: row.title ?? '',
    outlet: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    standfirst: null,
    paragraphs: row.paragraphs.map((text, position) => ({
      number: position + 1,
      text,
      section: null,
    })),
  }
}

function toLabelled(row: QuestionRow, articles: ReadonlyMap<string, Article>): Labelled {
  const one = row.paragraph === null ? [] : [row.paragraph]
  const gold = row.answer_paragraphs ?? row.gold_paragraphs ?? one
  const spans = new Map<number, Span[]>()
  const texts = articles.get(row.article)?.paragraphs ?? []
  for (const position of gold) {
    const text = texts[position]?.text ?? ''
    spans.set(
      position,
      row.answers.flatMap((answer, n) => {
        const start = row.answer_starts?.[n] ?? indexOfWords(text, answer)
        return start < 0 ? [] : [{ start, end: start + answer.length }]
      }),
    )
  }
  return {
    id: String(row.id),
    question: row.question,
    article: row.article,
    articles: row.gold_articles ?? [row.article],
    gold,
    answers: row.answers,
    spans,
    exact: row.answer_starts !== undefined,
    answerable:
      gold.length > 0 ? true : row.answers.length === 0 && row.answer_starts ? false : null,
  }
}

/** Where the answer stands, whatever its case; as a whole word, so that "5" is not in "1905". */
function indexOfWords(text: string, answer: string): number {
  const plain = answer.trim().toLowerCase()
  if (!plain) return -1
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return text.indexOf(answer)
  const isWord = (at: number) => at >= 0 && at < lower.length && /[\p{L}\p{N}]/u.test(lower[at]!)
  for (let at = lower.indexOf(plain); at >= 0; at = lower.indexOf(plain, at + 1))
    if (!isWord(at - 1) && !isWord(at + plain.length)) return at
  return -1
}
