import type { Asked, AskedTerm } from './asked.ts'
import { type Evidence, FEATURES, type Feature } from './evidence.ts'
import { MARK } from './marks.ts'
import {
  adds,
  cover,
  type Matches,
  match,
  missing,
  normalised,
  raise,
  rarestMissing,
  union,
} from './matches.ts'
import { nearness } from './nearness.ts'
import { offers } from './offers.ts'
import type { ReadArticle, ReadParagraph } from './reading.ts'

/** A sentence that may answer, and what speaks for it. */
export interface Candidate {
  /** The position of its paragraph among the proposals. */
  proposal: number
  sentence: number
  features: Float32Array
}

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

// These are replaced by their distance from the best candidate of the question.
const AGAINST_BEST = [
  'cover below best',
  'kin cover below best',
  'general cover below best',
  'paragraph below best',
  'in context below best',
  'offers below best',
  'offered near below best',
  'BM25 below best',
] as const satisfies readonly Feature[]

// BM25's saturation and length normalisation, over sentences of about 20 words.
const K = 1.2
const B = 0.75
const USUAL_LENGTH = 20

// What a sentence takes over from those around it: a pronoun or "the company" stands for a name
// in the sentence before; further back less.
const TAKEN_OVER = { before: 0.6, earlier: 0.35, after: 0.3, title: 0.3 }

/** What the question's terms are to one article, the same for all of its paragraphs. */
interface InArticle {
  title: Float32Array
  rarities: Float32Array
  weights: Float32Array
  cover: number
}

/** All that is the same for the sentences of one paragraph. */
interface Surroundings {
  read: ReadParagraph
  proposal: Proposed
  rank: number
  matches: Matches[]
  whole: Omit<Matches, 'met'>
  section: Float32Array
  inArticle: InArticle
  general: Float32Array
  bestScore: number
  totalScore: number
}

