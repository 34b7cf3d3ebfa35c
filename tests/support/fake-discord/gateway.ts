import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { snowflake } from './snowflake.ts'
import { guildOf, type World } from './world.ts'

// Opcodes: docs, topics/opcodes-and-status-codes#gateway.
const DISPATCH = 0
const HEARTBEAT = 1
const IDENTIFY = 2
const RESUME = 6
const RECONNECT = 7
const INVALID_SESSION = 9
const HELLO = 10
const HEARTBEAT_ACK = 11

const AUTHENTICATION_FAILED = 4004
const DISALLOWED_INTENTS = 4014

interface Session {
  id: string
  shard: [number, number]
  events: { t: string; d: unknown; s: number }[]
  socket: WebSocket | null
}

export interface GatewayOptions {
  token: string
  /** Bits of the intents that the application may not use. */
  disallowedIntents: number
  heartbeatInterval: number
}

/** The gateway on the same port as the REST server: sessions outlive their connections. */
export function openGateway(server: Server, world: World, options: GatewayOptions) {
  const sockets = new WebSocketServer({ server })
  const sessions = new Map<string, Session>()
  const log = { identified: [] as { intents: number }[], resumed: 0 }
  const waiting: { event: 'identified' | 'resumed'; done: () => void }[] = []

  const happened = (event: 'identified' | 'resumed') => {
    for (const each of waiting.splice(0))
      if (each.event === event) each.done()
      else waiting.push(each)
  }

  const push = (session: Session, t: string, d: unknown) => {
    const event = { t, d, s: session.events.length + 1 }
    session.events.push(event)
    session.socket?.send(JSON.stringify({ op: DISPATCH, ...event }))
  }

  const identify = (
    socket: WebSocket,
    data: { token: string; intents: number; shard?: [number, number] },
  ) => {
    if (data.token !== options.token) return socket.close(AUTHENTICATION_FAILED)
    if (data.intents & options.disallowedIntents) return socket.close(DISALLOWED_INTENTS)
    const session: Session = { id: snowflake(), shard: data.shard ?? [0, 1], events: [], socket }
    sessions.set(session.id, session)
    log.identified.push({ intents: data.intents })
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : null
    push(session, 'READY', {
      v: 10,
      user: { ...world.bot, discriminator: '0', avatar: null, global_name: null },
      guilds: [{ id: world.guildId, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: `ws://127.0.0.1:${port}`,
      shard: session.shard,
      application: { id: world.applicationId, flags: 0 },
    })
    push(session, 'GUILD_CREATE', guildOf(world))
    happened('identified')
    return session
  }

  const resume = (socket: WebSocket, data: { session_id: string; seq: number; token: string }) => {
    const session = sessions.get(data.session_id)
    if (!session || data.token !== options.token) {
      socket.send(JSON.stringify({ op: INVALID_SESSION, d: false }))
      return null
    }
    session.socket = socket
    for (const event of session.events.slice(data.seq))
      socket.send(JSON.stringify({ op: DISPATCH, ...event }))
    push(session, 'RESUMED', {})
    log.resumed += 1
    happened('resumed')
    return session
  }

  sockets.on('connection', (socket) => {
    let session: Session | null | undefined
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw))
      if (op === HEARTBEAT) socket.send(JSON.stringify({ op: HEARTBEAT_ACK }))
      else if (op === IDENTIFY) session = identify(socket, d) ?? null
      else if (op === RESUME) session = resume(socket, d)
    })
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null
    })
    socket.send(JSON.stringify({ op: HELLO, d: { heartbeat_interval: options.heartbeatInterval } }))
  })

  const newest = () => [...sessions.values()].at(-1)

  return {
    log,
    /** Sends an event to the newest session; a session without a connection gets it when it resumes. */
    dispatch(t: string, d: unknown) {
      const session = newest()
      if (!session) throw new Error(`no bot has identified, so nobody gets ${t}`)
      push(session, t, d)
    },
    /** Cuts the connection: 1006 without a word, any other code with a close frame. */
    drop(code: number) {
      const socket = newest()?.socket
      if (!socket) throw new Error('no connection to drop')
      const session = newest()!
      session.socket = null
      if (code === 1006) socket.terminate()
      else socket.close(code)
    },
    /** Asks the bot to connect again. */
    askToReconnect() {
      newest()?.socket?.send(JSON.stringify({ op: RECONNECT, d: null }))
    },
    /** Ends the session; the bot has to identify anew. */
    invalidateSession() {
      const session = newest()
      if (!session) throw new Error('no session to end')
      sessions.delete(session.id)
      session.socket?.send(JSON.stringify({ op: INVALID_SESSION, d: false }))
    },
    /** Resolves the next time that a bot identifies or resumes. */
    next: (event: 'identified' | 'resumed') =>
      new Promise<void>((done) => {
        waiting.push({ event, done })
      }),
    isConnected: () => newest()?.socket != null,
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

export type Gateway = ReturnType<typeof openGateway>
