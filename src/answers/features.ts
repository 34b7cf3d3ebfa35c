import type { Asked } from './asked.ts'
import { MARK } from './marks.ts'
import type { ReadArticle, ReadParagraph } from './reading.ts'

/** A sentence that may answer, and what speaks for it. */
export interface Candidate {
  /** The position of its paragraph among the proposals. */
  proposal: number
  sentence: number
  features: Float32Array
}

/** A proposed paragraph: read, with the score of the index and of its article. */
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

export const FEATURES = [
  'sentence cover',
  'sentence cover, general',
  'sentence cover, with kin',
  'paragraph cover',
  'paragraph cover, general',
  'paragraph cover, with kin',
  'with sentence before',
  'with sentence after',
  'before in paragraph',
  'title adds',
  'section adds',
  'cover below best',
  'kin cover below best',
  'general cover below best',
  'paragraph below best',
  'cover below best here',
  'share of terms',
  'terms in question',
  'words',
  'density',
  'rarest missing',
  'rarest missing here',
  'names missing',
  'names missing here',
  'numbers missing',
  'numbers missing here',
  'pairs',
  'pairs here',
  'longest run',
  'nearness',
  'pairs near',
  'verbs missing',
  'verbs missing here',
  'in context',
  'in context below best',
  'kin only',
  'first met',
  'begins met',
  'new words',
  'offers below best',
  'offered near below best',
  'next begins alike',
  'share of index',
  'head',
  'head here',
  'offers',
  'offered near',
  'index score',
  'index score below best',
  'index rank',
  'article cover',
  'sentence number',
  'sentences',
  'pronoun first',
  'negation differs',
  'name words',
  'number words',
] as const

export type Feature = (typeof FEATURES)[number]

/** One sentence's matches: per term of the question how strongly it is met there, 0 to 1. */
interface Matches {
  exact: Float32Array
  kin: Float32Array
}

/** Every sentence of the proposed paragraphs with its features, in their order. */
export function measure(asked: Asked, proposals: readonly Proposed[], rarity: Rarity): Candidate[] {
  const count = asked.terms.length
  const general = Float32Array.from(asked.terms, (_, term) => rarity.inGeneral(term))
  const candidates: Candidate[] = []
  const all: Record<Feature, number>[] = []
  const totalScore = proposals.reduce((sum, { score }) => sum + score, 0)
  const bestScore = proposals[0]?.score || 1
  for (const [position, proposal] of proposals.entries()) {
    const { article } = proposal
    const read = article.paragraphs[proposal.paragraph]!
    const weights = Float32Array.from(asked.terms, (_, term) => rarity.inArticle(term, article))
    const matches = read.sentences.map((_, at) => matchSentence(asked, read, at))
    const whole = union(matches, count)
    const title = asked.terms.map(({ id }) => Number(article.title.has(id)))
    const section = asked.terms.map(({ id }) =>
      Number(article.sections[proposal.paragraph]!.has(id)),
    )
    const paragraphCover = cover(whole.exact, weights)
    let before = new Float32Array(count)
    for (const [at, sentence] of read.sentences.entries()) {
      const { exact, kin } = matches[at]!
      const previous = matches[at - 1]
      const next = matches[at + 1]
      const own = cover(exact, weights)
      const context = inContext(matches, at, title, weights)
      const words = sentence.to - sentence.from
      const matched = exact.reduce((sum, m) => sum + Number(m > 0), 0)
      const order = inOrder(asked, read, sentence.from, sentence.to, weights)
      const offer = offers(asked, read, sentence.from, sentence.to, weights)
      const first = read.marks[sentence.from] ?? 0
      const negative = anyMark(read, sentence.from, sentence.to, MARK.negation)
      const values: Record<Feature, number> = {
        'sentence cover': own,
        'sentence cover, general': cover(exact, general),
        'sentence cover, with kin': cover(kin, weights),
        'paragraph cover': paragraphCover,
        'paragraph cover, general': cover(whole.exact, general),
        'paragraph cover, with kin': cover(whole.kin, weights),
        'with sentence before': previous ? adds(previous.exact, exact, weights) : 0,
        'with sentence after': next ? adds(next.exact, exact, weights) : 0,
        'before in paragraph': adds(before, exact, weights),
        'title adds': adds(title, whole.exact, weights),
        'section adds': adds(section, whole.exact, weights),
        'cover below best': own,
        'kin cover below best': cover(kin, weights),
        'general cover below best': cover(exact, general),
        'paragraph below best': cover(whole.kin, weights),
        'cover below best here': own,
        'share of terms': count === 0 ? 0 : matched / count,
        'terms in question': count,
        words,
        density: words === 0 ? 0 : matched / words,
        'rarest missing': rarestMissing(kin, weights),
        'rarest missing here': rarestMissing(whole.kin, weights),
        'names missing': missing(asked, kin, 'isName'),
        'names missing here': missing(asked, whole.kin, 'isName'),
        'numbers missing': missing(asked, kin, 'isNumber'),
        'numbers missing here': missing(asked, whole.kin, 'isNumber'),
        pairs: order.pairs,
        'pairs here': 0,
        'longest run': order.run,
        nearness: order.nearness,
        'pairs near': pairsNear(asked, read, sentence.from, sentence.to, weights),
        'verbs missing': missing(asked, kin, 'isVerb'),
        'verbs missing here': missing(asked, whole.kin, 'isVerb'),
        'in context': context,
        'in context below best': context,
        'kin only': adds(kin, exact, weights),
        'first met': kin[0] ?? 0,
        'begins met': beginsMet(asked, read, sentence.from, sentence.to, weights),
        'new words': offer.fresh,
        'offers below best': offer.count,
        'offered near below best': offer.near,
        'next begins alike': next ? adds(next.kin, kin, weights) : 0,
        'share of index': proposal.score / (totalScore || 1),
        head: missing(asked, kin, 'isHead'),
        'head here': missing(asked, whole.kin, 'isHead'),
        offers: offer.count,
        'offered near': offer.near,
        'index score': proposal.score,
        'index score below best': proposal.score / bestScore,
        'index rank': position,
        'article cover': articleCover(asked, article, general),
        'sentence number': at,
        sentences: read.sentences.length,
        'pronoun first': first & MARK.pronoun ? 1 : 0,
        'negation differs': Number(negative !== asked.isNegative),
        'name words': countMark(read, sentence.from, sentence.to, MARK.name),
        'number words': countMark(read, sentence.from, sentence.to, MARK.number),
      }
      all.push(values)
      candidates.push({ proposal: position, sentence: at, features: new Float32Array(0) })
      before = before.map((m, term) => Math.max(m, exact[term]!))
    }
    const here = all.slice(all.length - read.sentences.length)
    lower(here, 'cover below best here')
    const pairs = Math.max(...here.map((values) => values.pairs))
    for (const values of here) values['pairs here'] = pairs
  }
  lower(all, 'cover below best')
  lower(all, 'kin cover below best')
  lower(all, 'general cover below best')
  lower(all, 'paragraph below best')
  lower(all, 'in context below best')
  lower(all, 'offers below best')
  lower(all, 'offered near below best')
  for (const [at, candidate] of candidates.entries())
    candidate.features = Float32Array.from(FEATURES, (name) => all[at]![name])
  return candidates
}

