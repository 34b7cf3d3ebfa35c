import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Passage } from '../article/passage.ts'
import type { Context } from '../commands/command.ts'
import type { Invocation, Reply } from '../commands/reply.ts'
import { run } from '../commands/run.ts'
import { printableLine } from '../text/printable.ts'
import { completeLine } from './complete-line.ts'
import { formatLine, parseLine } from './parse-line.ts'
import { render } from './render.ts'
import { createScreen, lines, type Screen } from './screen.ts'

/** Where a session reads and writes. */
export interface Terminal {
  input: Readable
  /** `columns` is the terminal's width as it is now; a pipe has none, and its lines do not wrap. */
  output: Writable & { columns?: number }
  errors: Writable
  /** Somebody types: a prompt is shown, Tab completes, replies end in numbered actions. */
  interactive: boolean
  colour: boolean
}

const PROMPT = '¶ '
const WIDTH = 80

/**
 * Answers line after line until the input ends (Ctrl-D) or Ctrl-C is pressed. In a session, a
 * number takes that action of the last reply, and a question is asked near the passage cited last.
 */
export async function runSession(context: Context, terminal: Terminal): Promise<void> {
  const { input, output, errors, interactive, colour } = terminal
  const { words } = context
  let last: Reply | null = null
  let near = context.near
  const here = (): Context => ({ ...context, near })
  const screen = (): Screen =>
    createScreen(words, colour, output.columns ?? (interactive ? WIDTH : null))
  // A blank line parts a reply from the prompt, or from the reply before it.
  let said = false
  const say = (text: string): void => {
    output.write(interactive ? `${text}\n\n` : `${said ? '\n' : ''}${text}\n`)
    said = true
  }

  const typed = createInterface({
    input,
    output: interactive ? output : undefined,
    terminal: interactive,
    prompt: PROMPT,
    completer: (line: string) => completeLine(line, here()),
  })
  typed.on('SIGINT', () => typed.close())
  if (interactive) {
    say(
      `${render(run({ command: 'about', options: {} }, context), screen())}\n${lines(words.terminalHelp, screen())}`,
    )
    typed.prompt()
  }
  for await (const line of typed) {
    const invocation = chosen(line, last) ?? parseLine(line)
    if (invocation) {
      last = answer(invocation, here(), errors)
      if (interactive) near = passageOf(last, context) ?? near
      say([render(last, screen()), ...choices(last, screen(), interactive)].join('\n\n'))
    }
    if (interactive) typed.prompt()
  }
  if (interactive) output.write('\n')
  // A pipe without a line is most likely a bot that was started without its token.
  else if (!said) errors.write(`${words.noToken}\n`)
}

/** A bug in one answer must not end the session: it is reported whole, and apologised for. */
function answer(invocation: Invocation, context: Context, errors: Writable): Reply {
  try {
    return run(invocation, context)
  } catch (error) {
    errors.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return { kind: 'notice', text: context.words.internalError }
  }
}

/** What a reply offers to go on with, without the addresses, which stand in its citations. */
const offers = (reply: Reply): { label: string; does: Invocation }[] =>
  reply.kind === 'picker'
    ? reply.choices
    : (reply.actions ?? []).flatMap((action) => ('does' in action ? [action] : []))

/** The action whose number was typed. */
function chosen(line: string, last: Reply | null): Invocation | null {
  const number = /^\s*(\d{1,2})\s*$/.exec(line)?.[1]
  return (number && last && offers(last)[Number(number) - 1]?.does) || null
}

/** The actions with their numbers; in a pipe nobody can choose, but is told what to ask for. */
function choices(reply: Reply, screen: Screen, interactive: boolean): string[] {
  const offered = offers(reply)
  if (offered.length === 0) return []
  if (!interactive)
    return reply.kind === 'picker' ? [offered.map(({ does }) => formatLine(does)).join('\n')] : []
  const numbered = offered.map(({ label }, index) => `[${index + 1}] ${printableLine(label)}`)
  return [lines(screen.style.dim(numbered.join(reply.kind === 'picker' ? '\n' : '  ')), screen)]
}

/** The passage that a reply cites first, for a question that goes on from it. */
function passageOf(reply: Reply, { library }: Context): Passage | null {
  const excerpt = reply.kind === 'answer' ? reply.best : null
  if (!excerpt) return null
  const { article, paragraph } = excerpt.citation
  const text = library.articles.find(({ id }) => id === article)?.paragraphs[paragraph - 1]?.text
  const start = text?.indexOf(excerpt.text) ?? -1
  return start < 0 ? null : { article, paragraph, start, end: start + excerpt.text.length }
}
