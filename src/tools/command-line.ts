import type { Readable, Writable } from 'node:stream'

/** Where a verb reads and writes: results go to `output`, everything else to `errors`. */
export interface Streams {
  input: Readable
  output: Writable
  errors: Writable
}

/** One verb of the command line. */
export interface Verb {
  /** What to type, shown when the usage was wrong. */
  usage: string
  /** Gives the exit code: 0 done, 1 failed. Throws UsageError or UserError. */
  run(args: string[], streams: Streams): Promise<0 | 1>
}

/** The command line was written wrong: exit code 2 and the verb's usage. */
export class UsageError extends Error {
  override name = 'UsageError'
}
