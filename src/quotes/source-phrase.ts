import type { Item } from './frame.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import { TITLES } from './titles.ts'
import {
  ADVERBS,
  AUXILIARIES,
  CATENATIVES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from './word-classes.ts'

/** A source phrase in a frame, as indexes of items; `end` is exclusive. */
export interface Phrase {
  from: number
  end: number
  /** The noun phrase at its head, without appositions and relative clauses. */
  headEnd: number
}

/** Longest source phrase that is looked for, in items; a longer one is not a source. */
const REACH = 40

export const isWord = (item: Item | undefined): boolean => item?.kind === 'word'
export const isCapital = (item: Item | undefined): boolean =>
  item?.kind === 'word' && /^\p{Lu}/u.test(item.text)
const isPossessive = (item: Item | undefined): boolean =>
  item !== undefined && /^['’]s?$/.test(item.text)

/** Adverbs, auxiliaries and the like, which may stand between a subject and its verb. */
export function isBetween(item: Item | undefined): boolean {
  if (item?.kind !== 'word') return false
  const { lower } = item
  return (
    ADVERBS.has(lower) ||
    AUXILIARIES.has(lower) ||
    (/[a-z]{3}ly$/.test(lower) && !isCapital(item)) ||
    lower === 'not'
  )
}

/** The index of the last item before the verb at `verb` that is not an adverb, auxiliary or "went on to". */
export function beforeVerbGroup(items: readonly Item[], verb: number): number {
  let index = verb - 1
  while (index >= 0) {
    const item = items[index]!
    if (isBetween(item)) index -= 1
    else if (
      item.kind === 'word' &&
      item.lower === 'to' &&
      CATENATIVES.has(items[index - 1]?.lower ?? '')
    ) {
      index -= 1
      while (index >= 0 && CATENATIVES.has(items[index]!.lower)) index -= 1
    } else break
  }
  return index
}

/** The subject that stands before the verb at `verb`, or null where none can be told. */
export function subjectBefore(items: readonly Item[], verb: number): Phrase | null {
  const last = beforeVerbGroup(items, verb)
  if (last < 0) return null
  const item = items[last]!
  if (RELATIVES.has(item.lower)) {
    // "Kenneth Baer, who said": the source is what "who" stands for.
    const comma = items[last - 1]?.text === ','
    return item.lower === 'that' ? null : phraseEndingAt(items, last - (comma ? 2 : 1))
  }
  if (item.text === ',') return withParenthesis(items, last)
  if (item.text === '–' || item.text === '—' || item.text === '―')
    return withParenthesis(items, last)
  return phraseEndingAt(items, last)
}

/** "Brian Fallon, the campaign's press secretary, said": `comma` is the one before "said". */
function withParenthesis(items: readonly Item[], comma: number): Phrase | null {
  const sign = items[comma]!.text
  for (let index = comma - 1; index > 0 && comma - index < REACH; index--) {
    const item = items[index]!
    if (item.kind === 'quoted' || item.text === ';' || item.text === ':') return null
    if (item.text !== sign) continue
    const head = phraseEndingAt(items, index - 1)
    if (head) return { ...head, end: comma }
  }
  return null
}

/** The noun phrase whose last item is at `last`, with the name that it explains, if one stands before. */
export function phraseEndingAt(items: readonly Item[], last: number): Phrase | null {
  const first = items[last]
  if (!first) return null
  if (first.kind === 'word' && PRONOUNS.has(first.lower))
    return { from: last, end: last + 1, headEnd: last + 1 }
  if (first.kind === 'mark' && first.text !== ')' && first.text !== ']') return null
  if (
    first.kind === 'quoted' ||
    isBetween(first) ||
    CLAUSE_OPENERS.has(first.lower) ||
    PREPOSITIONS.has(first.lower)
  )
    return null
  let from = last + 1
  while (from > 0 && last - from < REACH) {
    const item = items[from - 1]!
    if (item.text === ')' || item.text === ']') {
      const open = openingBracket(items, from - 1)
      if (open < 0) break
      from = open
      continue
    }
    if (item.kind === 'quoted') break
    if (item.kind === 'mark' && !/^[&/@#$%'’-]$/.test(item.text)) break
    if (item.kind === 'word' && from <= last) {
      if (PRONOUNS.has(item.lower)) break
      if (AUXILIARIES.has(item.lower) && !isPossessive(item)) break
      if (CLAUSE_OPENERS.has(item.lower) && !(item.lower === 'and' && joins(items, from - 1))) break
      if (isVerb(items, from - 1)) break
    }
    from -= 1
  }
  from = withoutLead(items, from, last)
  if (from > last) return null
  const headEnd = headEndOf(items, from, last + 1)
  const phrase = { from, end: last + 1, headEnd }
  return explained(items, phrase)
}

/** "Baer and Shesol": both sides are names, or a list of plain nouns. */
const joins = (items: readonly Item[], and: number): boolean =>
  (isCapital(items[and - 1]) || items[and - 1]?.text === ')') && isCapital(items[and + 1])

/** A reporting verb in the finite form is the verb of another clause. */
function isVerb(items: readonly Item[], index: number): boolean {
  const item = items[index]!
  const verb = REPORTING_VERBS.get(item.lower)
  if (!verb || isCapital(item)) return false
  if (verb.form === 'base') return false
  const before = items[index - 1]
  return (
    !before ||
    !(DETERMINERS.has(before.lower) || isPossessive(before) || PREPOSITIONS.has(before.lower))
  )
}

function openingBracket(items: readonly Item[], close: number): number {
  for (let index = close - 1; index >= 0 && close - index < 12; index--)
    if (items[index]!.text === '(' || items[index]!.text === '[') return index
  return -1
}

/** Without what opens the sentence: "But", "Meanwhile", "On Monday", "In a statement". */
function withoutLead(items: readonly Item[], start: number, last: number): number {
  let from = start
  while (from <= last) {
    const item = items[from]!
    if (
      item.kind === 'word' &&
      (CLAUSE_OPENERS.has(item.lower) ||
        (ADVERBS.has(item.lower) && !isCapitalName(item)) ||
        /^(?:more|here|there)$/.test(item.lower))
    )
      from += 1
    else if (item.kind === 'mark') from += 1
    else break
  }
  if (from > last || !PREPOSITIONS.has(items[from]!.lower)) return from
  // What follows the preposition runs into the subject: the subject is the last name or "the …".
  let name = last
  while (
    name > from &&
    (isCapital(items[name - 1]) || TITLES.has(items[name - 1]!.lower.replace('.', '')))
  )
    name -= 1
  if (
    isCapital(items[name]) &&
    name > from + 1 &&
    !PREPOSITIONS.has(items[name - 1]!.lower) &&
    !DETERMINERS.has(items[name - 1]!.lower)
  )
    return name
  for (let index = last; index > from + 1; index--) {
    const before = items[index - 1]!.lower
    if (DETERMINERS.has(items[index]!.lower) && !PREPOSITIONS.has(before)) return index
  }
  return last + 1
}

const isCapitalName = (item: Item): boolean => isCapital(item) && !ADVERBS.has(item.lower)

/** Where the head of a noun phrase ends: before "of", "for", "who", a comma or a bracket. */
function headEndOf(items: readonly Item[], from: number, end: number): number {
  for (let index = from + 1; index < end; index++) {
    const item = items[index]!
    if (item.kind === 'mark' && /^[,([–—―]$/.test(item.text)) return index
    if (
      item.kind === 'word' &&
      (PREPOSITIONS.has(item.lower) || RELATIVES.has(item.lower)) &&
      !joinsName(items, index)
    )
      return index
  }
  return end
}

/** "Department of Justice", "Bank of America": part of a name. */
const joinsName = (items: readonly Item[], index: number): boolean =>
  items[index]!.lower === 'of' &&
  isCapital(items[index - 1]) &&
  (isCapital(items[index + 1]) || items[index + 1]?.lower === 'the') &&
  !TITLES.has(items[index - 1]!.lower)

/** "Baer, a former official" : a noun phrase in apposition takes the name before it as its head. */
function explained(items: readonly Item[], phrase: Phrase): Phrase {
  const lead = items[phrase.from]!
  if (isCapital(lead) || items[phrase.from - 1]?.text !== ',') return phrase
  if (!DETERMINERS.has(lead.lower) && !/^(?:former|who|whose)$/.test(lead.lower)) return phrase
  const nameEnd = phrase.from - 1
  let from = nameEnd
  while (
    from > 0 &&
    (isCapital(items[from - 1]) || /^(?:de|van|von|bin|al|der|la|of)$/.test(items[from - 1]!.lower))
  )
    from -= 1
  if (from === nameEnd || (from > 0 && PREPOSITIONS.has(items[from - 1]!.lower))) return phrase
  return { from, end: phrase.end, headEnd: nameEnd }
}

/** The noun phrase that begins at `start`: what stands behind "said" or "according to". */
export function phraseStartingAt(items: readonly Item[], start: number): Phrase | null {
  let from = start
  while (from < items.length && isBetween(items[from]) && !isCapital(items[from])) from += 1
  const first = items[from]
  if (!first || first.kind === 'quoted' || first.kind === 'mark') return null
  if (PRONOUNS.has(first.lower)) return { from, end: from + 1, headEnd: from + 1 }
  if (
    first.kind === 'word' &&
    (PREPOSITIONS.has(first.lower) ||
      AUXILIARIES.has(first.lower) ||
      (CLAUSE_OPENERS.has(first.lower) && !DETERMINERS.has(first.lower)))
  )
    return null
  let end = from
  let headEnd = -1
  while (end < items.length && end - from < REACH) {
    const item = items[end]!
    if (item.kind === 'quoted') break
    if (item.kind === 'mark') {
      if (item.text === '(' || item.text === '[') {
        const close = closingBracket(items, end)
        if (close < 0) break
        headEnd = headEnd < 0 ? end : headEnd
        end = close + 1
        continue
      }
      if (item.text === ',' && opensApposition(items, end + 1)) {
        headEnd = headEnd < 0 ? end : headEnd
        end += 1
        continue
      }
      if (/^[&/@#'’-]$/.test(item.text)) {
        end += 1
        continue
      }
      break
    }
    if (headEnd < 0 && end > from) {
      if (RELATIVES.has(item.lower) || (PREPOSITIONS.has(item.lower) && !joinsName(items, end))) {
        if (PREPOSITIONS.has(item.lower) && !extendsPhrase(items, from, end)) break
        headEnd = end
      } else if (AUXILIARIES.has(item.lower) && !isPossessive(item)) break
      else if (CLAUSE_OPENERS.has(item.lower) && !(item.lower === 'and' && joins(items, end))) break
      else if (isBetween(item)) break
    } else if (
      headEnd >= 0 &&
      CLAUSE_OPENERS.has(item.lower) &&
      !RELATIVES.has(item.lower) &&
      item.lower !== 'and'
    )
      break
    end += 1
  }
  while (end > from && items[end - 1]!.text === ',') end -= 1
  if (end === from) return null
  return { from, end, headEnd: headEnd < 0 || headEnd > end ? end : headEnd }
}

function closingBracket(items: readonly Item[], open: number): number {
  for (let index = open + 1; index < items.length && index - open < 12; index++)
    if (items[index]!.text === ')' || items[index]!.text === ']') return index
  return -1
}

/** After a comma: "a professor of …", "who …", "52," explain the name before. */
function opensApposition(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (!item || item.kind === 'mark' || item.kind === 'quoted') return false
  if (item.kind === 'number') return /^\d{2}$/.test(item.text)
  return /^(?:a|an|the|who|whose|whom|one|his|her|its|their|former|chief|head|senior|president|director|chairman|executive|then|author|spokesman|spokeswoman|co-founder|founder|professor|vice|deputy|editor|general|another)$/.test(
    item.lower,
  )
}

/** "said a spokesman for the mayor" goes on, "said Shimada in a statement" does not. */
function extendsPhrase(items: readonly Item[], from: number, preposition: number): boolean {
  const { lower } = items[preposition]!
  if (lower === 'of') return true
  return !isCapital(items[from]) && /^(?:for|from|at|with|to|in)$/.test(lower)
}
