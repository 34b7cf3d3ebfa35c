import type { Citation } from '../../article/citation.ts'
import type { Excerpt } from '../../commands/reply.ts'
import type { Words } from '../../commands/words/words.ts'
import { citationLine } from './citation.ts'
import { quote } from './excerpt.ts'

/** An excerpt over its citation, which names the article unless the passage above it did. */
export const cited = (
  excerpt: Excerpt,
  most: number,
  words: Words,
  above: Citation | null = null,
): string =>
  `${quote(excerpt, most)}\n${citationLine(excerpt.citation, words, excerpt.speaker, above)}`

/** Excerpts one under the other, the first under a passage of `above` where that is given. */
export const citedInTurn = (
  excerpts: readonly Excerpt[],
  most: number,
  words: Words,
  above: Citation | null = null,
): string[] =>
  excerpts.map((excerpt, index) =>
    cited(plain(excerpt), most, words, excerpts[index - 1]?.citation ?? above),
  )

/** A key sentence that is all that is shown needs no emphasis. */
export const plain = (excerpt: Excerpt): Excerpt =>
  excerpt.key && excerpt.key.end - excerpt.key.start >= excerpt.text.trimEnd().length
    ? { ...excerpt, key: excerpt.answer, answer: null }
    : excerpt
