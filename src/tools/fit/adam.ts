/** Adam (Kingma and Ba 2015): each call takes a step, the first being 1, against the gradient. */
export function adamOf(size: number) {
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  return (weights: Float64Array, gradient: Float64Array, step: number, rate: number) => {
    for (let i = 0; i < size; i++) {
      first[i] = 0.9 * first[i]! + 0.1 * gradient[i]!
      second[i] = 0.99 * second[i]! + 0.01 * gradient[i]! ** 2
      const m = first[i]! / (1 - 0.9 ** step)
      const v = second[i]! / (1 - 0.99 ** step)
      weights[i]! -= (rate * m) / (Math.sqrt(v) + 1e-8)
    }
  }
}
