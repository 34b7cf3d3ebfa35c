import { alike, type Likenesses } from './alike.ts'
import type { Asked } from './asked.ts'
import { type Evidence, FEATURES, type Feature } from './evidence.ts'
import { dot } from './lexicon/vectors.ts'
import { MARK } from './marks.ts'
import {
  adds,
  cover,
  type Matches,
  type Met,
  meetings,
  missing,
  normalised,
  raise,
  rarestMissing,
} from './matches.ts'
import { nearness } from './nearness.ts'
import { offers } from './offers.ts'
import type { ReadParagraph } from './reading.ts'
import {
  type Proposed,
  perTerm,
  type Rarity,
  type Surroundings,
  surroundingsOf,
} from './surroundings.ts'

/** A sentence that may answer, and what speaks for it. */
export interface Candidate {
  /** The position of its paragraph among the proposals. */
  proposal: number
  sentence: number
  features: Float32Array
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
  'alike cover below best',
  'likely answer below best',
  'alike whole below best',
] as const satisfies readonly Feature[]

// BM25's saturation and length normalisation, over sentences of about 20 words.
const K = 1.2
const B = 0.75
const USUAL_LENGTH = 20

// The sentences that are measured: with 32 the first of squad2's are right one time in a thousand more.
const MOST_SENTENCES = 20

/**
 * The sentences of the proposed paragraphs that most of the question's terms stand in or around,
 * with their features, in the order of the proposals. `likenessesOf` compares all their words at once, see alike.ts.
 */
export function measure(
  asked: Asked,
  proposals: readonly Proposed[],
  rarity: Rarity,
  likenessesOf: (stems: readonly number[]) => Likenesses,
): Candidate[] {
  const { terms } = asked
  const general = normalised(perTerm(terms, (_, term) => rarity.inGeneral(term)))
  const surroundings = surroundingsOf(asked, proposals, rarity, general)
  const shortlist = shortlistOf(surroundings)
  const scores = {
    best: proposals[0]?.score || 1,
    total: proposals.reduce((sum, { score }) => sum + score, 0) || 1,
  }
  const rows = new Float32Array(shortlist.length * FEATURES.length)
  const contents = shortlist.map(({ around, at }) => contentOf(around.read, at))
  const { values, width } = likenessesOf(contents.flat())
  let next = 0
  const candidates = shortlist.map(({ around, at }, n) => {
    const likenesses = { values: values.subarray(next), width }
    next += width * contents[n]!.length
    const features = rows.subarray(n * FEATURES.length, (n + 1) * FEATURES.length)
    writeInOrder(evidenceOf(asked, around, at, general, scores, likenesses), features)
    return { proposal: around.rank, sentence: at, features }
  })
  for (let from = 0; from < candidates.length; ) {
    let to = from
    while (candidates[to]?.proposal === candidates[from]!.proposal) to++
    const here = candidates.slice(from, to)
    againstBest(here, PLACE['cover below best here'])
    raiseToBest(here, PLACE['pairs here'])
    raiseToBest(here, PLACE['alike cover here'])
    from = to
  }
  for (const name of AGAINST_BEST) againstBest(candidates, PLACE[name])
  return candidates
}

function shortlistOf(surroundings: readonly Surroundings[]) {
  const all = surroundings.flatMap((around) => {
    const { matches, contexts, whole } = around
    const { weights } = around.inArticle
    const paragraph = cover(whole.kin, weights) / 2
    return matches.map(({ kin }, at) => ({
      around,
      at,
      promise: paragraph + contexts[at]! + 0.7 * cover(kin, weights),
    }))
  })
  if (all.length <= MOST_SENTENCES) return all
  const least = all.map(({ promise }) => promise).sort((a, b) => b - a)[MOST_SENTENCES - 1]!
  return all.filter(({ promise }) => promise >= least).slice(0, MOST_SENTENCES)
}

/** The stems of a sentence's content words, in order. */
function contentOf({ stems, content, sentences }: ReadParagraph, at: number): number[] {
  const { from, to } = sentences[at]!
  const found: number[] = []
  for (let word = from; word < to; word++) if (content[word]) found.push(stems[word]!)
  return found
}

/** A property's place in the literal is its place in FEATURES, which a test holds. */
function writeInOrder(evidence: Evidence, features: Float32Array) {
  let at = 0
  // Several times faster than Object.values, as this runs for every sentence.
  for (const name in evidence) features[at++] = evidence[name as Feature]
}

