import { REACH } from './reader.ts'

/** Words of a paragraph, from `from` up to but not `to`. */
export interface Range {
  from: number
  to: number
}

/** The words that are read, and of each of the sentences whether it is among them. */
export interface Stretch extends Range {
  has: boolean[]
}

// More would take too long; few paragraphs have as many words.
const MOST_WORDS = 256

/**
 * The words to read where sentences of a paragraph of `count` words, best first, are to be told apart: theirs, all
 * between and as many around them as the convolutions reach. A sentence that would make them too many is left out, but for the
 * first, which is read as far as it goes.
 */
export function stretchOf(sentences: readonly Range[], count: number): Stretch {
  let { from, to } = sentences[0]!
  to = Math.min(to, from + MOST_WORDS)
  const has = sentences.map((sentence, at) => {
    if (at === 0) return true
    const first = Math.min(from, sentence.from)
    const last = Math.max(to, sentence.to)
    if (last - first > MOST_WORDS) return false
    from = first
    to = last
    return true
  })
  return { from: Math.max(0, from - REACH), to: Math.min(count, to + REACH), has }
}
