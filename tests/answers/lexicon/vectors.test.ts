import { expect, test } from 'vitest'
import {
  backgroundRarity,
  compareTo,
  dot,
  meanVector,
  productWith,
  rowOf,
  vectorOf,
} from '../../../src/answers/lexicon/vectors.ts'

const alike = (a: string, b: string) => compareTo([vectorOf(rowOf(a))])(rowOf(b))[0]!

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

test('a word is compared with many vectors as with each alone', () => {
  const others = ['ferry', 'wall', 'president', 'blue', 'seven'].map((word) =>
    vectorOf(rowOf(word)),
  )
  for (const row of [rowOf('sweden'), -1]) {
    const products = compareTo(others)(row)
    expect(products).toHaveLength(8)
    for (const [n, other] of others.entries()) {
      expect(products[n]).toBeCloseTo(dot(other, vectorOf(row)), 5)
      expect(products[n]).toBeCloseTo(productWith(other, row), 5)
    }
    expect([...products.subarray(5)]).toEqual([0, 0, 0])
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
