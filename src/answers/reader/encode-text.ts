import { convolve, dense, normalise, scratchRows } from '../kernels/layers.ts'
import { backgroundRarity, writeDirections } from '../lexicon/vectors.ts'
import type { ReadArticle } from '../reading.ts'
import { layersOf, type Reader } from './reader.ts'

/** A paragraph as the reader sees it whatever is asked. */
export interface EncodedParagraph {
  /** Its words. */
  count: number
  stems: Int32Array
  /** Per word, one behind the other, each as wide as its layer's outputs: what it matches, what it is as an answer, and
   * the rest. */
  match: Float32Array
  wanted: Float32Array
  rest: Float32Array
  /** Per word how rare it is in the article, to about 1, whether it is none of the stop words, and whether a sentence
   * begins with it. */
  rarity: Float32Array
  content: Uint8Array
  begins: Uint8Array
}

const RARITY = 6
const BACKGROUND = 7
const MARKS = 16
const CLASSES = 26

/** BM25's rarity of a stem among an article's paragraphs; more than 0. */
export function rarityIn({ frequency, paragraphs }: ReadArticle, stem: number): number {
  const n = frequency.get(stem) ?? 0
  return Math.log(1 + (paragraphs.length - n + 0.5) / (n + 0.5))
}

/** Reads a paragraph of an article. */
export function encodeParagraph(
  article: ReadArticle,
  paragraph: number,
  reader: Reader,
): EncodedParagraph {
  const layers = layersOf(reader)
  const { rows, stems, marks, classes, content, sentences } = article.paragraphs[paragraph]!
  const count = rows.length
  const { inputs, width: size } = layers['text words']
  const [x, words, context, match, wanted, rest] = scratchRows(
    [count, inputs],
    [count, size],
    [count, size],
    [count, layers['text match'].width],
    [count, layers['text wanted'].width],
    [count, layers['text rest'].width],
  )
  const rarity = Float32Array.from(stems, (stem) => rarityIn(article, stem) / RARITY)
  const begins = new Uint8Array(count)
  for (const { from, to } of sentences) if (from < to) begins[from] = 1
  writeDirections(rows, x)
  for (let n = 0; n < count; n++) {
    const row = rows[n]!
    let i = (n + 1) * inputs - MARKS - CLASSES - 4
    for (let bit = 0; bit < MARKS; bit++) x.values[i++] = (marks[n]! >> bit) & 1
    for (let bit = 0; bit < CLASSES; bit++) x.values[i++] = (classes[n]! >> bit) & 1
    x.values[i++] = content[n]!
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
    stems,
    match: match.values.slice(),
    wanted: wanted.values.slice(),
    rest: rest.values.slice(),
    rarity,
    content,
    begins,
  }
}
