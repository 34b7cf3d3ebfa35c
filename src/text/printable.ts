/**
 * A text with its control characters as visible escapes, so that a terminal shows them and does not
 * obey them: "\x1b[2J" → "\\u001b[2J". So are the marks that turn the direction of writing round.
 */
export const printable = (text: string): string =>
  text.replace(
    // Cc but for tab and line feed; bidi embeddings, overrides and isolates; line separators.
    /[^\P{Cc}\t\n]|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The same on one line, for a name, headline or question in a line of ours. */
export const printableLine = (text: string): string => printable(text.replace(/\s+/g, ' ').trim())
