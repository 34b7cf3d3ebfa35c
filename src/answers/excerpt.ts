import type { Span } from '../text/span.ts'

const LEANING = /^["“‘']*(?:he|she|it|they|his|her|its|their|this|that|these|those|such)\b/i

/**
 * The passage to show for the sentence at `key`: itself, and the one before it where it begins
 * with a word such as "he" or "this" and so does not stand alone.
 */
export function excerptAround(
  text: string,
  sentences: readonly { span: Span }[],
  key: number,
): Span {
  const { start, end } = sentences[key]!.span
  const leans = key > 0 && LEANING.test(text.slice(start, end))
  return { start: leans ? sentences[key - 1]!.span.start : start, end }
}
