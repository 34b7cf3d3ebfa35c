import { backgroundRarity, writeVector } from '../lexicon/vectors.ts'
import type { ReadArticle, ReadSentence } from '../reading.ts'
import { convolve, dense, normalise } from './layers.ts'
import type { Reader } from './reader.ts'

/** A sentence with a few words before it, as the reader sees it whatever is asked. */
export interface EncodedSentence {
  /** Its words, and how many of them stand before the sentence itself. */
  count: number
  before: number
  stems: Int32Array
  /** Per word, one behind the other: what it matches, what it is as an answer, and the rest. */
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
  { layers }: Reader,
): EncodedSentence {
  const read = article.paragraphs[paragraph]!
  const from = Math.max(0, begin - BEFORE)
  const to = Math.min(end, from + MOST_WORDS)
  const count = Math.max(0, to - from)
  const size = layers['text words'].outputs
  const x = new Float32Array(layers['text words'].inputs)
  const words = new Float32Array(count * size)
  const rarity = new Float32Array(count)
  for (let n = 0; n < count; n++) {
    const at = from + n
    const row = read.rows[at]!
    rarity[n] = rarityIn(article, read.stems[at]!) / RARITY
    writeVector(row, x)
    let i = x.length - MARKS - CLASSES - 4
    for (let bit = 0; bit < MARKS; bit++) x[i++] = (read.marks[at]! >> bit) & 1
    for (let bit = 0; bit < CLASSES; bit++) x[i++] = (read.classes[at]! >> bit) & 1
    x[i++] = read.content[at]!
    x[i++] = rarity[n]!
    x[i++] = row < 0 ? 1 : backgroundRarity(row) / BACKGROUND
    x[i++] = Number(row < 0)
    dense(layers['text words'], x, 0, words, n * size)
  }
  const context = convolve(layers['text context'], words, count, 1)
  const each = (name: 'text match' | 'text wanted' | 'text rest') => {
    const { outputs } = layers[name]
    const out = new Float32Array(count * outputs)
    for (let n = 0; n < count; n++) dense(layers[name], context, n * size, out, n * outputs)
    return out
  }
  const match = each('text match')
  const width = layers['text match'].outputs
  for (let n = 0; n < count; n++) normalise(match, n * width, width)
  return {
    count,
    before: begin - from,
    stems: read.stems.subarray(from, to),
    match,
    wanted: each('text wanted'),
    rest: each('text rest'),
    rarity,
    content: read.content.subarray(from, to),
  }
}
