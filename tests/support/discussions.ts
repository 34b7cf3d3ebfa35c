import type { Running } from './bot.ts'
import type { Exchange } from './fake-discord/exchange.ts'
import { said } from './fake-discord/interactions.ts'
import { textsIn } from './fake-discord/limits.ts'
import type { FakeChannel, FakeMessage } from './fake-discord/world.ts'
import { aMember, member } from './members.ts'

/** All that a message shows, as one text. */
export const texts = (message: object): string => textsIn(message as FakeMessage).join('\n')

export const threads = ({ discord }: Pick<Running, 'discord'>): FakeChannel[] =>
  [...discord.world.channels.values()].filter(({ type }) => type === 11)

export const messagesIn = (
  { discord }: Pick<Running, 'discord'>,
  { id }: FakeChannel,
): FakeMessage[] => [...discord.world.messages.values()].filter((each) => each.channel_id === id)

/** What an answer says, once a deferred one has got its text. */
export async function settled(
  { discord }: Pick<Running, 'discord'>,
  exchange: Exchange,
): Promise<string> {
  if (exchange.callback?.type !== 5) return texts(exchange.callback!.data)
  if (exchange.edits.length === 0)
    await discord.nextRequest(new RegExp(`^PATCH .*${exchange.token}/messages/@original`))
  return texts(exchange.edits[0]!)
}

/** The thread that /discuss opens on the third paragraph of the harbour article, or as told. */
export async function opened(
  running: Pick<Running, 'discord'>,
  values: Record<string, string> = { article: 'harbour', about: '3' },
): Promise<FakeChannel> {
  await settled(running, await member(running).types('discuss', values))
  return threads(running).at(-1)!
}

/** A new member writes a message, which may be another's with `more`. */
export function says(
  { discord }: Pick<Running, 'discord'>,
  { id }: FakeChannel,
  content: string,
  more: object = {},
): void {
  const message = said(discord.world, id, content, { user: aMember(), ...more })
  discord.gateway.dispatch('MESSAGE_CREATE', { ...message, ...more })
}

/** The body of the next message that the bot posts by itself. */
export const posted = async ({ discord }: Pick<Running, 'discord'>): Promise<object> =>
  (await discord.nextRequest(/^POST \/channels\/\d+\/messages$/)).body as object
