import { type Cue, extentOf } from './cues.ts'
import type { Frame, Item } from './frame.ts'
import type { Phrase } from './noun-phrase.ts'

/** Which source and cue a frame gives to a quoted run in it. */
export interface Credit {
  source: Phrase | null
  /** Items of the reporting words, `end` exclusive, or null where nothing reports ("Abe: …"). */
  cue: { from: number; end: number } | null
  rule: string
}

/** What a frame itself says of who said the quoted item at `at`; null where it does not say. */
export function creditWithin(frame: Frame, cues: readonly Cue[], at: number): Credit | null {
  const { items } = frame
  const after = cues.find((cue) => cue.source && isRightBehind(items, at, cue))
  if (after) return creditOf(after, `${after.rule}, right behind the words`)
  const before = cues.findLast((cue) => cue.source && cue.end <= at && extentOf(cue).from < at)
  if (before && introduces(items, before, at))
    return creditOf(before, `${before.rule}, before the words`)
  const later = cues.find((cue) => cue.source && extentOf(cue).from > at && endsClause(items, cue))
  if (later) return creditOf(later, `${later.rule}, behind the sentence`)
  if (before) return creditOf(before, `${before.rule}, earlier in the sentence`)
  return null
}

const creditOf = (cue: Cue, rule: string): Credit => ({ source: cue.source, cue, rule })

/** '"…," he told DW': nothing but a comma or dash stands between. */
function isRightBehind(items: readonly Item[], at: number, cue: Cue): boolean {
  const { from } = extentOf(cue)
  if (from <= at) return false
  for (let index = at + 1; index < from; index++)
    if (items[index]!.kind !== 'mark' && !/^(?:and|but|then|as)$/.test(items[index]!.lower))
      return false
  const words = items[at]!.text
  return from > at + 1 || !/\.["”'’»]+$/.test(words)
}

/** 'said: "…"', 'said that Abe "…"': no full clause of somebody else's stands between. */
function introduces(items: readonly Item[], cue: Cue, at: number): boolean {
  const { end } = extentOf(cue)
  for (let index = end; index < at; index++) if (items[index]!.text === ';') return false
  return true
}

/** '…, Shimada said.': the cue and its source stand behind a comma and end their clause. */
function endsClause(items: readonly Item[], cue: Cue): boolean {
  const { from } = extentOf(cue)
  const before = items[from - 1]
  return before !== undefined && (/^[,–—―-]$/.test(before.text) || before.kind === 'quoted')
}
