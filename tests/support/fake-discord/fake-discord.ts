import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { requestFaults } from './check-request.ts'
import { type Exchange, newExchange } from './exchange.ts'
import { type Fault, takeFault } from './faults.ts'
import { type GatewayOptions, openGateway } from './gateway.ts'
import { answerRequest } from './rest.ts'
import { freshWorld } from './world.ts'

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gfake0.a-token-of-the-fake-discord'

export interface RecordedRequest {
  /** "POST /channels/123/messages" */
  route: string
  body: unknown
}

/**
 * A Discord on loopback that speaks enough of REST v10 and gateway v10 for a discord.js client:
 * it holds a world (see world.ts), checks every request body against Discord's own schema and
 * the limits that it misses unless `check` is false, and can be told to fail (see faults.ts). Its `apiUrl` is what
 * DISCORD_API_URL takes. Nothing in it sleeps; everything can be awaited.
 */
export async function openFakeDiscord(options: Partial<GatewayOptions> & { check?: boolean } = {}) {
  const world = freshWorld()
  const faults: Fault[] = []
  const requests: RecordedRequest[] = []
  /** What was wrong with requests, in words. A right bot leaves this empty. */
  const wrongs: string[] = []
  const exchanges = new Map<string, Exchange>()
  const watchers = new Set<{ route: RegExp; seen: (request: RecordedRequest) => void }>()
  const token = options.token ?? TOKEN

  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const gateway = openGateway(server, world, {
    token,
    disallowedIntents: options.disallowedIntents ?? 0,
    heartbeatInterval: options.heartbeatInterval ?? 45_000,
  })
  const state = {
    world,
    exchanges,
    url: () => `ws://127.0.0.1:${port}`,
    dispatch: gateway.dispatch,
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://discord')
    const path = decodeURIComponent(pathname).replace(/^\/api\/v10/, '')
    const route = `${request.method} ${path}`
    const arrived = performance.now()
    const body = await bodyOf(request)
    const respond = (status: number, answer?: unknown, headers: Record<string, string> = {}) => {
      if (answer === undefined) return void response.writeHead(status, headers).end()
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(answer))
    }
    const needsToken = !/^\/(interactions|webhooks)\//.test(path)
    if (needsToken && request.headers.authorization !== `Bot ${token}`)
      return respond(401, { message: '401: Unauthorized', code: 0 })
    const fault = takeFault(faults, route)
    if (fault?.delay) await new Promise((late) => setTimeout(late, fault.delay))
    if (fault?.hangUp && !fault.afterwards) return void request.socket.destroy()
    if (fault?.status && !fault.afterwards) return respond(fault.status, fault.body, fault.headers)
    const handled = performance.now()
    const faulty = options.check === false ? [] : requestFaults(route, body)
    for (const wrong of faulty) wrongs.push(`${route}: ${wrong}`)
    const answer = answerRequest(
      { ...state, times: { arrived, handled } },
      request.method ?? 'GET',
      path,
      body as Record<string, unknown>,
      searchParams,
    )
    if (answer.status === 404 && (answer.body as { code: number }).code === 0)
      wrongs.push(`${route}: no such route`)
    const recorded = { route, body }
    requests.push(recorded)
    for (const watcher of watchers)
      if (watcher.route.test(route)) {
        watchers.delete(watcher)
        watcher.seen(recorded)
      }
    if (fault?.hangUp) return void request.socket.destroy()
    if (fault?.status) return respond(fault.status, fault.body, fault.headers)
    if (answer.sent) response.once('finish', answer.sent)
    respond(answer.status, answer.body)
  }

  return {
    world,
    gateway,
    faults,
    requests,
    wrongs,
    token,
    apiUrl: `http://127.0.0.1:${port}/api`,
    /** Dispatches an interaction made by interactions.ts and keeps what comes back for it. */
    interact(raw: Record<string, unknown>): Exchange {
      const exchange = newExchange(raw)
      exchanges.set(exchange.token, exchange)
      gateway.dispatch('INTERACTION_CREATE', raw)
      return exchange
    },
    /** Resolves with the next request on a route that was carried out. */
    nextRequest: (route: RegExp) =>
      new Promise<RecordedRequest>((seen) => {
        watchers.add({ route, seen })
      }),
    async close() {
      gateway.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

export type FakeDiscord = Awaited<ReturnType<typeof openFakeDiscord>>

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text ? JSON.parse(text) : undefined
}
