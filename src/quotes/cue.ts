import type { Item } from './frame.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Family } from './reporting-verbs.ts'

/** Reporting words in a frame with the source that they belong to, as indexes of items. */
export interface Cue {
  family: Family
  /** The reporting verb in its base form, null where another word reports: "according to". */
  base: string | null
  /** Items of the reporting words, `end` exclusive: "has also said", "according to". */
  from: number
  end: number
  source: Phrase | null
  order: 'source first' | 'cue first'
  /** Which rule found the source. */
  rule: string
}

/** The first item that belongs to a cue or its source, and one past the last. */
export const extentOf = (cue: Cue): { from: number; end: number } => ({
  from: Math.min(cue.from, cue.source?.from ?? cue.from),
  end: Math.max(cue.end, cue.source?.end ?? cue.end),
})

/** The rule of a noun and whose it is ("Abe's claim"), weaker than that of any verb. */
export const POSSESSIVE = 'whose words they are'

/** Nothing but "that" stands between one cue and the source of the next. */
export const holdsNext = (items: readonly Item[], { order, end }: Cue, next: Cue): boolean =>
  order === 'source first' &&
  next.order === 'source first' &&
  (next.source!.from === end || (next.source!.from === end + 1 && items[end]?.lower === 'that'))

/** "an architect who said he …": the verb of a relative clause has no say in what comes after it. */
export const isRelative = (items: readonly Item[], { from, source }: Cue): boolean =>
  /^(?:who|which|that)$/.test(items[from - 1]?.lower ?? '') && source!.end <= from
