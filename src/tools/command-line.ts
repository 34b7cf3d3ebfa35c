import type { Readable, Writable } from 'node:stream'
import type { Config } from '../config.ts'

/** What a verb works with: results go to `output`, everything else to `errors`. */
export interface Host {
  input: Readable
  /** `columns` where it is a terminal. */
  output: Writable & { isTTY?: boolean; columns?: number }
  errors: Writable
  config: Config
}

/** One verb of the command line. */
export interface Verb {
  /** What to type, shown when the usage was wrong. */
  usage: string
  /** Gives the exit code: 0 done, 1 failed. Throws UsageError or UserError. */
  run(args: string[], host: Host): Promise<0 | 1>
}

/** The command line was written wrong: exit code 2 and the verb's usage. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Whether the command line was written wrong; node:util's parseArgs says so by such a code. */
export const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code)))

/** Whether the usage is asked for; what follows "--" is no option. */
export const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((each) => each === '--help' || each === '-h')
}

/** The whole number that an option was given, or `otherwise` where it was not. @throws UsageError */
export function wholeNumber<T>(
  name: string,
  given: string | undefined,
  least: number,
  otherwise: T,
): number | T {
  if (given === undefined) return otherwise
  if (!/^\d+$/.test(given) || Number(given) < least)
    throw new UsageError(`${name} takes a whole number, at least ${least}, not "${given}"`)
  return Number(given)
}
