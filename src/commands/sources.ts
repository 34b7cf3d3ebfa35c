import { openActions, pageActions } from './actions.ts'
import { defineCommand } from './command.ts'
import { excerpt } from './excerpt.ts'
import { integer, optional, text } from './option.ts'
import { parseReferences, resolve } from './passage-reference.ts'
import { knownArticle } from './which-article.ts'

/** Passages a page. */
const PAGE = 8

/** A discussion's bibliography: every passage cited in it, once, in the order of the article. */
export const sources = defineCommand({
  name: 'sources',
  hidden: true,
  options: {
    article: text({ max: 80 }),
    at: optional(text({ min: 0, max: 20_000 })),
    page: optional(integer({ min: 1, max: 10_000 })),
  },
  run({ article: id, at = '', page = 1 }, context) {
    const { library, words } = context
    const article = knownArticle(id, context)
    const references = parseReferences(at).sort(
      (a, b) => a.paragraph - b.paragraph || a.start - b.start,
    )
    if (references.length === 0) return { kind: 'notice', text: words.noSources, private: true }
    const pages = Math.ceil(references.length / PAGE)
    const shown = Math.min(page, pages)
    const found = references
      .slice((shown - 1) * PAGE, shown * PAGE)
      .flatMap((reference) => resolve(article, reference) ?? [])
    return {
      kind: 'passages',
      heading: words.sources(references.length, shown, pages),
      excerpts: found.map(({ paragraph, sentence }) =>
        excerpt(library, article, paragraph, sentence, { key: sentence }),
      ),
      private: true,
      actions: [
        ...pageActions({ command: 'sources', options: { article: id } }, shown, pages, context),
        ...openActions(article.url, context),
      ],
    }
  },
})
