import { setImmediate as turn } from 'node:timers/promises'
import type { Invocation } from '../commands/reply.ts'
import { run } from '../commands/run.ts'
import { english } from '../commands/words/english.ts'
import type { Library } from '../library/library.ts'
import { render } from './render/render.ts'

// The first answer takes a hundred times as long as one after so many.
const ROUNDS = 400

/**
 * Answers the articles' own questions for nobody, one after the other, so that no member waits for what is read and
 * compiled when it is first needed. Before each, whatever else there is to do gets its turn. Ends early where the
 * signal says so.
 */
export async function warmUp(library: Library, signal: AbortSignal): Promise<void> {
  const { articles } = library
  const context = { library, words: english, article: null, near: null }
  const page = { words: english, articles, mention: (command: string) => `/${command}` }
  for (const invocation of invocations(library)) {
    await turn()
    if (signal.aborted) return
    JSON.stringify(render(run(invocation, context), page))
  }
}

/** What members will ask for, an article after the other. */
function* invocations(library: Library): Generator<Invocation> {
  const { articles } = library
  for (let round = 0; round < ROUNDS && articles.length > 0; round++) {
    const article = articles[round % articles.length]!
    const questions = library.questions(article)
    const { speakers } = library.reading(article)
    const visit = Math.floor(round / articles.length)
    const question = questions[visit % questions.length] ?? article.title
    const speaker = speakers[visit % speakers.length]?.name
    yield { command: 'ask', options: { question, article: article.id } }
    yield { command: 'cite', options: { paragraph: 1, article: article.id } }
    if (speaker) yield { command: 'quote', options: { speaker, article: article.id } }
  }
}
