import type { EncodedQuestion } from './encode-question.ts'
import type { EncodedSentence } from './encode-text.ts'
import { convolve, dense } from './layers.ts'
import type { Reader } from './reader.ts'

// The value of a sentence without words: below all others, and finite, since values are subtracted.
const NO_WORDS = -1e4

// What is divided so as to begin near 1.
const COVERED = 4
const WANTED = 3

/**
 * How well a sentence answers a question, up to what all sentences of the question share: the logarithm
 * of the sum of the odds of its words to be of the answer, and how much of the question it covers.
 * `kin` says how near in meaning a stem is to a word of the question, 0 to 1.
 */
export function holdTogether(
  question: EncodedQuestion,
  sentence: EncodedSentence,
  kin: (stem: number) => number,
  { layers, scales }: Reader,
): number {
  const { count, before } = sentence
  if (count <= before) return NO_WORDS
  const width = layers['question match'].outputs
  const rest = layers['text rest'].outputs
  const size = layers.evidence.outputs
  const likeness = new Float32Array(question.count)
  const best = new Float32Array(question.count)
  const x = new Float32Array(layers.evidence.inputs)
  let h: Float32Array = new Float32Array(count * size)
  const wanted = new Float32Array(count)
  for (let n = 0; n < count; n++) {
    const isInside = n >= before
    let most = -2
    let covered = 0
    for (let q = 0; q < question.count; q++) {
      let sum = 0
      for (let i = 0; i < width; i++)
        sum += sentence.match[n * width + i]! * question.match[q * width + i]!
      likeness[q] = sum
      if (sum > most) most = sum
      if (sum > 0) covered += sum * question.weights[q]!
      if (isInside && sum > best[q]!) best[q] = sum
    }
    for (let i = 0; i < width; i++)
      wanted[n]! += sentence.wanted[n * width + i]! * question.wanted[i]!
    wanted[n]! /= WANTED
    const stem = sentence.stems[n]!
    const exact = question.stems.get(stem) ?? 0
    const rarity = sentence.rarity[n]!
    x[0] = most
    x[1] = covered / COVERED
    x[2] = wanted[n]!
    x[3] = Number(exact === 2)
    x[4] = Number(exact > 0)
    x[5] = exact === 2 ? rarity : 0
    x[6] = kin(stem)
    x[7] = rarity
    x[8] = Number(isInside)
    x[9] = sentence.content[n]!
    x.set(sentence.rest.subarray(n * rest, (n + 1) * rest), 10)
    align(likeness, most, question, scales.alignment, x, 10 + rest)
    dense(layers.evidence, x, 0, h, n * size)
    for (let i = 0; i < size; i++)
      h[n * size + i] = Math.max(0, h[n * size + i]! + question.evidence[i]!)
  }
  h = convolve(layers.near, h, count, 1)
  h = convolve(layers['less near'], h, count, 2)
  h = convolve(layers.far, h, count, 4)
  return (
    oddsOfWords(h, wanted, question, sentence, layers) + scales.coverage * coverage(best, question)
  )
}

/** Writes the mean of the question's words, weighed by how alike each is to a word of the text. */
function align(
  likeness: Float32Array,
  most: number,
  { count, match }: EncodedQuestion,
  sharpness: number,
  x: Float32Array,
  to: number,
) {
  const width = x.length - to
  x.fill(0, to)
  let total = 0
  for (let q = 0; q < count; q++) {
    const odd = Math.exp(sharpness * (likeness[q]! - most))
    total += odd
    for (let i = 0; i < width; i++) x[to + i]! += odd * match[q * width + i]!
  }
  for (let i = to; i < x.length; i++) x[i]! /= total
}

function oddsOfWords(
  h: Float32Array,
  wanted: Float32Array,
  question: EncodedQuestion,
  { count, before }: EncodedSentence,
  layers: Reader['layers'],
): number {
  const size = layers.far.outputs
  const both = new Float32Array(2 * size)
  const hidden = new Float32Array(size)
  const odds = new Float32Array(count)
  let most = Number.NEGATIVE_INFINITY
  for (let n = before; n < count; n++) {
    for (let i = 0; i < size; i++) {
      both[i] = h[n * size + i]!
      both[size + i] = both[i]! * question.answer[i]!
    }
    dense(layers['answer words'], both, 0, hidden, 0)
    for (let i = 0; i < size; i++) if (hidden[i]! < 0) hidden[i] = 0
    dense(layers.answer, hidden, 0, odds, n)
    odds[n]! += wanted[n]!
    if (odds[n]! > most) most = odds[n]!
  }
  let sum = 0
  for (let n = before; n < count; n++) sum += Math.exp(odds[n]! - most)
  return most + Math.log(sum)
}

/** The share of the question, by the words' weights, that the sentence has, 0 to 1. */
function coverage(best: Float32Array, { count, weights }: EncodedQuestion): number {
  let covered = 0
  let all = 0
  for (let q = 0; q < count; q++) {
    covered += weights[q]! * best[q]!
    all += weights[q]!
  }
  return covered / Math.max(all, 1e-3)
}
