import { type Answerer, createAnswerer } from '../answers/answerer.ts'
import { suggestQuestions } from '../answers/suggest-questions.ts'
import { withQuotations } from '../answers/with-quotations.ts'
import type { Article } from '../article/article.ts'
import { type Reading, readQuotations } from '../quotes/read.ts'

/** The articles that one server may ask about, read and indexed. */
export interface Library {
  articles: readonly Article[]
  answerer: Answerer
  /** Who said what in an article of this library. */
  reading(article: Article): Reading
  /** Questions that an article of this library answers, most promising first. */
  questions(article: Article): readonly string[]
}

/** Reads and indexes articles, whose ids must differ. Quotations are read when first asked for. */
export function createLibrary(articles: readonly Article[]): Library {
  const reading = remember(readQuotations)
  const answerer = withQuotations(createAnswerer(articles), articles, reading)
  const questions = remember((article) => suggestQuestions(article, reading(article), answerer))
  return { articles, answerer, reading, questions }
}

/** The same function, which computes the value of each article once. */
function remember<T extends object>(compute: (article: Article) => T): (article: Article) => T {
  const known = new WeakMap<Article, T>()
  return (article) => {
    const value = known.get(article) ?? compute(article)
    known.set(article, value)
    return value
  }
}
