import type { Asked } from '../asked.ts'
import { backgroundRarity, rowOf, writeVector } from '../lexicon/vectors.ts'
import type { ReadArticle } from '../reading.ts'
import { rarityIn } from './encode-text.ts'
import { convolve, dense, normalise } from './layers.ts'
import type { Reader } from './reader.ts'

/** A question as the reader understands it. Rows are one behind the other, one for each word. */
export interface EncodedQuestion {
  count: number
  /** Per word the direction that words of the text are held against. */
  match: Float32Array
  /** Per word how much it matters; 0 or more. */
  weights: Float32Array
  /** What an answering word's vector should be like. */
  wanted: Float32Array
  /** What is added to each word's evidence, and what that is multiplied by in the end. */
  evidence: Float32Array
  answer: Float32Array
  /** What is to be exceeded by a text that answers. */
  doubt: number
  /** Per stem of the question 2, or 1 for a stop word. */
  stems: Map<number, number>
}

const MOST_WORDS = 30
// Rarities are at most about 7; the network takes them to about 1.
const RARITY = 6
const BACKGROUND = 7

/** Reads a question on an article (of several the one that may answer best). */
export function encodeQuestion(
  { question, group, words }: Asked,
  article: ReadArticle,
  { layers, kinds }: Reader,
): EncodedQuestion {
  const found = words.slice(0, MOST_WORDS)
  const size = layers['question words'].outputs
  const inputs = layers['question words'].inputs
  const stems = new Map<number, number>()
  const kind = kinds.indexOf(group)
  const x = new Float32Array(inputs)
  const own = new Float32Array(found.length * size)
  for (const [n, term] of found.entries()) {
    const row = rowOf(term.folded)
    const { id } = term
    const isKnown = article.frequency.has(id) || article.title.has(id)
    if (id >= 0) stems.set(id, Math.max(stems.get(id) ?? 0, term.isStopWord ? 1 : 2))
    writeVector(row, x)
    x.set(
      [
        Number(!term.isStopWord),
        Number(/^\p{Lu}/u.test(question.text.slice(term.start, term.start + 2))),
        isKnown ? rarityIn(article, id) / RARITY : 0,
        Number(!isKnown),
        row < 0 ? 1 : backgroundRarity(row) / BACKGROUND,
      ],
      inputs - 5,
    )
    dense(layers['question words'], x, 0, own, n * size)
    if (kind >= 0)
      for (let i = 0; i < size; i++)
        own[n * size + i]! += layers['question kinds'].weights[i * kinds.length + kind]!
  }
  const context = convolve(layers['question context'], own, found.length, 1)
  const whole = attend(context, found.length, size, layers)
  const one = (name: 'question wanted' | 'evidence question' | 'answer question') => {
    const out = new Float32Array(layers[name].outputs)
    dense(layers[name], whole, 0, out, 0)
    return out
  }
  const width = layers['question match'].outputs
  const match = new Float32Array(found.length * width)
  const weights = new Float32Array(found.length)
  for (let n = 0; n < found.length; n++) {
    dense(layers['question match'], context, n * size, match, n * width)
    normalise(match, n * width, width)
    dense(layers['question word weight'], context, n * size, weights, n)
    weights[n] = Math.log1p(Math.exp(weights[n]!))
  }
  return {
    count: found.length,
    match,
    weights,
    wanted: one('question wanted'),
    evidence: one('evidence question'),
    answer: one('answer question'),
    doubt: doubtOf(whole, layers),
    stems,
  }
}

/** The mean of the words' vectors, weighed by how much attention each gets. */
function attend(
  context: Float32Array,
  count: number,
  size: number,
  layers: Reader['layers'],
): Float32Array {
  const scores = new Float32Array(count)
  for (let n = 0; n < count; n++) dense(layers['question attention'], context, n * size, scores, n)
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const total = odds.reduce((sum, odd) => sum + odd, 0)
  const whole = new Float32Array(size)
  for (let n = 0; n < count; n++)
    for (let i = 0; i < size; i++) whole[i]! += (odds[n]! / total) * context[n * size + i]!
  return whole
}

function doubtOf(whole: Float32Array, layers: Reader['layers']): number {
  const hidden = new Float32Array(layers['doubt question'].outputs)
  dense(layers['doubt question'], whole, 0, hidden, 0)
  const out = new Float32Array(1)
  dense(
    layers.doubt,
    hidden.map((value) => Math.max(0, value)),
    0,
    out,
    0,
  )
  return out[0]!
}
