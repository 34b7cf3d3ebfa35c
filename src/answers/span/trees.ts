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

/** Trees of {@link LEVELS} levels laid one behind the other, as {@link sumsOfTrees} walks them. */
export interface Forest {
  feature: Int32Array
  /** Each a {@link keysOf}. */
  threshold: Int32Array
  leaves: Float32Array
}

// A tree with fewer is filled up with questions that no row says yes to.
const LEVELS = 6
const LEAVES = 1 << LEVELS
const NEVER = 0x3fffffff
const MINUS_ZERO = -0x80000000

/** Lays out trees. Throws a RangeError where one has more levels than {@link sumsOfTrees} walks. */
export function forestOf(trees: readonly Tree[]): Forest {
  const forest = {
    feature: new Int32Array(trees.length * LEVELS),
    threshold: new Int32Array(trees.length * LEVELS).fill(NEVER),
    leaves: new Float32Array(trees.length * LEAVES),
  }
  for (const [n, { feature, threshold, leaves }] of trees.entries()) {
    if (feature.length > LEVELS)
      throw new RangeError(`a tree of ${feature.length} levels, more than ${LEVELS}`)
    forest.feature.set(feature, n * LEVELS)
    forest.threshold.set(keysOf(Float32Array.from(threshold)), n * LEVELS)
    forest.leaves.set(leaves, n * LEAVES)
  }
  return forest
}

/**
 * Integers in the order of the values, with a bit to spare, so that the sign of a difference says which
 * is greater: the sign and size of a float's bits, but for their last one.
 */
function keysOf(values: Float32Array): Int32Array {
  const bits = new Int32Array(values.buffer, values.byteOffset, values.length)
  const keys = new Int32Array(bits.length)
  for (let i = 0; i < bits.length; i++) {
    const own = bits[i] === MINUS_ZERO ? 0 : bits[i]!
    keys[i] = (own ^ ((own >> 31) & 0x7fffffff)) >> 1
  }
  return keys
}

/**
 * For each of the rows that lie one behind the other, `width` features each, the sum of the leaves
 * that it leads to, one a tree.
 */
export function sumsOfTrees(forest: Forest, rows: Float32Array, width: number): Float64Array {
  const { feature, threshold, leaves } = forest
  const keys = keysOf(rows)
  const sums = new Float64Array(rows.length / width)
  // Tree by tree, whose few levels stay at hand for all rows, and without a branch that the processor
  // would guess wrongly every other time: a third of the time that comparing in a loop takes.
  for (let level = 0, leaf = 0; level < feature.length; level += LEVELS, leaf += LEAVES) {
    const f0 = feature[level]!
    const f1 = feature[level + 1]!
    const f2 = feature[level + 2]!
    const f3 = feature[level + 3]!
    const f4 = feature[level + 4]!
    const f5 = feature[level + 5]!
    const t0 = threshold[level]!
    const t1 = threshold[level + 1]!
    const t2 = threshold[level + 2]!
    const t3 = threshold[level + 3]!
    const t4 = threshold[level + 4]!
    const t5 = threshold[level + 5]!
    for (let row = 0, at = 0; row < sums.length; row++, at += width)
      sums[row]! +=
        leaves[
          leaf |
            ((t0 - keys[at + f0]!) >>> 31) |
            (((t1 - keys[at + f1]!) >>> 31) << 1) |
            (((t2 - keys[at + f2]!) >>> 31) << 2) |
            (((t3 - keys[at + f3]!) >>> 31) << 3) |
            (((t4 - keys[at + f4]!) >>> 31) << 4) |
            (((t5 - keys[at + f5]!) >>> 31) << 5)
        ]!
  }
  return sums
}

/** The same for one row. */
export const sumOfTrees = (forest: Forest, row: Float32Array): number =>
  sumsOfTrees(forest, row, row.length)[0]!
