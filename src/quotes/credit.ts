import { before, isRightBefore } from './credit-before.ts'
import { behindDash, byAnyVerb, byTheSubject, signed } from './credit-without-cue.ts'
import { type Cue, extentOf } from './cue.ts'
import type { Frame, Item } from './frame.ts'
import { closingMark } from './quoted-runs.ts'
import { creditOf, type Found } from './source.ts'
import { ADVERBS, DETERMINERS, PRONOUNS } from './word-classes.ts'
import { isBetween } from './word-forms.ts'

/** What a frame itself says of who said the quoted item at `at`; null where it does not say. */
export function creditWithin(frame: Frame, cues: readonly Cue[], at: number): Found | null {
  return (
    behindDash(frame.items, at) ??
    rightBehind(frame.items, cues, at) ??
    before(frame.items, cues, at) ??
    behind(frame.items, cues, at) ??
    byAnyVerb(frame.items, at) ??
    signed(frame.items, at) ??
    byTheSubject(frame.items, at)
  )
}

/** '"…," he told DW': nothing but a comma or dash stands between. */
function rightBehind(items: readonly Item[], cues: readonly Cue[], at: number): Found | null {
  const cue = cues.find((one) => {
    const { from } = extentOf(one)
    if (!one.source || from <= at) return false
    for (let index = at + 1; index < from; index++)
      if (items[index]!.kind !== 'mark' && !ADVERBS.has(items[index]!.lower)) return false
    if (from === at + 1 && closingMark(items[at]!.text) === '.') return false
    if (at > 0 && items[extentOf(one).end]?.text === ':') return false
    if (at > 0 && opensOther(items, extentOf(one).end, items[at]!)) return false
    if (isLedTo(items, cues, at) && leadsOn(items, one, at)) return false
    return standsAlone(items, one, at)
  })
  return cue ? creditOf(cue, 'right behind the words') : null
}

/** 'Abe asks, "Why?" Shimada writes back, "…"': a cue that ends at `end` leads to the words behind it. */
function opensOther(items: readonly Item[], end: number, words: Item): boolean {
  let at = end
  while (isBetween(items[at])) at += 1
  return (
    /^[:,]$/.test(items[at]?.text ?? '') &&
    items[at + 1]?.kind === 'quoted' &&
    /^[?!.]$/.test(closingMark(words.text) ?? '')
  )
}

/**
 * A cue right before the words has a claim on them, and so has any in a clause that leads up to them:
 * 'Although Abe admitted to them that it was "bad," he claimed that …'.
 */
function isLedTo(items: readonly Item[], cues: readonly Cue[], at: number): boolean {
  const earlier = cues.filter((cue) => cue.source && extentOf(cue).end <= at)
  if (earlier.some((cue) => isRightBefore(items, cue, at))) return true
  return opensClause(items) && !items.slice(0, at).some(({ text }) => text === ',')
    ? earlier.length > 0
    : false
}

/** "Although …", "And when …", "Even as …" */
const opensClause = (items: readonly Item[]): boolean =>
  items
    .slice(0, 3)
    .some(({ lower }) => /^(?:as|when|while|although|though|after|before|because|if)$/.test(lower))

/** '"…?" Her critics cited it as …', '"…," a lawyer said the cases …': the cue has other words to report. */
function leadsOn(items: readonly Item[], cue: Cue, at: number): boolean {
  const next = items[extentOf(cue).end]
  if (next === undefined || next.text === '.') return false
  if (/^[?!]$/.test(closingMark(items[at]!.text) ?? '')) return true
  return (
    next.kind === 'word' &&
    cue.family !== 'tell' &&
    (next.lower === 'that' || DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower))
  )
}

/** In 'called it "bad" and Abe said that …' the words of Abe come after: a conjunction or "that" tells. */
function standsAlone(items: readonly Item[], cue: Cue, at: number): boolean {
  const words = items[at]!.text
  if (/^[,?!—–-]$/.test(closingMark(words) ?? '') || /^[,–—―-]$/.test(items[at + 1]!.text))
    return true
  const next = items[extentOf(cue).end]
  return at === 0 && (next === undefined || next.kind === 'mark')
}

/** '…, Shimada said.': the cue and its source stand behind a comma and end their clause. */
function behind(items: readonly Item[], cues: readonly Cue[], at: number): Found | null {
  const cue = cues.find((one) => {
    const { from } = extentOf(one)
    const mark = items[from - 1]
    return (
      one.source &&
      from > at &&
      !(at > 0 && opensOther(items, extentOf(one).end, items[at]!)) &&
      mark &&
      (/^(?:[,–—―-]|as|in)$/.test(mark.lower) || mark.kind === 'quoted')
    )
  })
  return cue ? creditOf(cue, 'behind the sentence') : null
}
