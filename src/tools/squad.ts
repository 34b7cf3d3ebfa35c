import { z } from 'zod'

/** SQuAD's own file form, versions 1.1 and 2.0 (rajpurkar.github.io/SQuAD-explorer). */
const SQUAD = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              is_impossible: z.boolean().default(false),
              answers: z.array(z.object({ text: z.string(), answer_start: z.int().min(0) })),
            }),
          ),
        }),
      ),
    }),
  ),
})

/**
 * The lines of `articles.jsonl` and `questions.jsonl` from a file of SQuAD as parsed, but for the articles
 * with the titles `without`. Offsets stay as they are: SQuAD counts code points, which differ from
 * UTF-16 code units behind a character beyond the first 65,536, so those are counted again.
 * Throws a ZodError where the file is not of SQuAD's form.
 */
export function fromSquad(file: unknown, without: ReadonlySet<string> = new Set()) {
  const kept = SQUAD.parse(file).data.filter(({ title }) => !without.has(title))
  return {
    articles: kept.map(({ title, paragraphs }) => ({
      id: title,
      title: title.replaceAll('_', ' '),
      paragraphs: paragraphs.map(({ context }) => context),
    })),
    questions: kept.flatMap(({ title, paragraphs }) =>
      paragraphs.flatMap(({ context, qas }, paragraph) =>
        qas.map(({ id, question, is_impossible, answers }) => ({
          id,
          article: title,
          paragraph: is_impossible ? null : paragraph,
          question: question.trim(),
          answers: is_impossible ? [] : answers.map(({ text }) => text),
          answer_starts: is_impossible
            ? []
            : answers.map(({ answer_start }) => codeUnits(context, answer_start)),
        })),
      ),
    ),
  }
}

const codeUnits = (text: string, codePoints: number): number =>
  [...text].slice(0, codePoints).join('').length
