import type { Article } from '../../src/article/article.ts'
import { type Bot, startBot } from '../../src/discord/bot.ts'
import { createLibrary } from '../../src/library/library.ts'
import { type FakeDiscord, openFakeDiscord } from './fake-discord/fake-discord.ts'
import type { GatewayOptions } from './fake-discord/gateway.ts'

export interface Running {
  discord: FakeDiscord
  bot: Bot
  /** The lines that the bot logged, as text. */
  logged: string[]
  /** Ends the bot's process in all but name and starts a new one on the same Discord. */
  restart(articles?: Article[]): Promise<void>
  close(): Promise<void>
}

/** The bot as npm start builds it, logged in to a fake Discord of its own. */
export async function startTestBot(
  articles: Article[],
  options: Partial<GatewayOptions> = {},
): Promise<Running> {
  const discord = await openFakeDiscord(options)
  const logged: string[] = []
  const write = (fields: object | string, text?: string) => {
    logged.push(`${JSON.stringify(fields)} ${text ?? ''}`)
  }
  const log = { debug: write, info: write, warn: write, error: write }
  const start = (library: Article[]) =>
    startBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      library: createLibrary(library),
      log,
    })
  const running: Running = {
    discord,
    bot: await start(articles),
    logged,
    async restart(others = articles) {
      await running.bot.stop()
      running.bot = await start(others)
    },
    async close() {
      await running.bot.stop()
      await discord.close()
    },
  }
  return running
}
