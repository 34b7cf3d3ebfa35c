import { Client, GatewayIntentBits } from 'discord.js'
import { afterEach, expect, it } from 'vitest'
import { type FakeDiscord, openFakeDiscord } from './fake-discord/fake-discord.ts'
import { callbacks, rateLimit, serverError } from './fake-discord/faults.ts'
import { slash } from './fake-discord/interactions.ts'

// The fake Discord is only worth something if the real client takes it for the real one.

let discord: FakeDiscord
let client: Client

afterEach(async () => {
  await client.destroy()
  await discord.close()
})

async function constantBot(
  reply: object = { content: 'Always this.', allowedMentions: { parse: [] } },
) {
  discord = await openFakeDiscord()
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } })
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply(reply).catch(() => {})
  })
  const ready = new Promise((done) => client.once('clientReady', done))
  await client.login(discord.token)
  await ready
}

const ask = () => discord.interact(slash(discord.world, 'ask', { question: 'Who?' }))

it('lets a discord.js client log in, see its server and answer an interaction', async () => {
  await constantBot()
  expect(client.guilds.cache.get(discord.world.guildId)?.name).toBe('The Reading Room')
  const callback = await ask().answered
  expect(callback.data.content).toBe('Always this.')
  expect(discord.wrongs).toEqual([])
})

it('keeps what is sent during a lost connection until the client resumes', async () => {
  await constantBot()
  const resumed = discord.gateway.next('resumed')
  discord.gateway.drop(1006)
  const exchange = ask()
  expect((await exchange.answered).type).toBe(4)
  await resumed
  expect(discord.gateway.log.identified).toHaveLength(1)
})

// discord.js itself waits 5 s between two identifications, as Discord demands.
it('makes the client identify anew when the session is over', { timeout: 15_000 }, async () => {
  await constantBot()
  const identified = discord.gateway.next('identified')
  discord.gateway.invalidateSession()
  await identified
  expect((await ask().answered).type).toBe(4)
})

it('fails as often as it is told to, and then answers', async () => {
  await constantBot()
  discord.faults.push(serverError(callbacks, 2), rateLimit(callbacks, 1, 0.02))
  const exchange = ask()
  await exchange.answered
  expect(discord.faults.map((each) => each.times)).toEqual([0, 0])
  expect(exchange.refused).toEqual([])
})

it('names a body that Discord would refuse, and a message that could ping', async () => {
  await constantBot({ content: 'x'.repeat(2001) })
  await ask().answered
  expect(discord.wrongs.join('\n')).toMatch(
    /Discord's schema[\s\S]*2001 characters[\s\S]*mentions are not closed/,
  )
})
