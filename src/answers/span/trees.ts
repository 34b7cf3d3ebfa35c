/**
 * A sum of decision trees. Each tree is a flat list of nodes in preorder: a leaf is [-1, value]
 * and a node [feature, threshold], whose left child (value ≤ threshold) follows it and whose right
 * child's position stands in `right`.
 */
export interface Tree {
  feature: number[]
  /** The threshold of a node, the value of a leaf. */
  value: number[]
  right: number[]
}

/** The sum of the trees' leaves for the features that stand in `features` from `at`. */
export function sumOfTrees(trees: readonly Tree[], features: Float32Array, at: number): number {
  let sum = 0
  for (const { feature, value, right } of trees) {
    let node = 0
    while (feature[node]! >= 0)
      node = features[at + feature[node]!]! <= value[node]! ? node + 1 : right[node]!
    sum += value[node]!
  }
  return sum
}
