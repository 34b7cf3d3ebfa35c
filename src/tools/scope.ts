import type { Article } from '../article/article.ts'
import { UserError } from '../article/user-error.ts'
import { nearest } from '../commands/nearest.ts'
import { english } from '../commands/words/english.ts'

/**
 * The articles that a question or filter is about: the one with this id, or all where none is
 * named. Throws {@link UserError} with the nearest ids where there is no such article.
 */
export function articlesInScope(
  articles: readonly Article[],
  id: string | undefined,
): readonly Article[] {
  if (articles.length === 0) throw new UserError(english.noArticles)
  if (id === undefined) return articles
  const article = articles.find((each) => each.id === id)
  if (article) return [article]
  const ids = articles.map((each) => each.id)
  throw new UserError(english.unknownArticle(id, nearest(id, ids, 3, Number.POSITIVE_INFINITY)))
}
