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

test('a part of the name that nobody else bears is an exact match and comes first', () => {
  const twoRobinsons = [speaker('Ann Robinson'), speaker('Cid Robinson')]
  const company = { ...speaker('the firm of Tom Hale'), kind: 'group' as const }
  expect(findSpeakers(twoRobinsons, 'Cid')[0]).toMatchObject({ exact: true })
  expect(findSpeakers(twoRobinsons, 'Robinson').map(({ exact }) => exact)).toEqual([false, false])
  expect(findSpeakers([company, speaker('Tom Hale')], 'hale')[0]).toMatchObject({
    speaker: { name: 'Tom Hale' },
    exact: true,
  })
})

test('only a form of the name is an exact match', () => {
  expect(findSpeakers(all, 'ABE')[0]?.exact).toBe(true)
  expect(findSpeakers(all, 'ab')[0]?.exact).toBe(false)
})

test('somebody whose name is a letter off is found only where nobody is called as typed', () => {
  const alike = [speaker('Ann Marlow'), speaker('Cid Harlow')]
  const found = (typed: string) => findSpeakers(alike, typed).map((match) => match.speaker.name)
  expect(found('Marlow')).toEqual(['Ann Marlow'])
  expect(found('Harl')).toEqual(['Cid Harlow'])
  expect(found('Tarlow')).toEqual(['Ann Marlow', 'Cid Harlow'])
})
