import type { Exchange } from './exchange.ts'
import { snowflake } from './snowflake.ts'
import {
  type FakeChannel,
  type FakeMessage,
  FORUM,
  PUBLIC_THREAD,
  REQUIRE_TAG,
  type World,
} from './world.ts'

type Body = Record<string, unknown>

export interface Answer {
  status: number
  body?: unknown
  /** Called once the answer has been sent. */
  sent?: () => void
}

export interface RestState {
  /** When the request arrived and was carried out, on the clock of performance.now(). */
  times: { arrived: number; handled: number }
  world: World
  url: () => string
  exchanges: Map<string, Exchange>
  /** Tells the bot what a change in the world makes Discord send to the gateway. */
  dispatch: (t: string, d: unknown) => void
}

type Handler = (state: RestState, ids: string[], body: Body, query: URLSearchParams) => Answer

const ok = (body: unknown): Answer => ({ status: 200, body })
const missing = (what: string, code: number): Answer => ({
  status: 404,
  body: { message: `Unknown ${what}`, code },
})

/** A message of the bot, kept as Discord keeps it: numbered, dated, with ids in its components. */
export function keepMessage(world: World, channelId: string, body: Body): FakeMessage {
  const message: FakeMessage = {
    id: snowflake(),
    channel_id: channelId,
    author: world.bot,
    content: '',
    components: [],
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    ...body,
    flags: Number(body.flags ?? 0),
  }
  world.messages.set(message.id, message)
  return message
}

function openThread({ world, dispatch }: RestState, [channelId]: string[], body: Body): Answer {
  const parent = world.channels.get(channelId!)
  if (!parent) return missing('Channel', 10003)
  if (
    parent.type === FORUM &&
    Number(parent.flags) & REQUIRE_TAG &&
    !(body.applied_tags as [])?.length
  )
    return {
      status: 400,
      body: { message: 'A tag is required to create a forum post in this channel', code: 40067 },
    }
  const thread: FakeChannel = {
    id: snowflake(),
    type: PUBLIC_THREAD,
    name: String(body.name),
    guild_id: world.guildId,
    parent_id: parent.id,
    owner_id: world.bot.id,
    applied_tags: (body.applied_tags as string[]) ?? [],
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: Number(body.auto_archive_duration ?? 1440),
      archive_timestamp: new Date().toISOString(),
    },
  }
  if (parent.type !== FORUM && body.type !== PUBLIC_THREAD) thread.type = 12
  world.channels.set(thread.id, thread)
  // A forum post's first message has the thread's own id.
  const first =
    body.message && keepMessage(world, thread.id, { ...(body.message as Body), id: thread.id })
  dispatch('THREAD_CREATE', { ...thread, newly_created: true })
  return { status: 201, body: { ...thread, ...(first ? { message: first } : {}) } }
}

/** resources/message#message-object-message-flags */
const EPHEMERAL = 1 << 6

function listMessages(
  { world }: RestState,
  [channelId]: string[],
  _: Body,
  query: URLSearchParams,
): Answer {
  if (!world.channels.has(channelId!)) return missing('Channel', 10003)
  if (world.unreadable.has(channelId!)) return ok([])
  const limit = Number(query.get('limit') ?? 50)
  const before = query.get('before')
  const after = query.get('after')
  const all = [...world.messages.values()]
    // What one member alone is shown stands in no channel.
    .filter(({ channel_id, flags }) => channel_id === channelId && !(flags & EPHEMERAL))
    .sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
  if (after)
    return ok(
      all
        .filter((each) => BigInt(each.id) > BigInt(after))
        .slice(0, limit)
        .reverse(),
    )
  return ok(
    all
      .filter((each) => !before || BigInt(each.id) < BigInt(before))
      .slice(-limit)
      .reverse(),
  )
}

const SOURCE = 4
const DEFERRED = 5
const UPDATE = 7

