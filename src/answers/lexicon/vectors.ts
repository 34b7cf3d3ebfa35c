import { createRequire } from 'node:module'

/**
 * A word's place among the words that are used alike: a row of {@link table}, or -1 for a word that
 * is not in it.
 */
export type Row = number

// Read when the first article is, not when the program starts. README.md tells the format.
interface Table {
  dimensions: number
  rowOf: Map<string, Row>
  vectors: Int8Array
  /** One through each vector's length; 0 until it is asked for. */
  scale: Float32Array
}
let table: Table | undefined

function load(): Table {
  const stored: { dimensions: number; words: string; vectors: string } = createRequire(
    import.meta.url,
  )('./vectors.json')
  const { dimensions } = stored
  const vectors = new Int8Array(Buffer.from(stored.vectors, 'base64'))
  const words = stored.words.split(' ')
  const rows = new Map<string, Row>()
  for (let row = 0; row < words.length; row++) rows.set(words[row]!, row)
  return { dimensions, rowOf: rows, vectors, scale: new Float32Array(words.length) }
}

function scaleOf({ dimensions, vectors, scale }: Table, row: Row): number {
  if (scale[row] === 0) {
    let sum = 0
    for (let i = row * dimensions; i < (row + 1) * dimensions; i++) sum += vectors[i]! ** 2
    scale[row] = 1 / Math.sqrt(sum || 1)
  }
  return scale[row]!
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

/** Writes the direction of a word's vector, of length 1, or zeros for a word without one. */
export function writeVector(row: Row, to: Float32Array): void {
  table ??= load()
  const { dimensions, vectors } = table
  const scale = row < 0 ? 0 : scaleOf(table, row)
  for (let i = 0; i < dimensions; i++) to[i] = scale && vectors[row * dimensions + i]! * scale
}

/** The direction of a word's vector: of length 1, or zeros for a word without one. */
export const vectorOf = (row: Row): Float32Array => meanVector([row])

/**
 * Compares words with a list of vectors: gives the product of each with the direction of the word's,
 * and behind them zeros up to a multiple of four. The next call overwrites what it gave.
 */
export function compareTo(others: readonly Float32Array[]): (row: Row) => Float32Array {
  table ??= load()
  const known = table
  const { dimensions, vectors } = known
  const products = new Float32Array(LANES * Math.ceil(others.length / LANES))
  // Four vectors side by side, whose sums do not wait for one another and share each number of the
  // word: a third of the time that one vector after the other takes.
  const lanes = new Float64Array(products.length * dimensions)
  for (const [n, other] of others.entries()) {
    const lane = n % LANES
    for (let i = 0; i < dimensions; i++)
      lanes[(n - lane) * dimensions + i * LANES + lane] = other[i]!
  }
  return (row) => {
    if (row < 0) return products.fill(0)
    const scale = scaleOf(known, row)
    const from = row * dimensions
    for (let n = 0, at = 0; n < products.length; n += LANES) {
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      for (let i = from; i < from + dimensions; i++, at += LANES) {
        const value = vectors[i]!
        a += lanes[at]! * value
        b += lanes[at + 1]! * value
        c += lanes[at + 2]! * value
        d += lanes[at + 3]! * value
      }
      products[n] = a * scale
      products[n + 1] = b * scale
      products[n + 2] = c * scale
      products[n + 3] = d * scale
    }
    return products
  }
}

const LANES = 4

/** The product of a vector with the direction of a word's. */
export function productWith(vector: Float32Array, row: Row): number {
  table ??= load()
  if (row < 0) return 0
  const { dimensions, vectors } = table
  let sum = 0
  for (let i = 0, at = row * dimensions; i < dimensions; i++, at++) sum += vector[i]! * vectors[at]!
  return sum * scaleOf(table, row)
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
  table ??= load()
  const { dimensions, vectors } = table
  const sum = new Float32Array(dimensions)
  for (const row of rows) {
    if (row < 0) continue
    const weight = (scaleOf(table, row) * row) / (row + HALF)
    for (let i = 0; i < dimensions; i++) sum[i]! += weight * vectors[row * dimensions + i]!
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
