import type { GatewayDispatchPayload } from 'discord.js'
import type { UserError } from '../article/user-error.ts'
import { commands } from '../commands/all.ts'
import { english } from '../commands/words/english.ts'
import type { Library } from '../library/library.ts'
import { createCooldown } from './cooldown.ts'
import { declare } from './declare.ts'
import { GatewayDispatchEvents } from './discord-js.ts'
import { createDiscussions } from './discussions.ts'
import { followUp } from './follow-up.ts'
import { connect, openRest, type Self } from './gateway.ts'
import { inviteLink } from './invite.ts'
import { fault, type Log } from './log.ts'
import type { RawInteraction, RawMessage } from './raw.ts'
import { receive } from './receive.ts'
import type { Receiver } from './receiver.ts'
import { register } from './register.ts'

/** How long running interactions may take to finish once the bot is told to stop. */
const PATIENCE = 8000 // ms

export interface Bot {
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
  const rest = openRest(token, apiUrl)
  const ids = new Map<string, string>()
  const mention = (command: string): string => {
    if (command === 'find') return words.onAMessage(words.findInArticle)
    const id = ids.get(command.split(' ')[0] ?? command)
    return id ? `</${command}:${id}>` : `/${command}`
  }
  const discussions = createDiscussions(rest, library)
  const cooldown = createCooldown()
  const receiver: Receiver = { rest, library, discussions, words, log, mention, cooldown }
  const running = new Set<Promise<void>>()
  let stopping = false
  const take = (event: GatewayDispatchPayload, self: Self): void => {
    const started = stopping ? null : handle(event, self, receiver)
    if (!started) return
    const work = started.finally(() => running.delete(work))
    running.add(work)
  }

  const { self, failed, close } = await connect({ rest, token, apiUrl, log, receive: take })
  try {
    const { changed, ...registered } = await register(
      rest,
      self.applicationId,
      declare(commands, words),
    )
    for (const [name, id] of registered.ids) ids.set(name, id)
    if (changed) log.info('commands registered')
  } catch (error) {
    log.error(fault(error), 'the commands could not be registered; those that Discord has remain')
  }

  return {
    invite: inviteLink(self.applicationId),
    failed,
    async stop() {
      stopping = true
      await Promise.race([Promise.allSettled(running), patience()])
      await close()
    },
  }
}

/** What an event of the gateway asks for; null for those that ask for nothing. */
function handle(
  { t, d }: GatewayDispatchPayload,
  self: Self,
  receiver: Receiver,
): Promise<void> | null {
  if (!d) return null
  if (t === GatewayDispatchEvents.InteractionCreate)
    return receive(d as unknown as RawInteraction, self, receiver)
  if (t === GatewayDispatchEvents.MessageCreate)
    return followUp(d as unknown as RawMessage, self, receiver)
  return null
}

const patience = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE).unref()
  })
