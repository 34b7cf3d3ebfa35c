import { fold } from '../text/words.ts'
import { pronounOf } from './given-names.ts'
import { PEOPLES } from './places.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import { BODY_WORDS, QUALIFIERS, TITLES } from './titles.ts'
import { isCapitalised, type Token } from './tokens.ts'
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  IRREGULAR_PASTS,
  PREPOSITIONS,
} from './word-classes.ts'

// Small words that are family names too: Theresa May, George Will.
const SMALL = new Set('early given good last may read still will'.split(' '))

/**
 * Words, folded, that are mostly a title, an office, an adjective or a small word, and with which
 * somebody's full name ends in these paragraphs: "king" by "Steve King". A given name or a
 * title with its stop must stand before; "Virginia Secretary of State" and "Orlando Republicans" are nobody.
 */
export function surnamesOf(paragraphs: readonly (readonly Token[])[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const all of paragraphs)
    for (const [index, token] of all.entries())
      if (isDoubtful(token) && endsFullName(all, index)) found.add(fold(token.text))
  return found
}

function isDoubtful(token: Token): boolean {
  if (token.kind !== 'word' || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false
  const word = fold(token.text)
  if (SMALL.has(word)) return true
  return (TITLES.has(word) || QUALIFIERS.has(word)) && ![word, `${word}s`].some(isPeople)
}

const isPeople = (word: string): boolean => PEOPLES.test(word)

/** "Steve King", "Peter T. King", "Rep. Zelda King", with no more of the name behind. */
export function endsFullName(all: readonly Token[], index: number): boolean {
  const next = all[index + 1]
  if (next && (next.lower === 'of' || next.kind === 'number')) return false
  if (next && isCapitalised(next) && !/^(?:Jr|Sr)\b/.test(next.text)) return false
  const given = /^\p{Lu}\.$/u.test(all[index - 1]?.text ?? '') ? index - 2 : index - 1
  const name = all[given]
  if (!name || !isCapitalised(name) || all[index]!.start - all[index - 1]!.end > 1) return false
  if (pronounOf(fold(name.text)) || hasAge(all, index + 1)) return true
  const title = all[given - 1]?.lower
  return title?.endsWith('.') === true && TITLES.has(title.slice(0, -1)) && !isDoubtful(name)
}

/** ", 60, a doctor": an age behind a comma is a person's. */
const hasAge = (all: readonly Token[], comma: number): boolean =>
  all[comma]?.text === ',' &&
  /^\d{2}$/.test(all[comma + 1]?.text ?? '') &&
  /^[,.]$/.test(all[comma + 2]?.text ?? '')

/**
 * Whether such a word, alone and in capitals, stands where a name does: "King said", "with King."; not
 * "the King", "King of Spain", "in West", "Green energy", nor "in May" and "May I".
 */
export function standsAsSurname(
  all: readonly Token[],
  index: number,
  surnames: ReadonlySet<string>,
): boolean {
  const token = all[index]!
  if (!isCapitalised(token) || !surnames.has(fold(token.text))) return false
  const [before, next] = [all[index - 1], all[index + 1]]
  if (before && (DETERMINERS.has(before.lower) || PLACING.test(before.lower))) return false
  if (next && (next.lower === 'of' || isCapitalised(next))) return false
  if (SMALL.has(fold(token.text)))
    return !isTimeBefore(before) && (isVerb(next) || isVerb(before, 'reporting'))
  return !next || next.kind === 'mark' || isVerb(next) || isSmallWord(next)
}

const PLACING = /^(?:in|at|near|outside|inside|across)$/

/** "last May was", "on 5 May was" */
const isTimeBefore = (before: Token | undefined): boolean =>
  before !== undefined &&
  (before.kind === 'number' ||
    PREPOSITIONS.has(before.lower) ||
    /^(?:last|next|this|early|late)$/.test(before.lower))

function isVerb(token: Token | undefined, kind: 'any' | 'reporting' = 'any'): boolean {
  if (!token || isCapitalised(token)) return false
  const { lower } = token
  const form = REPORTING_VERBS.get(lower)?.form
  if (form === 'past' || form === 'present') return true
  return (
    kind === 'any' &&
    (AUXILIARIES.has(lower) || IRREGULAR_PASTS.has(lower) || /[a-z]{2}ed$/.test(lower))
  )
}

const isSmallWord = ({ lower }: Token): boolean =>
  ADVERBS.has(lower) ||
  PREPOSITIONS.has(lower) ||
  CLAUSE_OPENERS.has(lower) ||
  /[a-z]{3}ly$/.test(lower)

// Words for bodies and places that are family names as often.
const FAMILIES_TOO =
  /^(?:west|north|church|day|park|rivers|hill|bush|banks|guard|post|street|bill|france)$/

/** Of a name with such a word in it: "Baylor University", "the Maria Rossi Foundation"; not "Bill Clinton" nor "Cornel West". */
export function isOfBody(words: readonly string[]): boolean {
  if (!pronounOf(words[0]!) || words.includes('of')) return true
  const last = words.at(-1)!
  return BODY_WORDS.has(last) && !(words.length === 2 && FAMILIES_TOO.test(last))
}
