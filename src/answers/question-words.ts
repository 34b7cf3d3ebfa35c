import type { Word } from '../text/words.ts'

/** The word that asks, and where it stands among the words of the question. */
export interface QuestionWord {
  at: number
  word: string
}

const ASKING = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how'])

const AUXILIARIES = new Set(
  `is are was were am be been being do does did has have had can could will would shall should may
  might must isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't
  won't wouldn't shouldn't`.split(/\s+/),
)

const PREPOSITIONS = new Set(
  `of in on at by for from to with under over during after before between against among through
  into within about as besides since until toward towards upon without behind near per than out
  like beyond across along around off up down via except above below inside outside`.split(/\s+/),
)

// "Which", "who" and "when" after these belong to a clause that describes, not asks.
const ASKS_ANYWHERE = new Set(['what', 'whom', 'how', 'why'])

export const isAuxiliary = (folded: string): boolean => AUXILIARIES.has(folded)
export const isPreposition = (folded: string): boolean => PREPOSITIONS.has(folded)

/**
 * The word that asks: the first, or the one behind a leading preposition ("in which year"), or
 * else the last "what", "how", "why" or "which" further on ("Rollo came from what country").
 * Null for a yes-or-no question, a claim and plain keywords.
 */
export function questionWord(words: readonly Word[], asked: boolean): QuestionWord | null {
  for (let at = 0; at < Math.min(words.length, 3); at++) {
    const word = words[at]!.folded.replace(/'(?:s|re|d|ll)$/, '')
    if (ASKING.has(word)) return { at, word }
    if (!isPreposition(word) && word !== 'and' && word !== 'but' && word !== 'so') break
  }
  if (!words[0] || isAuxiliary(words[0].folded)) return null
  const later = (accept: (word: string, at: number) => boolean) => {
    const at = words.findLastIndex((word, i) => i > 0 && accept(word.folded, i))
    return at < 0 ? null : { at, word: words[at]!.folded }
  }
  const opens = (at: number) =>
    isPreposition(words[at - 1]!.folded) || isAuxiliary(words[at + 1]?.folded ?? '')
  const strong = later((word, at) => ASKS_ANYWHERE.has(word) || (word === 'which' && opens(at)))
  if (strong && (asked || isPreposition(words[strong.at - 1]!.folded))) return strong
  return asked ? later((word) => ASKING.has(word)) : null
}
