import { expect, test } from 'vitest'
import { createCooldown } from '../../src/discord/cooldown.ts'

/** A cooldown on a clock that stands still until it is set. */
function atNoon() {
  const clock = { now: 0 }
  return { clock, cooldown: createCooldown(() => clock.now) }
}

test('lets a person give five commands in ten seconds, then says how long to wait', () => {
  const { clock, cooldown } = atNoon()
  for (let second = 0; second < 5; second++) {
    clock.now = second * 1000
    expect(cooldown.take('ann', null)).toBe(0)
  }
  expect(cooldown.take('ann', null)).toBe(6000)
  expect(cooldown.take('bob', null)).toBe(0)
  clock.now = 10_000
  expect(cooldown.take('ann', null)).toBe(0)
})

test('lets a server have thirty commands in ten seconds, whoever gives them', () => {
  const { cooldown } = atNoon()
  const waits = Array.from({ length: 31 }, (_, n) => cooldown.take(`member ${n}`, 'server'))
  expect(waits.filter((wait) => wait > 0)).toEqual([10_000])
  expect(cooldown.take('a stranger', 'another server')).toBe(0)
})

test('remembers nobody beyond the window', () => {
  const { clock, cooldown } = atNoon()
  for (let n = 0; n < 100; n++) cooldown.take(`member ${n}`, 'server')
  clock.now = 20_001
  cooldown.take('ann', null)
  expect(cooldown.size()).toBe(1)
})
