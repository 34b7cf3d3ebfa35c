import type { Item } from './frame.ts'
import { nounPhraseAt, type Phrase } from './noun-phrase.ts'
import { REACH } from './phrase-head.ts'
import { closingMark } from './quoted-runs.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import {
  AUXILIARIES,
  CATENATIVES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from './word-classes.ts'
import { isAllBut, isBetween, isCapital, isTime, isVerbAt, WEEKDAYS } from './word-forms.ts'

/** The index of the last item before the verb at `verb` that is no adverb, day, auxiliary or "went on to". */
export function beforeVerbGroup(items: readonly Item[], verb: number): number {
  let index = verb - 1
  while (index >= 0) {
    const item = items[index]!
    if (WEEKDAYS.test(item.lower) && items[index - 1]?.lower === 'on') index -= 2
    // "an order released Friday said"
    else if (WEEKDAYS.test(item.lower) && /^[a-z]{3,}ed$/.test(items[index - 1]?.text ?? '')) break
    // "The State Department less than two weeks ago said"
    else if (item.lower === 'ago') index = beforeAgo(items, index)
    else if (index > 0 && isAllBut(items, index - 1)) index -= 2
    else if (isBetween(item)) index -= 1
    else if (index > 1 && isTime(items, index - 1) && !/ed$/.test(items[index - 2]!.lower))
      index -= 2
    else if (item.lower === 'to' && CATENATIVES.has(items[index - 1]?.lower ?? '')) {
      index -= 1
      while (index >= 0 && (CATENATIVES.has(items[index]!.lower) || isBetween(items[index])))
        index -= 1
    } else if (item.text === ',' && isBetween(items[index - 1]) && items[index - 2]?.text === ',')
      index -= 3
    else break
  }
  return index
}

/** The index before "two weeks ago" or "less than a year ago", whose last word is at `ago`. */
function beforeAgo(items: readonly Item[], ago: number): number {
  let index = ago - 2
  while (index >= 0 && AGO.test(items[index]!.lower)) index -= 1
  return index
}

const AGO =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|few|several|some|many|about|more|less|than|just|over|nearly|almost|only)$/

/** The subject that stands before the verb at `verb`, or null where none can be told. */
export function subjectBefore(items: readonly Item[], verb: number): Phrase | null {
  const last = beforeVerbGroup(items, verb)
  if (last < 0) return null
  const item = items[last]!
  if (item.kind === 'word' && PRONOUNS.has(item.lower)) return only(last)
  if (RELATIVES.has(item.lower)) {
    // "Kenneth Baer, who said": the source is what "who" stands for.
    if (item.lower === 'that') return null
    const isParted = /^[,–—―]$/.test(items[last - 1]?.text ?? '')
    return phraseBefore(items, isParted ? last - 1 : last, true) ?? only(last)
  }
  if (PREPOSITIONS.has(item.lower) || CLAUSE_OPENERS.has(item.lower)) return null
  return phraseBefore(items, last + 1)
}

/** A pronoun, or a "who" of which it is not told whom it stands for. */
const only = (at: number): Phrase => ({ from: at, end: at + 1, headEnd: at + 1 })

/** The noun phrase that ends at `until` (a comma before it apart), the longest from where a clause begins. */
function phraseBefore(items: readonly Item[], until: number, isRelative = false): Phrase | null {
  const start = clauseStart(items, until)
  const end = /^[,–—―]$/.test(items[until - 1]?.text ?? '') ? until - 1 : until
  for (let from = start; from < end; from++) {
    if (!canBegin(items, from, start) && !(isRelative && isAgent(items, from))) continue
    const phrase = nounPhraseAt(items, from, until, true)
    if (phrase && phrase.end >= end && (end === until || holdsComma(items, phrase.headEnd, end)))
      return { ...phrase, end }
  }
  const last = end === until ? lastPhraseBefore(items, end, start) : null
  // "an endorsement from Mike Lee, who declared": "who" is the name next to it.
  return last ?? (isRelative ? nameEndingAt(items, end) : null)
}

/** "backed by Maria Rossi, who said": "who" is the name behind "by". */
const isAgent = (items: readonly Item[], from: number): boolean =>
  isCapital(items[from]) && items[from - 1]?.lower === 'by'

/** A comma right before the verb closes something; "the leverage that remains, believes Abe" has nothing to close. */
function holdsComma(items: readonly Item[], from: number, end: number): boolean {
  for (let index = from; index < end; index++) if (/^[,–—―]$/.test(items[index]!.text)) return true
  return false
}

/** Behind quoted words, a semicolon, a colon or the start; never further than {@link REACH}. */
function clauseStart(items: readonly Item[], until: number): number {
  let start = until
  while (start > 0 && until - start < REACH) {
    const before = items[start - 1]!
    if (before.kind === 'quoted' || /^[;:?!]$/.test(before.text)) break
    start -= 1
  }
  return start
}

