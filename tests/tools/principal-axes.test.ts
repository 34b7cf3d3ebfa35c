import fc from 'fast-check'
import { expect, test } from 'vitest'
import { principalAxes, project } from '../../src/tools/principal-axes.ts'

const rows = (list: number[][]) => list.map((row) => Float64Array.from(row))

test('the first axis runs along the longest extent, the second across it', () => {
  const { mean, axes } = principalAxes(
    rows([
      [-3, -3],
      [3, 3],
      [1, -1],
      [-1, 1],
      [5, 5],
      [-5, -5],
    ]),
    2,
  )
  expect([...mean]).toEqual([0, 0])
  const [along, across] = axes.map((axis) => [...axis].map(Math.abs))
  for (const value of [...along!, ...across!]) expect(value).toBeCloseTo(Math.SQRT1_2, 5)
  expect(axes[0]![0]! * axes[0]![1]!).toBeGreaterThan(0)
  expect(axes[1]![0]! * axes[1]![1]!).toBeLessThan(0)
})

test('all axes together keep every distance from the mean', () => {
  const coordinate = fc.integer({ min: -50, max: 50 })
  fc.assert(
    fc.property(
      fc.array(fc.array(coordinate, { minLength: 3, maxLength: 3 }), {
        minLength: 5,
        maxLength: 12,
      }),
      (list) => {
        const { mean, axes } = principalAxes(rows(list), 3)
        for (const row of rows(list)) {
          const own = Math.hypot(...row.map((value, i) => value - mean[i]!))
          expect(Math.hypot(...project(row, mean, axes))).toBeLessThanOrEqual(own * 1.001 + 1e-6)
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('more axes than values are an error', () => {
  expect(() => principalAxes(rows([[1, 2]]), 3)).toThrow('3 axes of 2 values')
  expect(() => principalAxes([], 1)).toThrow(RangeError)
})
