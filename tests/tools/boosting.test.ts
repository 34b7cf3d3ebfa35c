import { expect, test } from 'vitest'
import { forestOf, sumOfTrees } from '../../src/answers/span/trees.ts'
import { boost } from '../../src/tools/boosting.ts'

const OPTIONS = { trees: 30, depth: 2, rate: 0.3, leastWeight: 0.1, ridge: 1, share: 1, every: 1 }

/** Groups of four rows; the first feature says which row is right, the second is noise. */
function sample(count: number) {
  const features: number[] = []
  const targets: number[] = []
  const groups = [0]
  for (let g = 0; g < count; g++) {
    for (let row = 0; row < 4; row++) {
      const right = row === g % 4
      features.push(right ? 5 : row, (g * 7 + row * 3) % 11)
      targets.push(right ? 1 : 0)
    }
    groups.push(features.length / 2)
  }
  return {
    features: new Float32Array(features),
    width: 2,
    targets: new Float64Array(targets),
    groups,
  }
}

test('learns to choose the row that a feature marks', () => {
  const forest = forestOf(boost(sample(40), OPTIONS))
  const rows = new Float32Array([0, 3, 5, 9, 2, 0, 3, 10])
  const scores = [0, 2, 4, 6].map((at) => sumOfTrees(forest, rows.subarray(at, at + 2)))
  expect(scores.indexOf(Math.max(...scores))).toBe(1)
})

test('gives the same trees for the same rows', () => {
  expect(boost(sample(10), OPTIONS)).toEqual(boost(sample(10), OPTIONS))
})

test('learns nothing from a feature that never differs', () => {
  const rows = sample(10)
  rows.features.fill(1)
  for (const tree of boost(rows, OPTIONS)) expect(tree.feature).toEqual([])
})

test('without groups tells right rows from wrong ones', () => {
  const { features, width, targets } = sample(40)
  const forest = forestOf(boost({ features, width, targets }, OPTIONS))
  const chance = (row: number[]) => 1 / (1 + Math.exp(-sumOfTrees(forest, new Float32Array(row))))
  expect(chance([5, 3])).toBeGreaterThan(0.9)
  expect(chance([1, 3])).toBeLessThan(0.1)
})

test('a row that counts for more pulls the chance its way', () => {
  const rows = { features: new Float32Array([1, 1]), width: 1, targets: new Float64Array([1, 0]) }
  const chance = (weights: number[]) =>
    sumOfTrees(
      forestOf(boost({ ...rows, weights: new Float64Array(weights) }, OPTIONS)),
      rows.features.subarray(0, 1),
    )
  expect(chance([3, 1])).toBeGreaterThan(0)
  expect(chance([1, 3])).toBeLessThan(0)
})
