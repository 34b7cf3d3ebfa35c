import type { Asked, AskedTerm } from './asked.ts'
import { cover, type Matches, match, noMatches, normalised, raise, union } from './matches.ts'
import type { ReadArticle, ReadParagraph } from './reading.ts'

/** A proposed paragraph: read, with the score that the index gave it. */
export interface Proposed {
  article: ReadArticle
  paragraph: number
  score: number
}

/** How rare a term is, seen from one article and from everything. */
export interface Rarity {
  inArticle(term: number, article: ReadArticle): number
  inGeneral(term: number): number
}

/** What the question's terms are to one article, the same for all of its paragraphs. */
export interface InArticle {
  title: Float32Array
  rarities: Float32Array
  weights: Float32Array
  cover: number
}

/** All that is the same for the sentences of one paragraph. */
export interface Surroundings {
  read: ReadParagraph
  proposal: Proposed
  /** Its position among the proposals. */
  rank: number
  /** By sentence. */
  matches: Matches[]
  /** Per sentence the share of the terms' weight that it has in its context; see {@link inContext}. */
  contexts: Float64Array
  whole: Matches
  section: Float32Array
  inArticle: InArticle
}

// What a sentence takes over from those around it: a pronoun or "the company" stands for a name
// in the sentence before; further back less.
const TAKEN_OVER = { before: 0.6, earlier: 0.35, after: 0.3, title: 0.3 }

/** Holds the proposed paragraphs against the question, before any sentence is measured. */
export function surroundingsOf(
  asked: Asked,
  proposals: readonly Proposed[],
  rarity: Rarity,
  general: Float32Array,
): Surroundings[] {
  const { terms } = asked
  const articles = new Map<ReadArticle, InArticle>()
  const nothing = noMatches(terms.length)
  return proposals.map((proposal, rank) => {
    const { article } = proposal
    const read = article.paragraphs[proposal.paragraph]!
    const matches = read.sentences.map(({ from, to }) => match(asked, read, from, to, nothing))
    const sections = article.sections[proposal.paragraph]!
    let inArticle = articles.get(article)
    if (!inArticle) {
      inArticle = toArticle(asked, article, rarity, general)
      articles.set(article, inArticle)
    }
    return {
      read,
      proposal,
      rank,
      matches,
      contexts: contextsOf(matches, inArticle),
      whole: union(matches, terms.length),
      section: perTerm(terms, ({ id }) => Number(sections.has(id))),
      inArticle,
    }
  })
}

function toArticle(
  { terms }: Asked,
  article: ReadArticle,
  rarity: Rarity,
  general: Float32Array,
): InArticle {
  const { frequency, title } = article
  const rarities = perTerm(terms, (_, term) => rarity.inArticle(term, article))
  return {
    title: perTerm(terms, ({ id }) => Number(title.has(id))),
    rarities,
    weights: normalised(rarities),
    cover: cover(
      perTerm(terms, ({ id }) => Number(frequency.has(id) || title.has(id))),
      general,
    ),
  }
}

/** One value a term. */
export function perTerm(
  terms: readonly AskedTerm[],
  value: (asked: AskedTerm, term: number) => number,
): Float32Array {
  const values = new Float32Array(terms.length)
  for (let term = 0; term < terms.length; term++) values[term] = value(terms[term]!, term)
  return values
}

function contextsOf(matches: readonly Matches[], { title, weights }: InArticle): Float64Array {
  const covers = new Float64Array(matches.length)
  const best = new Float32Array(weights.length)
  for (let at = 0; at < matches.length; at++) {
    inContext(matches, at, title, best)
    covers[at] = cover(best, weights)
  }
  return covers
}

/** Per term the most that a sentence has of it itself or takes over from around it, written to `best`. */
function inContext(
  matches: readonly Matches[],
  at: number,
  title: Float32Array,
  best: Float32Array,
) {
  best.set(matches[at]!.kin)
  raise(best, title, TAKEN_OVER.title)
  for (let other = 0; other < Math.min(matches.length, at + 2); other++) {
    if (other === at) continue
    const share =
      other === at - 1 ? TAKEN_OVER.before : other < at ? TAKEN_OVER.earlier : TAKEN_OVER.after
    raise(best, matches[other]!.kin, share)
  }
}
