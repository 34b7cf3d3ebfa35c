import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchOf } from '../../../src/answers/reader/stretch.ts'

test('has the sentences, all between and 32 words on either side', () => {
  const sentences = [
    { from: 60, to: 80 },
    { from: 40, to: 50 },
  ]
  expect(stretchOf(sentences, 200)).toEqual({ from: 8, to: 112, has: [true, true] })
})

test('ends where the paragraph does', () => {
  expect(stretchOf([{ from: 3, to: 9 }], 9)).toEqual({ from: 0, to: 9, has: [true] })
})

test('leaves out a sentence that is too far from the best one, not those behind it in the ranking', () => {
  const sentences = [
    { from: 0, to: 20 },
    { from: 400, to: 420 },
    { from: 20, to: 40 },
  ]
  expect(stretchOf(sentences, 600)).toEqual({ from: 0, to: 72, has: [true, false, true] })
})

test('cuts a sentence that is too long by itself', () => {
  expect(stretchOf([{ from: 100, to: 900 }], 900)).toMatchObject({ from: 68, to: 388 })
})

test('is never longer than 320 words, and has each sentence that it says it has', () => {
  const sentence = fc
    .tuple(fc.nat(600), fc.nat(200))
    .map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
      const { from, to, has } = stretchOf(sentences, 800)
      expect(to - from).toBeLessThanOrEqual(320)
      expect(has[0]).toBe(true)
      for (const [n, one] of sentences.entries())
        if (has[n]) expect(from <= one.from && one.to <= to).toBe(true)
    }),
  )
})
