import { expect, test } from 'vitest'
import { commands } from '../../src/commands/all.ts'
import { english } from '../../src/commands/words/english.ts'
import { declare } from '../../src/discord/declare.ts'
import { requestFaults } from '../support/fake-discord/check-request.ts'

const declared = declare(commands, english)

test('declares every command that members may type, and the message command', () => {
  const shown = commands.filter(({ name, hidden }) => !hidden && name !== 'find')
  const names = new Set(shown.map(({ name }) => name.split(' ')[0]))
  expect(declared.map(({ name }) => name)).toEqual([...names, 'Find in article'])
})

test('declares nothing that Discord would refuse', () => {
  for (const command of declared)
    expect(requestFaults('POST /applications/1/commands', command)).toEqual([])
})

test('offers reading in servers, direct messages and for members, threads in servers alone', () => {
  const where = (name: string) => declared.find((command) => command.name === name)
  expect(where('ask')).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] })
  expect(where('discuss')).toMatchObject({ integration_types: [0], contexts: [0] })
})
