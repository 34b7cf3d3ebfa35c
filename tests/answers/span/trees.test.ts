import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memory } from '../../../src/answers/kernels/kernels.ts'
import { forestOf, sumOfTrees, sumsOfTrees, type Tree } from '../../../src/answers/span/trees.ts'

const WIDTH = 3
// Leaves are kept in 16 bits by one scale: where the largest is this, whole numbers are kept as they are.
const LARGEST = 0x7fff
const number = fc.float({ noNaN: true, min: -1000, max: 1000 }).map(Math.fround)
const aTree: fc.Arbitrary<Tree> = fc.integer({ min: 0, max: 6 }).chain((levels) =>
  fc.record({
    feature: fc.array(fc.nat(WIDTH - 1), { minLength: levels, maxLength: levels }),
    threshold: fc.array(number, { minLength: levels, maxLength: levels }),
    leaves: fc.array(fc.integer({ min: -LARGEST, max: LARGEST }), {
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

const largest: Tree = { feature: [0], threshold: [0], leaves: [LARGEST, -LARGEST] }

test('rows lead to the leaves whose questions they answer so', () => {
  fc.assert(
    fc.property(
      fc.array(aTree, { maxLength: 20 }),
      fc.array(fc.array(number, { minLength: WIDTH, maxLength: WIDTH }), { maxLength: 40 }),
      (some, lists) => {
        const trees = [largest, ...some]
        const rows = lists.map((list) => Float32Array.from(list))
        const plain = rows.map((row) => trees.reduce((sum, one) => sum + leafOf(one, row), 0))
        const sums = sumsOfTrees(forestOf(trees), Float32Array.from(lists.flat()), WIDTH)
        expect([...sums]).toEqual(plain)
      },
    ),
  )
})

test('more rows than there was memory for lead where they should', () => {
  const forest = forestOf([{ feature: [0], threshold: [0.5], leaves: [-LARGEST, LARGEST] }])
  const rows = Float32Array.from({ length: memory.buffer.byteLength / 4 }, (_, n) => n % 2)
  const wrong = sumsOfTrees(forest, rows, 1).filter(
    (sum, n) => sum !== (n % 2 ? LARGEST : -LARGEST),
  )
  expect(wrong).toHaveLength(0)
})

test('a value that is the threshold is not above it, nor is minus zero above zero', () => {
  const forest = forestOf([
    { feature: [0], threshold: [0.1], leaves: [1, 2] },
    { feature: [1], threshold: [-0], leaves: [10, 20] },
  ])
  const sums = sumsOfTrees(forest, Float32Array.of(0.1, 0, 0.1, -0, 0.11, 1e-9), 2)
  expect([...sums].map(Math.round)).toEqual([11, 11, 22])
})

test('leaves are rounded to a 65,534th of the largest', () => {
  const leaves = [0.123456, -1.2, 0.00004, 0.777777]
  const forest = forestOf([{ feature: [0, 1], threshold: [0, 0], leaves }])
  const sums = sumsOfTrees(forest, Float32Array.of(-1, -1, 1, -1, -1, 1, 1, 1), 2)
  for (const [n, leaf] of leaves.entries())
    expect(Math.abs(sums[n]! - leaf)).toBeLessThanOrEqual(1.2 / 65_534 + 1e-9)
})

test('a tree without levels gives every row its one leaf', () => {
  const forest = forestOf([{ feature: [], threshold: [], leaves: [2] }])
  expect(sumOfTrees(forest, Float32Array.from([-3e38, 0, 3e38]))).toBeCloseTo(2, 9)
})

test('a tree too deep to walk is refused', () => {
  const levels = Array.from({ length: 7 }, () => 0)
  const deep = { feature: levels, threshold: levels, leaves: new Array(128).fill(0) }
  expect(() => forestOf([deep])).toThrow(RangeError)
})
