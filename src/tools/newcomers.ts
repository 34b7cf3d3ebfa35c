import { z } from 'zod'
import { UserError } from '../article/user-error.ts'

/** A question of a newcomer's on an article, as a line of `src/tools/newcomers/*.jsonl`. */
const NEWCOMERS_QUESTION = z.object({
  article: z.string(),
  /** Of how many of its first paragraphs it was asked; of all where absent. */
  paragraphs: z.int().min(1).optional(),
  question: z.string().trim().min(1),
  /**
   * The sentences that answer, the best first: paragraph from 0, start and end in UTF-16 code units. Empty where the
   * article does not say.
   */
  at: z.array(z.tuple([z.int().min(0), z.int().min(0), z.int().min(1)])),
})

type Question = z.infer<typeof NEWCOMERS_QUESTION>

/** A line of `articles.jsonl`. */
export interface ArticleRow {
  id: string
  title?: string | null
  paragraphs: string[]
}

/** The questions in a file's text, a line each. Throws a UserError that names the line that is none. */
export function parseNewcomers(text: string, file: string): Question[] {
  return text
    .split('\n')
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim())
    .map(({ line, number }) => {
      try {
        return NEWCOMERS_QUESTION.parse(JSON.parse(line))
      } catch (error) {
        throw new UserError(
          `${file}:${number} is no newcomer's question: ${(error as Error).message}`,
        )
      }
    })
}

/**
 * The lines of `articles.jsonl` and `questions.jsonl`, with the articles that something is asked of. Throws a
 * UserError where an article, or a sentence of one, is not there: then these are other articles than were read.
 */
export function toFolder(
  questions: readonly Question[],
  articles: readonly ArticleRow[],
  name: string,
) {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const asked = new Map<string, ArticleRow>()
  const rows = questions.map(({ article: id, paragraphs, question, at }, number) => {
    const article = byId.get(id)
    if (!article) throw new UserError(`there is no article "${id}"`)
    const own = article.paragraphs.slice(0, paragraphs)
    asked.set(id, { id, title: article.title ?? '', paragraphs: own })
    const answers = at.map(([paragraph, start, end]) => {
      const answer = own[paragraph]?.slice(start, end) ?? ''
      if (answer.length !== end - start || answer.trim() === '')
        throw new UserError(`"${id}" has no sentence at [${paragraph}, ${start}, ${end}]`)
      return answer
    })
    const gold = [...new Set(at.map(([paragraph]) => paragraph))]
    const row = {
      id: `${name}-${number + 1}`,
      article: id,
      paragraph: gold[0] ?? null,
      question,
      answers,
    }
    // Without starts the answers are looked for in each of the paragraphs; with none of either, nothing answers.
    return gold.length > 0 ? { ...row, gold_paragraphs: gold } : { ...row, answer_starts: [] }
  })
  return { articles: [...asked.values()], questions: rows }
}
