import type { Item } from './frame.ts'
import { PLACES } from './places.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import { BODY_WORDS, TITLES } from './titles.ts'
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  IRREGULAR_PASTS,
  NAME_NOUNS,
  PARTICLES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from './word-classes.ts'

/** A source phrase in a frame, as indexes of items; ends are exclusive. */
export interface Phrase {
  from: number
  end: number
  /** Where its head ends, before "of …", "who …", brackets and appositions. */
  headEnd: number
}

/** Longest phrase that is looked for, in items; what is longer is no source. It also bounds the time. */
export const REACH = 60

export const isCapital = (item: Item | undefined): boolean =>
  item?.kind === 'word' && /^\p{Lu}/u.test(item.text)

export const isPossessive = (item: Item | undefined): boolean =>
  item !== undefined && /^['’]s?$/.test(item.text)

const NOUNS_IN_LY = /^(?:family|rally|ally|assembly|supply|reply|bully|monopoly|anomaly|butterfly)$/

/** Adverbs, auxiliaries and "not", which may stand between a subject and its verb. */
export function isBetween(item: Item | undefined): boolean {
  if (item?.kind !== 'word') return false
  const { lower } = item
  return (
    ADVERBS.has(lower) ||
    (AUXILIARIES.has(lower) && !isCapital(item)) ||
    (/[a-z]{3}ly$/.test(lower) && !isCapital(item) && !NOUNS_IN_LY.test(lower))
  )
}

/**
 * The noun phrase that begins at `from`, with what explains it, as far as `until`. Behind a verb
 * ("said Shimada in a statement") only what belongs to the name counts; before one (`isSubject`)
 * everything up to the verb does: "Baer, speaking in Ohio, said".
 */
export function nounPhraseAt(
  items: readonly Item[],
  from: number,
  until: number,
  isSubject: boolean,
): Phrase | null {
  const first = items[from]
  if (!first || first.kind === 'quoted') return null
  if (first.kind === 'word' && PRONOUNS.has(first.lower))
    return { from, end: from + 1, headEnd: from + 1 }
  if (first.kind === 'word' && /^(?:that|[a-z]{2,}(?:ing|ly))$/.test(first.text)) return null
  if (/^\p{Lu}\p{Ll}+ing$/u.test(first.text) && DETERMINERS.has(items[from + 1]?.lower ?? ''))
    return null
  const headEnd = endOfHead(items, from, Math.min(until, from + REACH))
  if (headEnd === from || !isPhrase(items, from, headEnd)) return null
  let end = headEnd
  while (end < until && end - from < REACH) {
    const next = endOfModifier(items, from, end, until, isSubject)
    if (next <= end) break
    end = next
  }
  while (end > headEnd && items[end - 1]!.text === ',') end -= 1
  return { from, end, headEnd }
}

/** With a determiner, a name or a number in it, or else a plural or a person: "analysts", not "received". */
function isPhrase(items: readonly Item[], from: number, headEnd: number): boolean {
  const { lower } = items[from]!
  if (
    DETERMINERS.has(lower) ||
    items
      .slice(from, headEnd)
      .some((item) => isCapital(item) || item.kind === 'number' || item.text === '@')
  )
    return true
  const last = items[headEnd - 1]!.lower
  return (
    NAME_NOUNS.has(last) ||
    /[^s]s$|(?:man|men|woman|women|people|person|children|police|media|press)$/.test(last)
  )
}

/** Determiners, adjectives, nouns and names in a row. */
function endOfHead(items: readonly Item[], from: number, until: number): number {
  let end = from
  while (end < until) {
    const item = items[end]!
    if (item.kind === 'quoted') break
    if (item.kind === 'mark') {
      if (!/^[&/@#$%'’-]$/.test(item.text) || (end === from && !/^[@#$]$/.test(item.text))) break
    } else if (item.kind === 'word' && stopsHead(items, end, from)) {
      // "the letter makes a case"
      if (
        end - from > 1 &&
        beginsAnother(items, end) &&
        /^[a-z]+(?:s|ed)$/.test(items[end - 1]!.text)
      )
        end -= 1
      break
    }
    end += 1
  }
  // "two weeks ago", "Mook and": a phrase does not end in these.
  while (
    end > from &&
    (/^(?:and|or|&|ago|later|earlier)$/.test(items[end - 1]!.lower) ||
      items[end - 1]!.kind === 'mark')
  )
    end -= 1
  return end
}

function stopsHead(items: readonly Item[], index: number, from: number): boolean {
  const item = items[index]!
  const { lower } = item
  if (isPossessive(item) && index > from) return false
  if (isCapital(item) && index > from && !CLAUSE_OPENERS.has(lower) && !PRONOUNS.has(lower))
    return false
  if (PRONOUNS.has(lower)) return true
  if (index > from && (isTime(items, index) || beginsAnother(items, index))) return true
  if (PREPOSITIONS.has(lower)) return !joinsName(items, index)
  if (CLAUSE_OPENERS.has(lower)) return !joinsPhrases(items, index)
  if (index > from)
    return isVerbAt(items, index) || (isBetween(item) && !DETERMINERS.has(items[index - 1]!.lower))
  if (ADVERBS.has(lower)) return true
  if (isCapital(item)) return false
  const form = REPORTING_VERBS.get(lower)?.form
  return AUXILIARIES.has(lower) || form === 'past' || form === 'ing'
}

const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|week|month|year|night|morning|afternoon|evening|spring|summer|fall|winter)$/

/** "last month", "late Thursday", "this past week": when somebody said it, between him and his verb. */
export const isTime = (items: readonly Item[], index: number): boolean => {
  const next = items[index + 1]?.lower ?? ''
  return (
    (/^(?:last|past|this|late|early|earlier)$/.test(items[index]!.lower) && TIMES.test(next)) ||
    (/^(?:this|earlier)$/.test(items[index]!.lower) && /^(?:past|this)$/.test(next))
  )
}

/** "stars an impersonator": a determiner begins a phrase of its own, but not in "all the voters". */
const beginsAnother = (items: readonly Item[], index: number): boolean =>
  /^(?:the|an?|his|her|its|their|my|our|your)$/.test(items[index]!.lower) &&
  !/^(?:all|both|half|such|of|and|or|quite|&)$/.test(items[index - 1]!.lower)

/** "Department of Justice" is one name, "Del. Plaskett of the Virgin Islands" is not. */
const joinsName = (items: readonly Item[], index: number): boolean =>
  joinsOffice(items, index) ||
  (items[index]!.lower === 'of' &&
    isCapital(items[index - 1]) &&
    (BODY_WORDS.has(items[index - 1]!.lower) ||
      /^(?:secretary|speaker|chief|chamber|bank|board|house)s?$/.test(items[index - 1]!.lower)) &&
    (isCapital(items[index + 1]) ||
      (items[index + 1]?.lower === 'the' && isCapital(items[index + 2]))))

/** "former secretary of state Maria Rossi": the office is a title of the name. */
const joinsOffice = (items: readonly Item[], index: number): boolean =>
  items[index]!.lower === 'of' &&
  TITLES.has(items[index - 1]?.lower ?? '') &&
  /^(?:state|defen[cs]e|education|energy|finance|health|justice|labou?r|commerce|staff|police)$/.test(
    items[index + 1]?.lower ?? '',
  ) &&
  isCapital(items[index + 2])

/** "Baer and Shesol", "lawyers and judges": both sides are of a kind. */
function joinsPhrases(items: readonly Item[], index: number): boolean {
  if (!/^(?:and|or)$/.test(items[index]!.lower)) return false
  const [before, after] = [items[index - 1], items[index + 1]]
  if (isCapital(before) || before?.text === ')') return isCapital(after)
  return (
    before?.kind === 'word' &&
    /s$/.test(before.lower) &&
    after?.kind === 'word' &&
    /s$/.test(after.lower)
  )
}

/** A finite verb that ends a noun phrase; told by its form and by what stands before it. */
export function isVerbAt(items: readonly Item[], index: number): boolean {
  const item = items[index]
  const before = items[index - 1]
  if (item?.kind !== 'word' || isCapital(item) || isPossessive(item) || PRONOUNS.has(item.lower))
    return false
  const { lower } = item
  if (AUXILIARIES.has(lower)) return true
  if (
    !before ||
    DETERMINERS.has(before.lower) ||
    isPossessive(before) ||
    PREPOSITIONS.has(before.lower)
  )
    return false
  if (IRREGULAR_PASTS.has(lower)) return true
  const verb = REPORTING_VERBS.get(lower)
  if (verb && (verb.form === 'past' || (verb.form === 'present' && !NAME_NOUNS.has(lower))))
    return true
  if (/[a-z]{2}ed$/.test(lower) && !isAdjectiveHere(items, index)) return true
  if (!isCapital(before) && before.text !== ')') return false
  const next = items[index + 1]
  if (PARTICLES.has(lower) && (isCapital(next) || PARTICLES.has(next?.lower ?? ''))) return false
  if (!/(?:s|ed)$/.test(lower)) return false
  return (
    !/-\p{Lu}/u.test(item.text) &&
    !NAME_NOUNS.has(lower) &&
    !/(?:man|men|woman|women|ist|ists|ian|ians)$/.test(lower) &&
    !CLAUSE_OPENERS.has(lower) &&
    !ADVERBS.has(lower) &&
    !PREPOSITIONS.has(lower) &&
    !DETERMINERS.has(lower) &&
    !RELATIVES.has(lower)
  )
}

/** "a self-described socialist", "newly elected": a participle before its noun. */
const isAdjectiveHere = (items: readonly Item[], index: number): boolean =>
  NAME_NOUNS.has(items[index + 1]?.lower ?? '') || /^(?:united)$/.test(items[index]!.lower)

export const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

// What is issued and then says something.
const WRITINGS =
  /^(?:report|study|poll|survey|analysis|review|article|story|statement|memo|letter|email|video|ad|book|order|ruling|complaint|lawsuit|document|transcript|post|message|audit|paper)s?$/

/** Where one more modifier at `at` ends; `at` itself where none begins. */
function endOfModifier(
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
  // "a report released last year found": a thing and what was done with it.
  if (isSubject && /[a-z]{3}ed$/.test(item.text) && WRITINGS.test(items[at - 1]!.lower)) {
    const end = endOfSegment(items, at, until)
    if (end === until && end > at + 1 && !hasVerbBetween(items, at + 1, end)) return end
  }
  if (/^[,–—―]$/.test(item.text) && at + 1 < until) {
    // "Bo Lund, 52, of Delft sold …"
    if (isSubject && items[at + 1]!.lower === 'of' && items[at - 1]!.kind === 'number')
      return endOfHead(items, at + 2, until)
    const end = endOfSegment(items, at + 1, until)
    const closed = items[end]?.text === item.text || end >= until
    if (opensApposition(items, at + 1) && (isSubject || !isClause(items, at + 1, end)))
      return !isSubject || end < until || needsNoComma(items, at + 1, until) ? end : at
    const explains =
      !hasOwnSubject(items, at + 1) && !isNameAlone(items, at, end) && !isVerbSegment(items, at + 1)
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
