// What Discord reads as markup anywhere in a line: emphasis, spoilers, code, masked links, mentions,
// timestamps and emoji ("<"), headings and quotes; and "://", so that no text becomes a link.
// In Discord a backslash before any mark shows that mark (also before "@", which then is no mention).
const MARKUP = /[\\*_~|`<>#[\]@]|:(?=\/\/)/g

// "- item", "+ item", "1. item", where a line begins.
const LIST = /^([^\S\n]*)(?:([-+])|(\d+)([.)]))(?=\s|$)/gm

/** A text as Discord shows it word for word: no markup, no mention, no link comes of it. */
export const escapeMarkdown = (text: string): string => escapeMarks(text) + closingMarks(text)

/** The same for a part of a text, which leaves the directions of writing as they are. */
export const escapeMarks = (text: string): string =>
  text
    .replace(MARKUP, '\\$&')
    .replace(LIST, (_, blank: string, mark: string | undefined, digits: string, dot: string) =>
      mark ? `${blank}\\${mark}` : `${blank}${digits}\\${dot}`,
    )

/**
 * A name, headline or question as one line without characters that nobody sees: control
 * characters, direction marks and overrides, zero-width characters outside of joined scripts.
 */
export const visibleLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()

const OPENS_EMBEDDING = /[\u202a\u202b\u202d\u202e]/
const OPENS_ISOLATE = /[\u2066\u2067\u2068]/
const POP_EMBEDDING = '\u202c'
const POP_ISOLATE = '\u2069'

/** What ends the right-to-left and left-to-right stretches that a text opens, so that what follows it keeps its order. */
export function closingMarks(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return ''
  const open: string[] = []
  for (const character of text) {
    if (OPENS_EMBEDDING.test(character)) open.push(POP_EMBEDDING)
    else if (OPENS_ISOLATE.test(character)) open.push(POP_ISOLATE)
    else if (character === open.at(-1)) open.pop()
  }
  return open.reverse().join('')
}
