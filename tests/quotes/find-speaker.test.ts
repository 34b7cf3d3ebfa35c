import { expect, test } from 'vitest'
import { findSpeakers } from '../../src/quotes/find-speaker.ts'
import type { Speaker } from '../../src/quotes/quotation.ts'

const speaker = (name: string, ...forms: string[]): Speaker => ({
  id: name,
  name,
  forms,
  role: null,
  kind: 'person',
  quotations: 0,
  mentions: [],
})
const all = [
  speaker('Yoichi Shimada', 'Shimada'),
  speaker('Shinzō Abe', 'Abe'),
  speaker('Robert Dujarric', 'Dujarric'),
  speaker('analysts'),
]

test.each([
  ['shimada', ['Yoichi Shimada']],
  ['Shinzo', ['Shinzō Abe']],
  ['shi', ['Yoichi Shimada', 'Shinzō Abe']],
  ['Dujaric', ['Robert Dujarric']],
  ['abe shinzo', ['Shinzō Abe']],
  ['Putin', []],
  ['', ['Yoichi Shimada', 'Shinzō Abe', 'Robert Dujarric', 'analysts']],
  ['!!', []],
])('"%s" finds %j', (typed, expected) => {
  expect(findSpeakers(all, typed).map((match) => match.speaker.name)).toEqual(expected)
})

test('only a form of the name is an exact match', () => {
  expect(findSpeakers(all, 'ABE')[0]?.exact).toBe(true)
  expect(findSpeakers(all, 'ab')[0]?.exact).toBe(false)
})
