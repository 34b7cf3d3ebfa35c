import { type Linear, standard } from '../../answers/linear.ts'

/** One question to learn confidence from. */
export interface Example {
  kind: string
  values: Float32Array
  isAnswer: boolean
  /** How much it counts. */
  weight: number
}

/** Logistic regression with weights of their own for each kind, by Adam on the whole data. */
export function fitLogistic(
  names: readonly string[],
  examples: readonly Example[],
  ridge: { shared: number; own: number; steps: number },
): Linear {
  // The last feature is always 1 and serves as the intercept: it is neither centred nor scaled.
  const features = [...names]
  const width = features.length
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const centre = names
    .slice(0, -1)
    .map((_, f) => examples.reduce((sum, { values }) => sum + values[f]!, 0) / examples.length)
  const scale = centre.map((_, f) =>
    Math.max(
      1e-6,
      Math.sqrt(
        examples.reduce((sum, { values }) => sum + (values[f]! - centre[f]!) ** 2, 0) /
          examples.length,
      ),
    ),
  )
  centre.push(0)
  scale.push(1)
  const kinds = [...new Set(examples.map(({ kind }) => kind))].sort()
  const rows = examples.map(({ values, kind }) => ({
    own: width * (1 + kinds.indexOf(kind)),
    z: Float64Array.from(features, (_, f) => standard(values[f]!, centre[f]!, scale[f]!)),
  }))
  const weights = new Float64Array(width * (1 + kinds.length))
  const first = new Float64Array(weights.length)
  const second = new Float64Array(weights.length)
  for (let step = 1; step <= ridge.steps; step++) {
    const gradient = weights.map((weight, i) => weight * (i < width ? ridge.shared : ridge.own))
    for (const [at, { own, z }] of rows.entries()) {
      let sum = 0
      for (let f = 0; f < width; f++) sum += (weights[f]! + weights[own + f]!) * z[f]!
      const { isAnswer, weight } = examples[at]!
      const pull = ((1 / (1 + Math.exp(-sum)) - Number(isAnswer)) * weight) / total
      for (let f = 0; f < width; f++) {
        gradient[f]! += pull * z[f]!
        gradient[own + f]! += pull * z[f]!
      }
    }
    for (let i = 0; i < weights.length; i++) {
      first[i] = 0.9 * first[i]! + 0.1 * gradient[i]!
      second[i] = 0.99 * second[i]! + 0.01 * gradient[i]! ** 2
      const m = first[i]! / (1 - 0.9 ** step)
      const v = second[i]! / (1 - 0.99 ** step)
      weights[i]! -= (0.05 * m) / (Math.sqrt(v) + 1e-8)
    }
  }
  const round = (value: number) => Number(value.toPrecision(4))
  return {
    features,
    centre: centre.map(round),
    scale: scale.map(round),
    weights: Object.fromEntries(
      kinds.map((kind, k) => [
        kind,
        features.map((_, f) => round(weights[f]! + weights[width * (1 + k) + f]!)),
      ]),
    ),
  }
}
