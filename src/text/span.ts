/** A stretch of a text: offsets in UTF-16 code units, `end` exclusive, 0 ≤ start ≤ end ≤ length. */
export interface Span {
  start: number
  end: number
}

/** The words that a span covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether `outer` holds all of `inner`; a span holds itself. */
export const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Whether two spans share at least one code unit. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
