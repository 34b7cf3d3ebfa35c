import type { Span } from './span.ts'

/** One word of a text: where it stands, and its form after folding (see {@link fold}). */
export interface Word extends Span {
  folded: string
}

// Letters with their marks, or digits with the separators of numbers: "don't", "Jae-in" (two
// words), "1,300", "3.5". A hyphen separates, so that "long-range" is found by "range".
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+|['’]s(?!\p{L}))?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*\p{N}*/gu

/**
 * A word as it is compared: without case, accents, compatibility forms, possessive and the
 * separators of thousands. "Shinzō’s" → "shinzo", "1,300" → "1300", "3.5" stays "3.5".
 */
export function fold(word: string): string {
  // Most words need no more, and the rest takes ten times as long.
  if (/^[a-z]+$/i.test(word)) return word.toLowerCase()
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
  return plain.replace(/'s$|'$/, '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}

/** The words of a text in order. Nothing but punctuation, symbols or emoji gives an empty list. */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0])
    if (folded) found.push({ start: match.index, end: match.index + match[0].length, folded })
  }
  return found
}
