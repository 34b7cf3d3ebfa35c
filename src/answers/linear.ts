/**
 * A linear model with weights of its own for each kind of question. A feature is first centred,
 * scaled and held within ±{@link WIDEST} deviations, so that one freak value decides nothing.
 */
export interface Linear {
  features: string[]
  centre: number[]
  /** Standard deviations, all more than 0. */
  scale: number[]
  /** Per kind of question one weight per feature. */
  weights: Record<string, number[]>
}

export const WIDEST = 5

/** The features' weighted sum. Throws a RangeError for a kind that the model does not have. */
export function evaluateLinear(model: Linear, kind: string, values: ArrayLike<number>): number {
  const weights = model.weights[kind]
  if (!weights) throw new RangeError(`the model has no weights for "${kind}"`)
  let sum = 0
  for (let at = 0; at < weights.length; at++)
    sum += weights[at]! * standard(values[at]!, model.centre[at]!, model.scale[at]!)
  return sum
}

export function standard(value: number, centre: number, scale: number): number {
  // Not by conditions: where those choose between a number and a constant, V8 makes an object of each number.
  return Math.max(-WIDEST, Math.min(WIDEST, (value - centre) / scale))
}
