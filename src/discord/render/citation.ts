import type { Citation } from '../../article/citation.ts'
import { opening } from '../../commands/opening.ts'
import type { Words } from '../../commands/words/words.ts'
import { escapeMarkdown, visibleLine } from '../../text/escape-markdown.ts'

const LONGEST_TITLE = 150

/** Text of an article or a person in a line of ours: one visible line without markup. */
export const inLine = (text: string, most = LONGEST_TITLE): string =>
  escapeMarkdown(opening(visibleLine(text), most))

/**
 * "-# Harbour Post · Ferry crews strike over pay · 2 May 2024 · Stranded islanders · ¶ 3 of 4", the
 * last a link. A speaker whom the words themselves do not name stands first. Under a passage of the
 * same article, `above`, the rest is known: "-# Said by Ines Rossi · ¶ 3 of 4".
 */
export function citationLine(
  citation: Citation,
  words: Words,
  speaker: string | null = null,
  above: Citation | null = null,
): string {
  const { outlet, title, published, section } = citation
  const article = [
    ...(outlet ? [inLine(outlet)] : []),
    inLine(title),
    ...(published ? [words.date(published)] : []),
    ...(section ? [inLine(section)] : []),
  ]
  return `-# ${[
    ...(speaker ? [words.saidBy(inLine(speaker, 100))] : []),
    ...(above?.article === citation.article ? [] : article),
    paragraphLink(citation, words),
  ].join(' · ')}`
}

/** "¶ 3 of 4": our own words, since no text of a source may stand in a link's label. */
export const paragraphLink = ({ paragraph, of, url }: Citation, words: Words): string =>
  link(words.paragraphOf(paragraph, of), url)

/** A link that shows no preview; the label alone where there is no address. The label is ours. */
export const link = (label: string, url: string | null): string =>
  url ? `[${label}](<${url.replace(/[()<>\s\\]/g, (mark) => percent(mark))}>)` : label

const percent = (mark: string): string =>
  `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
