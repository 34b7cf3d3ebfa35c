import { slice } from '../text/span.ts'
import { fold, type Word, words } from '../text/words.ts'
import { capitalisedRuns } from './names.ts'

/** A figure or name of a message, and what the passage has in its place. */
export interface Difference {
  said: string
  /** As printed; null where it cannot be told which words stand in its place. */
  printed: string | null
}

/**
 * The figures and names of a sentence that its closest paragraph does not have: "1,500 islanders"
 * beside "1,300 islanders". `key` is the paragraph's closest sentence.
 */
export function differences(sentence: string, paragraph: string, key: string): Difference[] {
  return [...figures(sentence, paragraph, key), ...names(sentence, paragraph, key)]
}

const isFigure = ({ folded }: Word): boolean => /\p{N}/u.test(folded)

function figures(sentence: string, paragraph: string, key: string): Difference[] {
  const said = words(sentence)
  const printed = new Set(words(paragraph).map(({ folded }) => folded))
  const inKey = words(key)
  const free = inKey.filter((word) => isFigure(word) && !said.some(sameAs(word)))
  return said
    .filter((word) => isFigure(word) && !printed.has(word.folded))
    .map((word) => {
      const counted = said[said.indexOf(word) + 1]?.folded
      const sameUnit = free.find((other) => inKey[inKey.indexOf(other) + 1]?.folded === counted)
      const instead = sameUnit ?? free.find((other) => isYear(other) === isYear(word))
      if (instead) free.splice(free.indexOf(instead), 1)
      return { said: slice(sentence, word), printed: instead ? slice(key, instead) : null }
    })
}

const sameAs = (word: Word) => (other: Word) => other.folded === word.folded
const isYear = ({ folded }: Word): boolean => /^(1[0-9]|20)\d\d$/.test(folded)

function names(sentence: string, paragraph: string, key: string): Difference[] {
  const has = (text: string, name: string): boolean => {
    const all = new Set(words(text).map(({ folded }) => folded))
    return words(name).some(({ folded }) => all.has(folded))
  }
  const said = capitalisedRuns(sentence)
    .filter((run) => run.start > 0 || slice(sentence, run).includes(' '))
    .map((run) => slice(sentence, run))
  const free = capitalisedRuns(key)
    .map((run) => slice(key, run))
    .filter((name, index) => index > 0 && !has(sentence, name))
  const missing = said.filter((name) => !has(paragraph, name) && fold(name) !== '')
  // Only one against one can be told apart.
  const instead = missing.length === 1 && free.length === 1 ? free[0]! : null
  return missing.map((name) => ({ said: name, printed: instead }))
}
