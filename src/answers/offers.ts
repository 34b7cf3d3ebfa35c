import type { Asked } from './asked.ts'
import type { Meetings } from './matches.ts'
import { closeness } from './nearness.ts'
import type { ReadParagraph } from './reading.ts'

/** What a sentence offers that the question does not say itself. */
export interface Offers {
  /** Words of the kind asked for. */
  count: number
  /** How near the best of them is to the question's terms, 0 to 1. */
  near: number
  /** Content words of any kind. */
  fresh: number
  /** Words of the class that the question's noun names ("which country": places), or -1. */
  ofClass: number
  nearOfClass: number
}

/** Weights add up to 1. A term four words away counts for a third of one beside the word. */
export function offers(
  asked: Asked,
  read: ReadParagraph,
  from: number,
  to: number,
  { all, exact }: Meetings,
  weights: Float32Array,
): Offers {
  const isTyped = asked.headClasses !== 0
  let count = 0
  let near = 0
  let fresh = 0
  let ofClassCount = 0
  let nearOfClass = 0
  let next = 0
  let nextExact = 0
  for (let at = from; at < to; at++) {
    while (next < all.length && all[next]!.at < at) next++
    while (nextExact < exact.length && exact[nextExact]!.at < at) nextExact++
    if (exact[nextExact]?.at === at) continue
    const isGiven = all[next]?.at === at
    const isContent = read.content[at] === 1
    if (isContent && !isGiven) fresh++
    const fits = asked.wanted ? (read.marks[at]! & asked.wanted) !== 0 : isContent
    const ofClass = isTyped && isContent && (read.classes[at]! & asked.headClasses) !== 0
    if (!fits && !ofClass) continue
    let sum = 0
    for (const one of exact) sum += weights[one.term]! * closeness(one.at - at)
    if (fits) {
      count++
      near = Math.max(near, sum)
    }
    if (ofClass) {
      ofClassCount++
      nearOfClass = Math.max(nearOfClass, sum)
    }
  }
  return { count, near, fresh, ofClass: isTyped ? ofClassCount : -1, nearOfClass }
}
