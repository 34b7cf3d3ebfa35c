import type { Asked } from './asked.ts'
import type { ReadParagraph } from './reading.ts'

/** What one sentence, or one paragraph, has of a question. */
export interface Matches {
  /** Per term 1 where the term itself stands there, else 0. */
  exact: Float32Array
  /** Per term how near the nearest word there is to it, 0 to 1. */
  kin: Float32Array
}

/** A word of a text that is a term of the question (strength 1) or is kin to one (less). */
export interface Met {
  /** The word's position in its paragraph. */
  at: number
  term: number
  strength: number
}

/** The words of a sentence that it meets of a question, in the order of the text. */
export interface Meetings {
  all: Met[]
  /** Those that are a term themselves. */
  exact: Met[]
}

/**
 * The terms of the question that stand between two words of a paragraph; `nothing`, which nobody
 * changes, where none does: of most sentences.
 */
export function match(
  asked: Asked,
  read: ReadParagraph,
  from: number,
  to: number,
  nothing: Matches,
): Matches {
  let found = nothing
  for (let at = from; at < to; at++) {
    const stem = read.stems[at]!
    if (!asked.isMet[stem] || !read.content[at]) continue
    if (found === nothing) found = noMatches(asked.terms.length)
    for (const { term, strength } of asked.meets.get(stem)!) {
      if (strength === 1) found.exact[term] = 1
      if (strength > found.kin[term]!) found.kin[term] = strength
    }
  }
  return found
}

export const noMatches = (count: number): Matches => ({
  exact: new Float32Array(count),
  kin: new Float32Array(count),
})

/** Which words between two of a paragraph those are. */
export function meetings(asked: Asked, read: ReadParagraph, from: number, to: number): Meetings {
  const all: Met[] = []
  const exact: Met[] = []
  for (let at = from; at < to; at++) {
    const stem = read.stems[at]!
    if (!asked.isMet[stem] || !read.content[at]) continue
    for (const { term, strength } of asked.meets.get(stem)!) {
      const met = { at, term, strength }
      all.push(met)
      if (strength === 1) exact.push(met)
    }
  }
  return { all, exact }
}

/** What the sentences of a paragraph meet together. */
export function union(matches: readonly Matches[], count: number): Matches {
  const { exact, kin } = noMatches(count)
  for (const match of matches) {
    raise(exact, match.exact)
    raise(kin, match.kin)
  }
  return { exact, kin }
}

/** Lifts each value to the other's where that is higher. */
export function raise(values: Float32Array, others: ArrayLike<number>, share = 1) {
  for (let at = 0; at < values.length; at++)
    if (share * others[at]! > values[at]!) values[at] = share * others[at]!
}

/** The share of the terms' weight that is met, 0 to 1; the weights add up to 1. */
export function cover(met: ArrayLike<number>, weights: Float32Array): number {
  let sum = 0
  for (let term = 0; term < weights.length; term++) sum += weights[term]! * met[term]!
  return sum
}

/** The share of the terms' weight that `other` meets and `own` does not. */
export function adds(other: ArrayLike<number>, own: Float32Array, weights: Float32Array): number {
  let sum = 0
  for (let term = 0; term < weights.length; term++)
    if (other[term]! > own[term]!) sum += weights[term]! * (other[term]! - own[term]!)
  return sum
}

/** The share of the question's names (numbers, verbs, head) that is not met; -1 where it has none. */
export function missing(
  asked: Asked,
  met: Float32Array,
  which: 'isName' | 'isNumber' | 'isHead' | 'isVerb',
): number {
  let count = 0
  let lost = 0
  for (let term = 0; term < met.length; term++)
    if (asked.terms[term]![which]) {
      count++
      lost += 1 - met[term]!
    }
  return count === 0 ? -1 : lost / count
}

/** The highest rarity among the terms that are not met. */
export function rarestMissing(met: Float32Array, rarities: Float32Array): number {
  let rarest = 0
  for (let term = 0; term < met.length; term++)
    rarest = Math.max(rarest, rarities[term]! * (1 - met[term]!))
  return rarest
}

/** The weights divided by their sum; all 0 where that is 0. */
export function normalised(weights: Float32Array): Float32Array {
  let total = 0
  for (const weight of weights) total += weight
  return total === 0 ? weights : weights.map((weight) => weight / total)
}
