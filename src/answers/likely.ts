import { createRequire } from 'node:module'
import { type Row, vectorOf } from './lexicon/vectors.ts'
import type { AnswerKind } from './question.ts'

/**
 * Which words are likely to answer, learnt from questions and the words that answer them. Matrices are
 * row by row, with as many rows and columns as a word's vector has dimensions.
 */
export interface Likely {
  /** What the vector of the noun asked for is multiplied by … */
  head: readonly number[]
  /** … that of all that the question is about … */
  about: readonly number[]
  /** … and what is added for its kind. */
  kinds: Readonly<Record<AnswerKind, readonly number[]>>
}

// As for the lexicon: `require` parses JSON faster than tsx can make a module of it.
const { model } = createRequire(import.meta.url)('./models/likely.json') as { model: Likely }

/**
 * The vector whose product with a word's says how likely that is among the words that answer, about -5
 * to 5. `head` is the noun asked for, or -1; `about` what the question is about, see meanVector.
 */
export function answerVector(kind: AnswerKind, head: Row, about: Float32Array): Float32Array {
  const vector = Float32Array.from(model.kinds[kind])
  add(vector, vectorOf(head), model.head)
  add(vector, about, model.about)
  return vector
}

/** Adds a vector times a matrix. */
function add(sum: Float32Array, vector: Float32Array, matrix: readonly number[]) {
  const size = vector.length
  for (let row = 0; row < size; row++) {
    const value = vector[row]!
    if (value === 0) continue
    for (let i = 0; i < size; i++) sum[i]! += value * matrix[row * size + i]!
  }
}
