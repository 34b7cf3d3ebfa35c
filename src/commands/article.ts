import type { Article } from '../article/article.ts'
import { fold } from '../text/words.ts'
import { discussAction, openActions, pageActions } from './actions.ts'
import { articleCard } from './article-card.ts'
import { defineCommand } from './command.ts'
import { opening } from './opening.ts'
import { integer, optional, text } from './option.ts'
import type { OutlineReply, Reply } from './reply.ts'
import { articleOption, oneArticle } from './which-article.ts'

const PAGE = 10
const OPENING = 60

export const articleShow = defineCommand({
  name: 'article show',
  options: { article: articleOption() },
  run({ article: typed }, context): Reply {
    const article = oneArticle(typed, context, retry('article show'))
    if ('kind' in article) return article
    const { words, library } = context
    const quoted = library
      .reading(article)
      .speakers.filter(({ quotations, kind }) => quotations > 0 && kind !== 'group')
      .map(({ name }) => name)
    return {
      kind: 'article',
      article: articleCard(article, quoted),
      actions: [
        { label: words.outline, does: retry('article outline')(article.id) },
        { label: words.people, does: retry('who')(article.id) },
        discussAction({ article: article.id, paragraph: 1, start: 0 }, null, context),
        ...openActions(article.url, context),
      ],
    }
  },
})

export const articleList = defineCommand({
  name: 'article list',
  options: {
    search: optional(text({ max: 100 })),
    page: optional(integer({ min: 1, max: 10_000 })),
  },
  run({ search, page = 1 }, context): Reply {
    const { library, words } = context
    const wanted = fold(search ?? '')
    const found = library.articles.filter(({ title, outlet }) =>
      fold(`${title} ${outlet ?? ''}`).includes(wanted),
    )
    const pages = Math.max(1, Math.ceil(found.length / PAGE))
    const shown = Math.min(page, pages)
    if (library.articles.length === 0)
      return { kind: 'notice', text: words.noArticles, private: true }
    return {
      kind: 'articles',
      search: search ?? null,
      total: found.length,
      page: shown,
      pages,
      articles: found.slice((shown - 1) * PAGE, shown * PAGE).map((each) => articleCard(each)),
      actions: pageActions(
        { command: 'article list', options: { ...(search && { search }) } },
        shown,
        pages,
        context,
      ),
    }
  },
})

export const articleOutline = defineCommand({
  name: 'article outline',
  options: { article: articleOption() },
  run({ article: typed }, context): Reply {
    const article = oneArticle(typed, context, retry('article outline'))
    if ('kind' in article) return article
    return {
      kind: 'outline',
      article: articleCard(article),
      sections: sectionsOf(article),
      actions: openActions(article.url, context),
    }
  },
})

const retry = (command: string) => (article: string) => ({ command, options: { article } })

function sectionsOf(article: Article): OutlineReply['sections'] {
  const sections: OutlineReply['sections'] = []
  for (const { number, section, text } of article.paragraphs) {
    let last = sections.at(-1)
    if (!last || last.heading !== section) {
      last = { heading: section, paragraphs: [] }
      sections.push(last)
    }
    last.paragraphs.push({ number, opening: opening(text, OPENING) })
  }
  return sections
}