/** Turns a value into its distance from the highest among the rows. */
function lower(rows: readonly Record<Feature, number>[], name: Feature) {
  let best = Number.NEGATIVE_INFINITY
  for (const row of rows) best = Math.max(best, row[name])
  for (const row of rows) row[name] -= best
}

function matchSentence(asked: Asked, read: ReadParagraph, sentence: number): Matches {
  const { from, to } = read.sentences[sentence]!
  const exact = new Float32Array(asked.terms.length)
  const kin = new Float32Array(asked.terms.length)
  for (let at = from; at < to; at++) {
    if (!read.content[at]) continue
    for (const { term, strength } of asked.meets.get(read.stems[at]!) ?? []) {
      if (strength === 1) exact[term] = 1
      if (strength > kin[term]!) kin[term] = strength
    }
  }
  return { exact, kin }
}

function union(matches: readonly Matches[], count: number): Matches {
  const exact = new Float32Array(count)
  const kin = new Float32Array(count)
  for (const match of matches)
    for (let term = 0; term < count; term++) {
      exact[term] = Math.max(exact[term]!, match.exact[term]!)
      kin[term] = Math.max(kin[term]!, match.kin[term]!)
    }
  return { exact, kin }
}

/** The share of the terms' weight that is met, 0 to 1. */
function cover(met: ArrayLike<number>, weights: Float32Array): number {
  let sum = 0
  let total = 0
  for (let term = 0; term < weights.length; term++) {
    total += weights[term]!
    sum += weights[term]! * met[term]!
  }
  return total === 0 ? 0 : sum / total
}

/** The share of the terms' weight that `other` meets and `own` does not. */
function adds(other: ArrayLike<number>, own: Float32Array, weights: Float32Array): number {
  let sum = 0
  let total = 0
  for (let term = 0; term < weights.length; term++) {
    total += weights[term]!
    sum += weights[term]! * Math.max(0, other[term]! - own[term]!)
  }
  return total === 0 ? 0 : sum / total
}

function rarestMissing(met: Float32Array, weights: Float32Array): number {
  let rarest = 0
  for (let term = 0; term < weights.length; term++)
    rarest = Math.max(rarest, weights[term]! * (1 - met[term]!))
  return rarest
}

/** The share of the question's names (numbers, head) that is not met; -1 where it has none. */
function missing(
  asked: Asked,
  met: Float32Array,
  which: 'isName' | 'isNumber' | 'isHead' | 'isVerb',
): number {
  let count = 0
  let lost = 0
  for (const [term, known] of asked.terms.entries())
    if (known[which]) {
      count++
      lost += 1 - met[term]!
    }
  return count === 0 ? -1 : lost / count
}

function articleCover(asked: Asked, article: ReadArticle, weights: Float32Array): number {
  return cover(
    asked.terms.map(({ id }) => Number(article.frequency.has(id) || article.title.has(id))),
    weights,
  )
}