function answerInteraction(
  { world, exchanges, times }: RestState,
  [, token]: string[],
  body: Body,
  query: URLSearchParams,
): Answer {
  const exchange = exchanges.get(token!)
  if (!exchange) return missing('interaction', 10062)
  const data = (body.data ?? {}) as Body
  const type = Number(body.type)
  const refusal = exchange.answer(type, data, times)
  if (refusal === 'answered late') return missing('interaction', 10062)
  if (refusal)
    return {
      status: 400,
      body: { message: 'Interaction has already been acknowledged.', code: 40060 },
    }
  if (type === SOURCE || type === DEFERRED) exchange.message = keepReply(world, exchange, data)
  if (type === UPDATE) exchange.message = changed(world, exchange.raw.message as Body, data)
  const sent = () => {
    exchange.confirmed = performance.now()
  }
  if (query.get('with_response') !== 'true') return { status: 204, sent }
  const made = {
    interaction: { id: exchange.id, type: 2, response_message_id: exchange.message?.id },
    resource: { type, message: exchange.message },
  }
  return { ...ok(made), sent }
}

/** A reply to an interaction names, to whoever presses its buttons, the one who asked. */
function keepReply(world: World, { raw, token }: Exchange, data: Body): FakeMessage {
  const user = (raw.member as { user: unknown } | undefined)?.user ?? raw.user
  return keepMessage(world, String(raw.channel_id), {
    ...data,
    interaction_token: token,
    interaction_metadata: { id: raw.id, type: raw.type, user, authorizing_integration_owners: {} },
  })
}

function changed(world: World, message: Body, data: Body): FakeMessage {
  const kept = world.messages.get(String(message.id))
  if (!kept) throw new Error(`no message ${String(message.id)} to change`)
  // The flags of a message that is private stay.
  return Object.assign(kept, data, { flags: Number(data.flags ?? 0) | (kept.flags & (1 << 6)) })
}

/** A command as Discord gives it back: with defaults of its own, and without what is false or empty. */
function asKept(command: Body): Body {
  const kept = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(kept)
    if (value === null || typeof value !== 'object') return value
    const entries = Object.entries(value).filter(
      ([, each]) => each !== false && each !== null && !(Array.isArray(each) && each.length === 0),
    )
    return Object.fromEntries(entries.map(([name, each]) => [name, kept(each)]))
  }
  const defaults = {
    type: 1,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
  }
  return { ...defaults, ...(kept(command) as Body) }
}

const originalOf = (world: World, token: string) =>
  [...world.messages.values()].find((each) => each.interaction_token === token)

