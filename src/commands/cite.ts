import type { Article } from '../article/article.ts'
import { UserError } from '../article/user-error.ts'
import { copyAction, discussAction, openActions } from './actions.ts'
import { type Context, defineCommand } from './command.ts'
import { excerpt } from './excerpt.ts'
import { opening } from './opening.ts'
import { type Choice, flag, integer, optional } from './option.ts'
import type { Action, Reply } from './reply.ts'
import { articleOption, oneArticle, whichArticles } from './which-article.ts'

/** Quote and link, do not republish: at most this many paragraphs in one reply. */
const MOST_PARAGRAPHS = 3
/** No article has more; only the option's upper bound. */
const MOST = 10_000

export const cite = defineCommand({
  name: 'cite',
  options: {
    paragraph: integer({ min: 1, max: MOST, complete: completeParagraph }),
    to: optional(integer({ min: 1, max: MOST })),
    article: articleOption(),
    private: flag(),
  },
  run({ paragraph, to = paragraph, article: typed, private: alone }, context): Reply {
    const { words } = context
    const article = oneArticle(typed, context, (id) => ({
      command: 'cite',
      options: { paragraph, to, article: id, ...(alone && { private: alone }) },
    }))
    if ('kind' in article) return article
    const of = article.paragraphs.length
    if (paragraph > of || to > of) throw new UserError(words.noSuchParagraph(of))
    if (to < paragraph || to >= paragraph + MOST_PARAGRAPHS)
      throw new UserError(words.tooManyParagraphs(MOST_PARAGRAPHS, paragraph))
    const excerpts = article.paragraphs
      .slice(paragraph - 1, to)
      .map((each) => excerpt(context.library, article, each))
    return {
      kind: 'passages',
      heading: null,
      excerpts,
      private: alone,
      actions: [
        ...neighbours(article, paragraph, to, context),
        discussAction({ article: article.id, paragraph, start: 0 }, null, context),
        copyAction(article.id, { paragraph, to }, context),
        ...openActions(excerpts[0]!.citation.url, context),
      ],
    }
  },
})

function neighbours(article: Article, from: number, to: number, { words }: Context): Action[] {
  return [
    { label: words.paragraphBefore(from - 1), paragraph: from - 1 },
    { label: words.paragraphAfter(to + 1), paragraph: to + 1 },
  ]
    .filter(({ paragraph }) => paragraph >= 1 && paragraph <= article.paragraphs.length)
    .map(({ label, paragraph }) => ({
      label,
      does: { command: 'cite', options: { paragraph, article: article.id } },
      replaces: true,
    }))
}

/** "7 · And while Japan is…" for the paragraphs whose number or words begin like what is typed. */
function completeParagraph(
  typed: string,
  context: Context,
  others: Record<string, unknown>,
): Choice[] {
  const named = typeof others.article === 'string' ? others.article : undefined
  const [article] = whichArticles(named, context)
  return (article?.paragraphs ?? [])
    .filter(({ number, text }) => `${number}`.startsWith(typed) || text.includes(typed))
    .map(({ number, text }) => ({ name: `${number} · ${opening(text, 80)}`, value: number }))
}
