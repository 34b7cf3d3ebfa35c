import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convolve, type Dense, dense, normalise } from '../../../src/answers/reader/layers.ts'

const number = fc.integer({ min: -40, max: 40 }).map((value) => value / 8)
const numbers = (length: number) =>
  fc.array(number, { minLength: length, maxLength: length }).map((list) => Float32Array.from(list))
const layerOf = (inputs: number, outputs: number) =>
  fc.record({
    inputs: fc.constant(inputs),
    outputs: fc.constant(outputs),
    weights: numbers(inputs * outputs),
    bias: numbers(outputs),
  })

/** The same by its definition. */
const slowly = ({ inputs, outputs, weights, bias }: Dense, x: readonly number[]) =>
  Array.from({ length: outputs }, (_, row) =>
    x.reduce((sum, value, i) => sum + weights[row * inputs + i]! * value, bias[row]!),
  )

test('a dense layer is the sum of its inputs times its weights, and its bias', () => {
  const cases = fc
    .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 5 }))
    .chain(([inputs, outputs]) => fc.tuple(layerOf(inputs, outputs), numbers(inputs)))
  fc.assert(
    fc.property(cases, ([layer, x]) => {
      const out = new Float32Array(layer.outputs + 1)
      dense(layer, Float32Array.of(9, ...x), 1, out, 1)
      for (const [row, value] of slowly(layer, [...x]).entries())
        expect(out[row + 1]).toBeCloseTo(value, 3)
    }),
  )
})

test('a convolution sees the words before and behind, and zeros beyond the ends', () => {
  const cases = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 6 }))
    .chain(([size, count]) =>
      fc.tuple(
        layerOf(3 * size, size),
        numbers(size * count),
        fc.constant(count),
        fc.constantFrom(1, 2, 4),
      ),
    )
  fc.assert(
    fc.property(cases, ([layer, x, count, reach]) => {
      const size = layer.outputs
      const word = (at: number) =>
        at < 0 || at >= count
          ? new Array<number>(size).fill(0)
          : [...x.subarray(at * size, (at + 1) * size)]
      const found = convolve(layer, x, count, reach)
      for (let at = 0; at < count; at++) {
        const seen = [...word(at - reach), ...word(at), ...word(at + reach)]
        for (const [i, value] of slowly(layer, seen).entries())
          expect(found[at * size + i]).toBeCloseTo(word(at)[i]! + Math.max(0, value), 3)
      }
    }),
  )
})

test('a vector is made one of length 1, and zeros stay zeros', () => {
  const x = Float32Array.of(7, 3, 4, 0, 0)
  normalise(x, 1, 2)
  normalise(x, 3, 2)
  expect([...x]).toEqual([7, Math.fround(0.6), Math.fround(0.8), 0, 0])
})
