import { aroundCue } from './around-cue.ts'
import { behindAdverb, contentStart } from './content-start.ts'
import { type Cue, extentOf } from './cue.ts'
import type { Frame, Item } from './frame.ts'
import { closingMark } from './quoted-runs.ts'
import { behindLeadingClause } from './source-phrase.ts'
import { NOTED, OBJECT, type Stretch } from './stretch.ts'
import { isBetween, isVerbAt } from './word-forms.ts'

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
  const from = contentStart(items, cue, after)
  if (from === null) return null
  const end = ending(items, from, cues, cue)
  return end > from ? { from, end } : null
}

/** The end of the sentence, or where the reporter takes over: ", adding that", ", according to", ", but". */
function ending(items: readonly Item[], from: number, cues: readonly Cue[], of: Cue): number {
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
  // "While Abe said he agreed, Moon left": what the main clause says is not Abe's.
  const main = behindLeadingClause(items, items.length)
  if (main > from && main <= end) end = main
  const isThing = OBJECT.has(of.family) || NOTED.has(of.family)
  for (let index = from + 1; index < end - 1; index++)
    if (addsParticiple(items, index) || (isThing && addsVerb(items, index))) end = index
  while (end > from && items[end - 1]!.text === ',') end -= 1
  return end
}

/** ", contradicting earlier reports" is the reporter's. */
const addsParticiple = (items: readonly Item[], comma: number): boolean =>
  items[comma]!.text === ',' &&
  /^[a-z]{3,}ing$/.test(items[comma + 1]!.text) &&
  items[comma + 1]!.lower !== 'including'

/** "signaled willingness but has met with opposition": the second verb has the same subject. */
const addsVerb = (items: readonly Item[], conjunction: number): boolean =>
  /^(?:and|but)$/.test(items[conjunction]!.lower) &&
  (isVerbAt(items, conjunction + 1) ||
    (isBetween(items[conjunction + 1]) && isVerbAt(items, conjunction + 2)))
