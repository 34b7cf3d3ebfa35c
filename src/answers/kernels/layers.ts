import { keep, kernels, scratch } from './kernels.ts'

/** A fully connected layer: a weight for each output and input, output by output, and what is added. */
export interface Dense {
  inputs: number
  outputs: number
  weights: Float32Array
  bias: Float32Array
}

/** A layer as the kernels take it: the addresses of its weights, {@link turned}, and of its bias or 0. */
export interface Layer {
  inputs: number
  /** How many outputs it makes; see {@link widthOf}. */
  width: number
  weights: number
  bias: number
}

/** Numbers in the kernels' scratch, row by row, one row behind the other; each `width` numbers. */
export interface Rows {
  values: Float32Array
  width: number
}

/** The furthest reach of a convolution: so many rows of zeros stand before and behind all rows. */
export const MARGIN = 16

/**
 * Scratch for rows, of each the count and the width, with a margin of zeros. What they hold is not known, and the next
 * piece of work overwrites them.
 */
export function scratchRows<Sizes extends readonly (readonly [count: number, width: number])[]>(
  ...sizes: Sizes
): { [At in keyof Sizes]: Rows } {
  let length = 0
  for (const [count, width] of sizes) length += (count + 2 * MARGIN) * width
  const [all] = scratch(length) as [Float32Array]
  let from = 0
  const rows = sizes.map(([count, width]): Rows => {
    const first = from + MARGIN * width
    const end = first + count * width
    all.fill(0, from, first)
    from = end + MARGIN * width
    all.fill(0, end, from)
    return { values: all.subarray(first, end), width }
  })
  return rows as { [At in keyof Sizes]: Rows }
}

// So many outputs are made at once.
const BLOCK = 8

/** The width of rows for so many outputs: the next multiple of eight. What that is more is filled with zeros. */
export const widthOf = (outputs: number): number => Math.ceil(outputs / BLOCK) * BLOCK

/**
 * Turns rows of numbers, `columns` each, into rows of their columns, each as wide as {@link widthOf} the rows' count
 * says. So the kernels take weights: a row an input, with the outputs side by side.
 */
export function turned(rows: Float32Array, columns: number): Float32Array {
  const count = columns === 0 ? 0 : rows.length / columns
  const width = widthOf(count)
  const out = new Float32Array(columns * width)
  for (let n = 0, from = 0; n < count; n++)
    for (let i = 0; i < columns; i++) out[i * width + n] = rows[from++]!
  return out
}

/** Lays a layer out in the kernels' memory, for good. */
export function lay({ inputs, outputs, weights, bias }: Dense): Layer {
  const width = widthOf(outputs)
  const padded = new Float32Array(width)
  padded.set(bias)
  return { inputs, width, weights: keep(turned(weights, inputs)), bias: keep(padded) }
}

/** A layer without bias whose weights are in scratch, a row for each of its inputs. */
export const layerIn = ({ values, width }: Rows, inputs: number): Layer => ({
  inputs,
  width,
  weights: values.byteOffset,
  bias: 0,
})

/**
 * Writes a layer's outputs for the first `count` rows of `x` to `out`, whose rows are `outWidth` apart; with `rectify`
 * those below 0 as 0.
 */
export function dense(
  { inputs, width, weights, bias }: Layer,
  { values: x, width: xWidth }: Rows,
  count: number,
  { values: out, width: outWidth }: Rows,
  rectify = false,
): void {
  kernels.layer(
    weights,
    bias,
    width,
    1,
    inputs,
    0,
    x.byteOffset,
    4 * xWidth,
    count,
    out.byteOffset,
    4 * outWidth,
    Number(rectify),
    0,
  )
}

/**
 * A convolution over words, with the words themselves added (a residual block): each word's vector plus
 * relu(weights × the vectors of the word `reach` before, of itself and of the word `reach` behind). Before
 * the first and behind the last word stand zeros. `reach` is at most {@link MARGIN}.
 */
export function convolve(
  { inputs, width, weights, bias }: Layer,
  x: Rows,
  count: number,
  reach: number,
  out: Rows,
): void {
  const row = 4 * width
  const first = x.values.byteOffset
  kernels.layer(
    weights,
    bias,
    width,
    3,
    inputs / 3,
    reach * row,
    first - reach * row,
    row,
    count,
    out.values.byteOffset,
    row,
    1,
    first,
  )
}

/** Makes the vector that begins at `from` one of length 1; one of length 0 stays. */
export function normalise(x: Float32Array, from: number, size: number): void {
  let sum = 0
  for (let i = from; i < from + size; i++) sum += x[i]! ** 2
  const length = Math.max(Math.sqrt(sum), 1e-3)
  for (let i = from; i < from + size; i++) x[i]! /= length
}
