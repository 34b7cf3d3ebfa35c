/** A fully connected layer: a weight for each output and input, output by output, and what is added. */
export interface Dense {
  inputs: number
  outputs: number
  weights: Float32Array
  bias: Float32Array
}

/** Writes a layer's outputs for the inputs that begin at `from` to where `to` begins. */
export function dense(
  { inputs, outputs, weights, bias }: Dense,
  x: Float32Array,
  from: number,
  out: Float32Array,
  to: number,
): void {
  const whole = inputs & ~3
  for (let row = 0; row < outputs; row++) {
    const at = row * inputs
    // Four sums that do not wait for one another.
    let [a, b, c, d] = [bias[row]!, 0, 0, 0]
    for (let i = 0; i < whole; i += 4) {
      a += weights[at + i]! * x[from + i]!
      b += weights[at + i + 1]! * x[from + i + 1]!
      c += weights[at + i + 2]! * x[from + i + 2]!
      d += weights[at + i + 3]! * x[from + i + 3]!
    }
    for (let i = whole; i < inputs; i++) a += weights[at + i]! * x[from + i]!
    out[to + row] = a + b + (c + d)
  }
}

/**
 * A convolution over words, with the words themselves added (a residual block): each word's vector plus
 * relu(weights × the vectors of the word `reach` before, of itself and of the word `reach` behind). Before
 * the first and behind the last word stand zeros.
 */
export function convolve(
  { outputs: size, weights, bias }: Dense,
  x: Float32Array,
  count: number,
  reach: number,
): Float32Array {
  const out = new Float32Array(count * size)
  const whole = size & ~3
  for (let at = 0; at < count; at++) {
    const first = at < reach ? 1 : 0
    const last = at + reach < count ? 2 : 1
    for (let row = 0; row < size; row++) {
      let [a, b, c, d] = [bias[row]!, 0, 0, 0]
      for (let part = first; part <= last; part++) {
        const from = (at + (part - 1) * reach) * size
        const own = (3 * row + part) * size
        for (let i = 0; i < whole; i += 4) {
          a += weights[own + i]! * x[from + i]!
          b += weights[own + i + 1]! * x[from + i + 1]!
          c += weights[own + i + 2]! * x[from + i + 2]!
          d += weights[own + i + 3]! * x[from + i + 3]!
        }
        for (let i = whole; i < size; i++) a += weights[own + i]! * x[from + i]!
      }
      const sum = a + b + (c + d)
      out[at * size + row] = x[at * size + row]! + (sum > 0 ? sum : 0)
    }
  }
  return out
}

/** Makes the vector that begins at `from` one of length 1; one of length 0 stays. */
export function normalise(x: Float32Array, from: number, size: number): void {
  let sum = 0
  for (let i = from; i < from + size; i++) sum += x[i]! ** 2
  const length = Math.max(Math.sqrt(sum), 1e-3)
  for (let i = from; i < from + size; i++) x[i]! /= length
}
