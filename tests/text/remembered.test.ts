import { expect, test } from 'vitest'
import { remembered } from '../../src/text/remembered.ts'

/** A function that counts how often it was asked for each word. */
function counted(most: number) {
  const calls: string[] = []
  const of = remembered((word) => {
    calls.push(word)
    return word === 'none' ? null : word.length
  }, most)
  return { of, calls }
}

test('asks once for a word, also where it gives nothing', () => {
  const { of, calls } = counted(10)
  expect(['ada', 'ada', 'none', 'none'].map(of)).toEqual([3, 3, null, null])
  expect(calls).toEqual(['ada', 'none'])
})

test('forgets all when it is full, and goes on', () => {
  const { of, calls } = counted(2)
  for (const word of ['a', 'b', 'c', 'c', 'a']) of(word)
  expect(calls).toEqual(['a', 'b', 'c', 'a'])
})

test('keeps no word of more than forty letters', () => {
  const { of, calls } = counted(10)
  const long = 'x'.repeat(41)
  expect([of(long), of(long)]).toEqual([41, 41])
  expect(calls).toHaveLength(2)
})
