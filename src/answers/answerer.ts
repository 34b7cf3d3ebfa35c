import type { Article, Paragraph } from '../article/article.ts'
import type { Passage } from '../article/passage.ts'
import { type Span, slice } from '../text/span.ts'
import { findAnswerSpan } from './answer-span.ts'
import type { Asked } from './asked.ts'
import { confidenceOf } from './confidence.ts'
import { type Considered, createConsider } from './consider.ts'
import { FEATURES } from './evidence.ts'
import { excerptAround } from './excerpt.ts'
import { leanTo } from './follow-up.ts'
import { mend, type Spellings, spellingsOf } from './mend.ts'
import { confidence as confidenceModel, ranker } from './models/models.ts'
import { splitQuestions } from './question.ts'
import { type Ranked, rank, readClosely } from './rank.ts'

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
const KIN_COVER = FEATURES.indexOf('paragraph cover, with kin')

// On articles that nothing was fitted to, 95 in 100 answerable questions of squad2 and 93 of xquad lie
// above .25, and 3 in 100 (none of xquad) that are asked of another article.
const LINES = { answer: 0.25, related: 0.15 }

/** Reads and indexes the articles once; the answerer holds all that it needs in memory. */
export function createAnswerer(articles: readonly Article[]): Answerer {
  const consider = createConsider(articles)
  const spellings = new Map<number | undefined, Spellings>()
  const spellingsIn = (only: number | undefined) => {
    const known = spellings.get(only)
    if (known) return known
    const made = spellingsOf(only === undefined ? articles : [articles[only]!])
    spellings.set(only, made)
    return made
  }

  return {
    answer(question, scope = {}) {
      const only = scope.article === undefined ? undefined : positionOf(articles, scope.article)
      const mended = mend(question, spellingsIn(only))
      const parts = splitQuestions(mended ?? question).map((part) => {
        const considered = consider(part, only)
        const ranked = rank(considered, ranker, leanTo(considered, scope.near))
        const hits = toHits(considered, ranked)
        const confidence = hits[0] ? confidenceOf(considered, ranked, confidenceModel) : 0
        return { considered, hits, confidence }
      })
      const confidence = Math.max(...parts.map((part) => part.confidence))
      const outcome =
        confidence >= LINES.answer ? 'answer' : confidence >= LINES.related ? 'related' : 'none'
      const hits = inTurn(parts.map((part) => part.hits))
      return {
        outcome,
        confidence,
        // What answers nothing has no words that answer.
        hits: outcome === 'none' ? hits.map((hit) => ({ ...hit, answer: null })) : hits,
        searchedFor: mended,
        lookedFor: distinct(parts.flatMap(({ considered }) => lookedFor(considered))),
        missing: distinct(parts.flatMap(({ considered }) => missing(considered))),
      }
    },
  }
}

function toHits(considered: Considered, ranked: readonly Ranked[]): Hit[] {
  const { asked, proposals } = considered
  // Behind the first, what shares no word with the question is not worth showing; nor is the
  // first, where it has not even a word that is kin to one.
  const shown = ranked.filter(
    ({ proposal, candidate }, at) =>
      proposals[proposal]!.score > 0 || (at === 0 && candidate.features[KIN_COVER]! > 0),
  )
  return shown.slice(0, MOST_HITS).map(({ proposal, candidate, score, reading }, at) => {
    const { article: read, paragraph: position } = proposals[proposal]!
    const { sentences } = read.paragraphs[position]!
    const paragraph = read.article.paragraphs[position]!
    const key = sentences[candidate.sentence]!.span
    // Only the first hit is held out as the answer.
    const found =
      at === 0
        ? findAnswerSpan(asked.question, reading?.choices ?? readClosely(considered, candidate))
        : null
    return {
      article: read.article,
      paragraph,
      excerpt: excerptAround(paragraph.text, sentences, candidate.sentence),
      key,
      answer: found?.span ?? null,
      score,
    }
  })
}

/** The first hit of each list, then the second of each, no paragraph twice. */
function inTurn(lists: readonly Hit[][]): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < MOST_HITS; at++)
    for (const list of lists) {
      const hit = list[at]
      if (hit && !hits.some((other) => other.paragraph === hit.paragraph)) hits.push(hit)
    }
  return hits.slice(0, MOST_HITS)
}

const lookedFor = ({ asked }: Considered) => asTyped(asked, () => true)

/** The terms that no article in scope has. */
const missing = ({ asked, absent }: Considered) => asTyped(asked, (term) => absent[term]!)

function asTyped({ question, terms }: Asked, accept: (term: number) => boolean): string[] {
  return terms
    .filter((_, term) => accept(term))
    .map((term) => slice(question.text, term))
    .filter((word) => question.asks !== 'how' || !/^(?:many|much)$/i.test(word))
}

const distinct = (items: readonly string[]) => [...new Set(items)]

function positionOf(articles: readonly Article[], id: string): number {
  const position = articles.findIndex((article) => article.id === id)
  if (position < 0) throw new RangeError(`no article "${id}" among ${articles.length}`)
  return position
}
