import { english } from '../commands/words/english.ts'
import type { Config } from '../config.ts'
import type { Library } from '../library/library.ts'
import { runSession } from './session.ts'

/** Opens the session on the process's own streams; a pipe gets answers and nothing else. */
export async function runConsole({ colour }: Config, library: Library): Promise<void> {
  const { stdin, stdout, stderr } = process
  // A reader that closes early (`npm start -s | head`) is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  await runSession(
    { library, article: null, near: null, words: english },
    {
      input: stdin,
      output: stdout,
      errors: stderr,
      interactive: stdin.isTTY === true && stdout.isTTY === true,
      colour: colour && stdout.isTTY === true,
    },
  )
}
