import type { Tree } from '../answers/span/trees.ts'

/** Rows to learn from. */
export interface Rows {
  /** Row by row, `width` features each. */
  features: Float32Array
  width: number
  targets: Float64Array
  /**
   * Where each group of rows begins (the candidates of one question), and behind the last one the
   * number of rows: the targets are shares that sum to 1 a group. Without groups each row stands
   * for itself, and its target is 0 or 1.
   */
  groups?: number[]
  /** How much each row counts; 1 each where absent. Only without groups. */
  weights?: Float64Array
}

export interface Boosting {
  trees: number
  leaves: number
  rate: number
  /** Least sum of second derivatives in a leaf. */
  leastWeight: number
  /** L2 penalty of a leaf. */
  ridge: number
  /** Share of the features that each tree may use. */
  share: number
}

const BINS = 48

/**
 * Gradient-boosted trees (second-order boosting as in Chen & Guestrin 2016, on histograms, leaf by
 * leaf). For a choice within each group the loss is the softmax cross entropy between the target
 * shares and the scores; without groups it is that of logistic regression. Deterministic.
 */
export function boost(rows: Rows, options: Boosting): Tree[] {
  const { features, width, targets, groups, weights } = rows
  const count = targets.length
  const { edges, bins } = binned(features, width, count)
  const scores = new Float64Array(count)
  const gradients = new Float64Array(count)
  const hessians = new Float64Array(count)
  const random = mulberry32(7)
  const trees: Tree[] = []
  for (let n = 0; n < options.trees; n++) {
    if (groups) for (let g = 0; g + 1 < groups.length; g++) derive(groups[g]!, groups[g + 1]!)
    else deriveAlone()
    const allowed = Array.from({ length: width }, (_, f) => f).filter(
      () => random() < options.share,
    )
    trees.push(grow(allowed))
  }
  return trees

  function derive(from: number, to: number) {
    let most = -Infinity
    for (let i = from; i < to; i++) most = Math.max(most, scores[i]!)
    let total = 0
    for (let i = from; i < to; i++) total += Math.exp(scores[i]! - most)
    for (let i = from; i < to; i++) {
      const p = Math.exp(scores[i]! - most) / total
      gradients[i] = p - targets[i]!
      hessians[i] = Math.max(p * (1 - p), 1e-6)
    }
  }

  function deriveAlone() {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!))
      const weight = weights?.[i] ?? 1
      gradients[i] = weight * (p - targets[i]!)
      hessians[i] = weight * Math.max(p * (1 - p), 1e-6)
    }
  }

  interface Leaf {
    rows: Int32Array
    gain: number
    feature: number
    bin: number
    value: number
    children: [Leaf, Leaf] | null
    histogram: Float64Array
  }

  /** First and second derivatives by feature and bin: of the rows, or what `less` leaves of `all`. */
  function histogramOf(own: Int32Array, allowed: readonly number[]): Float64Array {
    const histogram = new Float64Array(2 * BINS * width)
    for (const f of allowed) {
      const column = bins[f]!
      const base = 2 * BINS * f
      for (let k = 0; k < own.length; k++) {
        const i = own[k]!
        const b = base + 2 * column[i]!
        histogram[b]! += gradients[i]!
        histogram[b + 1]! += hessians[i]!
      }
    }
    return histogram
  }

  function leafOf(own: Int32Array, histogram: Float64Array, allowed: readonly number[]): Leaf {
    let g = 0
    let h = 0
    for (const i of own) {
      g += gradients[i]!
      h += hessians[i]!
    }
    const value = -g / (h + options.ridge)
    const leaf: Leaf = { rows: own, gain: 0, feature: -1, bin: 0, value, children: null, histogram }
    const whole = (g * g) / (h + options.ridge)
    for (const f of allowed) {
      let leftG = 0
      let leftH = 0
      for (let b = 0; b < edges[f]!.length; b++) {
        leftG += histogram[2 * (BINS * f + b)]!
        leftH += histogram[2 * (BINS * f + b) + 1]!
        const rightH = h - leftH
        if (leftH < options.leastWeight || rightH < options.leastWeight) continue
        const rightG = g - leftG
        const gain =
          (leftG * leftG) / (leftH + options.ridge) +
          (rightG * rightG) / (rightH + options.ridge) -
          whole
        if (gain > leaf.gain) Object.assign(leaf, { gain, feature: f, bin: b })
      }
    }
    return leaf
  }

  function split(leaf: Leaf, allowed: readonly number[]): [Leaf, Leaf] {
    const column = bins[leaf.feature]!
    const sides = [
      leaf.rows.filter((i) => column[i]! <= leaf.bin),
      leaf.rows.filter((i) => column[i]! > leaf.bin),
    ] as const
    const small = sides[0].length <= sides[1].length ? 0 : 1
    const counted = histogramOf(sides[small], allowed)
    const rest = leaf.histogram.map((sum, at) => sum - counted[at]!)
    const of = (side: 0 | 1) => leafOf(sides[side], side === small ? counted : rest, allowed)
    return [of(0), of(1)]
  }

  function grow(allowed: readonly number[]): Tree {
    const all = Int32Array.from({ length: count }, (_, i) => i)
    const root = leafOf(all, histogramOf(all, allowed), allowed)
    const open = [root]
    for (let leaves = 1; leaves < options.leaves; leaves++) {
      open.sort((a, b) => a.gain - b.gain)
      const best = open.pop()!
      if (best.gain <= 1e-9) break
      best.children = split(best, allowed)
      open.push(...best.children)
    }
    const tree: Tree = { feature: [], value: [], right: [] }
    const write = (leaf: Leaf) => {
      const at = tree.feature.length
      const value = leaf.children ? edges[leaf.feature]![leaf.bin]! : leaf.value * options.rate
      tree.feature.push(leaf.children ? leaf.feature : -1)
      tree.value.push(Number(value.toPrecision(4)))
      tree.right.push(0)
      if (leaf.children) {
        write(leaf.children[0])
        tree.right[at] = tree.feature.length
        write(leaf.children[1])
      } else for (const i of leaf.rows) scores[i]! += leaf.value * options.rate
    }
    write(root)
    return tree
  }
}

/** Upper edges of the bins of each feature (by quantiles), and each row's bin, column by column. */
function binned(features: Float32Array, width: number, count: number) {
  const edges: number[][] = []
  const bins: Uint8Array[] = []
  for (let f = 0; f < width; f++) {
    const column = new Float32Array(count)
    for (let i = 0; i < count; i++) column[i] = features[i * width + f]!
    const own = cutsOf(column.slice().sort())
    edges.push(own)
    const bin = new Uint8Array(count)
    for (let i = 0; i < count; i++) {
      let b = 0
      while (b < own.length && column[i]! > own[b]!) b++
      bin[i] = b
    }
    bins.push(bin)
  }
  return { edges, bins }
}

/** Cuts between neighbouring values: all where there are few values, else at the quantiles. */
function cutsOf(sorted: Float32Array): number[] {
  const values: number[] = []
  const ends: number[] = []
  sorted.forEach((value, i) => {
    if (value !== values.at(-1)) values.push(value)
    ends[values.length - 1] = i + 1
  })
  const cuts: number[] = []
  let next = 0
  for (let v = 0; v + 1 < values.length; v++) {
    if (values.length > BINS && ends[v]! < next) continue
    cuts.push(Number(((values[v]! + values[v + 1]!) / 2).toPrecision(4)))
    next = ends[v]! + sorted.length / (BINS - 1)
  }
  return cuts
}

/** A small random generator with a seed, so that a fit can be repeated (Tommy Ettinger, 2017). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
