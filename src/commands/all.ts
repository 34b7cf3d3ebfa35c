import { about } from './about.ts'
import { articleList, articleOutline, articleShow } from './article.ts'
import { ask } from './ask.ts'
import { cite } from './cite.ts'
import type { AnyCommand } from './command.ts'
import { context } from './context.ts'
import { copy } from './copy.ts'
import { discuss } from './discuss.ts'
import { find } from './find.ts'
import { helpOn } from './help.ts'
import { passages } from './passages.ts'
import { quote } from './quote.ts'
import { sources } from './sources.ts'
import { who } from './who.ts'

const reading: readonly AnyCommand[] = [
  ask,
  quote,
  who,
  articleShow,
  articleList,
  articleOutline,
  cite,
  discuss,
  find,
  about,
  context,
  copy,
  passages,
  sources,
]

/** Every command, in the order in which they are listed. All else is derived from this. */
export const commands: readonly AnyCommand[] = [...reading, helpOn(reading)]
