import { english } from './english.ts'

/** What the search must know of one language. Each language is one small file beside this one. */
export interface Analysis {
  /** A folded word without its endings: "abducted" → "abduct". */
  stem(folded: string): string
  /** Whether a folded word says nothing of the subject: "the", "of". */
  isStopWord(folded: string): boolean
  /** Abbreviations after which a full stop ends no sentence, folded and without the stop: "mr". */
  abbreviations: ReadonlySet<string>
}

const analyses: Record<string, Analysis> = { en: english }

/** The analysis of a BCP 47 language ("en-GB" → English); English where we have none for it. */
export function analysisOf(language: string): Analysis {
  return analyses[language.split('-')[0]?.toLowerCase() ?? ''] ?? english
}
