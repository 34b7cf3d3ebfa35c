import { createRequire } from 'node:module'
import { keep, kernels } from '../kernels/kernels.ts'
import { dense, layerIn, type Rows, scratchRows, turned } from '../kernels/layers.ts'

/**
 * A word's place among the words that are used alike: a row of {@link table}, or -1 for a word that
 * is not in it.
 */
export type Row = number

// Read when the first article is, not when the program starts. README.md tells the format.
interface Table {
  dimensions: number
  rowOf: Map<string, Row>
  /** Where the vectors are in the kernels' memory. */
  vectors: number
}
let table: Table | undefined

function load(): Table {
  const stored: { dimensions: number; words: string; vectors: string } = createRequire(
    import.meta.url,
  )('./vectors.json')
  const words = stored.words.split(' ')
  const rows = new Map<string, Row>()
  for (let row = 0; row < words.length; row++) rows.set(words[row]!, row)
  const vectors = keep(Buffer.from(stored.vectors, 'base64'))
  return { dimensions: stored.dimensions, rowOf: rows, vectors }
}

const loaded = (): Table => {
  table ??= load()
  return table
}

// Endings that a rare form may have where its base is known, and what the base has instead.
const ENDINGS: [RegExp, string][] = [
  [/ies$/, 'y'],
  [/s$/, ''],
  [/es$/, ''],
  [/ed$/, 'e'],
  [/ed$/, ''],
  [/ing$/, 'e'],
  [/ing$/, ''],
]

/** The row of a folded word or, where it is too rare, of its base ("despises" → "despise"); or -1. */
export function rowOf(folded: string): Row {
  table ??= load()
  const own = table.rowOf.get(folded)
  if (own !== undefined) return own
  for (const [ending, instead] of ENDINGS) {
    const base = ending.test(folded) && table.rowOf.get(folded.replace(ending, instead))
    if (base) return base
  }
  return -1
}

/**
 * Writes the directions of words' vectors, of length 1, to the beginnings of rows; zeros for a word without one.
 */
export function writeDirections(words: ArrayLike<Row>, to: Rows): void {
  const { dimensions, vectors } = loaded()
  const { buffer, byteOffset, length } = to.values
  const places = new Int32Array(buffer, byteOffset, length)
  for (let n = 0; n < words.length; n++) places[n * to.width] = words[n]!
  kernels.directions(vectors, dimensions, words.length, byteOffset, 4 * to.width)
}

/** The directions of words' vectors, one behind the other: of length 1, or zeros for a word without one. */
export function directionsOf(words: readonly Row[]): Float32Array {
  const [directions] = scratchRows([words.length, loaded().dimensions])
  writeDirections(words, directions)
  return directions.values.slice()
}

/** The direction of one word's vector. */
export const vectorOf = (word: Row): Float32Array => directionsOf([word])

/**
 * Compares words with vectors, which lie one behind the other: gives for each word, row by row, the product of its
 * direction with each of them. The next use of scratch overwrites what it gave.
 */
export function compare(words: ArrayLike<Row>, vectors: Float32Array): Rows {
  const { dimensions } = loaded()
  const side = turned(vectors, dimensions)
  const width = side.length / dimensions
  const [weights, directions, products] = scratchRows(
    [dimensions, width],
    [words.length, dimensions],
    [words.length, width],
  )
  weights.values.set(side)
  writeDirections(words, directions)
  dense(layerIn(weights, dimensions), directions, words.length, products)
  return products
}

// Words without a vector are taken for this rare.
const RAREST = 60_000

/** How rare a word is in English at large, about 0 to 7: by Zipf's law the logarithm of its rank. */
export const backgroundRarity = (row: Row): number => Math.log(1 + (row < 0 ? RAREST : row) / 50)

// A word at this place in the list of the most frequent ones counts half (smooth inverse
// frequency, Arora et al. 2017, by Zipf's law).
const HALF = 1000

/** The direction of the weighted sum of words' vectors, frequent words counting less; zeros for none. */
export function meanVector(rows: readonly Row[]): Float32Array {
  const { dimensions } = loaded()
  const [directions] = scratchRows([rows.length, dimensions])
  writeDirections(rows, directions)
  const sum = new Float32Array(dimensions)
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n]!
    if (row < 0) continue
    const weight = row / (row + HALF)
    for (let i = 0; i < dimensions; i++) sum[i]! += weight * directions.values[n * dimensions + i]!
  }
  const length = Math.sqrt(dot(sum, sum))
  return length === 0 ? sum : sum.map((value) => value / length)
}

/** The sum of the products; of two directions their cosine, -1 to 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
