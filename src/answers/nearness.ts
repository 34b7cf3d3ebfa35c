import type { Asked } from './asked.ts'
import type { Meetings, Met } from './matches.ts'

// A kin word this near counts as the term itself where it is asked what stands beside it.
const NEAR_KIN = 0.5

// exp(-d / 4) by distance; beyond that there is next to nothing left.
const CLOSENESS = Float64Array.from({ length: 64 }, (_, distance) => Math.exp(-distance / 4))

/** How much a term counts that stands so many words away: 1 at 0, a third at 4. */
export const closeness = (distance: number): number =>
  CLOSENESS[distance < 0 ? -distance : distance] ?? 0

/** How the terms of the question stand together in a sentence. */
export interface Nearness {
  /** The weight of neighbouring terms that are neighbours in the question too. */
  pairs: number
  /** The longest run of such neighbours. */
  run: number
  /** The mean of one through the distance from each term to the next, 0 to 1. */
  nearness: number
  /** How near terms that follow each other in the question are, in either order, 0 to 1. */
  pairsNear: number
}

/** Weights add up to 1. Distances are counted in words. */
export function nearness(asked: Asked, { all, exact }: Meetings, weights: Float32Array): Nearness {
  let pairs = 0
  let longest = 0
  let run = 0
  let inverse = 0
  for (let n = 1; n < exact.length; n++) {
    const previous = exact[n - 1]!
    const { at, term } = exact[n]!
    inverse += 1 / (at - previous.at)
    // At most one stop word between them: "Duke of Normandy".
    if (at - previous.at <= 2 && follows(asked.order, previous.term, term)) {
      pairs += Math.min(weights[term]!, weights[previous.term]!)
      run++
      longest = Math.max(longest, run)
    } else run = 0
  }
  return {
    pairs,
    run: longest,
    nearness: exact.length > 1 ? inverse / (exact.length - 1) : 0,
    pairsNear: pairsNear(asked, all, weights),
  }
}

function follows(order: readonly number[], first: number, second: number): boolean {
  for (let at = 1; at < order.length; at++)
    if (order[at - 1] === first && order[at] === second) return true
  return false
}

function pairsNear({ order }: Asked, met: readonly Met[], weights: Float32Array): number {
  let sum = 0
  let total = 0
  for (let n = 1; n < order.length; n++) {
    const a = order[n - 1]!
    const b = order[n]!
    const weight = Math.min(weights[a]!, weights[b]!)
    total += weight
    let distance = Number.POSITIVE_INFINITY
    for (const x of met) {
      if (x.term !== a || x.strength <= NEAR_KIN) continue
      for (const y of met)
        if (y.term === b && y.strength > NEAR_KIN && x.at !== y.at)
          distance = Math.min(distance, Math.abs(x.at - y.at))
    }
    sum += weight * Math.exp(-(distance - 1) / 5)
  }
  return total === 0 ? 0 : sum / total
}
