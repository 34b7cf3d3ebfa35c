import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { UserError } from '../article/user-error.ts'

/** One line of a batch. */
export interface Question {
  id: string | number | null
  question: string
  article?: string | undefined
}

const schema = z.object(
  {
    id: z.union([z.string(), z.number()], { error: 'id must be a text or a number' }),
    question: z.string({ error: 'question must be a text' }),
    article: z.string({ error: "article must be an article's id" }).optional(),
  },
  { error: 'must be an object such as {"id": 1, "question": "Who is Kim?"}' },
)

/**
 * The lines of a batch, numbered from 1, blank ones left out; "-" is the given input. `question`
 * throws {@link UserError} where its line is no question; so does the iteration where the file
 * cannot be read.
 */
export async function* readQuestions(
  file: string,
  input: Readable,
): AsyncGenerator<{ line: number; question(): Question }> {
  const source = file === '-' ? input : createReadStream(file)
  // "\r\n" may be cut in two by the stream; however late its second half comes, it is one end.
  const lines = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })
  let line = 0
  try {
    for await (const text of lines) {
      line++
      if (text.trim()) yield { line, question: () => parseQuestion(text) }
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`
    throw new UserError(`${file}: ${reason}`)
  }
}

function parseQuestion(text: string): Question {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UserError('is not JSON; one object a line, such as {"id": 1, "question": "Who?"}')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    throw new UserError(parsed.error.issues.map((issue) => issue.message).join('; '))
  return parsed.data
}
