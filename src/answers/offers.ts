import type { Asked } from './asked.ts'
import type { Met } from './matches.ts'
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
  met: readonly Met[],
  weights: Float32Array,
): Offers {
  const exact = met.filter(({ strength }) => strength === 1)
  const isTyped = asked.headClasses !== 0
  const found = { count: 0, near: 0, fresh: 0, ofClass: 0, nearOfClass: 0 }
  let next = 0
  for (let at = from; at < to; at++) {
    while (next < met.length && met[next]!.at < at) next++
    const isGiven = met[next]?.at === at
    if (isGiven && exact.some((one) => one.at === at)) continue
    const isContent = read.content[at] === 1
    if (isContent && !isGiven) found.fresh++
    const fits = asked.wanted ? (read.marks[at]! & asked.wanted) !== 0 : isContent
    const ofClass = isTyped && isContent && (read.classes[at]! & asked.headClasses) !== 0
    if (!fits && !ofClass) continue
    let sum = 0
    for (const one of exact) sum += weights[one.term]! * closeness(one.at - at)
    if (fits) {
      found.count++
      found.near = Math.max(found.near, sum)
    }
    if (ofClass) {
      found.ofClass++
      found.nearOfClass = Math.max(found.nearOfClass, sum)
    }
  }
  if (!isTyped) found.ofClass = -1
  return found
}
