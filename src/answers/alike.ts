import type { Asked } from './asked.ts'
import { compareTo, vectorOf } from './lexicon/vectors.ts'
import type { Met } from './matches.ts'
import { closeness } from './nearness.ts'
import type { ReadParagraph } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How alike the words of a sentence are used to those of the question, and how likely they answer it. */
export interface Alike {
  /** Per term 1 where it stands there itself, else the likeness of the most alike word, 0 to 1. */
  terms: Float32Array
  /** How likely the likeliest word is among those that answer, about -5 to 5. */
  answer: number
  /** The same, above 0, weighed by how near the word stands to the question's terms. */
  answerNear: number
}

/**
 * A stem's likeness to each term, and behind those how likely it answers; see {@link answerVector}. The
 * next call overwrites what it gave.
 */
export type Likenesses = (stem: number) => Float32Array

/** Compares the stems of the vocabulary with a question. Comparing anew is faster than looking up. */
export function likenesses(asked: Asked, { rows }: Vocabulary): Likenesses {
  const compare = compareTo([...asked.terms.map(({ row }) => vectorOf(row)), asked.slot.answer])
  return (stem) => compare(rows[stem]!)
}

const UNLIKELY = -5

/** Weights add up to 1. A term four words away counts for a third of one beside the word. */
export function alike(
  asked: Asked,
  read: ReadParagraph,
  from: number,
  to: number,
  exact: readonly Met[],
  weights: Float32Array,
  likenessesOf: Likenesses,
): Alike {
  const count = asked.terms.length
  const terms = new Float32Array(count)
  for (const { term } of exact) terms[term] = 1
  let answer = UNLIKELY
  let answerNear = 0
  let next = 0
  for (let at = from; at < to; at++) {
    while (next < exact.length && exact[next]!.at < at) next++
    if (!read.content[at] || exact[next]?.at === at) continue
    const own = likenessesOf(read.stems[at]!)
    for (let term = 0; term < count; term++) if (own[term]! > terms[term]!) terms[term] = own[term]!
    const likely = own[count]!
    answer = Math.max(answer, likely)
    if (likely <= 0) continue
    let near = 0
    for (const one of exact) near += weights[one.term]! * closeness(one.at - at)
    answerNear = Math.max(answerNear, likely * near)
  }
  return { terms, answer, answerNear }
}
