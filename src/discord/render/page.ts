import type { Article } from '../../article/article.ts'
import type { Words } from '../../commands/words/words.ts'
import { LONGEST_TEXT } from '../limits.ts'

/** What the renderers know besides the reply. */
export interface Page {
  words: Words
  /** Those that buttons may point at. */
  articles: readonly Article[]
  /** A command as members can click it: "</ask:123>", or "/ask" while its id is unknown. */
  mention(command: string): string
}

/** Of the 4,000 characters of a message, what is kept for lines of ours round the excerpts. */
const FRAME = 1000

/** The most that each of `count` passages may take so that all fit into one message. */
export const share = (count: number, citation = 300): number =>
  Math.floor((LONGEST_TEXT - FRAME) / Math.max(1, count)) - citation

/** The texts that fit into one message, first to last; one that does not fit is left out whole. */
export function fitting(texts: readonly string[]): string[] {
  let left = LONGEST_TEXT
  return texts.filter((text) => {
    if (text.trim() === '' || text.length > left) return false
    left -= text.length
    return true
  })
}
