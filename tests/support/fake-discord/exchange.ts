import type { FakeMessage } from './world.ts'

/** What Discord waits for after a dispatch, in milliseconds: docs, interactions/receiving-and-responding. */
const DEADLINE = 3000

export interface Callback {
  type: number
  data: Record<string, unknown>
  /** Milliseconds from the dispatch to the arrival of the callback. */
  after: number
}

/** One interaction: what was sent, and everything that came back for it. */
export interface Exchange {
  id: string
  token: string
  /** The interaction as it was dispatched. */
  raw: Record<string, unknown>
  /** The message that the answer made or changed, as Discord keeps it. */
  message: FakeMessage | null
  dispatched: number
  callback: Callback | null
  followups: Record<string, unknown>[]
  edits: Record<string, unknown>[]
  /** When Discord reported the callback's success to the bot, on the clock of performance.now(). */
  confirmed: number | null
  /**
   * Why Discord refused answers: "answered late", after the deadline; "repeated", a second one by a
   * bot that was not told of the success of the first; "answered twice", by one that was.
   */
  refused: string[]
  /** Resolves with the callback. */
  answered: Promise<Callback>
  /** Takes a callback, which Discord may handle later than it arrives; why it refuses it, or null. */
  answer(
    type: number,
    data: Record<string, unknown>,
    times: { arrived: number; handled: number },
  ): string | null
}

export function newExchange(raw: Record<string, unknown>): Exchange {
  let resolve: (callback: Callback) => void = () => {}
  const exchange: Exchange = {
    id: String(raw.id),
    token: String(raw.token),
    raw,
    message: null,
    dispatched: performance.now(),
    callback: null,
    followups: [],
    edits: [],
    refused: [],
    confirmed: null,
    answered: new Promise<Callback>((done) => {
      resolve = done
    }),
    answer(type, data, { arrived, handled }) {
      const after = handled - exchange.dispatched
      const refusal = exchange.callback
        ? exchange.confirmed !== null && exchange.confirmed < arrived
          ? 'answered twice'
          : 'repeated'
        : after > DEADLINE
          ? 'answered late'
          : null
      if (refusal) {
        exchange.refused.push(refusal)
        return refusal
      }
      exchange.callback = { type, data, after }
      resolve(exchange.callback)
      return null
    },
  }
  return exchange
}
