import MiniSearch from 'minisearch'
import type { Article } from '../article/article.ts'
import { contentStems } from '../text/terms.ts'

/** A paragraph that may answer: the positions (from 0) of its article and of itself in it. */
export interface Proposal {
  article: number
  paragraph: number
  /** MiniSearch's BM25+ score, comparable within one list alone. */
  score: number
}

/** Finds the paragraphs that share words with a question. */
export interface ParagraphIndex {
  /** The best `limit` paragraphs, best first; `article` (a position) keeps to one article. */
  propose(question: string, limit: number, article?: number): Proposal[]
}

interface Document {
  id: number
  text: string
  section: string
  title: string
}

/** Indexes every paragraph with its section and headline as further fields, all by one analysis. */
export function indexParagraphs(articles: readonly Article[], language = 'en'): ParagraphIndex {
  const index = new MiniSearch<Document>({
    fields: ['text', 'section', 'title'],
    tokenize: (text) => contentStems(text, language),
    processTerm: (term) => term,
    searchOptions: { boost: { section: 0.5, title: 0.3 } },
  })
  const places: { article: number; paragraph: number }[] = []
  for (const [position, article] of articles.entries())
    for (const [number, paragraph] of article.paragraphs.entries()) {
      index.add({
        id: places.length,
        text: paragraph.text,
        section: paragraph.section ?? '',
        title: article.title,
      })
      places.push({ article: position, paragraph: number })
    }
  return {
    propose: (question, limit, article) =>
      index
        .search(
          question,
          article === undefined ? {} : { filter: ({ id }) => places[id]!.article === article },
        )
        .slice(0, limit)
        .map(({ id, score }) => ({ ...places[id]!, score })),
  }
}
