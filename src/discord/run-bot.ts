import type { Config } from '../config.ts'
import type { Library } from '../library/library.ts'
import { startBot } from './bot.ts'
import { fault, openLog } from './log.ts'
import { warmUp } from './warm-up.ts'

const LINGER = 500 // ms

/**
 * Runs the bot until SIGINT or SIGTERM.
 * @throws UserError where Discord refuses the bot, at once or later.
 */
export async function runBot(config: Config & { token: string }, library: Library): Promise<void> {
  const log = openLog(config.logLevel)
  const { token, apiUrl } = config
  try {
    const bot = await startBot({ token, apiUrl, library, log })
    log.info({ invite: bot.invite }, 'ready; add the bot to a server by this link')
    const ending = new AbortController()
    warmUp(library, ending.signal).then(
      () => log.info('warm: the first members to ask need not wait'),
      (error: unknown) => log.error(fault(error), 'could not answer a question of its own'),
    )
    const signal = await Promise.race([nextSignal(), bot.failed])
    ending.abort()
    if (typeof signal === 'string') log.info({ signal }, 'stopping')
    await bot.stop()
    if (typeof signal !== 'string') throw signal
  } finally {
    // A connection that still waits to be opened again would keep the process alive.
    setTimeout(() => process.exit(), LINGER).unref()
  }
}

const nextSignal = (): Promise<string> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
