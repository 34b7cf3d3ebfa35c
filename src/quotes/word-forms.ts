import type { Item } from './frame.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
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

/** "Abe all but begged": no words of the name before a verb. */
export const isAllBut = (items: readonly Item[], index: number): boolean =>
  items[index]!.lower === 'all' && items[index + 1]?.lower === 'but'

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
  if (!isSubjectBefore(items, index)) return false
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

/** A name, a bracket, "he" or "she", perhaps with an adverb: "Abe then appears", "she often speaks". */
function isSubjectBefore(items: readonly Item[], verb: number): boolean {
  let at = verb - 1
  while (at > 0 && isBetween(items[at]) && !AUXILIARIES.has(items[at]!.lower)) at -= 1
  const item = items[at]!
  return isCapital(item) || item.text === ')' || /^(?:he|she)$/.test(item.lower)
}

/** "a self-described socialist", "newly elected": a participle before its noun. */
const isAdjectiveHere = (items: readonly Item[], index: number): boolean =>
  NAME_NOUNS.has(items[index + 1]?.lower ?? '') || /^(?:united)$/.test(items[index]!.lower)

export const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
