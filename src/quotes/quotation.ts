import type { Span } from '../text/span.ts'

/** A stretch of one paragraph, the paragraph counted from 1. Offsets in UTF-16 code units. */
export interface Place extends Span {
  paragraph: number
}

/** All inside quotation marks; some words of a reporter's sentence in marks; reported without. */
export type QuotationKind = 'direct' | 'mixed' | 'indirect'

/**
 * Who said which words. A direct or mixed quotation bounds the words with their quotation marks, an
 * indirect one the reported content. A quotation broken by its attribution is two of them.
 */
export interface Quotation extends Place {
  kind: QuotationKind
  /** Null where the text does not name who said it, or does not say it clearly enough. */
  speaker: Speaker | null
  /** The source phrase as printed: "the Japanese leader", "he", "Shimada". */
  printed: string | null
  source: Place | null
  /** The reporting words as printed: "told", "according to". */
  cue: string | null
  cueSpan: Place | null
  /** The printed attribution, source and cue with what stands between: "said Robert Dujarric". */
  attribution: Place | null
  /** How the attribution was reached, one step after another, for a person to check. */
  how: string
}

/** A person, a body ("Temple University", "the ministry") or a nameless group ("analysts"). */
export type SpeakerKind = 'person' | 'body' | 'group'

/** Somebody whom the article names, quoted or not. */
export interface Speaker {
  /** The full name as a slug, distinct within the article: "yoichi-shimada". */
  id: string
  /** The fullest form of the name in the text, or that of the front matter. */
  name: string
  /** The other forms in use, without the fullest: "Shimada". */
  forms: string[]
  /** As printed at the first mention that has one, word for word: "a professor of …". */
  role: string | null
  kind: SpeakerKind
  /** How many quotations of any kind are credited to it. */
  quotations: number
  /** Where it is named, in reading order; pronouns and descriptions are not counted. */
  mentions: Place[]
}
