import { cite } from '../article/citation.ts'
import { UserError } from '../article/user-error.ts'
import { defineCommand } from './command.ts'
import { integer, optional, text } from './option.ts'
import { knownArticle } from './which-article.ts'

/** Paragraphs as bare words: what Copy text under a cited paragraph shows. */
export const copy = defineCommand({
  name: 'copy',
  hidden: true,
  options: {
    article: text({ max: 80 }),
    paragraph: integer({ min: 1, max: 10_000 }),
    to: optional(integer({ min: 1, max: 10_000 })),
  },
  run({ article: id, paragraph, to = paragraph }, context) {
    const article = knownArticle(id, context)
    const [first, ...others] = article.paragraphs.slice(paragraph - 1, to)
    if (!first) throw new UserError(context.words.noSuchParagraph(article.paragraphs.length))
    return {
      kind: 'copy',
      text: [first, ...others].map((each) => each.text).join('\n\n'),
      citation: cite(article, first),
      private: true,
    }
  },
})
