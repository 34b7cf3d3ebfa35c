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
  /** Answers that Discord refused: a second callback, or one after the deadline. */
  refused: string[]
  /** Resolves with the callback. */
  answered: Promise<Callback>
  answer(type: number, data: Record<string, unknown>): string | null
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
    answered: new Promise<Callback>((done) => {
      resolve = done
    }),
    answer(type, data) {
      const after = performance.now() - exchange.dispatched
      const refusal = exchange.callback
        ? 'answered twice'
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
