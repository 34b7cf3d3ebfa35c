import { sentences } from '../../text/sentences.ts'

/** What the front matter of an article may hold, as far as it is known. */
export interface Details {
  title: string
  outlet: string
  authors: string[]
  /** ISO 8601 calendar date. */
  published: string
  url: string
  /** BCP 47. */
  language: string
  standfirst: string
}

/** One line or element of a scraped page, in the order in which it was read. */
export interface Block {
  /** The line of the source from 1; of HTML, the number of the block. */
  line: number
  text: string
  /** What the markup says it is; null where there is none (plain text). */
  markup: 'headline' | 'heading' | 'paragraph' | 'item' | 'caption' | 'cell' | null
  /** It stands right under the block before it, without a blank line between. */
  attached: boolean
}

/** A scraped page, read but not yet judged. */
export interface Page {
  blocks: Block[]
  /** What the page says of itself in its markup or front matter; it wins over what is guessed. */
  details: Partial<Details>
}

/** White space made single and a list marker taken away, for comparing with patterns. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-*•·▪●–]|\d{1,2}[.)]) /, '')

/** How many words stand between white space. */
export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Whether a text closes as a sentence does: "… he said." or "Go!” but neither "Go" nor "Why?". */
export const endsLikeSentence = (text: string): boolean =>
  /(?:[.!…;:,]|\?["'”’»)\]]+|[.!?…,]["'”’»)\]]+)$/.test(text.slice(-12).trimEnd())

/**
 * Running text, not a title or label: it closes like a sentence, is longer than titles are, or
 * holds the end of a sentence ("It rose. (1 euro = 9.85 crowns)").
 */
export const isProse = (text: string): boolean => {
  const length = wordCount(text)
  return endsLikeSentence(text) || length > 15 || (length >= 8 && sentences(text).length > 1)
}
