import type { Article } from '../../src/article/article.ts'
import type { Context } from '../../src/commands/command.ts'
import { english } from '../../src/commands/words/english.ts'
import { createLibrary } from '../../src/library/library.ts'

/** The context of a server where no article is set. */
export const aContext = (articles: Article[], overrides: Partial<Context> = {}): Context => ({
  library: createLibrary(articles),
  article: null,
  near: null,
  words: english,
  ...overrides,
})
