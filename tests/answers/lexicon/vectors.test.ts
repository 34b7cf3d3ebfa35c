import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  backgroundRarity,
  compare,
  directionsOf,
  dot,
  meanVector,
  rowOf,
  vectorOf,
} from '../../../src/answers/lexicon/vectors.ts'

const alike = (a: string, b: string) => compare([rowOf(b)], vectorOf(rowOf(a))).values[0]!

test.each([
  ['religion', 'catholic', 'river'],
  ['author', 'wrote', 'sailed'],
  ['language', 'english', 'granite'],
  ['sanctions', 'embargo', 'bakery'],
])('%s is used more like %s than like %s', (word, near, far) => {
  expect(alike(word, near)).toBeGreaterThan(alike(word, far) + 0.2)
})

test('a word is wholly like itself, and a word without a vector like none', () => {
  expect(alike('ferry', 'ferry')).toBeCloseTo(1, 5)
  expect(rowOf('wexcombe')).toBe(-1)
  expect(alike('wexcombe', 'wexcombe')).toBe(0)
  expect(alike('ferry', 'wexcombe')).toBe(0)
})

test('words are compared with many vectors as each with each alone', () => {
  const word = fc.constantFrom('ferry', 'wall', 'president', 'blue', 'seven', 'of', 'wexcombe')
  const words = fc.array(word, { maxLength: 19 })
  fc.assert(
    fc.property(words, words, (some, others) => {
      const vectors = others.map((other) => vectorOf(rowOf(other)))
      const plain = some.map((one) => vectors.map((other) => dot(vectorOf(rowOf(one)), other)))
      const { values, width } = compare(some.map(rowOf), directionsOf(others.map(rowOf)))
      for (const [n, products] of plain.entries())
        for (const [m, product] of products.entries())
          expect(values[n * width + m]).toBeCloseTo(product, 5)
    }),
  )
})

test('a direction is the stored vector made one of length 1', () => {
  const { dimensions, vectors, words } = createRequire(import.meta.url)(
    '../../../src/answers/lexicon/vectors.json',
  )
  const stored = new Int8Array(Buffer.from(vectors, 'base64'))
  for (const row of [0, 4711, words.split(' ').length - 1]) {
    const own = stored.subarray(row * dimensions, (row + 1) * dimensions)
    const length = Math.hypot(...own)
    const direction = vectorOf(row)
    expect(direction).toHaveLength(dimensions)
    for (const [i, value] of own.entries()) expect(direction[i]).toBeCloseTo(value / length, 5)
  }
})

test('likeness is the same both ways', () => {
  for (const a of ['ferry', 'wall', 'president', 'blue', 'seven'])
    for (const b of ['sold', 'sweden', 'cell', 'theory']) {
      expect(alike(a, b)).toBeCloseTo(alike(b, a), 5)
    }
})

test('rarer words are rarer, and words without a vector the rarest', () => {
  const rarities = ['the', 'president', 'embargo', 'wexcombe'].map((word) =>
    backgroundRarity(rowOf(word)),
  )
  expect(rarities).toEqual([...rarities].sort((a, b) => a - b))
})

test('the mean of a text points where its words point, and of no words nowhere', () => {
  const vector = (text: string) => meanVector(text.split(' ').map(rowOf))
  const asked = vector('ship harbour crew')
  expect(dot(asked, asked)).toBeCloseTo(1, 5)
  expect(dot(asked, vector('sailors boat port'))).toBeGreaterThan(
    dot(asked, vector('minister parliament vote')),
  )
  expect(dot(asked, vector('wexcombe'))).toBe(0)
})
