import type { Running } from './bot.ts'
import type { Exchange } from './fake-discord/exchange.ts'
import { callbacks, type Fault, rateLimit, serverError, slow } from './fake-discord/faults.ts'
import { textsIn } from './fake-discord/limits.ts'
import { type Doing, traffic } from './traffic.ts'

// Traffic while Discord fails in every way in turn, and the account of what came back.
//
// What counts against the bot is judged by what Discord saw:
//   unanswered  no callback arrived within 3 s of the dispatch, whatever went wrong on the way;
//   doubled     a callback after one whose success Discord reported, or any further message. One
//               repeated after an error or a silence is no double: Discord keeps the first only;
//   mistaken    the answer is not the one to this interaction.
// Nothing is excused: an interaction dispatched while no gateway is connected is replayed when the
// bot resumes, and the 3 s run from the dispatch. Only while Discord has ended the session itself
// (INVALID_SESSION) are none sent, since Discord then fails them at once and no bot sees them.

/** A request that gets no answer while anybody still waits for one. */
const SILENCE = 4000 // ms
/** Longer than Discord waits, so that a late answer shows as one. */
const GIVE_UP = 5000 // ms

export interface Account {
  sent: number
  answered: number
  unanswered: string[]
  doubled: string[]
  mistaken: string[]
  slowedDown: number
  /** How often each trouble was met. */
  troubles: Record<string, number>
  /** From dispatch to the arrival of the callback, in milliseconds. */
  median: number
  slowest: number
}

interface Sent extends Doing {
  exchange: Exchange
}

/** `count` interactions of mixed kinds, at most `atOnce` of them open; a trouble every `every`. */
export async function storm(
  running: Running,
  { count, atOnce, every }: { count: number; atOnce: number; every?: number },
): Promise<Account> {
  const { discord } = running
  const source = traffic(running)
  const troubles = createTroubles(running)
  const all: Sent[] = []
  const doings: Doing[] = []
  for (let n = 0; n < count; n++) doings.push((await source.next()).value)
  let next = 0
  const worker = async () => {
    for (;;) {
      const n = next++
      const doing = doings[n]
      if (!doing) return
      if (every && n % every === every - 1) await troubles.make(Math.floor(n / every))
      await troubles.session()
      const exchange = discord.interact(doing.raw)
      all.push({ ...doing, exchange })
      await settled(exchange)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  // What is still on its way, such as a repeated callback, belongs to the account.
  await running.bot.stop()
  return accountOf(all, troubles.count)
}

const settled = (exchange: Exchange): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, GIVE_UP)
  })
  return Promise.race([exchange.answered, enough]).finally(() => clearTimeout(timer))
}

function createTroubles({ discord }: Running) {
  const { faults, gateway } = discord
  const count: Record<string, number> = {}
  let ended: Promise<void> | null = null

  const happened = (name: string) => {
    count[name] = (count[name] ?? 0) + 1
  }
  const fail = (name: string, fault: Fault) => () => {
    faults.push({
      ...fault,
      met: () => happened(name),
    })
  }
  const gatewayTrouble = (name: string, act: () => void) => () => {
    // A connection that is down already cannot be cut again; the next trouble takes its turn.
    if (!gateway.isConnected()) return
    happened(name)
    act()
  }
  const kinds = [
    gatewayTrouble('gateway cut (1006)', () => gateway.drop(1006)),
    fail('429 of a route', rateLimit(callbacks, 10, 0.2)),
    fail('500', serverError(callbacks, 30)),
    gatewayTrouble('gateway closed (4000)', () => gateway.drop(4000)),
    fail('callback 0.4 s slow', slow(callbacks, 15, 400)),
    fail('502, yet carried out', { ...serverError(callbacks, 15, 502), afterwards: true }),
    gatewayTrouble('RECONNECT', () => gateway.askToReconnect()),
    fail('429 of all', rateLimit(callbacks, 10, 0.3, true)),
    fail('connection cut', { route: callbacks, times: 10, hangUp: true }),
    fail('connection cut, yet carried out', {
      route: callbacks,
      times: 10,
      hangUp: true,
      afterwards: true,
    }),
    gatewayTrouble('INVALID_SESSION', () => {
      ended = gateway.next('identified').then(() => {
        ended = null
      })
      gateway.invalidateSession()
    }),
    fail('no answer to a callback', slow(callbacks, 5, SILENCE)),
    fail('503', serverError(callbacks, 30, 503)),
  ]
  return {
    count,
    make: (n: number) => kinds[n % kinds.length]!(),
    /** Resolves once there is a session, connected or to be resumed. */
    session: () => ended,
  }
}

function accountOf(all: Sent[], troubles: Record<string, number>): Account {
  const account: Account = {
    sent: all.length,
    answered: 0,
    unanswered: [],
    doubled: [],
    mistaken: [],
    slowedDown: 0,
    troubles,
    median: 0,
    slowest: 0,
  }
  const times: number[] = []
  for (const { kind, says, exchange } of all) {
    const { callback, refused, followups, edits } = exchange
    if (!callback) {
      account.unanswered.push([kind, ...refused].join(', '))
      continue
    }
    account.answered += 1
    times.push(callback.after)
    if (refused.includes('answered twice') || followups.length > 0 || edits.length > 0)
      account.doubled.push(kind)
    const said = callback.data.choices
      ? JSON.stringify(callback.data.choices)
      : textsIn(callback.data).join('\n')
    if (!says.test(said)) account.mistaken.push(`${kind}: ${said.slice(0, 200)}`)
    if (said.includes('a little fast')) account.slowedDown += 1
  }
  times.sort((a, b) => a - b)
  account.median = Math.round(times[times.length >> 1] ?? 0)
  account.slowest = Math.round(times.at(-1) ?? 0)
  return account
}

/** The account in a few lines. */
export const printed = (account: Account): string =>
  [
    `${account.sent} interactions: ${account.answered} answered, ${account.unanswered.length} unanswered or late, ${account.doubled.length} doubled, ${account.mistaken.length} mistaken; ${account.slowedDown} asked to slow down`,
    `from dispatch to callback: median ${account.median} ms, slowest ${account.slowest} ms`,
    `troubles met: ${Object.entries(account.troubles)
      .map(([name, times]) => `${name} × ${times}`)
      .join(', ')}`,
    ...[...account.unanswered, ...account.doubled, ...account.mistaken].slice(0, 20),
    '',
  ].join('\n')
