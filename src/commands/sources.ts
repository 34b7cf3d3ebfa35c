import { openActions } from './actions.ts'
import { defineCommand } from './command.ts'
import { excerpt } from './excerpt.ts'
import { optional, text } from './option.ts'
import { parseReferences, resolve } from './passage-reference.ts'
import { knownArticle } from './which-article.ts'

/** A discussion's bibliography: every passage cited in it, once, in the order of the article. */
export const sources = defineCommand({
  name: 'sources',
  hidden: true,
  options: { article: text({ max: 80 }), at: optional(text({ min: 0, max: 4000 })) },
  run({ article: id, at = '' }, context) {
    const { library, words } = context
    const article = knownArticle(id, context)
    const references = parseReferences(at).sort(
      (a, b) => a.paragraph - b.paragraph || a.start - b.start,
    )
    if (references.length === 0) return { kind: 'notice', text: words.noSources, private: true }
    const found = references.flatMap((reference) => resolve(article, reference) ?? [])
    return {
      kind: 'passages',
      heading: words.sources,
      excerpts: found.map(({ paragraph, sentence }) =>
        excerpt(library, article, paragraph, sentence, { key: sentence }),
      ),
      private: true,
      actions: openActions(article.url, context),
    }
  },
})
