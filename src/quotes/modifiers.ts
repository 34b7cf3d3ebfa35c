import type { Item } from './frame.ts'
import { endOfHead, REACH } from './phrase-head.ts'
import { PLACES } from './places.ts'
import { TITLES } from './titles.ts'
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES } from './word-classes.ts'
import { isCapital, isVerbAt, WEEKDAYS } from './word-forms.ts'

// What is issued and then says something.
const WRITINGS =
  /^(?:report|study|poll|survey|analysis|review|article|story|statement|memo|letter|email|video|ad|book|order|ruling|complaint|lawsuit|document|transcript|post|message|audit|paper)s?$/

/** Where one more modifier at `at` ends; `at` itself where none begins. */
export function endOfModifier(
  items: readonly Item[],
  from: number,
  at: number,
  until: number,
  isSubject: boolean,
): number {
  const item = items[at]!
  if (item.text === '(' || item.text === '[') return closingBracket(items, at) + 1
  if (item.kind === 'word' && PREPOSITIONS.has(item.lower)) {
    if (!isSubject && !belongs(items, from, item.lower)) return at
    if (isSubject && WEEKDAYS.test(items[at + 1]?.lower ?? '')) return at + 2
    const inner = endOfHead(items, at + 1, until)
    return inner > at + 1 ? inner : at
  }
  if (item.kind === 'word' && RELATIVES.has(item.lower)) {
    const end = endOfSegment(items, at, until)
    // "one which Baick calls": what stands behind "which" is the subject, and not explained by it.
    if (isSubject && end === until && !hasVerbBetween(items, at + 1, end)) return at
    return isSubject || items[end]?.text === ',' || item.lower === 'who' ? end : at
  }
  // "a report released last year found", "… released Friday found": a thing and what was done with it.
  if (isSubject && /[a-z]{3}ed$/.test(item.text) && WRITINGS.test(items[at - 1]!.lower)) {
    const end = endOfSegment(items, at, until)
    if (end === until && end > at + 1 && !hasVerbBetween(items, at + 1, end)) return end
  }
  if (/^[,–—―]$/.test(item.text) && at + 1 < until) {
    // "Bo Lund, 52, of Delft sold …"
    if (isSubject && items[at + 1]!.lower === 'of' && items[at - 1]!.kind === 'number')
      return endOfHead(items, at + 2, until)
    // "Abe – author of a book, which …, and much else – is right": all between two dashes explains the name.
    const dash = isSubject && item.text !== ',' ? nextDash(items, at, until) : -1
    if (
      dash > 0 &&
      items.slice(at, dash).some(({ text }) => text === ',') &&
      isCapital(items[at - 1])
    )
      return dash
    const end = endOfSegment(items, at + 1, until)
    const closed = items[end]?.text === item.text || end >= until
    if (isSubject && item.text === ',' && isUnclosed(items, from, at)) {
      let verb = at + 2
      while (verb < until && !isVerbAt(items, verb)) verb += 1
      return verb
    }
    if (opensApposition(items, at + 1) && (isSubject || !isClause(items, at + 1, end)))
      return !isSubject || end < until || needsNoComma(items, at + 1, until) ? end : at
    const explains =
      !hasOwnSubject(items, at + 1) &&
      !isNameAlone(items, at, end) &&
      (item.text !== ',' || !isVerbSegment(items, at + 1))
    if (isSubject && closed && explains && (end < until || PLACES.has(items[end - 1]!.lower)))
      return end
  }
  return at
}

/** "according to Abe, the plan is …": what stands behind the comma is a clause, no apposition. */
function isClause(items: readonly Item[], from: number, end: number): boolean {
  if (/^(?:who|whose|whom|also|then)$/.test(items[from]!.lower)) return false
  for (let index = from; index < end; index++) {
    if (RELATIVES.has(items[index]!.lower)) return false
    if (AUXILIARIES.has(items[index]!.lower)) return true
  }
  return false
}

function hasVerbBetween(items: readonly Item[], from: number, end: number): boolean {
  for (let index = from; index < end; index++) if (isVerbAt(items, index)) return true
  return false
}

/** "said a spokesman for the mayor" goes on, "said Shimada in a statement" does not. */
function belongs(items: readonly Item[], from: number, preposition: string): boolean {
  if (preposition === 'of') return true
  return !isCapital(items[from]) && /^(?:for|from|at|with|to|in|close|familiar)$/.test(preposition)
}

function closingBracket(items: readonly Item[], open: number): number {
  for (let index = open + 1; index < items.length && index - open < 12; index++)
    if (items[index]!.text === ')' || items[index]!.text === ']') return index
  return open - 1
}

