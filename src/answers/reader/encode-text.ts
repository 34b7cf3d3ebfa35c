import { convolve, dense, normalise, scratchRows } from '../kernels/layers.ts'
import { backgroundRarity, writeDirections } from '../lexicon/vectors.ts'
import type { ReadArticle, ReadSentence } from '../reading.ts'
import { layersOf, type Reader } from './reader.ts'

/** A sentence with a few words before it, as the reader sees it whatever is asked. */
export interface EncodedSentence {
  /** Its words, and how many of them stand before the sentence itself. */
  count: number
  before: number
  stems: Int32Array
  /**
   * Per word, one behind the other, each as wide as its layer's outputs: what it matches, what it is as an answer, and
   * the rest.
   */
  match: Float32Array
  wanted: Float32Array
  rest: Float32Array
  /** Per word how rare it is in the article, to about 1, and whether it is none of the stop words. */
  rarity: Float32Array
  content: Uint8Array
}

const BEFORE = 8
const MOST_WORDS = 64
const RARITY = 6
const BACKGROUND = 7
const MARKS = 16
const CLASSES = 26

/** BM25's rarity of a stem among an article's paragraphs; more than 0. */
export function rarityIn({ frequency, paragraphs }: ReadArticle, stem: number): number {
  const n = frequency.get(stem) ?? 0
  return Math.log(1 + (paragraphs.length - n + 0.5) / (n + 0.5))
}

/** Reads a sentence of a paragraph of an article. */
export function encodeSentence(
  article: ReadArticle,
  paragraph: number,
  { from: begin, to: end }: ReadSentence,
  reader: Reader,
): EncodedSentence {
  const layers = layersOf(reader)
  const read = article.paragraphs[paragraph]!
  const from = Math.max(0, begin - BEFORE)
  const to = Math.min(end, from + MOST_WORDS)
  const count = Math.max(0, to - from)
  const { inputs, width: size } = layers['text words']
  const [x, words, context, match, wanted, rest] = scratchRows(
    [count, inputs],
    [count, size],
    [count, size],
    [count, layers['text match'].width],
    [count, layers['text wanted'].width],
    [count, layers['text rest'].width],
  )
  const rarity = new Float32Array(count)
  writeDirections(read.rows.subarray(from, to), x)
  for (let n = 0; n < count; n++) {
    const at = from + n
    const row = read.rows[at]!
    rarity[n] = rarityIn(article, read.stems[at]!) / RARITY
    let i = (n + 1) * inputs - MARKS - CLASSES - 4
    for (let bit = 0; bit < MARKS; bit++) x.values[i++] = (read.marks[at]! >> bit) & 1
    for (let bit = 0; bit < CLASSES; bit++) x.values[i++] = (read.classes[at]! >> bit) & 1
    x.values[i++] = read.content[at]!
    x.values[i++] = rarity[n]!
    x.values[i++] = row < 0 ? 1 : backgroundRarity(row) / BACKGROUND
    x.values[i++] = Number(row < 0)
  }
  dense(layers['text words'], x, count, words)
  convolve(layers['text context'], words, count, 1, context)
  dense(layers['text match'], context, count, match)
  dense(layers['text wanted'], context, count, wanted)
  dense(layers['text rest'], context, count, rest)
  for (let n = 0; n < count; n++) normalise(match.values, n * match.width, match.width)
  return {
    count,
    before: begin - from,
    stems: read.stems.subarray(from, to),
    match: match.values.slice(),
    wanted: wanted.values.slice(),
    rest: rest.values.slice(),
    rarity,
    content: read.content.subarray(from, to),
  }
}
