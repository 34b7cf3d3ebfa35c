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
