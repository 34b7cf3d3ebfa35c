import type { Running } from './bot.ts'
import type { Exchange } from './fake-discord/exchange.ts'
import {
  choose,
  click,
  type From,
  slash,
  typing,
  type Values,
} from './fake-discord/interactions.ts'
import { buttonOf } from './fake-discord/limits.ts'
import type { FakeMessage, FakeUser } from './fake-discord/world.ts'

let count = 0

/** A new member each time, so that no test is slowed down by what another did. */
export function aMember(): FakeUser {
  count += 1
  return { id: String(200_000_000_000_000_000n + BigInt(count)), username: `m${count}`, bot: false }
}

/** What a member does, each resolving with the exchange once it is answered. */
export function member(running: Pick<Running, 'discord'>, place: From = {}) {
  const user = aMember()
  const from = { user, ...place }
  const { discord } = running
  const answered = async (raw: Record<string, unknown>): Promise<Exchange> => {
    const exchange = discord.interact(raw)
    await exchange.answered
    return exchange
  }
  return {
    user,
    types: (name: string, values: Values = {}) =>
      answered(slash(discord.world, name, values, from)),
    begins: (name: string, focused: string, values: Values) =>
      answered(typing(discord.world, name, focused, values, from)),
    clicks: (message: FakeMessage, label: string) =>
      answered(click(discord.world, { ...message }, buttonOf(message, label), from)),
    presses: (message: FakeMessage, customId: string) =>
      answered(click(discord.world, { ...message }, customId, from)),
    chooses: (message: FakeMessage, customId: string, value: string) =>
      answered(choose(discord.world, { ...message }, customId, [value], from)),
  }
}
