import { aboutArticle } from '../answers/about-article.ts'
import type { Hit } from '../answers/answerer.ts'
import type { Library } from '../library/library.ts'
import type { Span } from '../text/span.ts'
import type { Question } from './questions.ts'
import { articlesInScope } from './scope.ts'

/** What `ask --json` prints for one question; offsets in UTF-16 code units of `text`. */
export interface AnswerRow {
  id: string | number | null
  question: string
  outcome: 'answer' | 'related' | 'none'
  confidence: number
  /** Best first, at most five; with outcome "none" the nearest passages. */
  hits: HitRow[]
  /** Of a question about the article itself; the value is null where its file does not say. */
  about?: { article: string; field: string; value: string | null }
}

interface HitRow {
  article: string
  paragraph: number
  /** The whole paragraph. */
  text: string
  excerpt: Span
  key: Span
  answer: Span | null
  score: number
}

/** Answers one question. Throws UserError where it names an article that is not there. */
export function answerRow({ id, question, article }: Question, library: Library): AnswerRow {
  const [only, ...others] = articlesInScope(library.articles, article)
  const scope = others.length === 0 ? only : undefined
  const fact = scope && aboutArticle(question, scope)
  if (scope && fact) {
    const { field, value } = fact
    const about = { article: scope.id, field, value }
    const isSaid = value !== null
    return {
      id,
      question,
      outcome: isSaid ? 'answer' : 'none',
      confidence: isSaid ? 1 : 0,
      hits: [],
      about,
    }
  }
  const answer = library.answerer.answer(question, scope ? { article: scope.id } : {})
  const { outcome, confidence } = answer
  return { id, question, outcome, confidence, hits: answer.hits.slice(0, 5).map(hitRow) }
}

const hitRow = ({ article, paragraph, excerpt, key, answer, score }: Hit): HitRow => ({
  article: article.id,
  paragraph: paragraph.number,
  text: paragraph.text,
  excerpt: spanOf(excerpt),
  key: spanOf(key),
  answer: answer && spanOf(answer),
  score,
})

// A span may be part of something larger, of which nothing else is printed.
const spanOf = ({ start, end }: Span): Span => ({ start, end })
