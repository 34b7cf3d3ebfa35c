import { contextAction, openActions } from './actions.ts'
import { defineCommand } from './command.ts'
import { excerpt } from './excerpt.ts'
import { text } from './option.ts'
import { parseReferences, resolve } from './passage-reference.ts'
import { knownArticle } from './which-article.ts'

/** The sentences that a list of references points at: what More and Sources show. */
export const passages = defineCommand({
  name: 'passages',
  hidden: true,
  options: { article: text({ max: 80 }), at: text({ max: 400 }) },
  run({ article: id, at }, context) {
    const article = knownArticle(id, context)
    const found = parseReferences(at).flatMap((reference) => resolve(article, reference) ?? [])
    const [first] = found
    return {
      kind: 'passages',
      heading: context.words.furtherPassages,
      excerpts: found.map(({ paragraph, sentence }) =>
        excerpt(context.library, article, paragraph, sentence, { key: sentence }),
      ),
      private: true,
      actions: [
        ...(first ? [contextAction(id, first.paragraph.number, context)] : []),
        ...openActions(article.url, context),
      ],
    }
  },
})
