/**
 * A sum of oblivious decision trees: every level of a tree asks one question ("is feature f above
 * t?"), and the answers, as bits from the first level up, number the leaf.
 */
export interface Trees {
  features: string[]
  trees: { on: number[]; above: number[]; leaves: number[] }[]
}

/** The sum of the leaves that the values lead to. */
export function evaluateTrees({ trees }: Trees, values: ArrayLike<number>): number {
  let sum = 0
  for (const { on, above, leaves } of trees) {
    let leaf = 0
    for (let level = 0; level < on.length; level++)
      if (values[on[level]!]! > above[level]!) leaf |= 1 << level
    sum += leaves[leaf]!
  }
  return sum
}
