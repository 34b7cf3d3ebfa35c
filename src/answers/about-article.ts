import type { Article } from '../article/article.ts'
import { words } from '../text/words.ts'
import { type ArticleField, SHAPES } from './about-article-shapes.ts'
import { withoutLeadIn } from './lead-in.ts'

/** An answer from the front matter; a null value says that the file does not name it. */
export interface AboutArticle {
  field: ArticleField
  value: string | null
}

/**
 * What the front matter answers, where the question is about the article itself ("Who wrote the
 * article?", "when was this published") and not about what it tells ("Who wrote the letter?").
 * Null for every other question. A noun such as "report" or "author" means the article only if
 * its paragraphs do not use that word.
 */
export function aboutArticle(question: string, article: Article): AboutArticle | null {
  const asked = words(withoutLeadIn(question))
    .map((word) => word.folded)
    .join(' ')
  for (const [field, pattern] of SHAPES) {
    const match = pattern.exec(asked)
    if (!match) continue
    const ambiguous = match.groups?.word ?? match.groups?.noun
    if (ambiguous && ambiguous !== 'article' && speaksOf(article, ambiguous)) continue
    return { field, value: fieldOf(article, field) }
  }
  return null
}

function speaksOf(article: Article, noun: string): boolean {
  const mention = new RegExp(`\\b${noun.replace(/s$/, '')}s?\\b`, 'i')
  return article.paragraphs.some((paragraph) => mention.test(paragraph.text))
}

function fieldOf(article: Article, field: ArticleField): string | null {
  switch (field) {
    case 'author':
      return article.authors.length > 0
        ? new Intl.ListFormat('en', { type: 'conjunction' }).format(article.authors)
        : null
    case 'language':
      return new Intl.DisplayNames('en', { type: 'language' }).of(article.language) ?? null
    case 'length': {
      const count = article.paragraphs.reduce((sum, { text }) => sum + words(text).length, 0)
      const plural = article.paragraphs.length === 1 ? '' : 's'
      return `${article.paragraphs.length} paragraph${plural}, ${count.toLocaleString('en')} words`
    }
    default:
      return article[field]
  }
}
