import { distance } from 'fastest-levenshtein'
import { fold } from '../text/words.ts'

/**
 * The names most like what was typed, best first. Those less like it than `worst` are left out
 * (0 the same, 1 nothing in common; with Infinity something is always near).
 */
export function nearest(
  typed: string,
  names: readonly string[],
  most: number,
  worst = 0.7,
): string[] {
  const wanted = fold(typed)
  return names
    .map((name) => ({ name, off: unlikeness(wanted, fold(name)) }))
    .filter(({ off }) => off < worst)
    .sort((a, b) => a.off - b.off)
    .slice(0, most)
    .map(({ name }) => name)
}

/** From 0, the same, to 1, nothing in common: edit distance by length, less where one holds the other. */
function unlikeness(wanted: string, name: string): number {
  if (wanted && name.includes(wanted)) return 0.3 * (1 - wanted.length / name.length)
  return distance(wanted, name) / Math.max(wanted.length, name.length, 1)
}
