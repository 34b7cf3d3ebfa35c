import type { Hit } from '../answers/answerer.ts'
import type { Article, Paragraph } from '../article/article.ts'
import { cite } from '../article/citation.ts'
import type { Library } from '../library/library.ts'
import { overlap, type Span, slice } from '../text/span.ts'
import type { Excerpt } from './reply.ts'

/** The excerpt of a hit; `short` shows its key sentence alone. */
export function excerptOf(
  library: Library,
  hit: Hit,
  length: 'whole' | 'short' = 'whole',
): Excerpt {
  const span = length === 'short' ? hit.key : hit.excerpt
  return excerpt(library, hit.article, hit.paragraph, span, hit)
}

/** A span of a paragraph, which should be whole sentences, ready to show. */
export function excerpt(
  library: Library,
  article: Article,
  paragraph: Paragraph,
  span: Span = { start: 0, end: paragraph.text.length },
  marks: { key?: Span | null; answer?: Span | null } = {},
): Excerpt {
  return {
    citation: cite(article, paragraph, span),
    text: slice(paragraph.text, span),
    key: within(span, marks.key),
    answer: within(span, marks.answer),
    speaker: unnamedSpeaker(library, article, paragraph, span, marks.key ?? span),
    cut: {
      before: paragraph.text.slice(0, span.start).trim() !== '',
      after: paragraph.text.slice(span.end).trim() !== '',
    },
  }
}

/** A mark on the paragraph as one on a part of it. */
const within = ({ start }: Span, mark: Span | null | undefined): Span | null =>
  mark ? { start: mark.start - start, end: mark.end - start } : null

/**
 * "He said" and a quotation without any attribution leave the reader to look up who speaks; words
 * that the article itself reports are its own.
 */
function unnamedSpeaker(
  library: Library,
  article: Article,
  { number, text }: Paragraph,
  shown: Span,
  key: Span,
): string | null {
  const quotation = library
    .reading(article)
    .quotations.find(
      (each) => each.kind !== 'indirect' && each.paragraph === number && overlap(each, key),
    )
  const speaker = quotation?.speaker
  if (!speaker) return null
  const words = slice(text, shown)
  return [speaker.name, ...speaker.forms].some((form) => words.includes(form)) ? null : speaker.name
}
