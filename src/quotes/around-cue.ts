import { type Cue, extentOf } from './cue.ts'
import type { Item } from './frame.ts'
import { REACH } from './phrase-head.ts'
import { hasVerb, type Stretch } from './stretch.ts'
import { PREPOSITIONS } from './word-classes.ts'

/** "…, Abe said." and "The plan, Abe said, …": the sentence that the attribution closes or breaks. */
export function aroundCue(items: readonly Item[], cue: Cue): Stretch | null {
  const { from, end } = extentOf(cue)
  if (from <= 1 && cue.rule.startsWith('according')) {
    const comma = nextComma(items, end)
    if (comma < lastWord(items)) return { from: comma + 1, end: lastWord(items) }
  }
  if (items[from - 1]?.text !== ',' && items[from - 1]?.kind !== 'quoted') return null
  if (from > REACH * 3) return null
  // 'Abe said: "…"' leads to what comes next.
  if (items[end]?.text === ':') return null
  const closes =
    cue.rule.startsWith('according') ||
    items[end] === undefined ||
    items[end]!.kind === 'mark' ||
    PREPOSITIONS.has(items[end]!.lower) ||
    /day$|^(?:later|recently)$/.test(items[end]!.lower) ||
    cue.family === 'tell'
  if (!closes) return null
  // "The difference now, he told me on Friday, is …"
  const tail = cue.family === 'tell' ? nextComma(items, end) : end
  const goesOn =
    items[tail]?.text === ',' &&
    tail < items.length - 2 &&
    items[from - 1]?.text === ',' &&
    !/^(?:adding|saying|noting|referring|citing|who|which|according|in|while|as|but|and)$/.test(
      items[tail + 1]!.lower,
    )
  let start = 0
  // Words quoted before and closed with their own sentence are not part of this one.
  const dashed = items[from - 1]!.kind === 'quoted'
  for (let index = 0; index < from; index++)
    if (items[index]!.text === ';' || (dashed && /^[–—―]$/.test(items[index]!.text)))
      start = index + 1
  if (/^(?:but|and|so|yet)$/.test(items[start]?.lower ?? '')) start += 1
  if (!goesOn && !isSentence(items, start, from - 1)) return null
  const stop = goesOn ? lastWord(items) : items[from - 1]!.text === ',' ? from - 1 : from
  return stop > start ? { from: start, end: stop } : null
}

/** The first comma from `from` on within a few words, else the number of items. */
function nextComma(items: readonly Item[], from: number): number {
  for (let index = from; index < items.length && index - from < 20; index++)
    if (items[index]!.text === ',') return index
  return items.length
}

const SUBORDINATE = /^(?:as|when|while|after|before|if|because|although|though|since|once)$/

/** A sentence, not only what leads to one: "As a phone rang, …", "In a panel discussion this weekend, …". */
function isSentence(items: readonly Item[], from: number, end: number): boolean {
  const { lower } = items[from]!
  if (items.slice(from, end).some(({ text, kind }) => text === ',' || kind === 'quoted'))
    return true
  if (SUBORDINATE.test(lower)) return false
  const leads = PREPOSITIONS.has(lower) && items[from + 1]?.kind !== 'number'
  return !leads || hasVerb(items, from, end)
}

function lastWord(items: readonly Item[]): number {
  let end = items.length
  while (end > 0 && items[end - 1]!.kind === 'mark' && !/^[)\]%]$/.test(items[end - 1]!.text))
    end -= 1
  return end
}
