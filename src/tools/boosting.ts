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
  /** Levels of a tree, which has two to the power of this many leaves. */
  depth: number
  rate: number
  /** Least sum of second derivatives on either side for a split of a leaf to count. */
  leastWeight: number
  /** L2 penalty of a leaf. */
  ridge: number
  /** Share of the features that each tree may use. */
  share: number
  /** One in so many groups of rows, or rows, teaches a tree, each tree others. */
  every: number
}

const BINS = 48

/**
 * Gradient-boosted symmetric trees (second-order boosting as in Chen & Guestrin 2016, on histograms;
 * trees as in Prokhorenkova et al. 2018). For a choice within each group the loss is the softmax cross
 * entropy between the target shares and the scores; without groups it is that of logistic regression.
 * Deterministic.
 */
export function boost(rows: Rows, options: Boosting): Tree[] {
  const { features, width, targets, groups, weights } = rows
  const { every } = options
  const count = targets.length
  const { edges, bins } = binned(features, width, count)
  const scores = new Float64Array(count)
  const gradients = new Float64Array(count)
  const hessians = new Float64Array(count)
  const leafOf = new Uint8Array(count)
  const histogram = new Float64Array((2 * BINS) << options.depth)
  const gains = new Float64Array(BINS)
  const random = mulberry32(7)
  const trees: Tree[] = []
  for (let n = 0; n < options.trees; n++) {
    if (groups) for (let g = 0; g + 1 < groups.length; g++) derive(groups[g]!, groups[g + 1]!)
    else deriveAlone()
    const allowed = Array.from({ length: width }, (_, f) => f).filter(
      () => random() < options.share,
    )
    trees.push(grow(allowed, rowsOf(n)))
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

  /** The rows that teach the tree `n`. */
  function rowsOf(n: number): Int32Array {
    const own: number[] = []
    if (groups) {
      for (let g = n % every; g + 1 < groups.length; g += every)
        for (let i = groups[g]!; i < groups[g + 1]!; i++) own.push(i)
    } else for (let i = n % every; i < count; i += every) own.push(i)
    return Int32Array.from(own)
  }

  /** Adds a level at a time, that split of all leaves at once which wins most. */
  function grow(allowed: readonly number[], own: Int32Array): Tree {
    leafOf.fill(0)
    const tree: Tree = { feature: [], threshold: [], leaves: [] }
    for (let level = 0; level < options.depth; level++) {
      const { gain, feature, bin } = bestSplit(allowed, own, 1 << level)
      if (gain <= 1e-9) break
      const column = bins[feature]!
      for (let i = 0; i < count; i++) if (column[i]! > bin) leafOf[i]! |= 1 << level
      tree.feature.push(feature)
      tree.threshold.push(edges[feature]![bin]!)
    }
    const g = new Float64Array(1 << tree.feature.length)
    const h = new Float64Array(g.length)
    for (const i of own) {
      g[leafOf[i]!]! += gradients[i]!
      h[leafOf[i]!]! += hessians[i]!
    }
    tree.leaves = Array.from(g, (sum, leaf) =>
      Number(((-options.rate * sum) / (h[leaf]! + options.ridge)).toPrecision(3)),
    )
    for (let i = 0; i < count; i++) scores[i]! += tree.leaves[leafOf[i]!]!
    return tree
  }

  /** Over all bins of all allowed features, what a split of each of so many leaves there wins. */
  function bestSplit(allowed: readonly number[], own: Int32Array, leaves: number) {
    const best = { gain: 0, feature: -1, bin: 0 }
    for (const feature of allowed) {
      const column = bins[feature]!
      const last = edges[feature]!.length
      // First and second derivatives by leaf and bin.
      histogram.fill(0, 0, 2 * BINS * leaves)
      for (let k = 0; k < own.length; k++) {
        const i = own[k]!
        const b = 2 * (BINS * leafOf[i]! + column[i]!)
        histogram[b]! += gradients[i]!
        histogram[b + 1]! += hessians[i]!
      }
      gains.fill(0)
      for (let leaf = 0; leaf < leaves; leaf++) {
        const from = 2 * BINS * leaf
        let g = 0
        let h = 0
        for (let b = 0; b <= last; b++) {
          g += histogram[from + 2 * b]!
          h += histogram[from + 2 * b + 1]!
        }
        const whole = (g * g) / (h + options.ridge)
        let leftG = 0
        let leftH = 0
        for (let b = 0; b < last; b++) {
          leftG += histogram[from + 2 * b]!
          leftH += histogram[from + 2 * b + 1]!
          const rightG = g - leftG
          const rightH = h - leftH
          if (leftH < options.leastWeight || rightH < options.leastWeight) continue
          gains[b]! +=
            (leftG * leftG) / (leftH + options.ridge) +
            (rightG * rightG) / (rightH + options.ridge) -
            whole
        }
      }
      for (let bin = 0; bin < last; bin++)
        if (gains[bin]! > best.gain) Object.assign(best, { gain: gains[bin]!, feature, bin })
    }
    return best
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
