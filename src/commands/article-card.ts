import type { Article } from '../article/article.ts'
import { words } from '../text/words.ts'
import type { ArticleCard } from './reply.ts'

/** Silent reading of English non-fiction, words a minute: Brysbaert 2019, doi:10.1016/j.jml.2019.104047. */
const WORDS_A_MINUTE = 238

/** Words are counted once an article. */
const counts = new WeakMap<Article, number>()
const countOf = ({ paragraphs }: Article): number =>
  paragraphs.reduce((sum, { text }) => sum + words(text).length, 0)

export function articleCard(article: Article, quoted: string[] = []): ArticleCard {
  const count = counts.get(article) ?? countOf(article)
  counts.set(article, count)
  return {
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    authors: article.authors,
    published: article.published,
    url: article.url,
    standfirst: article.standfirst,
    paragraphs: article.paragraphs.length,
    words: count,
    minutes: Math.ceil(count / WORDS_A_MINUTE),
    quoted,
  }
}
