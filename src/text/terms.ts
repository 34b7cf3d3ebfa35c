import { type Analysis, analysisOf } from './analysis.ts'
import { type Word, words } from './words.ts'

/** A word as the search sees it: its stem, and whether it says nothing of the subject. */
export interface Term extends Word {
  stem: string
  isStopWord: boolean
}

/**
 * The one analysis of documents and questions alike: the words of a text in order, folded and
 * stemmed, with the stop words marked rather than left out. Offsets in UTF-16 code units.
 */
export function terms(text: string, language = 'en'): Term[] {
  const analysis = analysisOf(language)
  return words(text).map((word) => term(word, analysis))
}

function term(word: Word, analysis: Analysis): Term {
  return {
    start: word.start,
    end: word.end,
    folded: word.folded,
    stem: analysis.stem(word.folded),
    isStopWord: analysis.isStopWord(word.folded),
  }
}

/** The stems that say something of the subject, in order, repetitions kept: what is indexed. */
export function contentStems(text: string, language = 'en'): string[] {
  return terms(text, language)
    .filter((found) => !found.isStopWord)
    .map((found) => found.stem)
}
