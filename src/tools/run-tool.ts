import { UserError } from '../article/user-error.ts'
import { asksForHelp, isUsageError } from './command-line.ts'

/**
 * Runs a tool of the developer's. `usage` is printed for --help, and under what was wrong with the
 * command line (exit code 2). What a person can mend, a folder that is not there among it, is one
 * line (exit code 1); any other error is a bug, thrown with its stack.
 */
export async function runTool(usage: string, main: () => void | Promise<void>): Promise<void> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`)
  if (asksForHelp(process.argv.slice(2))) {
    process.stdout.write(`${usage}\n`)
    return
  }
  try {
    await main()
  } catch (error) {
    const reason = isUsageError(error) ? error.message : reasonOf(error)
    if (reason === null) throw error
    say(reason)
    if (isUsageError(error)) say(usage)
    process.exitCode = isUsageError(error) ? 2 : 1
  }
}

/** What a person can mend about an error, as one line; null for a bug. */
function reasonOf(error: unknown): string | null {
  if (error instanceof UserError) return error.message
  const { code, path } = error as NodeJS.ErrnoException
  return path && code ? `${path} cannot be read (${code})` : null
}
