import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { UserError } from '../article/user-error.ts'
import { run } from '../commands/run.ts'
import { english } from '../commands/words/english.ts'
import { render } from '../console/render.ts'
import { createScreen } from '../console/screen.ts'
import type { Library } from '../library/library.ts'
import { openLibrary } from '../library/open-library.ts'
import { printable } from '../text/printable.ts'
import { answerRow } from './answer-row.ts'
import { type Host, UsageError, type Verb } from './command-line.ts'
import { readQuestions } from './questions.ts'
import { articlesInScope } from './scope.ts'

export const askVerb: Verb = {
  usage: 'pilcrow ask "question" [--article ID] [--json]\n       pilcrow ask --batch FILE|- --json',

  async run(args, host) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        article: { type: 'string' },
        batch: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const question = positionals.join(' ').trim()
    const { article, batch, json } = values
    if (batch !== undefined && question) throw new UsageError('a question or --batch, not both')
    if (batch !== undefined && !json) throw new UsageError('--batch answers in --json only')
    if (batch === undefined && !question) throw new UsageError('which question?')
    const library = openLibrary(host.config.corpusDir)
    if (batch !== undefined) return answerAll(batch, article, library, host)
    if (json) {
      host.output.write(`${JSON.stringify(answerRow({ id: null, question, article }, library))}\n`)
      return 0
    }
    articlesInScope(library.articles, article)
    const reply = run(
      { command: 'ask', options: { question, ...(article && { article }) } },
      { library, article: null, near: null, words: english },
    )
    // A notice here is a refusal: too long, nothing to look for.
    if (reply.kind === 'notice') throw new UserError(reply.text)
    const { isTTY = false, columns = null } = host.output
    const screen = createScreen(english, isTTY && host.config.colour, isTTY ? columns : null)
    host.output.write(`${render(reply, screen)}\n`)
    return 0
  },
}

/** One object a line in, one a line out, in the same order; a broken line is named and passed over. */
async function answerAll(
  file: string,
  article: string | undefined,
  library: Library,
  { input, output, errors }: Host,
): Promise<0 | 1> {
  let code: 0 | 1 = 0
  for await (const { line, question } of readQuestions(file, input)) {
    try {
      const row = answerRow({ article, ...question() }, library)
      if (!output.write(`${JSON.stringify(row)}\n`)) await once(output, 'drain')
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      errors.write(`${printable(`${file}:${line}: ${error.message}`)}\n`)
      code = 1
    }
  }
  return code
}
