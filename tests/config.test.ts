import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readConfig } from '../src/config.ts'

const KEYS = ['DISCORD_TOKEN', 'DISCORD_API_URL', 'CORPUS_DIR', 'DATA_DIR', 'LOG_LEVEL', 'NO_COLOR']

// An empty value counts as none, and keeps a .env of whoever runs the tests out of them.
beforeEach(() => {
  for (const key of KEYS) vi.stubEnv(key, '')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test('what is not set has its default', () => {
  expect(readConfig()).toEqual({
    token: null,
    apiUrl: 'https://discord.com/api',
    corpusDir: 'corpus',
    dataDir: 'data',
    logLevel: 'info',
    colour: true,
  })
})

test('reads what is set', () => {
  vi.stubEnv('DISCORD_TOKEN', ' a.b.c ')
  vi.stubEnv('DISCORD_API_URL', 'http://127.0.0.1:4000/api/')
  vi.stubEnv('CORPUS_DIR', 'texts')
  vi.stubEnv('DATA_DIR', 'added')
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('NO_COLOR', '1')
  expect(readConfig()).toEqual({
    token: 'a.b.c',
    apiUrl: 'http://127.0.0.1:4000/api',
    corpusDir: 'texts',
    dataDir: 'added',
    logLevel: 'silent',
    colour: false,
  })
})

test.each([
  ['DISCORD_API_URL', 'discord', 'DISCORD_API_URL must be an address such as'],
  ['DISCORD_API_URL', 'ftp://x', 'DISCORD_API_URL must be an address such as'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error'],
])('names a malformed %s=%s', (key, value, message) => {
  vi.stubEnv(key, value)
  expect(readConfig).toThrow(message)
})

test('.env.example explains every key, and sets none', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n')
  const keys = lines.filter((line) => line && !line.startsWith('#'))
  expect(keys).toEqual(KEYS.filter((key) => key !== 'NO_COLOR').map((key) => `${key}=`))
})
