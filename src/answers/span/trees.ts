import { keep, kernels, scratch } from '../kernels/kernels.ts'

/**
 * A symmetric decision tree: all nodes of a level ask the same question, so that a row's leaf is a
 * binary number with one digit a level, the first level's the lowest. A digit is 1 where the row's
 * value of that level's feature is above its threshold.
 */
export interface Tree {
  feature: number[]
  threshold: number[]
  /** Two to the power of the number of levels. */
  leaves: number[]
}

/** Trees as the kernels take them: where what stands in their memory, for good. */
export interface Forest {
  /** What the trees ask, each once: a feature after the other, with all thresholds that it is held against. */
  asked: number
  askedEnd: number
  thresholds: number
  /** Which of these a tree's levels ask. */
  trees: number
  treesEnd: number
  levels: number
  leaves: number
  /** What the leaves, which are whole numbers there, are multiplied by. */
  scale: number
}

// All trees of a forest have the levels of its deepest, at least the first of these. What a tree has fewer is
// filled up with a question that no row says yes to.
const LEAST_LEVELS = 5
const MOST_LEVELS = 6
const NEVER = Number.POSITIVE_INFINITY

// So many rows are led through a tree at once; a digit for each takes a byte.
const ABREAST = 16

// Leaves are kept in 16 bits, the largest as this.
const LARGEST = 0x7fff

/** Lays out trees. Throws a RangeError where one has more levels than {@link sumsOfTrees} walks. */
export function forestOf(trees: readonly Tree[]): Forest {
  const levels = trees.reduce((most, { feature }) => Math.max(most, feature.length), LEAST_LEVELS)
  if (levels > MOST_LEVELS)
    throw new RangeError(`a tree of ${levels} levels, more than ${MOST_LEVELS}`)
  const { asked, thresholds, placeOf } = askedBy(trees)
  const size = 1 << levels
  const digits = new Int32Array(trees.length * levels)
  const leaves = new Float64Array(trees.length * size)
  for (const [n, tree] of trees.entries()) {
    for (let level = 0; level < levels; level++)
      digits[n * levels + level] =
        ABREAST * placeOf(tree.feature[level] ?? 0, tree.threshold[level] ?? NEVER)
    leaves.set(tree.leaves, n * size)
  }
  const scale = leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 0) / LARGEST
  // Of each tree the low bytes of its leaves, and behind them the high ones.
  const planes = new Uint8Array(2 * leaves.length)
  for (let at = 0; at < leaves.length; at++) {
    const whole = Math.round(leaves[at]! / scale)
    const to = 2 * at - (at % size)
    planes[to] = whole
    planes[to + size] = whole >> 8
  }
  const askedFrom = keep(asked)
  const treesFrom = keep(digits)
  return {
    asked: askedFrom,
    askedEnd: askedFrom + asked.byteLength,
    thresholds,
    trees: treesFrom,
    treesEnd: treesFrom + digits.byteLength,
    levels,
    leaves: keep(planes),
    scale,
  }
}

/**
 * What trees ask, each once: a feature after the other, with its offset, how many thresholds it is held against, and
 * those. The place of a feature and threshold is its position among all thresholds.
 */
function askedBy(trees: readonly Tree[]) {
  const features = new Map<number, Map<number, number>>()
  // Plus 0: a threshold of minus zero is one of zero.
  const key = (threshold: number) => Math.fround(threshold) + 0
  const ask = (feature: number, threshold: number) => {
    const own = features.get(feature) ?? new Map<number, number>()
    features.set(feature, own.set(key(threshold), 0))
  }
  ask(0, NEVER)
  for (const { feature, threshold } of trees)
    for (let level = 0; level < feature.length; level++) ask(feature[level]!, threshold[level]!)
  const count = [...features.values()].reduce((sum, { size }) => sum + size, 0)
  const asked = new Float32Array(2 * features.size + count)
  const whole = new Int32Array(asked.buffer)
  let at = 0
  let place = 0
  for (const [feature, own] of features) {
    whole[at++] = 4 * feature
    whole[at++] = own.size
    for (const threshold of own.keys()) {
      asked[at++] = threshold
      own.set(threshold, place++)
    }
  }
  return {
    asked,
    thresholds: count,
    placeOf: (feature: number, threshold: number) => features.get(feature)!.get(key(threshold))!,
  }
}

/**
 * For each of the rows that lie one behind the other, `width` features each, the sum of the leaves
 * that it leads to, one a tree.
 *
 * Sixteen rows are led through a tree at once: for each thing that is asked their digits stand side by side, and a tree
 * puts its levels' digits together to the numbers of sixteen leaves and looks these up. There is no branch that the
 * processor would guess wrongly every other time.
 */
export function sumsOfTrees(forest: Forest, rows: Float32Array, width: number): Float64Array {
  const count = rows.length / width
  const room = ABREAST * Math.ceil(count / ABREAST)
  const [own, digits, out] = scratch(room * width, (forest.thresholds * ABREAST) / 4, room)
  own!.set(rows)
  kernels.forest(
    forest.asked,
    forest.askedEnd,
    forest.trees,
    forest.treesEnd,
    forest.levels,
    forest.leaves,
    own!.byteOffset,
    4 * width,
    count,
    digits!.byteOffset,
    out!.byteOffset,
  )
  const whole = new Int32Array(out!.buffer, out!.byteOffset, count)
  const sums = new Float64Array(count)
  for (let n = 0; n < count; n++) sums[n] = whole[n]! * forest.scale
  return sums
}

/** The same for one row. */
export const sumOfTrees = (forest: Forest, row: Float32Array): number =>
  sumsOfTrees(forest, row, row.length)[0]!
