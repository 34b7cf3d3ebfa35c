import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../article/article.ts'
import { readArticle } from '../article/article-file.ts'
import { UserError } from '../article/user-error.ts'
import { checkSpeakers } from '../quotes/check-speakers.ts'
import { createLibrary, type Library } from './library.ts'

/**
 * Reads and indexes every article of a folder, by name. Throws {@link UserError} that names each
 * file that cannot be read, all at once; README.md and files of other kinds are passed over.
 */
export function openLibrary(folder: string): Library {
  const articles: Article[] = []
  const problems: string[] = []
  for (const name of articleFiles(folder))
    try {
      const article = readArticle(join(folder, name))
      problems.push(...checkSpeakers(article).map((problem) => `${join(folder, name)}: ${problem}`))
      articles.push(article)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(error.message)
    }
  if (problems.length > 0) throw new UserError(problems.join('\n'))
  return createLibrary(articles)
}

function articleFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
  } catch {
    throw new UserError(`${folder}: no such folder; CORPUS_DIR names the one with the articles`)
  }
}