/** Up to the next comma, dash, quoted words or other mark that parts a sentence. */
function endOfSegment(items: readonly Item[], from: number, until: number): number {
  let end = from
  while (end < until && end - from < REACH) {
    const item = items[end]!
    if (item.kind === 'quoted' || (item.kind === 'mark' && /^[,;:–—―.?!]$/.test(item.text))) break
    end += 1
  }
  return end
}

/** Where the dash at `open` is followed by its like, with no quoted words between; -1 where it is not. */
function nextDash(items: readonly Item[], open: number, until: number): number {
  for (let at = open + 1; at < until && at - open < REACH; at++) {
    if (items[at]!.text === items[open]!.text) return at
    if (items[at]!.kind === 'quoted' || /^[;:.?!]$/.test(items[at]!.text)) return -1
  }
  return -1
}

/** After a comma: "a professor of …", "who …", "52" explain the name before. */
function opensApposition(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (!item || item.kind === 'mark' || item.kind === 'quoted') return false
  if (item.kind === 'number')
    return /^\d{2}$/.test(item.text) && /^[,.]$/.test(items[index + 1]?.text ?? ',')
  return (
    /^(?:a|an|the|who|whose|whom|one|his|her|its|their|former|another|then|also|himself|herself)$/.test(
      item.lower,
    ) ||
    (!isCapital(item) && TITLES.has(item.lower)) ||
    (!isCapital(item) &&
      /^(?:senior|executive|vice|deputy|general|longtime|top|associate|assistant|managing)$/.test(
        item.lower,
      )) ||
    /^(?:D|R|I)-/.test(item.text)
  )
}

/** "Anton, president and CEO of the union said", "Packer, who is chairman of it said": what cannot be a subject. */
const needsNoComma = (items: readonly Item[], from: number, until: number): boolean =>
  (!isCapital(items[from]) && TITLES.has(items[from]!.lower)) ||
  (items[from]!.lower === 'who' &&
    AUXILIARIES.has(items[from + 1]?.lower ?? '') &&
    from + 2 < until)

/** "Bo Lund, a former aide to Maria Rossi has written": a full name opens the sentence, and no comma closes what explains it. */
function isUnclosed(items: readonly Item[], from: number, comma: number): boolean {
  const isOpening = items.slice(0, from).every(({ kind }) => kind === 'mark')
  if (!isOpening || comma - from < 2 || !items.slice(from, comma).every(isCapital)) return false
  // "Last May, a judge ordered …"
  if (/^(?:last|next|this|late|early)$/.test(items[from]!.lower)) return false
  if (!/^(?:an?|former)$/.test(items[comma + 1]?.lower ?? '')) return false
  const end = endOfSegment(items, comma + 1, items.length)
  return items[end]?.text !== ',' && hasVerbBetween(items, comma + 2, end)
}

/** A name between commas is another source, unless it is a place: "of Raleigh, N.C.,", "in Columbus, Ohio,". */
function isNameAlone(items: readonly Item[], comma: number, end: number): boolean {
  for (let index = comma + 1; index < end; index++) if (!isCapital(items[index])) return false
  // "Another critic, Laurence Tribe,": a description takes a name as its explanation.
  if (!isCapital(items[comma - 1]) && items[comma - 1]!.kind === 'word') return false
  if (/^(?:\p{Lu}\.){2}$|^\p{Lu}\p{Ll}{2,4}\.$/u.test(items[comma + 1]?.text ?? '')) return false
  let from = comma
  while (from > 0 && comma - from < 4 && isCapital(items[from - 1])) from -= 1
  return !/^(?:of|in|from|near|at)$/.test(items[from - 1]?.lower ?? '')
}

/** ", while Mike Huckabee, …,": another clause; ", when asked," explains the source. */
const hasOwnSubject = (items: readonly Item[], from: number): boolean =>
  /^(?:while|as|because|but|although|though|since|when|if|so)$/.test(items[from]!.lower) &&
  (isCapital(items[from + 1]) ||
    DETERMINERS.has(items[from + 1]?.lower ?? '') ||
    PRONOUNS.has(items[from + 1]?.lower ?? ''))

/** ", tied the scores to …," goes on with the verb; ", asked about the scores," explains the source. */
const isVerbSegment = (items: readonly Item[], from: number): boolean =>
  isVerbAt(items, from) &&
  !/^(?:asked|known|named|based|backed|pressed|joined|considered)$/.test(items[from]!.lower)
