import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forestOf, sumOfTrees, sumsOfTrees, type Tree } from '../../../src/answers/span/trees.ts'

const WIDTH = 3
const number = fc.float({ noNaN: true, min: -1000, max: 1000 }).map(Math.fround)
const aTree: fc.Arbitrary<Tree> = fc.integer({ min: 0, max: 6 }).chain((levels) =>
  fc.record({
    feature: fc.array(fc.nat(WIDTH - 1), { minLength: levels, maxLength: levels }),
    threshold: fc.array(number, { minLength: levels, maxLength: levels }),
    leaves: fc.array(fc.integer({ min: -9, max: 9 }), {
      minLength: 2 ** levels,
      maxLength: 2 ** levels,
    }),
  }),
)

/** The same, said plainly. */
function leafOf({ feature, threshold, leaves }: Tree, row: Float32Array): number {
  let leaf = 0
  for (const [level, f] of feature.entries()) if (row[f]! > threshold[level]!) leaf += 2 ** level
  return leaves[leaf]!
}

test('a row leads to the leaf whose questions it answers so', () => {
  // Whole multiples: values that differ in the last bit of a float alone count as the same.
  const value = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 4)
  const tree = aTree.map((one) => ({ ...one, threshold: one.threshold.map((t) => Math.round(t)) }))
  fc.assert(
    fc.property(
      fc.array(tree, { maxLength: 5 }),
      fc.array(fc.array(value, { minLength: WIDTH, maxLength: WIDTH }), { minLength: 1 }),
      (trees, lists) => {
        const rows = lists.map((list) => Float32Array.from(list))
        const plain = rows.map((row) => trees.reduce((sum, one) => sum + leafOf(one, row), 0))
        const sums = sumsOfTrees(forestOf(trees), Float32Array.from(lists.flat()), WIDTH)
        expect([...sums]).toEqual(plain)
      },
    ),
  )
})

test('a tree without levels gives every row its one leaf', () => {
  const forest = forestOf([{ feature: [], threshold: [], leaves: [2] }])
  expect(sumOfTrees(forest, Float32Array.from([-3e38, 0, 3e38]))).toBe(2)
})

test('a tree too deep to walk is refused', () => {
  const levels = Array.from({ length: 7 }, () => 0)
  const deep = { feature: levels, threshold: levels, leaves: new Array(128).fill(0) }
  expect(() => forestOf([deep])).toThrow(RangeError)
})
