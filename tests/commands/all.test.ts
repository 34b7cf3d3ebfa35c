import { expect, test } from 'vitest'
import { commands } from '../../src/commands/all.ts'
import { english } from '../../src/commands/words/english.ts'

test('every command that is shown has its words, and each of its options too', () => {
  for (const { name, options, hidden } of commands) {
    if (hidden) continue
    expect(english.commands[name]?.description, name).toMatch(/^.{1,100}$/)
    expect(Object.keys(english.commands[name]!.options), name).toEqual(Object.keys(options))
  }
})

test('there are no words for a command that does not exist', () => {
  const names = commands.map(({ name }) => name)
  expect(Object.keys(english.commands).filter((name) => !names.includes(name))).toEqual([])
})

test('no two commands share a name', () => {
  const names = commands.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