/** Pairs of neighbouring terms that stand together, the longest such run, and how near all are. */
function inOrder(
  asked: Asked,
  read: ReadParagraph,
  from: number,
  to: number,
  weights: Float32Array,
) {
  const { order, terms } = asked
  const termAt: number[] = []
  let pairs = 0
  let longest = 0
  let run = 0
  let lastAt = -1
  let window = 0
  let gaps = 0
  for (let at = from; at < to; at++) {
    const stem = read.stems[at]!
    if (!read.content[at]) continue
    const term = terms.findIndex(({ id }) => id === stem)
    const previous = termAt.at(-1) ?? -1
    if (term >= 0 && previous >= 0 && follows(order, previous, term)) {
      pairs += Math.min(weights[term]!, weights[previous]!)
      run++
    } else run = 0
    longest = Math.max(longest, run)
    if (term >= 0) {
      if (lastAt >= 0) {
        window += 1 / (at - lastAt)
        gaps++
      }
      lastAt = at
    }
    termAt.push(term)
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    pairs: total === 0 ? 0 : pairs / total,
    run: longest,
    nearness: gaps === 0 ? 0 : window / gaps,
  }
}

function follows(order: readonly number[], first: number, second: number): boolean {
  for (let at = 1; at < order.length; at++)
    if (order[at - 1] === first && order[at] === second) return true
  return false
}

// What a sentence takes over from those around it: a pronoun or "the company" stands for a name
// in the sentence before; further back less.
const TAKEN_OVER = { before: 0.6, earlier: 0.35, after: 0.3, title: 0.3 }

/** The cover of a sentence with what it takes over from its surroundings. */
function inContext(
  matches: readonly Matches[],
  at: number,
  title: readonly number[],
  weights: Float32Array,
): number {
  const met = Float32Array.from(weights, (_, term) => {
    let best = Math.max(matches[at]!.kin[term]!, TAKEN_OVER.title * title[term]!)
    for (const [other, { kin }] of matches.entries()) {
      const share =
        other === at - 1
          ? TAKEN_OVER.before
          : other < at
            ? TAKEN_OVER.earlier
            : other === at + 1
              ? TAKEN_OVER.after
              : 0
      best = Math.max(best, share * kin[term]!)
    }
    return best
  })
  return cover(met, weights)
}

/** How near terms that follow each other in the question stand in the text, 0 to 1. */
function pairsNear(
  asked: Asked,
  read: ReadParagraph,
  from: number,
  to: number,
  weights: Float32Array,
) {
  const places: number[][] = asked.terms.map(() => [])
  for (let at = from; at < to; at++)
    for (const { term, strength } of asked.meets.get(read.stems[at]!) ?? [])
      if (strength > 0.5) places[term]!.push(at)
  let sum = 0
  let total = 0
  for (let n = 1; n < asked.order.length; n++) {
    const a = asked.order[n - 1]!
    const b = asked.order[n]!
    const weight = Math.min(weights[a]!, weights[b]!)
    let near = 0
    for (const x of places[a]!)
      for (const y of places[b]!)
        if (x !== y) near = Math.max(near, Math.exp(-(Math.abs(x - y) - 1) / 5))
    sum += weight * near
    total += weight
  }
  return total === 0 ? 0 : sum / total
}

/** The weight of the terms among the first five words: what the sentence is about. */
function beginsMet(
  asked: Asked,
  read: ReadParagraph,
  from: number,
  to: number,
  weights: Float32Array,
) {
  const met = new Float32Array(asked.terms.length)
  for (let at = from; at < Math.min(to, from + 5); at++)
    for (const { term, strength } of asked.meets.get(read.stems[at]!) ?? [])
      met[term] = Math.max(met[term]!, strength)
  return cover(met, weights)
}

/** Words of the kind asked for that the question does not give, and how near to its terms they are. */
function offers(
  asked: Asked,
  read: ReadParagraph,
  from: number,
  to: number,
  weights: Float32Array,
) {
  let count = 0
  let fresh = 0
  let near = 0
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const places: { at: number; weight: number }[] = []
  for (let at = from; at < to; at++) {
    const term = asked.terms.findIndex(({ id }) => id === read.stems[at])
    if (term >= 0) places.push({ at, weight: weights[term]! / total })
  }
  for (let at = from; at < to; at++) {
    const isNew = read.content[at] && !asked.meets.has(read.stems[at]!)
    if (isNew) fresh++
    const fits = asked.wanted ? read.marks[at]! & asked.wanted : read.content[at]
    if (!fits || places.some((place) => place.at === at)) continue
    count++
    let sum = 0
    for (const place of places) sum += place.weight * Math.exp(-Math.abs(place.at - at) / 4)
    near = Math.max(near, sum)
  }
  return { count, near, fresh }
}

function countMark(read: ReadParagraph, from: number, to: number, mark: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (read.marks[at]! & mark) count++
  return count
}

function anyMark(read: ReadParagraph, from: number, to: number, mark: number): boolean {
  return countMark(read, from, to, mark) > 0
}
