import { type Answerer, createAnswerer } from '../answers/answerer.ts'
import type { Article } from '../article/article.ts'

/** The articles that one server may ask about, read and indexed. */
export interface Library {
  articles: readonly Article[]
  answerer: Answerer
}

/** Reads and indexes articles, whose ids must differ. */
export function createLibrary(articles: readonly Article[]): Library {
  return { articles, answerer: createAnswerer(articles) }
}
