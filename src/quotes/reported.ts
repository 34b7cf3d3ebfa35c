import { type Cue, extentOf } from './cues.ts'
import { closingMark, type Frame, type Item } from './frame.ts'
import { isBetween, isVerbAt, REACH, WEEKDAYS } from './noun-phrase.ts'
import type { Family } from './reporting-verbs.ts'
import { behindLeadingClause } from './source-phrase.ts'
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
  const end = ending(items, from, cues, cue)
  return end > from ? { from, end } : null
}

/** "concedes, however, that" */
function behindAdverb(items: readonly Item[], after: number): number {
  const broken =
    items[after]?.text === ',' && isBetween(items[after + 1]) && items[after + 2]?.text === ','
  return broken ? after + 3 : after
}

// Who hears it stands between the verb and its clause: "told reporters that", "warned Abe that".
const HEARD: ReadonlySet<Family> = new Set(['tell', 'warn', 'promise', 'ask', 'urge'])
// Whose content may be a thing: "noted the rule", "acknowledged the reality of climate change".
const NOTED: ReadonlySet<Family> = new Set([
  'note',
  'explain',
  'report',
  'concede',
  'announce',
  'ask',
  'warn',
])
// What somebody speaks about: "warned against hackers", "asked about his taxes".
const ABOUT = /^(?:about|against|of|on)$/
// Verbs that report a clause whatever stands in it, where others may have an object of their own.
const CLAUSE =
  /^(?:say|think|believe|argue|claim|suggest|insist|contend|hope|predict|admit|concede|assert|maintain|allege|testify)$/

function beginning(items: readonly Item[], cue: Cue, cueEnd: number): number | null {
  if (cue.rule.startsWith('according')) return null
  const after = behindTime(items, cueEnd)
  const next = items[after]
  if (!next || next.kind === 'mark') return null
  if (OPENERS.test(next.lower)) return after
  const clause = behindHearer(items, cue, after)
  if (clause !== null) return clause
  if (
    OBJECT.has(cue.family) ||
    next.lower === 'to' ||
    (next.lower === 'not' && items[after + 1]?.lower === 'to')
  )
    return after
  if (next.kind === 'quoted') {
    // 'said "we go" and hung up'
    const goesOn = /^(?:and|but|then)$/.test(items[after + 1]?.lower ?? '')
    return cue.family === 'tell' || goesOn ? null : after
  }
  if (cue.family === 'tell') return null
  if (PREPOSITIONS.has(next.lower) && items[after + 1]?.kind !== 'number')
    return ABOUT.test(next.lower) && items[after + 1]?.kind === 'word' ? after + 1 : null
  if (ADVERBS.has(next.lower) && next.lower !== 'there') return null
  // "said she plans": a pronoun has its verb right behind.
  if (PRONOUNS.has(next.lower) || next.lower === 'there') return after
  if (CLAUSE.test(cue.base ?? '') || NOTED.has(cue.family)) return after
  return hasVerb(items, after) ? after : null
}

/** "said on Friday she …", "said later that …" */
function behindTime(items: readonly Item[], from: number): number {
  let after = from
  if (items[after]?.lower === 'on' && WEEKDAYS.test(items[after + 1]?.lower ?? '')) after += 2
  while (
    ADVERBS.has(items[after]?.lower ?? '') &&
    items[after]!.lower !== 'there' &&
    after - from < 4
  )
    after += 1
  return after
}

/** Where the clause begins that follows whom or where it was said: "told reporters that", "said in a statement that". */
function behindHearer(items: readonly Item[], cue: Cue, after: number): number | null {
  const skips = HEARD.has(cue.family) || PREPOSITIONS.has(items[after]!.lower)
  if (!skips) return null
  for (let index = after; index < items.length && index - after < 12; index++) {
    const item = items[index]!
    if (item.lower === 'that' || item.lower === 'whether') return index
    if (
      cue.family === 'tell' &&
      index > after &&
      /^(?:he|she|they|it|we|how|what|why)$/.test(item.lower)
    )
      return index
    if (item.kind === 'quoted' || /^[,;:.?!–—―]$/.test(item.text)) return null
    if (index > after && (item.lower === 'to' || isVerbAt(items, index))) return null
  }
  return null
}

/** A clause has a verb of its own. */
function hasVerb(items: readonly Item[], from: number, end = items.length): boolean {
  for (let index = from + 1; index < end && index - from < 25; index++) {
    if (items[index]!.kind === 'quoted') return true
    if (isVerbAt(items, index)) return true
  }
  return false
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
  if (main > from && main <= end) end = main - 1
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

/** "…, Abe said." and "The plan, Abe said, …": the sentence that the attribution closes or breaks. */
function aroundCue(items: readonly Item[], cue: Cue): Stretch | null {
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
