import { speakerAmong } from '../answers/answer-said.ts'
import { saidQuestion } from '../answers/said.ts'
import type { Article } from '../article/article.ts'
import type { Library } from '../library/library.ts'
import type { Words } from './words/words.ts'

/** Somebody whom the article names, and who is not quoted on what was asked. */
export interface Unquoted {
  name: string
  /** As typed: "sanctions"; null where the question has no topic. */
  about: string | null
  /** How often they are quoted at all. */
  total: number
}

/**
 * Whom a question for somebody's words ("what did Abe say about sanctions?") means, where no quotation
 * answered it. Null for every other question, and where it means nobody whom these articles name, or
 * one in one article and another in the next.
 */
export function unquotedIn(
  question: string,
  articles: readonly Article[],
  library: Library,
): Unquoted | null {
  const asked = saidQuestion(question)
  if (asked === null || asked.speaker === null) return null
  const { speaker: typed, topic: about } = asked
  const meant = speakerAmong(
    typed,
    articles.map((article) => library.reading(article)),
  )
  return meant && { name: meant.name, about, total: meant.quotations }
}

/** The line that says so; the name and the topic, which people wrote, go through `safe`. */
export const unquotedLine = (
  { name, about, total }: Unquoted,
  words: Words,
  safe: (text: string) => string,
): string =>
  total === 0
    ? words.mentionedNotQuoted(safe(name))
    : words.noSuchQuotation(safe(name), about && safe(about), total)
