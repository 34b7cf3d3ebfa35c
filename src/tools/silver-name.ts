import type { Article } from '../article/article.ts'
import { pronounOf } from '../quotes/given-names.ts'
import { PLACES } from '../quotes/places.ts'
import { BODY_WORDS, HE_TITLES, SHE_TITLES, TITLES } from '../quotes/titles.ts'
import { NAME_NOUNS, PARTICLES } from '../quotes/word-classes.ts'
import { fold } from '../text/words.ts'

/** What is demonstrably wrong with the name that a machine gave for a pronoun. */
export type Fault = 'is no name of one person' | 'goes with the other pronoun' | 'is not yet named'

/**
 * Says what is wrong with a silver name for "he" or "she" in paragraph `paragraph` (from 1), or null
 * where nothing tells. It looks at the name and the article alone, never at what was found:
 * "Perez and Castro", "Trump picking a fight with Cruz" and "Baylor University" are no names of one
 * person, "Ivanka Trump" is no "he", and nobody is meant who is first named two paragraphs later.
 */
export function faultOf(
  silver: string,
  pronoun: string,
  article: Article,
  paragraph: number,
): Fault | null {
  const head = silver
    .trim()
    .split(/\n+/)
    .at(-1)!
    .replace(/\s*\([^)]*\)/g, '')
    .split(/,| who | which |[—–]/u)[0]!
  const tokens = head.match(/\p{L}[\p{L}\p{M}.'’-]*/gu) ?? []
  const family = tokens.findLast((token) => !/^(?:jr|sr|ii|iii)\.?$/i.test(token)) ?? ''
  const texts = [article.title, ...article.paragraphs.map(({ text }) => text)]
  if (!isName(tokens, family)) return 'is no name of one person'
  const wanted = /^(?:he|his|him)$/i.test(pronoun) ? 'he' : 'she'
  const told = pronounsOf(tokens, family, texts)
  if (told.length > 0 && !told.includes(wanted)) return 'goes with the other pronoun'
  const isPlace = tokens.length === 1 && PLACES.has(plain(family)) && told.length === 0
  if (isPlace) return 'is no name of one person'
  const around = texts.slice(0, paragraph + 2)
  return around.some((text) => holds(text, family)) ? null : 'is not yet named'
}

const plain = (word: string): string => fold(word).replace(/\.$/, '')

/** Capitalised words at the end, before them titles and offices at most: "strategist Tad Devine". */
function isName(tokens: readonly string[], family: string): boolean {
  return (
    /^\p{Lu}/u.test(family) &&
    !BODY_WORDS.has(plain(family)) &&
    !TITLES.has(plain(family)) &&
    tokens.every(
      (token) =>
        /^\p{Lu}/u.test(token) ||
        PARTICLES.has(token) ||
        TITLES.has(plain(token)) ||
        NAME_NOUNS.has(plain(token)),
    )
  )
}

/** The pronouns that go with a name: by its title or given name, else by the given names the article has for it. */
function pronounsOf(
  tokens: readonly string[],
  family: string,
  texts: readonly string[],
): ('he' | 'she')[] {
  for (const token of tokens.map(plain))
    if (HE_TITLES.has(token) || SHE_TITLES.has(token)) return [HE_TITLES.has(token) ? 'he' : 'she']
  const before = tokens[tokens.indexOf(family) - 1]
  const givens = before
    ? tokens.slice(0, tokens.indexOf(family))
    : texts.flatMap((text) => givenBefore(text, family))
  const own = before ? [] : [pronounOf(plain(family))]
  return [...own, ...givens.map((given) => pronounOf(plain(given)))].filter((one) => one !== null)
}

const givenBefore = (text: string, family: string): string[] =>
  [...text.matchAll(new RegExp(`(\\p{Lu}[\\p{L}'’-]+)(?: \\p{Lu}\\.)? ${family}\\b`, 'gu'))].map(
    (match) => match[1]!,
  )

const holds = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}])${word.replace(/[.]/g, '\\.')}(?![\\p{L}])`, 'u').test(text)