const routes: [string, RegExp, Handler][] = [
  [
    'GET',
    /^\/gateway\/bot$/,
    ({ url }) =>
      ok({
        url: url(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      }),
  ],
  ['GET', /^\/users\/@me$/, ({ world }) => ok(world.bot)],
  [
    'GET',
    /^\/applications\/@me$/,
    ({ world }) => ok({ id: world.applicationId, name: 'Pilcrow', flags: 0 }),
  ],
  [
    'GET',
    /^\/applications\/(\d+)\/commands$/,
    ({ world }) => ok([...world.commands.values()].map(asKept)),
  ],
  [
    'POST',
    /^\/applications\/(\d+)\/commands$/,
    ({ world }, _, body) => {
      const old = [...world.commands.values()].find(
        (each) => each.name === body.name && (each.type ?? 1) === (body.type ?? 1),
      )
      const kept = {
        ...body,
        id: old?.id ?? snowflake(),
        application_id: world.applicationId,
        version: snowflake(),
      }
      world.commands.set(String(kept.id), kept)
      return { status: 201, body: kept }
    },
  ],
  [
    'PUT',
    /^\/applications\/(\d+)\/commands$/,
    ({ world }, _, body) => {
      const names = new Map(
        [...world.commands.values()].map((each) => [`${each.type} ${each.name}`, each.id]),
      )
      world.commands.clear()
      for (const command of body as unknown as Body[]) {
        const id = String(names.get(`${command.type} ${command.name}`) ?? snowflake())
        world.commands.set(id, {
          ...command,
          id,
          application_id: world.applicationId,
          version: snowflake(),
        })
      }
      return ok([...world.commands.values()])
    },
  ],
  [
    'PATCH',
    /^\/applications\/(\d+)\/commands\/(\d+)$/,
    ({ world }, [, id], body) => {
      const old = world.commands.get(id!)
      if (!old) return missing('application command', 10063)
      world.commands.set(id!, { ...old, ...body, version: snowflake() })
      return ok(world.commands.get(id!))
    },
  ],
  [
    'DELETE',
    /^\/applications\/(\d+)\/commands\/(\d+)$/,
    ({ world }, [, id]) =>
      world.commands.delete(id!) ? { status: 204 } : missing('application command', 10063),
  ],
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, answerInteraction],
  [
    'POST',
    /^\/webhooks\/(\d+)\/([^/]+)$/,
    ({ world, exchanges }, [, token], body) => {
      const exchange = exchanges.get(token!)
      if (!exchange?.callback) return missing('Webhook', 10015)
      exchange.followups.push(body)
      return ok(keepMessage(world, world.channel.id, body))
    },
  ],
  [
    'PATCH',
    /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
    ({ world, exchanges }, [, token], body) => {
      const exchange = exchanges.get(token!)
      if (!exchange?.callback) return missing('Webhook', 10015)
      exchange.edits.push(body)
      const old = originalOf(world, token!)
      return ok(
        old
          ? Object.assign(old, body)
          : keepMessage(world, world.channel.id, { ...body, interaction_token: token }),
      )
    },
  ],
  [
    'GET',
    /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
    ({ world }, [, token]) => {
      const message = originalOf(world, token!)
      return message ? ok(message) : missing('Message', 10008)
    },
  ],
  [
    'GET',
    /^\/channels\/(\d+)$/,
    ({ world }, [id]) => {
      const channel = world.channels.get(id!)
      return channel ? ok(channel) : missing('Channel', 10003)
    },
  ],
  [
    'PATCH',
    /^\/channels\/(\d+)$/,
    ({ world }, [id], body) => {
      const channel = world.channels.get(id!)
      if (!channel) return missing('Channel', 10003)
      // Discord keeps a thread's state apart from its other fields.
      const { archived, locked, ...others } = body
      const state = {
        ...(archived !== undefined && { archived }),
        ...(locked !== undefined && { locked }),
      }
      if (channel.thread_metadata) Object.assign(channel.thread_metadata, state)
      return ok(Object.assign(channel, others))
    },
  ],
  [
    'DELETE',
    /^\/channels\/(\d+)$/,
    ({ world }, [id]) => {
      const channel = world.channels.get(id!)
      world.channels.delete(id!)
      return channel ? ok(channel) : missing('Channel', 10003)
    },
  ],
  ['GET', /^\/channels\/(\d+)\/messages$/, listMessages],
  [
    'GET',
    /^\/channels\/(\d+)\/messages\/(\d+)$/,
    ({ world }, [channelId, id]) => {
      const message = world.messages.get(id!)
      return message?.channel_id === channelId ? ok(message) : missing('Message', 10008)
    },
  ],
  [
    'POST',
    /^\/channels\/(\d+)\/messages$/,
    ({ world }, [id], body) =>
      world.channels.has(id!) ? ok(keepMessage(world, id!, body)) : missing('Channel', 10003),
  ],
  [
    'PATCH',
    /^\/channels\/(\d+)\/messages\/(\d+)$/,
    ({ world }, [, id], body) => {
      const message = world.messages.get(id!)
      return message ? ok(Object.assign(message, body)) : missing('Message', 10008)
    },
  ],
  ['POST', /^\/channels\/(\d+)\/threads$/, openThread],
  [
    'GET',
    /^\/guilds\/(\d+)\/threads\/active$/,
    ({ world }) =>
      ok({
        threads: [...world.channels.values()].filter(
          (each) => each.type === PUBLIC_THREAD && !each.thread_metadata?.archived,
        ),
        members: [],
      }),
  ],
]

/** Carries out one request as Discord would; 404 with code 0 for a route that this Discord lacks. */
export function answerRequest(
  state: RestState,
  method: string,
  path: string,
  body: Body,
  query: URLSearchParams,
): Answer {
  for (const [verb, pattern, handler] of routes) {
    const match = verb === method && pattern.exec(path)
    if (match) return handler(state, match.slice(1), body, query)
  }
  return { status: 404, body: { message: `404: Not Found (${method} ${path})`, code: 0 } }
}
