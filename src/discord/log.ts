import { type Logger, pino } from 'pino'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** Logs to standard error, one JSON object a line. */
export const openLog = (level: string): Log => pino({ level, base: null }, pino.destination(2))

/**
 * What of an error may be logged. Errors of discord.js carry the request, and with it the
 * interaction's token and a member's words; those stay out.
 */
export function fault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { name, message, stack } = error
  const { code, status } = error as { code?: unknown; status?: unknown }
  return { error: name, message, code, status, stack }
}
