import type { Asked } from './asked.ts'
import type { Rows } from './kernels/layers.ts'
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
 * The likenesses of stems, a row each: to each term, and behind those how likely it answers; see {@link answerVector}.
 * The next use of scratch overwrites what it gave.
 */
export type Likenesses = (stems: readonly number[]) => Rows

/** Compares the stems of the vocabulary with a question. Comparing anew is faster than looking up. */
export function likenesses(asked: Asked, { rows }: Vocabulary): Likenesses {
  const compare = compareTo([...asked.terms.map(({ row }) => vectorOf(row)), asked.slot.answer])
  return (stems) => compare(stems.map((stem) => rows[stem]!))
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
  const open: number[] = []
  for (let at = from, next = 0; at < to; at++) {
    while (next < exact.length && exact[next]!.at < at) next++
    if (read.content[at] && exact[next]?.at !== at) open.push(at)
  }
  const { values, width } = likenessesOf(open.map((at) => read.stems[at]!))
  let answer = UNLIKELY
  let answerNear = 0
  for (let n = 0; n < open.length; n++) {
    const own = n * width
    for (let term = 0; term < count; term++)
      if (values[own + term]! > terms[term]!) terms[term] = values[own + term]!
    const likely = values[own + count]!
    answer = Math.max(answer, likely)
    if (likely <= 0) continue
    let near = 0
    for (const one of exact) near += weights[one.term]! * closeness(one.at - open[n]!)
    answerNear = Math.max(answerNear, likely * near)
  }
  return { terms, answer, answerNear }
}
