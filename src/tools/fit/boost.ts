import type { Trees } from '../../answers/trees.ts'

/** Rows of features, by column, cut into at most 64 bins. */
export interface Table {
  features: string[]
  rows: number
  bins: Uint8Array[]
  /** Per feature the upper edge of each bin but the last. */
  edges: number[][]
}

export interface Settings {
  trees: number
  depth: number
  rate: number
  /** Added to the sum of second derivatives in a leaf. */
  shrink: number
  /** The share of the features that a tree may use. */
  columns: number
  seed: number
}

/** First and second derivatives of the loss at the rows' present scores. Rows of 0 are left out. */
export type Derivatives = (scores: Float64Array, first: Float64Array, second: Float64Array) => void

const BINS = 48

/** Cuts each feature at quantiles of its values. */
export function tabulate(features: readonly string[], rows: readonly Float32Array[]): Table {
  const bins: Uint8Array[] = []
  const edges: number[][] = []
  const step = Math.max(1, Math.floor(rows.length / 20_000))
  for (let feature = 0; feature < features.length; feature++) {
    const sample: number[] = []
    for (let row = 0; row < rows.length; row += step) sample.push(rows[row]![feature]!)
    sample.sort((a, b) => a - b)
    const cuts = new Set<number>()
    for (let bin = 1; bin < BINS; bin++) cuts.add(sample[Math.floor((bin * sample.length) / BINS)]!)
    const found = [...cuts].filter((cut) => cut < sample.at(-1)!)
    edges.push(found)
    const column = new Uint8Array(rows.length)
    for (let row = 0; row < rows.length; row++) {
      const value = rows[row]![feature]!
      let low = 0
      let high = found.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (value > found[middle]!) low = middle + 1
        else high = middle
      }
      column[row] = low
    }
    bins.push(column)
  }
  return { features: [...features], rows: rows.length, bins, edges }
}

/** Gradient boosting (Friedman 2001) of oblivious trees with second derivatives. */
export function boost(table: Table, derive: Derivatives, settings: Settings): Trees {
  const random = randomOf(settings.seed)
  const scores = new Float64Array(table.rows)
  const first = new Float64Array(table.rows)
  const second = new Float64Array(table.rows)
  const trees: Trees['trees'] = []
  for (let n = 0; n < settings.trees; n++) {
    derive(scores, first, second)
    const active: number[] = []
    for (let row = 0; row < table.rows; row++) if (second[row]! > 0) active.push(row)
    const columns = table.features
      .map((_, feature) => feature)
      .filter((feature) => table.edges[feature]!.length > 0 && random() < settings.columns)
    if (columns.length === 0) continue
    trees.push(grow(table, Int32Array.from(active), first, second, columns, settings, scores))
  }
  return { features: table.features, trees }
}

function grow(
  { bins, edges, rows }: Table,
  active: Int32Array,
  first: Float64Array,
  second: Float64Array,
  columns: readonly number[],
  { depth, rate, shrink }: Settings,
  scores: Float64Array,
): Trees['trees'][number] {
  const on: number[] = []
  const above: number[] = []
  const levels: { feature: number; bin: number }[] = []
  const leafOf = new Uint8Array(rows)
  for (let level = 0; level < depth; level++) {
    const leaves = 1 << level
    let best = { gain: 1e-9, feature: -1, bin: 0 }
    for (const feature of columns) {
      const column = bins[feature]!
      const width = edges[feature]!.length + 1
      const g = new Float64Array(leaves * width)
      const h = new Float64Array(leaves * width)
      for (let i = 0; i < active.length; i++) {
        const row = active[i]!
        const at = leafOf[row]! * width + column[row]!
        g[at]! += first[row]!
        h[at]! += second[row]!
      }
      const gains = new Float64Array(width - 1)
      for (let leaf = 0; leaf < leaves; leaf++) {
        let gAll = 0
        let hAll = 0
        for (let bin = 0; bin < width; bin++) {
          gAll += g[leaf * width + bin]!
          hAll += h[leaf * width + bin]!
        }
        const whole = (gAll * gAll) / (hAll + shrink)
        let gLeft = 0
        let hLeft = 0
        for (let bin = 0; bin < width - 1; bin++) {
          gLeft += g[leaf * width + bin]!
          hLeft += h[leaf * width + bin]!
          const gRight = gAll - gLeft
          const hRight = hAll - hLeft
          gains[bin]! +=
            (gLeft * gLeft) / (hLeft + shrink) + (gRight * gRight) / (hRight + shrink) - whole
        }
      }
      for (let bin = 0; bin < width - 1; bin++)
        if (gains[bin]! > best.gain) best = { gain: gains[bin]!, feature, bin }
    }
    if (best.feature < 0) break
    on.push(best.feature)
    above.push(edges[best.feature]![best.bin]!)
    levels.push(best)
    const column = bins[best.feature]!
    for (let row = 0; row < rows; row++) if (column[row]! > best.bin) leafOf[row]! |= 1 << level
  }
  const g = new Float64Array(1 << on.length)
  const h = new Float64Array(1 << on.length)
  for (const row of active) {
    g[leafOf[row]!]! += first[row]!
    h[leafOf[row]!]! += second[row]!
  }
  const leaves = Array.from(g, (sum, leaf) => round((-rate * sum) / (h[leaf]! + shrink)))
  for (let row = 0; row < rows; row++) scores[row]! += leaves[leafOf[row]!]!
  return { on, above, leaves }
}

const round = (value: number) => Number(value.toPrecision(4))

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
