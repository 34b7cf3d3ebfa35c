import type { Article } from '../article/article.ts'
import { analysisOf } from '../text/analysis.ts'
import { terms } from '../text/terms.ts'
import { instanceClasses, partsOfSpeech } from './lexicon/lexicon.ts'

// A shorter word is one letter away from too many others.
const LEAST_LENGTH = 4

/** How often a word stands in the articles, and how often with a capital. */
interface Use {
  count: number
  capitals: number
}

/** Words of the articles by their first letter. */
export type Spellings = Map<string, Map<string, Use>>

/** The words that a typing mistake may have been meant for. */
export function spellingsOf(articles: readonly Article[]): Spellings {
  const spellings: Spellings = new Map()
  for (const { title, paragraphs, language } of articles)
    for (const text of [title, ...paragraphs.map((paragraph) => paragraph.text)])
      for (const { folded, isStopWord, start } of terms(text, language)) {
        if (isStopWord || folded.length < LEAST_LENGTH) continue
        const letter = folded[0]!
        if (!spellings.has(letter)) spellings.set(letter, new Map())
        const words = spellings.get(letter)!
        const use = words.get(folded) ?? { count: 0, capitals: 0 }
        use.count += 1
        if (isCapital(text, start)) use.capitals += 1
        words.set(folded, use)
      }
  return spellings
}

/**
 * The question with every word that neither the articles nor the lexicon know replaced by the
 * articles' most frequent word at one typing mistake from it; null where nothing was mended. Who types a
 * capital inside a question means a name, so that "Warsz" is no mistake for "wars".
 */
export function mend(question: string, spellings: Spellings, language = 'en'): string | null {
  let mended = ''
  let done = 0
  const { stem: stemOf } = analysisOf(language)
  for (const [at, { folded, stem, isStopWord, start, end }] of terms(
    question,
    language,
  ).entries()) {
    if (isStopWord || folded.length < LEAST_LENGTH || !/^\p{L}+$/u.test(folded)) continue
    const words = spellings.get(folded[0]!)
    if (!words || words.has(folded) || isKnown(folded)) continue
    const isName = at > 0 && isCapital(question, start)
    const near = [...words].filter(
      ([word, { count, capitals }]) =>
        isOneMistakeAway(folded, word) && (!isName || 2 * capitals > count),
    )
    // "Koreas" is no mistake for "Korea", and is found as it is.
    if (near.length === 0 || near.some(([word]) => stemOf(word) === stem)) continue
    const [best] = near.reduce((most, one) => (one[1].count > most[1].count ? one : most))
    mended += question.slice(done, start) + withCaseOf(question.slice(start, end), best)
    done = end
  }
  return done === 0 ? null : mended + question.slice(done)
}

const isKnown = (folded: string) => partsOfSpeech(folded) !== null || instanceClasses(folded) !== ''

const isCapital = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at, at + 2))

const withCaseOf = (typed: string, word: string) =>
  isCapital(typed, 0) ? word[0]!.toUpperCase() + word.slice(1) : word

/** Whether one letter left out, added, changed, or changed places with the next leads to the other. */
export function isOneMistakeAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let at = 0
  while (a[at] === b[at] && at < a.length) at++
  const rest = (text: string, from: number) => text.slice(from)
  if (a.length > b.length) return rest(a, at + 1) === rest(b, at)
  if (a.length < b.length) return rest(a, at) === rest(b, at + 1)
  return (
    rest(a, at + 1) === rest(b, at + 1) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2))
  )
}
