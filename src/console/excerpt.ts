import type { Citation } from '../article/citation.ts'
import type { Excerpt } from '../commands/reply.ts'
import { printable, printableLine } from '../text/printable.ts'
import { holds, type Span, slice } from '../text/span.ts'
import { lines, type Screen } from './screen.ts'

const INDENT = '  '
/** Shows that words were left out; stands outside the quoted words. */
const CUT = '[…]'

/**
 * An excerpt over its citation, indented; the key sentence bold, the answer underlined too. The
 * citation names the article unless the passage `above` did.
 */
export function cited(
  excerpt: Excerpt,
  screen: Screen,
  { note = '', above = null }: { note?: string; above?: Citation | null } = {},
): string {
  const { cut } = excerpt
  const words = [
    ...(cut.before ? [CUT] : []),
    emphasise(excerpt, screen),
    ...(cut.after ? [CUT] : []),
  ].join(' ')
  return [
    lines(words, screen, INDENT),
    ...(note ? [lines(printableLine(note), screen, INDENT)] : []),
    citation(excerpt.citation, screen, note ? null : excerpt.speaker, above),
  ].join('\n')
}

/** Excerpts one under the other, the first under a passage of `above` where that is given. */
export const citedInTurn = (
  excerpts: readonly Excerpt[],
  screen: Screen,
  above: Citation | null = null,
): string[] =>
  excerpts.map((excerpt, index) =>
    cited(excerpt, screen, { above: excerpts[index - 1]?.citation ?? above }),
  )

/**
 * "DW · The headline · 19 March 2018 · The section · ¶ 7 of 18", and the address beneath. A speaker
 * whom the words themselves do not name stands first. Under a passage of the same article, `above`,
 * the rest is known: "Robert Dujarric · ¶ 7 of 18".
 */
export function citation(
  citation: Citation,
  screen: Screen,
  speaker: string | null = null,
  above: Citation | null = null,
): string {
  const { outlet, title, published, section, paragraph, of, url } = citation
  const { words, style } = screen
  const article = [outlet, title, published && words.date(published), section]
  const isKnown = above?.article === citation.article
  const parts = [speaker, ...(isKnown ? [] : article), words.paragraphOf(paragraph, of)]
  const line = printableLine(parts.filter(Boolean).join(' · '))
  return [line, ...(url ? [printableLine(url)] : [])]
    .map((part) => lines(style.dim(part), screen, INDENT))
    .join('\n')
}

function emphasise({ text, key, answer }: Excerpt, { style }: Screen): string {
  const part = (span: Span): string => printable(slice(text, span))
  // A key sentence that is all that is shown needs no emphasis.
  const isAll = key !== null && key.end - key.start >= text.length
  if (!key) return printable(text)
  const marked =
    answer && holds(key, answer)
      ? part({ start: key.start, end: answer.start }) +
        style.underline(part(answer)) +
        part({ start: answer.end, end: key.end })
      : part(key)
  const before = part({ start: 0, end: key.start })
  return before + (isAll ? marked : style.bold(marked)) + part({ start: key.end, end: text.length })
}
