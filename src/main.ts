import { UserError } from './article/user-error.ts'
import { readConfig } from './config.ts'
import { openLibrary } from './library/open-library.ts'

// A token: Discord; none: the console. Only the one that runs is loaded.
try {
  const config = readConfig()
  const library = openLibrary(config.corpusDir)
  const { token } = config
  if (token) {
    const { runBot } = await import('./discord/run-bot.ts')
    await runBot({ ...config, token }, library)
  } else {
    const { runConsole } = await import('./console/run-console.ts')
    await runConsole(config, library)
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
