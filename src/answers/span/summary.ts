import type { Choices } from './choices.ts'
import { FEATURES } from './features.ts'

// What the likeliest run of a sentence says of itself, taken over from its features.
const OF_BEST = [
  'fitness',
  'length',
  'repeats',
  'near left',
  'near right',
  'pull left',
  'pull right',
  'slot left',
  'slot right',
  'window',
  'clause',
  'same class as head',
  'near head',
  'likeliest word',
  'matched',
  'commas to match',
] as const

const PLACES = OF_BEST.map((name) => FEATURES.indexOf(name))

/** How well a sentence's runs answer, in the order of {@link summarise}. */
export const SPAN_EVIDENCE = ['best run', 'all runs', 'share of best run', ...OF_BEST] as const

const NOTHING = -9

/**
 * The score of the likeliest run of a sentence, the logarithm of the sum of all runs' odds, the
 * likeliest one's share of it, and what it is like. All {@link NOTHING} where there is no run.
 */
export function summarise({ features }: Choices, scores: Float64Array): Float32Array {
  const values = new Float32Array(SPAN_EVIDENCE.length)
  if (scores.length === 0) return values.fill(NOTHING)
  let best = 0
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[best]!) best = at
  let sum = 0
  for (const score of scores) sum += Math.exp(score - scores[best]!)
  values.set([scores[best]!, scores[best]! + Math.log(sum), 1 / sum])
  const from = best * FEATURES.length
  for (const [n, place] of PLACES.entries()) values[3 + n] = features[from + place]!
  return values
}
