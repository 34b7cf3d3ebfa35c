import type { Span } from '../text/span.ts'

/** A stretch of one paragraph: the article's id, the paragraph's number from 1, and offsets in it. */
export interface Passage extends Span {
  article: string
  paragraph: number
}