/** Every sentence of the proposed paragraphs with its features, in their order. */
export function measure(asked: Asked, proposals: readonly Proposed[], rarity: Rarity): Candidate[] {
  const { terms } = asked
  const general = normalised(perTerm(terms, (_, term) => rarity.inGeneral(term)))
  const bestScore = proposals[0]?.score || 1
  const totalScore = proposals.reduce((sum, { score }) => sum + score, 0) || 1
  const articles = new Map<ReadArticle, InArticle>()
  const candidates: Candidate[] = []
  const all: Float32Array[] = []
  for (const [rank, proposal] of proposals.entries()) {
    const { article } = proposal
    const read = article.paragraphs[proposal.paragraph]!
    const matches = read.sentences.map(({ from, to }) => match(asked, read, from, to))
    const sections = article.sections[proposal.paragraph]!
    if (!articles.has(article)) articles.set(article, toArticle(asked, article, rarity, general))
    const surroundings: Surroundings = {
      read,
      proposal,
      rank,
      matches,
      whole: union(matches, terms.length),
      section: perTerm(terms, ({ id }) => Number(sections.has(id))),
      inArticle: articles.get(article)!,
      general,
      bestScore,
      totalScore,
    }
    const before = new Float32Array(terms.length)
    const first = all.length
    for (let at = 0; at < read.sentences.length; at++) {
      const features = inOrder(evidenceOf(asked, surroundings, at, before))
      all.push(features)
      candidates.push({ proposal: rank, sentence: at, features })
      raise(before, matches[at]!.exact)
    }
    againstBest(all, first, PLACE['cover below best here'])
    let pairs = 0
    for (let at = first; at < all.length; at++) pairs = Math.max(pairs, all[at]![PLACE.pairs]!)
    for (let at = first; at < all.length; at++) all[at]![PLACE['pairs here']] = pairs
  }
  for (const name of AGAINST_BEST) againstBest(all, 0, PLACE[name])
  return candidates
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

function perTerm(
  terms: readonly AskedTerm[],
  value: (asked: AskedTerm, term: number) => number,
): Float32Array {
  const values = new Float32Array(terms.length)
  for (let term = 0; term < terms.length; term++) values[term] = value(terms[term]!, term)
  return values
}

/** A property's place in the literal is its place in FEATURES, which a test holds. */
function inOrder(evidence: Evidence): Float32Array {
  const features = new Float32Array(FEATURES.length)
  let at = 0
  // Several times faster than Object.values, as this runs for every sentence.
  for (const name in evidence) features[at++] = evidence[name as Feature]
  return features
}

const PLACE = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Record<Feature, number>

/** Turns a value into its distance from the highest among the rows from `first` on. */
function againstBest(rows: Float32Array[], first: number, place: number) {
  let best = Number.NEGATIVE_INFINITY
  for (let at = first; at < rows.length; at++) best = Math.max(best, rows[at]![place]!)
  for (let at = first; at < rows.length; at++) rows[at]![place]! -= best
}

function evidenceOf(
  asked: Asked,
  around: Surroundings,
  at: number,
  before: Float32Array,
): Evidence {
  const { read, proposal, matches, whole, section, general } = around
  const { title, rarities, weights } = around.inArticle
  const { from, to } = read.sentences[at]!
  const { met, exact, kin } = matches[at]!
  const previous = matches[at - 1]
  const next = matches[at + 1]
  const words = to - from
  const own = cover(exact, weights)
  const kinCover = cover(kin, weights)
  const generalCover = cover(exact, general)
  const paragraphKin = cover(whole.kin, weights)
  const context = cover(inContext(matches, at, title), weights)
  const offer = offers(asked, read, from, to, met, weights)
  const near = nearness(asked, met, weights)
  const bm25 = bm25Of(met, rarities, words)
  const fromBefore = previous ? adds(previous.kin, kin, weights) : 0
  const leans = (read.marks[from] ?? 0) & MARK.pronoun ? 1 : 0
  let matched = 0
  for (const value of exact) matched += value
  return {
    'sentence cover': own,
    'sentence cover, general': generalCover,
    'sentence cover, with kin': kinCover,
    'paragraph cover': cover(whole.exact, weights),
    'paragraph cover, general': cover(whole.exact, general),
    'paragraph cover, with kin': paragraphKin,
    'sentence before adds': fromBefore,
    'sentence before adds to a pronoun': leans * fromBefore,
    'sentence after adds': next ? adds(next.kin, kin, weights) : 0,
    'earlier sentences add': adds(before, exact, weights),
    'title adds': adds(title, whole.exact, weights),
    'section adds': adds(section, whole.exact, weights),
    'in context': context,
    'in context below best': context,
    'kin only': kinCover - own,
    'cover below best': own,
    'cover below best here': own,
    'kin cover below best': kinCover,
    'general cover below best': generalCover,
    'paragraph below best': paragraphKin,
    'share of terms': matched / (asked.terms.length || 1),
    'terms in question': asked.terms.length,
    words,
    density: matched / (words || 1),
    BM25: bm25,
    'BM25 below best': bm25,
    'rarest missing': rarestMissing(kin, rarities),
    'rarest missing here': rarestMissing(whole.kin, rarities),
    'names missing': missing(asked, kin, 'isName'),
    'names missing here': missing(asked, whole.kin, 'isName'),
    'numbers missing': missing(asked, kin, 'isNumber'),
    'numbers missing here': missing(asked, whole.kin, 'isNumber'),
    'verbs missing': missing(asked, kin, 'isVerb'),
    'verbs missing here': missing(asked, whole.kin, 'isVerb'),
    head: missing(asked, kin, 'isHead'),
    'head here': missing(asked, whole.kin, 'isHead'),
    pairs: near.pairs,
    'pairs here': near.pairs,
    'pairs near': near.pairsNear,
    'longest run': near.run,
    nearness: near.nearness,
    'first term': kin[0] ?? 0,
    'last term': kin.at(-1) ?? 0,
    'begins with terms': beginsMet(met, from, weights),
    offers: offer.count,
    'offered near': offer.near,
    'offers below best': offer.count,
    'offered near below best': offer.near,
    'offers of class': offer.ofClass,
    'offered of class near': offer.nearOfClass,
    'new words': offer.fresh,
    'name words': count(read, from, to, MARK.name),
    'number words': count(read, from, to, MARK.number),
    'index score': proposal.score,
    'index score below best': proposal.score / around.bestScore,
    'share of index': proposal.score / around.totalScore,
    'index rank': around.rank,
    'article cover': around.inArticle.cover,
    'sentence number': at,
    sentences: read.sentences.length,
    'paragraph number': Math.min(proposal.paragraph, 10),
    'pronoun first': leans,
    'negation differs': Number(count(read, from, to, MARK.negation) > 0 !== asked.isNegative),
  }
}

/** Per term the most that a sentence has of it itself or takes over from around it. */
function inContext(matches: readonly Matches[], at: number, title: Float32Array): Float32Array {
  const best = matches[at]!.kin.slice()
  raise(best, title, TAKEN_OVER.title)
  for (let other = 0; other < Math.min(matches.length, at + 2); other++) {
    if (other === at) continue
    const share =
      other === at - 1 ? TAKEN_OVER.before : other < at ? TAKEN_OVER.earlier : TAKEN_OVER.after
    raise(best, matches[other]!.kin, share)
  }
  return best
}

function bm25Of(met: Matches['met'], rarities: Float32Array, words: number): number {
  const times = new Map<number, number>()
  for (const { term, strength } of met)
    if (strength === 1) times.set(term, (times.get(term) ?? 0) + 1)
  let sum = 0
  for (const [term, n] of times)
    sum += (rarities[term]! * n * (K + 1)) / (n + K * (1 - B + (B * words) / USUAL_LENGTH))
  return sum
}

/** The weight of the terms among the first five words: what the sentence is about. */
function beginsMet(met: Matches['met'], from: number, weights: Float32Array): number {
  const best = new Float32Array(weights.length)
  for (const { at, term, strength } of met) {
    if (at >= from + 5) break
    best[term] = Math.max(best[term]!, strength)
  }
  return cover(best, weights)
}

function count(read: ReadParagraph, from: number, to: number, mark: number): number {
  let found = 0
  for (let at = from; at < to; at++) if (read.marks[at]! & mark) found++
  return found
}
