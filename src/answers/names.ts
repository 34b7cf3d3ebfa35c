import type { Span } from '../text/span.ts'

// A capitalised word ("Moon", "Jae-in", "McDonald's", "U.S.", "J.") or one with a capital inside
// ("iPhone", "eBay"), with what hangs on it by hyphen, stop or apostrophe.
const CAPITALISED =
  /(?:\p{Ll}?\p{Lu}[\p{L}\p{M}\p{N}]*)(?:[-–.'’&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

// What may stand between two parts of one name: "Bank of the West", "Ludwig van Beethoven".
const BETWEEN =
  /^(?:\.? |-|–| ?& ?|\.? (?:of|of the|de|de la|del|della|di|da|dos|du|van|van der|von|von der|bin|ibn|al|el|la|le|the|for|upon|on the) |\.? d[’']| al-)$/u

/** The runs of capitalised words, "King Charles III of West Francia" being one. Offsets in code units. */
export function capitalisedRuns(text: string): Span[] {
  const runs: Span[] = []
  for (const match of text.matchAll(CAPITALISED)) {
    const end = match.index + match[0].replace(/['’]s$/, '').length
    const last = runs.at(-1)
    if (last && BETWEEN.test(text.slice(last.end, match.index))) last.end = end
    else runs.push({ start: match.index, end })
  }
  return runs
}
