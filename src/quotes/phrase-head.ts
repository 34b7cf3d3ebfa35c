import { joinsPurpose } from './body-names.ts'
import type { Item } from './frame.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import { BODY_WORDS, TITLES } from './titles.ts'
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from './word-classes.ts'
import { isAllBut, isBetween, isCapital, isPossessive, isTime, isVerbAt } from './word-forms.ts'

/** Longest phrase that is looked for, in items; what is longer is no source. It also bounds the time. */
export const REACH = 60

/** Determiners, adjectives, nouns and names in a row. */
export function endOfHead(items: readonly Item[], from: number, until: number): number {
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
  if (
    index > from &&
    (isTime(items, index) || isAllBut(items, index) || beginsAnother(items, index))
  )
    return true
  if (PREPOSITIONS.has(lower)) return !joinsName(items, index) && !joinsTitle(items, index, from)
  if (CLAUSE_OPENERS.has(lower)) return !joinsPhrases(items, index)
  if (index > from)
    return isVerbAt(items, index) || (isBetween(item) && !DETERMINERS.has(items[index - 1]!.lower))
  if (ADVERBS.has(lower)) return true
  if (isCapital(item)) return false
  const form = REPORTING_VERBS.get(lower)?.form
  return AUXILIARIES.has(lower) || form === 'past' || form === 'ing'
}

/** "stars an impersonator": a determiner begins a phrase of its own, but not in "all the voters". */
const beginsAnother = (items: readonly Item[], index: number): boolean =>
  /^(?:the|an?|his|her|its|their|my|our|your)$/.test(items[index]!.lower) &&
  !/^(?:all|both|half|such|of|and|or|quite|&)$/.test(items[index - 1]!.lower)

/** "Department of Justice" is one name, "Del. Plaskett of the Virgin Islands" is not. */
const joinsName = (items: readonly Item[], index: number): boolean =>
  joinsOffice(items, index) ||
  (isCapital(items[index - 1]) &&
    isCapital(items[index + 1]) &&
    joinsPurpose(items[index - 1]!.lower, items[index]!.lower)) ||
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

/** "master of ceremonies Bo Lund": a title without an article, which no other noun has. */
const joinsTitle = (items: readonly Item[], index: number, from: number): boolean =>
  items[index]!.lower === 'of' &&
  items.slice(from, index).every((item) => /^[a-z-]*[a-rt-z]$/.test(item.text)) &&
  !DETERMINERS.has(items[from]!.lower) &&
  /^[a-z]+$/.test(items[index + 1]?.text ?? '') &&
  !DETERMINERS.has(items[index + 1]!.lower) &&
  isCapital(items[index + 2]) &&
  isCapital(items[index + 3])

/** "Baer and Shesol", "lawyers and judges": both sides are of a kind. */
function joinsPhrases(items: readonly Item[], index: number): boolean {
  if (!/^(?:and|or)$/.test(items[index]!.lower)) return false
  const [before, after] = [items[index - 1], items[index + 1]]
  if (isCapital(before) || before?.text === ')') return isCapital(after)
  if (joinsOffices(items, index)) return true
  return (
    before?.kind === 'word' &&
    /s$/.test(before.lower) &&
    after?.kind === 'word' &&
    /s$/.test(after.lower)
  )
}

/** "the Florida senator and Republican presidential candidate", "president and CEO": one person's offices. */
function joinsOffices(items: readonly Item[], and: number): boolean {
  const isOffice = (item: Item | undefined) => item?.kind === 'word' && TITLES.has(item.lower)
  if (items[and]!.lower !== 'and' || !isOffice(items[and - 1])) return false
  return items.slice(and + 1, and + 4).some(isOffice)
}
