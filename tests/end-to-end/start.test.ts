import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatArticle } from '../../src/article/article-file.ts'
import { harbour } from '../support/articles.ts'
import { type FakeDiscord, openFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { callbacks, serverError, slow } from '../support/fake-discord/faults.ts'
import { slash } from '../support/fake-discord/interactions.ts'
import { aMember } from '../support/members.ts'
import { startProcess } from '../support/process.ts'

// What npm start does as a process: what it says when Discord refuses it, and how it ends.

const GUILD_MESSAGES = 1 << 9
let corpus: string

beforeAll(() => {
  corpus = mkdtempSync(join(tmpdir(), 'pilcrow-'))
  writeFileSync(join(corpus, 'harbour.md'), formatArticle(harbour()))
})
afterAll(() => rmSync(corpus, { recursive: true }))

const start = (token: string, apiUrl: string) => startProcess(token, apiUrl, corpus)

describe('when Discord refuses the bot, one line says why and the exit code is 1', () => {
  let discord: FakeDiscord
  beforeAll(async () => {
    discord = await openFakeDiscord({ disallowedIntents: GUILD_MESSAGES })
  })
  afterAll(() => discord.close())

  test.each([
    ['a wrong token', () => ['not-the-token', discord.apiUrl], /^Discord refused DISCORD_TOKEN\./],
    ['refused intents', () => [discord.token, discord.apiUrl], /^Discord refused the intents/],
    [
      'an unreachable Discord',
      () => [discord.token, 'http://127.0.0.1:9/api'],
      /^Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api \(ECONNREFUSED\)/,
    ],
  ])('%s', { timeout: 20_000 }, async (_, how, says) => {
    const [token, apiUrl] = how() as [string, string]
    const { code, stderr } = await start(token, apiUrl).ended
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(says)
    expect(code).toBe(1)
  })
})

test('without a token and with nobody to type, it says which variable is missing', {
  timeout: 20_000,
}, async () => {
  const { code, stderr } = await start('', 'http://127.0.0.1:9/api').ended
  expect(stderr).toContain('set DISCORD_TOKEN')
  expect(code).toBe(0)
})

test('SIGTERM lets the running answer finish, then the process ends', {
  timeout: 20_000,
}, async () => {
  const discord = await openFakeDiscord()
  try {
    const { child, ended, saidReady } = start(discord.token, discord.apiUrl)
    await saidReady
    const taken = new Promise<string>((met) => {
      discord.faults.push({ ...slow(callbacks, 1, 300), met })
    })
    const exchange = discord.interact(
      slash(discord.world, 'ask', { question: 'Who asked to meet?' }),
    )
    await taken
    child.kill('SIGTERM')
    expect((await exchange.answered).type).toBe(4)
    const { code, stderr } = await ended
    expect(code).toBe(0)
    expect(stderr).toContain('stopping')
    expect(stderr).not.toContain(discord.token)
  } finally {
    await discord.close()
  }
})

test('SIGTERM while Discord has failed fifty answers lets each be sent again', {
  timeout: 30_000,
}, async () => {
  const discord = await openFakeDiscord()
  try {
    const { child, ended, saidReady } = start(discord.token, discord.apiUrl)
    await saidReady
    let met = 0
    const allFailed = new Promise<void>((failed) => {
      discord.faults.push({
        ...serverError(callbacks, 50),
        met() {
          met += 1
          if (met === 50) failed()
        },
      })
    })
    const exchanges = Array.from({ length: 50 }, () =>
      discord.interact(
        slash(
          discord.world,
          'ask',
          { question: 'Who asked to meet?' },
          { user: aMember(), guild: null },
        ),
      ),
    )
    await allFailed
    const told = performance.now()
    child.kill('SIGTERM')
    const { code } = await ended
    expect(code).toBe(0)
    // Docker kills what takes longer.
    expect(performance.now() - told).toBeLessThan(10_000)
    expect(exchanges.map(({ callback }) => callback?.type)).toEqual(exchanges.map(() => 4))
  } finally {
    await discord.close()
  }
})
