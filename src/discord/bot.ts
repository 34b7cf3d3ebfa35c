import { type Client, Events } from 'discord.js'
import type { UserError } from '../article/user-error.ts'
import { commands } from '../commands/all.ts'
import { english } from '../commands/words/english.ts'
import type { Library } from '../library/library.ts'
import { connect, createClient, disconnected, inviteLink } from './client.ts'
import { createCooldown } from './cooldown.ts'
import { declare, FIND } from './declare.ts'
import { createDiscussions } from './discussions.ts'
import { followUp } from './follow-up.ts'
import { fault, type Log } from './log.ts'
import { createReceive } from './receive.ts'
import { register } from './register.ts'

/** How long running interactions may take to finish once the bot is told to stop. */
const PATIENCE = 8000 // ms

export interface Bot {
  client: Client
  /** The address by which a server installs the bot. */
  invite: string
  /** Resolves if Discord ends the connection for good. */
  failed: Promise<UserError>
  /** Takes no further interaction, finishes the running ones and closes; within 10 s. */
  stop(): Promise<void>
}

export interface BotSettings {
  token: string
  apiUrl: string
  library: Library
  log: Log
}

/** Logs in, makes Discord's list of commands ours, and answers. Throws UserError where Discord refuses. */
export async function startBot({ token, apiUrl, library, log }: BotSettings): Promise<Bot> {
  const words = english
  const client = createClient(apiUrl)
  const ids = new Map<string, string>()
  const mention = (command: string): string => {
    if (command === 'find') return words.onAMessage(FIND)
    const id = ids.get(command.split(' ')[0] ?? command)
    return id ? `</${command}:${id}>` : `/${command}`
  }
  const discussions = createDiscussions(client.rest, () => client.user?.id ?? '', library)
  const receiver = { library, discussions, words, log, mention, cooldown: createCooldown() }
  const receive = createReceive(receiver)
  const running = new Set<Promise<void>>()
  const track = (started: Promise<void>): void => {
    const work = started.finally(() => running.delete(work))
    running.add(work)
  }
  client.on(Events.InteractionCreate, (interaction) => track(receive(interaction)))
  client.on(Events.MessageCreate, (message) => track(followUp(message, receiver)))
  client.on(Events.Error, (error) => log.error(fault(error), 'client error'))
  client.on(Events.ShardReconnecting, () => log.warn('gateway lost; reconnecting'))
  client.on(Events.ShardResume, () => log.info('gateway resumed'))

  await connect(client, token, apiUrl)
  const { id } = await (client as Client<true>).application.fetch()
  const registered = await register(client.rest, id, declare(commands, words))
  for (const [name, commandId] of registered.ids) ids.set(name, commandId)
  const { created, changed, removed } = registered
  log.info({ created, changed, removed }, 'commands registered')

  return {
    client,
    invite: inviteLink(client as Client<true>),
    failed: disconnected(client),
    async stop() {
      client.removeAllListeners(Events.InteractionCreate)
      client.removeAllListeners(Events.MessageCreate)
      await Promise.race([Promise.allSettled(running), patience()])
      await client.destroy()
    },
  }
}

const patience = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE).unref()
  })
