import { setTimeout as later } from 'node:timers/promises'
import type { APIInteractionResponse, REST } from 'discord.js'
import {
  DiscordAPIError,
  HTTPError,
  RESTJSONErrorCodes,
  RequestMethod,
  Routes,
} from './discord-js.ts'
import { DEADLINE } from './limits.ts'

/** Pause before the second attempt while Discord fails, doubled before each further one. */
const PAUSE = 100 // ms
/** How long an attempt may go without an answer; @discordjs/rest alone would wait 15 s. */
const SILENCE = 1500 // ms

export type Sent = 'sent' | 'expired'

/**
 * Sends the one answer to an interaction. While Discord answers 5xx or nothing, or the connection
 * fails, it is sent again until the deadline; an attempt that Discord carried out though it
 * reported an error shows as "already acknowledged" the next time, which is success.
 * @throws what Discord refused for any other reason.
 */
export async function answer(
  rest: REST,
  { id, token }: { id: string; token: string },
  body: APIInteractionResponse,
  received: number,
): Promise<Sent> {
  for (let pause = PAUSE; ; pause *= 2) {
    try {
      const response = await rest.queueRequest({
        method: RequestMethod.Post,
        fullRoute: Routes.interactionCallback(id, token),
        body,
        auth: false,
        signal: silence(),
      })
      // Whatever it says besides its status is nothing to us; read, it frees the connection.
      await response.arrayBuffer()
      return 'sent'
    } catch (error) {
      if (error instanceof DiscordAPIError) {
        const { code } = error
        if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'sent'
        if (code === RESTJSONErrorCodes.UnknownInteraction) return 'expired'
        throw error
      }
      const late = performance.now() - received > DEADLINE - pause
      if (late || !(error instanceof HTTPError || isNetworkError(error))) throw error
      await later(pause)
    }
  }
}

/**
 * Aborted after a silence. What has arrived by then is read before, so that a process that was busy
 * does not send again what it only had no time to see confirmed.
 */
function silence(): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => setImmediate(() => controller.abort()), SILENCE).unref()
  return controller.signal
}

/** Node and undici name what went wrong with a connection: ECONNRESET, UND_ERR_SOCKET; AbortError after a silence. */
const isNetworkError = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || ('code' in error && /^(E|UND_)[A-Z_]+$/.test(String(error.code))))
