import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Running, startTestBot } from '../support/bot.ts'
import { printed, storm } from '../support/storm.ts'
import { ferries } from '../support/traffic.ts'

// Many at once, and all of Discord's troubles; bench/storm.ts does the same with 2,000.

let running: Running

beforeEach(async () => {
  running = await startTestBot([ferries()])
})
afterEach(async () => {
  expect(running.discord.wrongs).toEqual([])
  await running.close()
})

const NOTHING_WRONG = { unanswered: [], doubled: [], mistaken: [] }

test('200 interactions at the same moment are all answered, each once and in time', async () => {
  const account = await storm(running, { count: 200, atOnce: 200 })
  expect(account).toMatchObject({ sent: 200, answered: 200, ...NOTHING_WRONG })
  expect(account.slowedDown).toBeGreaterThan(0)
})

test('through lost gateways, rate limits, server errors and cut connections all are answered once', async () => {
  const account = await storm(running, { count: 600, atOnce: 40, every: 30 })
  process.stdout.write(printed(account))
  expect(account).toMatchObject({ sent: 600, answered: 600, ...NOTHING_WRONG })
  expect(Object.keys(account.troubles)).toHaveLength(13)
})
