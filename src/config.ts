import dotenv from 'dotenv'
import { z } from 'zod'
import { UserError } from './article/user-error.ts'

const environment = z.object({
  DISCORD_TOKEN: z.string().trim().min(1).optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
    .default('https://discord.com/api'),
  CORPUS_DIR: z.string().min(1).default('corpus'),
  DATA_DIR: z.string().min(1).default('data'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  NO_COLOR: z.string().optional(),
})

export interface Config {
  /** Null where none is set: the console opens instead of Discord. */
  token: string | null
  /** The REST base without the version. */
  apiUrl: string
  corpusDir: string
  dataDir: string
  logLevel: z.output<typeof environment>['LOG_LEVEL']
  /** False under NO_COLOR (https://no-color.org). */
  colour: boolean
}

/**
 * The settings, from the environment and, where that is silent, the file .env. An empty value
 * counts as none. Throws {@link UserError} that names what is malformed.
 */
export function readConfig(): Config {
  dotenv.config({ quiet: true })
  const given = Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success)
    throw new UserError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'),
    )
  const { DISCORD_TOKEN, DISCORD_API_URL, CORPUS_DIR, DATA_DIR, LOG_LEVEL, NO_COLOR } = parsed.data
  return {
    token: DISCORD_TOKEN ?? null,
    apiUrl: DISCORD_API_URL.replace(/\/+$/, ''),
    corpusDir: CORPUS_DIR,
    dataDir: DATA_DIR,
    logLevel: LOG_LEVEL,
    colour: NO_COLOR === undefined,
  }
}
