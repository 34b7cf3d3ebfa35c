import type { Hit } from '../answers/answerer.ts'
import type { Article, Paragraph } from '../article/article.ts'
import { cite } from '../article/citation.ts'
import { type Span, slice } from '../text/span.ts'
import type { Excerpt } from './reply.ts'

/** The excerpt of a hit; `short` shows its key sentence alone. */
export function excerptOf(hit: Hit, length: 'whole' | 'short' = 'whole'): Excerpt {
  const span = length === 'short' ? hit.key : hit.excerpt
  return excerpt(hit.article, hit.paragraph, span, { key: hit.key, answer: hit.answer })
}

/** A span of a paragraph, which should be whole sentences, ready to show. */
export function excerpt(
  article: Article,
  paragraph: Paragraph,
  span: Span = { start: 0, end: paragraph.text.length },
  marks: { key?: Span | null; answer?: Span | null } = {},
): Excerpt {
  const inside = (mark: Span | null | undefined): Span | null =>
    mark ? { start: mark.start - span.start, end: mark.end - span.start } : null
  return {
    citation: cite(article, paragraph, span),
    text: slice(paragraph.text, span),
    key: inside(marks.key),
    answer: inside(marks.answer),
    cut: {
      before: paragraph.text.slice(0, span.start).trim() !== '',
      after: paragraph.text.slice(span.end).trim() !== '',
    },
  }
}
