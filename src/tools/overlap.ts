import type { Place } from '../quotes/quotation.ts'

const length = ({ start, end }: Place): number => end - start

const shared = (a: Place, b: Place): number =>
  a.paragraph === b.paragraph ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0

const sharedWith = (a: Place, places: readonly Place[]): number =>
  places.reduce((sum, place) => sum + shared(a, place), 0)

/** Which share of `a` lies in places that do not overlap each other: 0 to 1. */
export const covered = (a: Place, places: readonly Place[]): number =>
  sharedWith(a, places) / length(a)

/** Whether `a` and the places have any character in common; false for null. */
export const meets = (a: Place | null, places: readonly Place[]): boolean =>
  a !== null && sharedWith(a, places) > 0

/** Intersection over union of `a` and places that do not overlap each other, in characters: 0 to 1. */
export function iou(a: Place, places: readonly Place[]): number {
  const common = sharedWith(a, places)
  return common / (length(a) + places.reduce((sum, place) => sum + length(place), 0) - common)
}
