import type { Asked } from './asked.ts'
import type { Rows } from './kernels/layers.ts'
import { compare, directionsOf } from './lexicon/vectors.ts'
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
 * The likenesses of words of a text, a row each: to each term of the question, and behind those how likely it answers;
 * see {@link answerVector}.
 */
export type Likenesses = Rows

/** Compares stems of the vocabulary with a question. Comparing anew is faster than looking up. */
export function likenesses(
  asked: Asked,
  stems: readonly number[],
  { rows }: Vocabulary,
): Likenesses {
  const terms = directionsOf(asked.terms.map(({ row }) => row))
  const { answer } = asked.slot
  const vectors = new Float32Array(terms.length + answer.length)
  vectors.set(terms)
  vectors.set(answer, terms.length)
  const { values, width } = compare(
    stems.map((stem) => rows[stem]!),
    vectors,
  )
  return { values: values.slice(), width }
}

const UNLIKELY = -5

/**
 * `likenesses` are those of the content words from `from` to `to`. Weights add up to 1. A term four words away counts for a third of
 * one beside the word.
 */
export function alike(
  asked: Asked,
  read: ReadParagraph,
  from: number,
  to: number,
  exact: readonly Met[],
  weights: Float32Array,
  { values, width }: Likenesses,
): Alike {
  const count = asked.terms.length
  const terms = new Float32Array(count)
  for (const { term } of exact) terms[term] = 1
  let answer = UNLIKELY
  let answerNear = 0
  let next = 0
  let own = -width
  for (let at = from; at < to; at++) {
    if (!read.content[at]) continue
    own += width
    while (next < exact.length && exact[next]!.at < at) next++
    if (exact[next]?.at === at) continue
    for (let term = 0; term < count; term++)
      if (values[own + term]! > terms[term]!) terms[term] = values[own + term]!
    const likely = values[own + count]!
    answer = Math.max(answer, likely)
    if (likely <= 0) continue
    let near = 0
    for (const one of exact) near += weights[one.term]! * closeness(one.at - at)
    answerNear = Math.max(answerNear, likely * near)
  }
  return { terms, answer, answerNear }
}
