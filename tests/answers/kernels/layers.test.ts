import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memory } from '../../../src/answers/kernels/kernels.ts'
import {
  convolve,
  type Dense,
  dense,
  lay,
  layerIn,
  normalise,
  type Rows,
  scratchRows,
  turned,
  widthOf,
} from '../../../src/answers/kernels/layers.ts'

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

/** Rows of numbers as what {@link scratchRows} gave. */
const write = (rows: Rows, x: Float32Array) => rows.values.set(x)
/** What stands in a row. */
const row = ({ values, width }: Rows, n: number) => values.subarray(n * width, (n + 1) * width)

test('a dense layer is for each row the sum of its inputs times its weights, and its bias', () => {
  const size = fc.integer({ min: 0, max: 19 })
  const cases = fc
    .tuple(size, size, size)
    .chain(([inputs, outputs, count]) =>
      fc.tuple(layerOf(inputs, outputs), numbers(count * inputs), fc.constant(count), fc.boolean()),
    )
  fc.assert(
    fc.property(cases, ([plain, x, count, rectify]) => {
      const layer = lay(plain)
      const [from, to] = scratchRows([count, plain.inputs], [count, layer.width])
      write(from, x)
      dense(layer, from, count, to, rectify)
      for (let n = 0; n < count; n++) {
        const own = [...x.subarray(n * plain.inputs, (n + 1) * plain.inputs)]
        const sums = slowly(plain, own).map((sum) => (rectify ? Math.max(0, sum) : sum))
        const found = row(to, n)
        for (let i = 0; i < found.length; i++) expect(found[i]).toBeCloseTo(sums[i] ?? 0, 5)
      }
    }),
  )
})

test('a layer whose weights are in scratch is one without bias', () => {
  const [from, weights, to] = scratchRows([2, 2], [2, widthOf(3)], [2, widthOf(3)])
  write(from, Float32Array.of(1, 2, 3, 4))
  write(weights, turned(Float32Array.of(1, 0, 0, 1, 2, -1), 2))
  dense(layerIn(weights, 2), from, 2, to)
  expect([...row(to, 0)]).toEqual([1, 2, 0, 0, 0, 0, 0, 0])
  expect([...row(to, 1)]).toEqual([3, 4, 2, 0, 0, 0, 0, 0])
})

test('more rows than there was memory for come out right', () => {
  const layer = lay({
    inputs: 2,
    outputs: 1,
    weights: Float32Array.of(1, -2),
    bias: Float32Array.of(0.5),
  })
  const count = memory.buffer.byteLength / 16
  const [from, to] = scratchRows([count, 2], [count, layer.width])
  for (let n = 0; n < count; n++) from.values.set([n, n / 4], 2 * n)
  dense(layer, from, count, to)
  const wrong = Array.from({ length: count }, (_, n) => n).filter(
    (n) => to.values[n * to.width] !== 0.5 + n / 2,
  )
  expect(wrong).toEqual([])
})

test('a convolution sees the words before and behind, and zeros beyond the ends', () => {
  const cases = fc
    .tuple(fc.integer({ min: 1, max: 17 }), fc.integer({ min: 0, max: 11 }))
    .chain(([size, count]) =>
      fc.tuple(
        layerOf(3 * size, size),
        numbers(size * count),
        fc.constant(count),
        fc.constantFrom(1, 2, 4),
      ),
    )
  fc.assert(
    fc.property(cases, ([plain, x, count, reach]) => {
      const size = plain.outputs
      const word = (at: number) =>
        at < 0 || at >= count
          ? new Array<number>(size).fill(0)
          : [...x.subarray(at * size, (at + 1) * size)]
      const layer = lay(plain)
      const [from, to] = scratchRows([count, layer.width], [count, layer.width])
      for (let at = 0; at < count; at++) row(from, at).fill(0).set(word(at))
      convolve(layer, from, count, reach, to)
      for (let at = 0; at < count; at++) {
        const seen = [...word(at - reach), ...word(at), ...word(at + reach)]
        const found = row(to, at)
        for (const [i, value] of slowly(plain, seen).entries())
          expect(found[i]).toBeCloseTo(word(at)[i]! + Math.max(0, value), 5)
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
