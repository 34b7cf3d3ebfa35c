import type { Paragraph } from '../article/article.ts'
import { fold } from '../text/words.ts'
import { discussAction, openActions, pageActions } from './actions.ts'
import { articleCard } from './article-card.ts'
import { defineCommand } from './command.ts'
import { opening } from './opening.ts'
import { integer, optional, text } from './option.ts'
import type { OutlineReply, Reply } from './reply.ts'
import { articleOption, oneArticle } from './which-article.ts'

const PAGE = 10
/** As many paragraphs as Discord holds in one menu. */
const OUTLINE_PAGE = 25
const OPENING = 60

export const articleShow = defineCommand({
  name: 'article show',
  options: { article: articleOption() },
  run({ article: typed }, context): Reply {
    const article = oneArticle(typed, context, (id) => ({
      command: 'article show',
      options: { article: id },
    }))
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
        {
          label: words.outline,
          does: { command: 'article outline', options: { article: article.id } },
        },
        { label: words.people, does: { command: 'who', options: { article: article.id } } },
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
  options: { article: articleOption(), page: optional(integer({ min: 1, max: 10_000 })) },
  run({ article: typed, page = 1 }, context): Reply {
    const article = oneArticle(typed, context, (id) => ({
      command: 'article outline',
      options: { article: id },
    }))
    if ('kind' in article) return article
    const pages = Math.max(1, Math.ceil(article.paragraphs.length / OUTLINE_PAGE))
    const shown = Math.min(page, pages)
    const paragraphs = article.paragraphs.slice((shown - 1) * OUTLINE_PAGE, shown * OUTLINE_PAGE)
    return {
      kind: 'outline',
      article: articleCard(article),
      page: shown,
      pages,
      sections: sectionsOf(paragraphs),
      actions: [
        ...pageActions(
          { command: 'article outline', options: { article: article.id } },
          shown,
          pages,
          context,
        ),
        ...openActions(article.url, context),
      ],
    }
  },
})

function sectionsOf(shown: readonly Paragraph[]): OutlineReply['sections'] {
  const sections: OutlineReply['sections'] = []
  for (const { number, section, text } of shown) {
    let last = sections.at(-1)
    if (!last || last.heading !== section) {
      last = { heading: section, paragraphs: [] }
      sections.push(last)
    }
    last.paragraphs.push({ number, opening: opening(text, OPENING) })
  }
  return sections
}
