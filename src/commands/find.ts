import { compare } from '../answers/compare.ts'
import { UserError } from '../article/user-error.ts'
import { contextAction, discussAction } from './actions.ts'
import { defineCommand } from './command.ts'
import { excerpt } from './excerpt.ts'
import { text } from './option.ts'
import type { Reply } from './reply.ts'
import { articleOption, whichArticles } from './which-article.ts'

/** What a member wrote, beside the article: Discord's message command "Find in article". */
export const find = defineCommand({
  name: 'find',
  options: { text: text({ min: 0, max: 6000 }), article: articleOption() },
  run({ text: message, article: typed }, context): Reply {
    const { library, words } = context
    if (message === '') throw new UserError(words.noText)
    const articles = whichArticles(typed, context)
    const only = articles.length === 1 ? articles[0]!.id : undefined
    const { found, matches, differences } = compare(message, articles, library.answerer, only)
    const [first] = matches
    return {
      kind: 'comparison',
      text: message,
      found,
      excerpts: matches.map(({ article, paragraph, excerpt: span, key, answer }) =>
        excerpt(library, article, paragraph, span, { key, answer }),
      ),
      differences,
      private: true,
      actions: first
        ? [
            contextAction(first.article.id, first.paragraph.number, context),
            discussAction(
              {
                article: first.article.id,
                paragraph: first.paragraph.number,
                start: first.key.start,
              },
              null,
              context,
            ),
          ]
        : [],
    }
  },
})