/** A noun phrase begins behind a comma, a conjunction, an adverb or a verb, not behind "in" or within one. */
function canBegin(items: readonly Item[], from: number, start: number): boolean {
  const item = items[from]!
  if (item.kind !== 'word' && item.kind !== 'number' && item.text !== '@') return false
  if (/^[DRI]-\p{Lu}/u.test(item.text)) return false
  if (from === start) return true
  const before = items[from - 1]!
  // "in Berea, OH,": a state, not a subject.
  if (before.text === ',' && /^(?:\p{Lu}{2}|(?:\p{Lu}\.){2})$/u.test(item.text)) return false
  // "to the office - the State Department said": a dash, not a hyphen.
  if (before.text === '-' && item.lower === 'the') return true
  if (before.kind === 'mark') return !/^[)\]&/'’@#$-]$/.test(before.text) || before.text === ')'
  return (
    CLAUSE_OPENERS.has(before.lower) ||
    (isBetween(before) && !AUXILIARIES.has(before.lower)) ||
    isVerbAt(items, from - 1) ||
    (REPORTING_VERBS.has(before.lower) && !DETERMINERS.has(before.lower))
  )
}

/** The capitalised words that end at `end`, or null where a small one stands there. */
export function nameEndingAt(items: readonly Item[], end: number): Phrase | null {
  let from = end
  while (from > 0 && end - from < 8 && isCapital(items[from - 1])) from -= 1
  return from < end ? { from, end, headEnd: end } : null
}

/** "In a statement Trump said": the name right before the verb, or "the …" right before it. */
function lastPhraseBefore(items: readonly Item[], end: number, start: number): Phrase | null {
  const name = nameEndingAt(items, end)
  const before = name && name.from > start ? items[name.from - 1]!.lower : null
  if (name && before !== null && !PREPOSITIONS.has(before) && !DETERMINERS.has(before)) return name
  for (let from = end - 1; from > start && end - from < 6; from--)
    if (DETERMINERS.has(items[from]!.lower) && !PREPOSITIONS.has(items[from - 1]!.lower))
      return { from, end, headEnd: end }
  return null
}

/** The noun phrase that begins at `start`: what stands behind "said" or "according to". */
export function phraseStartingAt(items: readonly Item[], start: number): Phrase | null {
  let from = start
  while (isBetween(items[from]) && !isCapital(items[from])) from += 1
  return nounPhraseAt(items, from, items.length, false)
}

/**
 * The subject of a frame's main clause: the first noun phrase with a verb behind it, a clause that
 * leads to it ("As Blumenthal spoke, the NRA was …") left out if there is one.
 */
export function firstSubject(items: readonly Item[], before: number): Phrase | null {
  const main = behindLeadingClause(items, before)
  return (main > 0 ? subjectFrom(items, main, before) : null) ?? subjectFrom(items, 0, before)
}

/** Where the main clause begins behind a first "As …," or "Last week, when …,"; 0 where there is none. */
export function behindLeadingClause(items: readonly Item[], before: number): number {
  const comma = items.slice(0, 5).findIndex(({ text }) => text === ',')
  // "Even as …", "Shortly after …"
  let from = isBetween(items[0]) || /ly$/.test(items[0]?.lower ?? '') ? 1 : 0
  if (comma > 0 && !OPENERS.test(items[from]?.lower ?? '') && !hasVerb(items, 1, comma))
    from = comma + 1
  if (!OPENERS.test(items[from]?.lower ?? '')) return 0
  for (let index = from + 1; index < before && index < REACH; index++)
    if (endsWithComma(items[index]!) && hasVerb(items, from + 1, index)) return index + 1
  return 0
}

/** A comma, also one within the marks: 'After they spoke of "the planet," Abe left.' */
const endsWithComma = ({ kind, text }: Item): boolean =>
  kind === 'quoted' ? closingMark(text) === ',' : text === ','

const OPENERS = /^(?:as|when|while|after|before|if|because|although|though|since|once)$/

function hasVerb(items: readonly Item[], from: number, end: number): boolean {
  for (let index = from; index < end; index++) if (isVerbAt(items, index)) return true
  return false
}

function subjectFrom(items: readonly Item[], start: number, before: number): Phrase | null {
  for (let from = start; from < before && from < REACH; from++) {
    if (items[from]!.kind === 'quoted') return null
    if (!canBegin(items, from, start)) continue
    const phrase = nounPhraseAt(items, from, before, true)
    if (!phrase) continue
    let verb = phrase.end
    while (verb < before) {
      if (/^[,–—―]$/.test(items[verb]!.text) || (isBetween(items[verb]) && !isVerbAt(items, verb)))
        verb += 1
      else if (isAllBut(items, verb)) verb += 2
      else if (isTime(items, verb)) verb += items[verb + 1]!.lower === 'past' ? 3 : 2
      else break
    }
    if (verb <= before && (isVerbAt(items, verb) || isBetween(items[verb]))) return phrase
    if (verb < before && REPORTING_VERBS.has(items[verb]?.lower ?? '')) return phrase
  }
  return null
}
