import { convolve, dense, layerIn, scratchRows, widthOf } from '../kernels/layers.ts'
import type { EncodedQuestion } from './encode-question.ts'
import type { EncodedSentence } from './encode-text.ts'
import { layersOf, type Reader } from './reader.ts'

// The value of a sentence without words: below all others, and finite, since values are subtracted.
const NO_WORDS = -1e4

// What is divided so as to begin near 1.
const COVERED = 4
const WANTED = 3

// So many numbers are seen of each word before the rest of its own and what it is like in the question.
const SEEN = 10

/**
 * How well a sentence answers a question, up to what all sentences of the question share: the logarithm
 * of the sum of the odds of its words to be of the answer, and how much of the question it covers.
 * `kin` says how near in meaning a stem is to a word of the question, 0 to 1.
 */
export function holdTogether(
  question: EncodedQuestion,
  sentence: EncodedSentence,
  kin: (stem: number) => number,
  reader: Reader,
): number {
  const { count, before } = sentence
  if (count <= before) return NO_WORDS
  const layers = layersOf(reader)
  const { width } = layers['question match']
  const asked = widthOf(question.count)
  const { outputs: rests } = reader.layers['text rest']
  const restWidth = layers['text rest'].width
  const { width: size } = layers.evidence
  const [text, likeness, x, one, other, both, hidden, odds, bias, match, turnedMatch] = scratchRows(
    [count, width],
    [count, asked],
    [count, SEEN + rests + width],
    [count, size],
    [count, size],
    [count, layers['answer words'].inputs],
    [count, layers['answer words'].width],
    [count, layers.answer.width],
    [1, size],
    [question.count, width],
    [width, asked],
  )
  text.values.set(sentence.match)
  match.values.set(question.match)
  turnedMatch.values.set(question.turnedMatch)
  bias.values.set(question.evidence)
  dense(layerIn(turnedMatch, width), text, count, likeness)
  const best = new Float32Array(question.count)
  const wanted = wantedOf(question, sentence, layers['text wanted'].width)
  for (let n = 0; n < count; n++) {
    const isInside = n >= before
    const own = n * asked
    let most = -2
    let covered = 0
    for (let q = 0; q < question.count; q++) {
      const value = likeness.values[own + q]!
      if (value > most) most = value
      if (value > 0) covered += value * question.weights[q]!
      if (isInside && value > best[q]!) best[q] = value
    }
    toShares(likeness.values, own, question.count, most, reader.scales.alignment)
    const stem = sentence.stems[n]!
    const exact = question.stems.get(stem) ?? 0
    const rarity = sentence.rarity[n]!
    let i = n * x.width
    x.values[i++] = most
    x.values[i++] = covered / COVERED
    x.values[i++] = wanted[n]!
    x.values[i++] = Number(exact === 2)
    x.values[i++] = Number(exact > 0)
    x.values[i++] = exact === 2 ? rarity : 0
    x.values[i++] = kin(stem)
    x.values[i++] = rarity
    x.values[i++] = Number(isInside)
    x.values[i++] = sentence.content[n]!
    for (let k = 0; k < rests; k++) x.values[i++] = sentence.rest[n * restWidth + k]!
  }
  // The mean of the question's words, weighed by how alike each is to the word of the text.
  const mean = { values: x.values.subarray(SEEN + rests), width: x.width }
  dense(layerIn(match, question.count), likeness, count, mean)
  dense({ ...layers.evidence, bias: bias.values.byteOffset }, x, count, one, true)
  convolve(layers.near, one, count, 1, other)
  convolve(layers['less near'], other, count, 2, one)
  convolve(layers.far, one, count, 4, other)

  const inside = count - before
  const half = both.width / 2
  for (let n = 0; n < inside; n++)
    for (let i = 0; i < half; i++) {
      const value = other.values[(before + n) * size + i]!
      both.values[n * both.width + i] = value
      both.values[n * both.width + half + i] = value * question.answer[i]!
    }
  dense(layers['answer words'], both, inside, hidden, true)
  dense(layers.answer, hidden, inside, odds)
  const sums = wanted.subarray(before).map((own, n) => own + odds.values[n * odds.width]!)
  return logOfOdds(sums) + reader.scales.coverage * coverage(best, question)
}

/** How well each word is of the kind that is wanted. */
function wantedOf(
  question: EncodedQuestion,
  { count, wanted }: EncodedSentence,
  width: number,
): Float32Array {
  const sums = new Float32Array(count)
  for (let n = 0; n < count; n++) {
    let sum = 0
    for (let i = 0; i < width; i++) sum += wanted[n * width + i]! * question.wanted[i]!
    sums[n] = sum / WANTED
  }
  return sums
}

/** Turns likenesses, of which `most` is the highest, into shares that add up to 1 (a softmax). */
function toShares(
  values: Float32Array,
  from: number,
  count: number,
  most: number,
  sharpness: number,
): void {
  let total = 0
  for (let q = from; q < from + count; q++)
    total += values[q] = Math.exp(sharpness * (values[q]! - most))
  for (let q = from; q < from + count; q++) values[q]! /= total
}

/** The logarithm of the sum of odds that are given by their logarithms. */
function logOfOdds(odds: Float32Array): number {
  const most = Math.max(...odds)
  let sum = 0
  for (const odd of odds) sum += Math.exp(odd - most)
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
