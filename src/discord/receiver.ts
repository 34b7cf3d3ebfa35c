import type { REST } from 'discord.js'
import type { Words } from '../commands/words/words.ts'
import type { Library } from '../library/library.ts'
import type { Cooldown } from './cooldown.ts'
import type { Discussions } from './discussions.ts'
import type { Log } from './log.ts'

/** What answering takes besides the interaction itself. */
export interface Receiver {
  rest: REST
  library: Library
  discussions: Discussions
  words: Words
  log: Log
  cooldown: Cooldown
  /** A command as members can click it: "</ask:123>", or "/ask" while its id is unknown. */
  mention(command: string): string
}