const PLACE = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Record<Feature, number>

/** Turns a value into its distance from the highest among the candidates. */
function againstBest(candidates: readonly Candidate[], place: number) {
  const best = bestOf(candidates, place)
  for (const { features } of candidates) features[place]! -= best
}

/** Gives all candidates the highest value among them. */
function raiseToBest(candidates: readonly Candidate[], place: number) {
  const best = bestOf(candidates, place)
  for (const { features } of candidates) features[place] = best
}

function bestOf(candidates: readonly Candidate[], place: number): number {
  let best = Number.NEGATIVE_INFINITY
  for (const { features } of candidates) best = Math.max(best, features[place]!)
  return best
}

function evidenceOf(
  asked: Asked,
  around: Surroundings,
  at: number,
  general: Float32Array,
  scores: { best: number; total: number },
  likenesses: Likenesses,
): Evidence {
  const { read, proposal, matches, whole, section } = around
  const { title, rarities, weights } = around.inArticle
  const { from, to } = read.sentences[at]!
  const { exact, kin } = matches[at]!
  const met = meetings(asked, read, from, to)
  const previous = matches[at - 1]
  const next = matches[at + 1]
  const words = to - from
  const own = cover(exact, weights)
  const kinCover = cover(kin, weights)
  const generalCover = cover(exact, general)
  const paragraphKin = cover(whole.kin, weights)
  const context = around.contexts[at]!
  const offer = offers(asked, read, from, to, met, weights)
  const near = nearness(asked, met, weights)
  const bm25 = bm25Of(met.exact, rarities, words)
  const fromBefore = previous ? adds(previous.kin, kin, weights) : 0
  const leans = (read.marks[from] ?? 0) & MARK.pronoun ? 1 : 0
  const like = alike(asked, read, from, to, met.exact, weights, likenesses)
  const alikeCover = cover(like.terms, weights)
  const meaning = dot(asked.vector, read.sentences[at]!.vector)
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
    'earlier sentences add': adds(earlier(matches, at), exact, weights),
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
    'begins with terms': beginsMet(met.all, from, weights),
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
    'index score below best': proposal.score / scores.best,
    'share of index': proposal.score / scores.total,
    'index rank': around.rank,
    'article cover': around.inArticle.cover,
    'sentence number': at,
    sentences: read.sentences.length,
    'paragraph number': Math.min(proposal.paragraph, 10),
    'pronoun first': leans,
    'negation differs': Number(count(read, from, to, MARK.negation) > 0 !== asked.isNegative),
    'alike cover': alikeCover,
    'alike cover below best': alikeCover,
    'alike cover here': alikeCover,
    'alike to missing': likeMissing(like.terms, exact, weights),
    'likely answer': like.answer,
    'likely answer below best': like.answer,
    'likely answer near': like.answerNear,
    'alike whole': meaning,
    'alike whole below best': meaning,
    'alike whole here': dot(asked.vector, read.vector),
  }
}

/** How alike the sentence's words are to the terms that it lacks, 0 to 1; 1 where it lacks none. */
function likeMissing(alike: Float32Array, exact: Float32Array, weights: Float32Array): number {
  let sum = 0
  let total = 0
  for (let term = 0; term < weights.length; term++) {
    if (exact[term] === 1) continue
    sum += weights[term]! * alike[term]!
    total += weights[term]!
  }
  return total === 0 ? 1 : sum / total
}

/** Per term whether it stands in a sentence before this one. */
function earlier(matches: readonly Matches[], at: number): Float32Array {
  const before = new Float32Array(matches[at]!.exact.length)
  for (let other = 0; other < at; other++) raise(before, matches[other]!.exact)
  return before
}

function bm25Of(met: readonly Met[], rarities: Float32Array, words: number): number {
  const times = new Map<number, number>()
  for (const { term } of met) times.set(term, (times.get(term) ?? 0) + 1)
  let sum = 0
  for (const [term, n] of times)
    sum += (rarities[term]! * n * (K + 1)) / (n + K * (1 - B + (B * words) / USUAL_LENGTH))
  return sum
}

/** The weight of the terms among the first five words: what the sentence is about. */
function beginsMet(met: readonly Met[], from: number, weights: Float32Array): number {
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
