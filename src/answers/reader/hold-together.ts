import { convolve, dense, layerIn, type Rows, scratchRows, widthOf } from '../kernels/layers.ts'
import type { EncodedQuestion } from './encode-question.ts'
import type { EncodedParagraph } from './encode-text.ts'
import { CONVOLUTIONS, layersOf, REACH, type Reader } from './reader.ts'
import type { Range } from './stretch.ts'

// The value of a sentence without words: below all others, and finite, since values are subtracted.
const NO_WORDS = -1e4

// What is divided so as to begin near 1.
const COVERED = 4
const WANTED = 3

// So many numbers are seen of each word before the rest of its own and what it is like in the question.
const SEEN = 10

/** What the reader sees in a sentence when it holds it against a question. */
export interface Seen {
  /**
   * How well it answers, up to what all sentences share: the logarithm of the sum of the odds of its words to be of the
   * answer, and how much of the question it covers.
   */
  value: number
  /** The share of the question that it covers, 0 to 1. */
  coverage: number
  /** The share of the likeliest word in the odds of all, 0 to 1. */
  peak: number
}

/**
 * Holds sentences of a paragraph against a question. Read are the words of `stretch`, which has them (the end of one
 * that is very long may lie outside). `kin` says how near in meaning a stem is to a word of the question, 0 to 1.
 */
export function holdTogether(
  question: EncodedQuestion,
  paragraph: EncodedParagraph,
  stretch: Range,
  all: readonly Range[],
  kin: (stem: number) => number,
  reader: Reader,
): Seen[] {
  const begin = stretch.from
  const count = stretch.to - begin
  const sentences = all.map(({ from, to }) => ({ from, to: Math.min(to, stretch.to) }))
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
  text.values.set(paragraph.match.subarray(begin * width, stretch.to * width))
  match.values.set(question.match)
  turnedMatch.values.set(question.turnedMatch)
  bias.values.set(question.evidence)
  dense(layerIn(turnedMatch, width), text, count, likeness)
  const coverages = sentences.map(({ from, to }) =>
    coverage(likeness, from - begin, to - begin, question),
  )
  const wanted = wantedOf(question, paragraph, stretch, layers['text wanted'].width)
  for (let n = 0; n < count; n++) {
    const own = n * asked
    let most = -2
    let covered = 0
    for (let q = 0; q < question.count; q++) {
      const value = likeness.values[own + q]!
      if (value > most) most = value
      if (value > 0) covered += value * question.weights[q]!
    }
    toShares(likeness.values, own, question.count, most, reader.scales.alignment)
    const at = begin + n
    const stem = paragraph.stems[at]!
    const exact = question.stems.get(stem) ?? 0
    const rarity = paragraph.rarity[at]!
    let i = n * x.width
    x.values[i++] = most
    x.values[i++] = covered / COVERED
    x.values[i++] = wanted[n]!
    x.values[i++] = Number(exact === 2)
    x.values[i++] = Number(exact > 0)
    x.values[i++] = exact === 2 ? rarity : 0
    x.values[i++] = kin(stem)
    x.values[i++] = rarity
    x.values[i++] = paragraph.begins[at]!
    x.values[i++] = paragraph.content[at]!
    for (let k = 0; k < rests; k++) x.values[i++] = paragraph.rest[at * restWidth + k]!
  }
  // The mean of the question's words, weighed by how alike each is to the word of the text.
  const mean = { values: x.values.subarray(SEEN + rests), width: x.width }
  dense(layerIn(match, question.count), likeness, count, mean)
  dense({ ...layers.evidence, bias: bias.values.byteOffset }, x, count, one, true)
  // Each convolution is needed only as far around the sentences as those behind it reach.
  const first = Math.min(...sentences.map(({ from }) => from)) - begin
  const end = Math.max(...sentences.map(({ to }) => to)) - begin
  let ahead = REACH
  let [now, next] = [one, other]
  for (const [name, reach] of CONVOLUTIONS) {
    ahead -= reach
    const from = Math.max(0, first - ahead)
    const rows = Math.min(count, end + ahead) - from
    convolve(layers[name], rowsFrom(now, from), rows, reach, rowsFrom(next, from))
    ;[now, next] = [next, now]
  }
  const half = both.width / 2
  return sentences.map(({ from, to }, s) => {
    const inside = to - from
    if (inside === 0) return { value: NO_WORDS, coverage: 0, peak: 0 }
    for (let n = 0; n < inside; n++)
      for (let i = 0; i < half; i++) {
        const value = now.values[(from - begin + n) * size + i]!
        both.values[n * both.width + i] = value
        both.values[n * both.width + half + i] = value * question.answer[i]!
      }
    dense(layers['answer words'], both, inside, hidden, true)
    dense(layers.answer, hidden, inside, odds)
    const sums = wanted
      .subarray(from - begin, to - begin)
      .map((own, n) => own + odds.values[n * odds.width]!)
    const { log, peak } = addedUp(sums)
    const covered = coverages[s]!
    return { value: log + reader.scales.coverage * covered, coverage: covered, peak }
  })
}

const rowsFrom = ({ values, width }: Rows, from: number): Rows => ({
  values: values.subarray(from * width),
  width,
})

/** How well each word of a stretch is of the kind that is wanted. */
function wantedOf(
  question: EncodedQuestion,
  { wanted }: EncodedParagraph,
  { from, to }: Range,
  width: number,
): Float32Array {
  const sums = new Float32Array(to - from)
  for (let n = from; n < to; n++) {
    let sum = 0
    for (let i = 0; i < width; i++) sum += wanted[n * width + i]! * question.wanted[i]!
    sums[n - from] = sum / WANTED
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

/** Of odds that are given by their logarithms the logarithm of their sum, and the share of the highest in it. */
function addedUp(odds: Float32Array): { log: number; peak: number } {
  const most = Math.max(...odds)
  let sum = 0
  for (const odd of odds) sum += Math.exp(odd - most)
  return { log: most + Math.log(sum), peak: 1 / sum }
}

/** The share of the question, by the words' weights, that a sentence has, 0 to 1: of each word of it, its likest. */
function coverage(
  likeness: Rows,
  from: number,
  to: number,
  { count, weights }: EncodedQuestion,
): number {
  let covered = 0
  let all = 0
  for (let q = 0; q < count; q++) {
    let best = 0
    for (let n = from; n < to; n++) {
      const value = likeness.values[n * likeness.width + q]!
      if (value > best) best = value
    }
    covered += weights[q]! * best
    all += weights[q]!
  }
  return covered / Math.max(all, 1e-3)
}
