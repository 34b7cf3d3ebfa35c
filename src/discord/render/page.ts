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

/**
 * The most that each passage may take so that all of these lengths fit into one message: short ones
 * leave their room to the long ones. Lengths 100, 200 and 5,000 in 3,000 give 2,700.
 */
export function share(lengths: readonly number[], room = LONGEST_TEXT - FRAME): number {
  const shortFirst = [...lengths].sort((a, b) => a - b)
  let left = room
  for (const [index, length] of shortFirst.entries()) {
    const each = Math.floor(left / (shortFirst.length - index))
    if (length > each) return each
    left -= length
  }
  return room
}

/** The texts that fit into one message, first to last; one that does not fit is left out whole. */
export function fitting(texts: readonly string[]): string[] {
  let left = LONGEST_TEXT
  return texts.filter((text) => {
    if (text.trim() === '' || text.length > left) return false
    left -= text.length
    return true
  })
}
