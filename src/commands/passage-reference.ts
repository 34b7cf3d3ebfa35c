import type { Article, Paragraph } from '../article/article.ts'
import { sentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'

/** Where a sentence begins: what a button or a bibliography needs to find it again. */
export interface Reference {
  paragraph: number
  /** UTF-16 code units of the paragraph's text. */
  start: number
}

/** "7.120": paragraph 7, the sentence at 120. Short, since a custom_id has 100 characters. */
export const formatReference = ({ paragraph, start }: Reference): string =>
  start === 0 ? `${paragraph}` : `${paragraph}.${start}`

/** "7", "¶ 7" or "7.120"; null for any other text. */
export function parseReference(typed: string): Reference | null {
  const match = /^¶?\s*(\d{1,5})(?:\.(\d{1,6}))?$/.exec(typed.trim())
  return match ? { paragraph: Number(match[1]), start: Number(match[2] ?? 0) } : null
}

/** The references of a list such as "7.120 12", each once; what is not one is passed over. */
export function parseReferences(list: string): Reference[] {
  return [...new Set(list.split(' '))].flatMap((each) => parseReference(each) ?? [])
}

/** The paragraph and the sentence there; null where the article has no such paragraph. */
export function resolve(
  article: Article,
  { paragraph: number, start }: Reference,
): { paragraph: Paragraph; sentence: Span } | null {
  const paragraph = article.paragraphs[number - 1]
  if (!paragraph) return null
  const all = sentences(paragraph.text, article.language)
  const sentence = all.find((each) => start < each.end) ?? all.at(-1)
  return paragraph && sentence ? { paragraph, sentence } : null
}
