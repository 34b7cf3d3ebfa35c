import type { Tag, Token } from './tokens.ts'

/** What stands on one side of a run of tokens, seen from the run's edge outwards. */
export interface Side {
  /** Tokens to the nearest match, 1 for a neighbour; FAR where there is none. */
  near: number
  /** The matches, each divided by its distance. */
  pull: number
  /** The sum of the matches, and of those at most 5 tokens away. */
  sum: number
  window: number
  /** Tokens to the match of the word beside the question's gap. */
  slot: number
  /** Commas and verbs between the edge and the nearest sure match. */
  commas: number
  verbs: number
}

export const FAR = 15
const WINDOW = 5
const SURE = 0.6
const NONE = 9

/** Looks from `edge` in steps of +1 or -1 (the token at `edge` is the first one outside the run). */
export function sideFrom(
  tokens: readonly Token[],
  strength: Float64Array,
  isSlot: Uint8Array,
  edge: number,
  step: 1 | -1,
): Side {
  const side = { near: FAR, pull: 0, sum: 0, window: 0, slot: FAR, commas: NONE, verbs: NONE }
  let commas = 0
  let verbs = 0
  for (let k = edge, distance = 1; k >= 0 && k < tokens.length; k += step, distance++) {
    const power = strength[k]!
    if (power > 0) {
      if (side.near === FAR) side.near = Math.min(FAR, distance)
      side.pull += power / distance
      side.sum += power
      if (distance <= WINDOW) side.window += power
      if (isSlot[k] && side.slot === FAR) side.slot = Math.min(FAR, distance)
      if (power > SURE && side.commas === NONE) {
        side.commas = Math.min(NONE, commas)
        side.verbs = Math.min(NONE, verbs)
      }
    }
    const { tag } = tokens[k]!
    if (tag === ',') commas++
    else if (isVerb(tag)) verbs++
  }
  return side
}

export const isVerb = (tag: Tag): boolean =>
  tag === 'V' || tag === 'L' || tag === 'X' || tag === 'G'
