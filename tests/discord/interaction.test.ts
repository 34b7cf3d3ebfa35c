import { expect, test } from 'vitest'
import { readInteraction } from '../../src/discord/interaction.ts'
import type { RawInteraction } from '../../src/discord/raw.ts'

const [COMMAND, COMPONENT, TYPING, SUBMITTED] = [2, 3, 4, 5]
const read = (raw: RawInteraction) => readInteraction({ id: '1', token: 't', ...raw })

test('a command that leaves out member, channel, options and more is read all the same', () => {
  expect(read({ type: COMMAND })).toMatchObject({
    kind: 'command',
    invocation: { command: '', options: {} },
    user: '',
    guild: null,
    channel: null,
  })
  expect(read({ type: COMMAND, guild_id: '5', channel_id: '6' })).toMatchObject({
    guild: '5',
    channel: { id: '6', type: null, permissions: null },
    ofServer: true,
  })
})

test('a subcommand without options is a command of two words', () => {
  const data = { name: 'article', options: [{ name: 'show', type: 1 }] }
  expect(read({ type: COMMAND, data })).toMatchObject({ invocation: { command: 'article show' } })
})

test('a button without its message, a form and a list without anything in them are read', () => {
  const pressed = read({ type: COMPONENT, data: { component_type: 2, custom_id: 'x' } })
  expect(pressed).toMatchObject({ kind: 'pressed', customId: 'x', held: { components: [] } })
  expect(read({ type: SUBMITTED })).toMatchObject({ kind: 'submitted', typed: '', held: null })
  expect(read({ type: TYPING })).toMatchObject({ kind: 'typing', focused: '' })
})

test('a server where only the member has installed the bot is told apart', () => {
  const from = { type: COMMAND, guild_id: '5' }
  expect(read({ ...from, authorizing_integration_owners: { 1: '8' } })?.ofServer).toBe(false)
  expect(read({ ...from, authorizing_integration_owners: { 0: '5', 1: '8' } })?.ofServer).toBe(true)
})

test('what cannot be answered is null', () => {
  expect(readInteraction({ type: COMMAND, id: '1' })).toBeNull()
  expect(read({ type: 99 })).toBeNull()
})
