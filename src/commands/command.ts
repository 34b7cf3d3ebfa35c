import type { Passage } from '../article/passage.ts'
import type { Library } from '../library/library.ts'
import type { Option, Options, Values } from './option.ts'
import type { Reply } from './reply.ts'
import type { Words } from './words/words.ts'

/** What a command may know besides its options. */
export interface Context {
  library: Library
  /** The id of the article that the thread, channel or server is about; null where none is set. */
  article: string | null
  /** The passage that a discussion cited last; null outside discussions. */
  near: Passage | null
  words: Words
}

/**
 * One command: what it takes and what it does, in one place. Its name may be two words, of which
 * the second is a subcommand ("article show"). Its descriptions stand in the catalogue of words.
 */
export interface Command<O extends Options = Options> {
  name: string
  options: O
  /** Reached by buttons only: neither declared to Discord nor listed in the help. */
  hidden?: boolean
  run(input: Values<O>, context: Context): Reply
}

/** Infers the options' types; at run time it gives back what it got. */
export const defineCommand = <O extends Options>(command: Command<O>): Command<O> => command

/** A command whose options' types are forgotten, for lists. `run` is only called by run.ts. */
export type AnyCommand = Omit<Command, 'run'> & {
  options: Record<string, Option<unknown>>
  run(input: never, context: Context): Reply
}
