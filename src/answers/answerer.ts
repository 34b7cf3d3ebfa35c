import type { Article, Paragraph } from '../article/article.ts'
import type { Passage } from '../article/passage.ts'
import { indexParagraphs } from '../search/paragraph-index.ts'
import { sentences } from '../text/sentences.ts'
import { type Span, slice } from '../text/span.ts'
import { contentStems, terms } from '../text/terms.ts'
import { findAnswerSpan } from './answer-span.ts'
import { analyseQuestion } from './question.ts'

/** A passage that may answer. Spans are UTF-16 offsets in the paragraph's text. */
export interface Hit {
  article: Article
  paragraph: Paragraph
  /** The passage shown: whole sentences that hold `key`. */
  excerpt: Span
  /** The one sentence that answers. */
  key: Span
  /** The words inside `key` that answer, where they could be told. */
  answer: Span | null
  score: number
}

/** What the articles say on a question. */
export interface Answer {
  /** `answer`: the hits answer it; `related`: they may not; `none`: the articles do not say. */
  outcome: 'answer' | 'related' | 'none'
  /** How likely the first hit answers, 0 to 1. */
  confidence: number
  /** Best first, at most 5; with `none` the nearest passages. */
  hits: Hit[]
  /** The question after mending typing mistakes; null when it was searched as typed. */
  searchedFor: string | null
  /** The content words of the question as typed. */
  lookedFor: string[]
  /** The words of the question, as typed, that no article in scope has. */
  missing: string[]
}

/** Where to look. */
export interface Scope {
  /** The id of the one article to look in; all articles when absent. */
  article?: string
  /** The passage cited last, for questions that go on from it. */
  near?: Passage
}

/** Answers questions from the articles that it was made with. */
export interface Answerer {
  /** Throws a RangeError when the scope names an article that the answerer was not made with. */
  answer(question: string, scope?: Scope): Answer
}

const MOST_HITS = 5

/** Reads and indexes the articles once; the answerer holds all that it needs in memory. */
export function createAnswerer(articles: readonly Article[]): Answerer {
  const index = indexParagraphs(articles)
  const frequency = new Map<string, number>()
  let paragraphs = 0
  for (const article of articles)
    for (const paragraph of article.paragraphs) {
      paragraphs++
      for (const stem of new Set(contentStems(paragraph.text, article.language)))
        frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
    }
  const rarity = (stem: string) => {
    const n = frequency.get(stem) ?? 0
    return Math.log(1 + (paragraphs - n + 0.5) / (n + 0.5))
  }

  return {
    answer(question, scope = {}) {
      const only = scope.article === undefined ? undefined : positionOf(articles, scope.article)
      const asked = terms(question).filter((term) => !term.isStopWord)
      const stems = [...new Set(asked.map((term) => term.stem))]
      const weight = stems.reduce((sum, stem) => sum + rarity(stem), 0)
      const share = (text: string) => {
        const held = new Set(contentStems(text))
        return stems.reduce((sum, stem) => sum + (held.has(stem) ? rarity(stem) : 0), 0) / weight
      }
      const analysed = analyseQuestion(question)
      const hits = index.propose(question, MOST_HITS, only).map((proposal, rank): Hit => {
        const article = articles[proposal.article]!
        const paragraph = article.paragraphs[proposal.paragraph]!
        const key = sentences(paragraph.text, article.language)
          .map((span) => ({ span, score: share(slice(paragraph.text, span)) }))
          .reduce((a, b) => (b.score > a.score ? b : a)).span
        // Only the first hit is held out as the answer.
        const found =
          rank === 0 ? findAnswerSpan(analysed, paragraph.text, key, article.language) : null
        const answer = found?.span ?? null
        return { article, paragraph, excerpt: key, key, answer, score: proposal.score }
      })
      const confidence = hits[0] && weight > 0 ? share(hits[0].paragraph.text) : 0
      return {
        outcome: confidence >= 0.5 ? 'answer' : confidence >= 0.3 ? 'related' : 'none',
        confidence,
        hits,
        searchedFor: null,
        lookedFor: asked.map((term) => slice(question, term)),
        missing: asked
          .filter((term) => !frequency.has(term.stem))
          .map((term) => slice(question, term)),
      }
    },
  }
}

function positionOf(articles: readonly Article[], id: string): number {
  const position = articles.findIndex((article) => article.id === id)
  if (position < 0) throw new RangeError(`no article "${id}" among ${articles.length}`)
  return position
}
