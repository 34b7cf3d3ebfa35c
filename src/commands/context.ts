import { citeAction } from './actions.ts'
import { defineCommand } from './command.ts'
import { excerpt } from './excerpt.ts'
import { integer, text } from './option.ts'
import { knownArticle } from './which-article.ts'

/** The paragraph before a passage, its own and the one after. */
export const context = defineCommand({
  name: 'context',
  hidden: true,
  options: { article: text({ max: 80 }), paragraph: integer({ min: 1, max: 10_000 }) },
  run({ article: id, paragraph }, context) {
    const { words } = context
    const article = knownArticle(id, context)
    const around = article.paragraphs.filter(({ number }) => Math.abs(number - paragraph) <= 1)
    return {
      kind: 'passages',
      heading: words.contextOf(paragraph),
      excerpts: around.map((each) => excerpt(context.library, article, each)),
      private: true,
      actions: [paragraph - 2, paragraph + 2]
        .filter((number) => number >= 1 && number <= article.paragraphs.length)
        .map((number) => citeAction(id, number, context)),
    }
  },
})
