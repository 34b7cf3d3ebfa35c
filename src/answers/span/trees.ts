/**
 * A decision tree as a list of nodes in preorder. A leaf has feature -1 and its value; another
 * node a feature and a threshold, its left child (feature ≤ threshold) right behind it, and the
 * position of its right child.
 */
export interface Tree {
  feature: number[]
  /** The threshold of a node, the value of a leaf. */
  value: number[]
  right: number[]
}

/** Trees laid one behind the other in typed arrays, which are walked several times faster. */
export interface Forest {
  roots: Int32Array
  feature: Int16Array
  value: Float32Array
  right: Int32Array
}

/** Lays out trees for {@link sumOfTrees}. */
export function forestOf(trees: readonly Tree[]): Forest {
  const roots: number[] = []
  let size = 0
  for (const { feature } of trees) {
    roots.push(size)
    size += feature.length
  }
  const offset = (right: readonly number[], n: number) => right.map((at) => at + roots[n]!)
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(trees.flatMap(({ feature }) => feature)),
    value: Float32Array.from(trees.flatMap(({ value }) => value)),
    right: Int32Array.from(trees.flatMap(({ right }, n) => offset(right, n))),
  }
}

/** The sum of the leaves that the features from `at` on lead to, a leaf a tree. */
export function sumOfTrees(forest: Forest, features: Float32Array, at: number): number {
  const { roots, feature, value, right } = forest
  let sum = 0
  for (let n = 0; n < roots.length; n++) {
    let node = roots[n]!
    for (let f = feature[node]!; f >= 0; f = feature[node]!)
      node = features[at + f]! <= value[node]! ? node + 1 : right[node]!
    sum += value[node]!
  }
  return sum
}
