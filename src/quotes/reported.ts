import { type Cue, extentOf } from './cues.ts'
import { closingMark, type Frame, type Item } from './frame.ts'
import { isBetween, isVerbAt, REACH } from './noun-phrase.ts'
import type { Family } from './reporting-verbs.ts'
import { ADVERBS, PREPOSITIONS, PRONOUNS } from './word-classes.ts'

/** A stretch of items of a frame, `end` exclusive. */
export interface Stretch {
  from: number
  end: number
}

// Whose content is an object or an infinitive rather than a clause: "accused Abe of …", "vowed to …".
const OBJECT: ReadonlySet<Family> = new Set(['judge', 'promise', 'urge', 'deny'])
const OPENERS = /^(?:that|whether|if|how|why|what|when|where|who)$/

/**
 * What a cue reports without quotation marks, or with marks round some of its words: the clause
 * behind the cue, or the sentence that the attribution follows or interrupts. Null where all of it
 * is in quotation marks or nothing is reported.
 */
export function reportedBy(frame: Frame, cue: Cue, cues: readonly Cue[]): Stretch | null {
  const { items } = frame
  if (!cue.source) return null
  const content = behindCue(items, cue, cues) ?? aroundCue(items, cue)
  return content && ownWords(items, content) >= 2 ? content : null
}

/** The reporter's own words in a stretch, quoted ones not counted. */
function ownWords(items: readonly Item[], { from, end }: Stretch): number {
  let words = 0
  for (let index = from; index < end; index++)
    if (items[index]!.kind === 'word' || items[index]!.kind === 'number') words += 1
  return words
}

/** "said that …", "told reporters that …", "believes the …", "vowed to …", "accused Abe of …" */
function behindCue(items: readonly Item[], cue: Cue, cues: readonly Cue[]): Stretch | null {
  const after = behindAdverb(items, extentOf(cue).end)
  const from = beginning(items, cue, after)
  if (from === null) return null
  const end = ending(items, from, cues)
  return end > from ? { from, end } : null
}

/** "concedes, however, that" */
function behindAdverb(items: readonly Item[], after: number): number {
  const broken =
    items[after]?.text === ',' && isBetween(items[after + 1]) && items[after + 2]?.text === ','
  return broken ? after + 3 : after
}

function beginning(items: readonly Item[], cue: Cue, after: number): number | null {
  const next = items[after]
  if (!next || next.kind === 'mark') return null
  if (cue.rule.startsWith('according')) return null
  for (let index = after; index < items.length && index - after < 9; index++) {
    const item = items[index]!
    if (
      OPENERS.test(item.lower) &&
      (index === after || item.lower === 'that' || item.lower === 'whether')
    )
      return index
    if (item.kind === 'quoted' || /^[,;:.?!–—―]$/.test(item.text)) break
    if (index > after && isVerbAt(items, index)) break
  }
  if (
    OBJECT.has(cue.family) ||
    next.lower === 'to' ||
    (next.lower === 'not' && items[after + 1]?.lower === 'to')
  )
    return after
  if (next.kind === 'quoted') return cue.family === 'tell' ? null : after
  if (cue.family === 'tell') return null
  if (PREPOSITIONS.has(next.lower) || ADVERBS.has(next.lower)) return null
  // "said she plans": a pronoun has its verb right behind.
  return PRONOUNS.has(next.lower) || hasVerb(items, after) ? after : null
}

/** A clause has a verb of its own. */
function hasVerb(items: readonly Item[], from: number): boolean {
  for (let index = from + 1; index < items.length && index - from < 25; index++) {
    if (items[index]!.kind === 'quoted') return true
    if (isVerbAt(items, index)) return true
  }
  return false
}

/** The end of the sentence, or where the reporter takes over: ", adding that", ", according to", ", but". */
function ending(items: readonly Item[], from: number, cues: readonly Cue[]): number {
  let end = items.length
  while (end > from && items[end - 1]!.kind === 'mark' && !/^[)\]%]$/.test(items[end - 1]!.text))
    end -= 1
  for (const cue of cues) {
    const start = extentOf(
      cue.rule.includes('verb before') || cue.rule.includes('of the sentence')
        ? { ...cue, source: null }
        : cue,
    ).from
    const before = items[start - 1]
    if (
      start > from + 1 &&
      start < end &&
      before &&
      (before.text === ',' ||
        closingMark(before.text) === ',' ||
        /^(?:and|but|while|as|after|before|when)$/.test(before.lower))
    ) {
      end = before.kind === 'quoted' ? start : start - 1
      break
    }
  }
  for (let index = from + 1; index < end; index++) {
    const item = items[index]!
    if (
      item.text === ';' ||
      (/^[–—―]$/.test(item.text) &&
        !items.slice(index + 1, end).some(({ text }) => text === item.text)) ||
      (item.text === ',' &&
        /^(?:but|while|although|though|whereas)$/.test(items[index + 1]?.lower ?? ''))
    ) {
      end = index
      break
    }
  }
  while (end > from && items[end - 1]!.text === ',') end -= 1
  return end
}

/** "…, Abe said." and "The plan, Abe said, …": the sentence that the attribution closes or breaks. */
function aroundCue(items: readonly Item[], cue: Cue): Stretch | null {
  const { from, end } = extentOf(cue)
  if (from === 0 && cue.rule.startsWith('according') && items[end]?.text === ',')
    return { from: end + 1, end: lastWord(items) }
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
  const goesOn =
    items[end]?.text === ',' &&
    end < items.length - 2 &&
    items[from - 1]?.text === ',' &&
    !/^(?:adding|saying|noting|referring|citing|who|which|according|in|while|as|but|and)$/.test(
      items[end + 1]!.lower,
    )
  let start = 0
  // Words quoted before and closed with their own sentence are not part of this one.
  const dashed = items[from - 1]!.kind === 'quoted'
  for (let index = 0; index < from; index++)
    if (items[index]!.text === ';' || (dashed && /^[–—―]$/.test(items[index]!.text)))
      start = index + 1
  if (/^(?:but|and|so|yet)$/.test(items[start]?.lower ?? '')) start += 1
  const stop = goesOn ? lastWord(items) : items[from - 1]!.text === ',' ? from - 1 : from
  return stop > start ? { from: start, end: stop } : null
}

function lastWord(items: readonly Item[]): number {
  let end = items.length
  while (end > 0 && items[end - 1]!.kind === 'mark' && !/^[)\]%]$/.test(items[end - 1]!.text))
    end -= 1
  return end
}
