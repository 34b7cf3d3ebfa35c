import { REPORTING_VERBS } from './reporting-verbs.ts'
import { BODY_WORDS } from './titles.ts'
import type { Token } from './tokens.ts'
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  IRREGULAR_PASTS,
  PREPOSITIONS,
  PRONOUNS,
} from './word-classes.ts'

/** "Center for American Progress", "Council on Foreign Relations": what a body is for, by the words on both sides. */
export const joinsPurpose = (before: string, word: string): boolean =>
  (/^(?:for|on|against)$/.test(word) &&
    /^(?:cent(?:er|re)s?|institute|council|committee|commission|conference)$/.test(before)) ||
  (word === 'for' &&
    /^(?:coalition|citizens|americans|fund|club|society|foundation|association|alliance|network|bureau|initiative|mothers|women|students|veterans|catholics|democrats|republicans)$/.test(
      before,
    ))

/** "Centers for Disease Control and Prevention": the tokens from `from` to `end` are half the name of a body. */
export const joinsBodies = (all: readonly Token[], from: number, end: number): boolean =>
  /^(?:department|ministry|bureau|centers?|council|institute|committee|commission|office|secretary)$/.test(
    all[from]!.lower,
  ) && end - from >= 2
/** Whether a word that only bodies have in their names is among the tokens. */
export const isBodyWord = (all: readonly Token[], from: number, end: number): boolean =>
  all.slice(from, end).some((token) => BODY_WORDS.has(token.lower))

/** A small word behind a name that is no verb by its form and no small word of the language. */
export function isNounAt(all: readonly Token[], index: number): boolean {
  const token = all[index]
  if (token?.kind !== 'word' || !/^\p{Ll}[\p{L}-]+$/u.test(token.text)) return false
  const { lower } = token
  return (
    !/(?:ed|ly)$/.test(lower) &&
    ![
      ADVERBS,
      AUXILIARIES,
      PREPOSITIONS,
      CLAUSE_OPENERS,
      IRREGULAR_PASTS,
      DETERMINERS,
      PRONOUNS,
    ].some((words) => words.has(lower)) &&
    !REPORTING_VERBS.has(lower) &&
    !/[^s]s$/.test(lower)
  )
}
