import type { Tag, Token } from './tokens.ts'

/** A run of tokens: `from` inclusive, `to` exclusive. */
export interface Run {
  from: number
  to: number
}

const STARTS = new Set<Tag>(['D', 'N', 'E', 'J', '0', 'L', 'G', 'V', 'A', 'T', '"', 'R'])
const ENDS = new Set<Tag>(['N', 'E', '0', 'G', 'L', 'V', 'J', 'A', '"', ')', '.'])
// Where a longer phrase or clause may begin (behind these) and end (before these).
const OPENS = new Set<Tag>([',', '.', '(', '"', '-', 'S', 'C', 'P', 'X', 'W'])
const CLOSES = new Set<Tag>([',', '.', ')', '"', '-', 'C', 'S', 'W'])

const SHORT = 5
const LONG = 12

/**
 * The runs of a sentence that may be an answer: short ones between any content words, longer ones
 * from the edge of a phrase to the edge of a phrase. Brackets and quotation marks stay whole.
 */
export function candidates(tokens: readonly Token[]): Run[] {
  const found: Run[] = []
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]!
    if (!STARTS.has(first.tag)) continue
    const before = tokens[from - 1]?.tag
    const opens =
      before === undefined ||
      OPENS.has(before) ||
      first.tag === 'D' ||
      first.tag === 'T' ||
      before === 'V' ||
      before === 'L'
    let depth = 0
    let quotes = 0
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONG); to++) {
      const last = tokens[to - 1]!
      if (last.tag === '(') depth++
      if (last.tag === ')' && --depth < 0) break
      if (last.tag === '"') quotes++
      if (last.tag === '.' && !/\p{L}/u.test(last.folded)) break
      if (depth > 0 || quotes % 2 > 0 || !ENDS.has(last.tag)) continue
      if (last.tag === 'R' || (to - from === 1 && !STANDS_ALONE.has(first.tag))) continue
      const after = tokens[to]?.tag
      const closes = after === undefined || CLOSES.has(after)
      if (to - from > SHORT && !(opens && (closes || after === 'P' || after === 'T'))) continue
      found.push({ from, to })
    }
  }
  return found
}

const STANDS_ALONE = new Set<Tag>(['N', 'E', '0', 'J', 'G', 'L', 'V', 'A'])
