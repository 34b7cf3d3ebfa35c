import { type Analysis, analysisOf } from './analysis.ts'
import type { Span } from './span.ts'
import { fold } from './words.ts'

// Intl.Segmenter breaks after "Mr." and "Dr." and inside "U.S. President", hence our own rules.
// An end mark, what closes with it (quotation marks, brackets), a space, and what opens the next
// sentence: an optional mark and then anything but a lower-case letter.
const BOUNDARY = /([.!?…]+)(["'”’»)\]]*)\s+(?=["'“‘«([¿¡]*[^\p{Ll}\s])/gu

/**
 * The sentences of a paragraph, in order, without the white space between them. Together they
 * hold every other character of the text; a text without an end mark is one sentence, and an
 * empty one has none.
 */
export function sentences(text: string, language = 'en'): Span[] {
  const analysis = analysisOf(language)
  const found: Span[] = []
  let start = text.search(/\S/)
  if (start < 0) return found
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[1]!.length + match[2]!.length
    if (
      match[1] === '.' &&
      !match[2] &&
      endsInAbbreviation(text.slice(Math.max(start, match.index - LONGEST), match.index), analysis)
    )
      continue
    found.push({ start, end })
    start = match.index + match[0].length
  }
  const end = text.trimEnd().length
  if (start < end) found.push({ start, end })
  return found
}

/** No abbreviation is as long, with what stands before it in the same breath: "(Lt". */
const LONGEST = 40

/** "… said Mr" or "… J" (an initial): the full stop that follows ends no sentence. */
function endsInAbbreviation(before: string, analysis: Analysis): boolean {
  // From its beginning the last word is found at once; the pattern alone tries every beginning.
  const last = /[\p{L}\p{M}.]+$/u.exec(before.slice(before.lastIndexOf(' ') + 1))?.[0]
  if (!last) return false
  return /^\p{Lu}$/u.test(last) || analysis.abbreviations.has(fold(last))
}

/** The whole sentences that a span touches, from the first to the last, as one span. */
export function sentencesAround(text: string, span: Span, language = 'en'): Span {
  const touched = sentences(text, language).filter(
    ({ start, end }) => start < span.end && span.start < end,
  )
  const [first] = touched
  return first ? { start: first.start, end: touched.at(-1)!.end } : span
}
