import { expect, test } from 'vitest'
import {
  instanceClasses,
  meanings,
  nounClasses,
  partsOfSpeech,
  relatedness,
} from '../../../src/answers/lexicon/lexicon.ts'

const near = (a: string, b: string) => relatedness(meanings(a), meanings(b))

test.each([
  ['one family', 'won', 'winner', 0.95, 1],
  ['one family by an irregular form', 'written', 'writer', 0.95, 1],
  ['one family', 'destroyed', 'destruction', 0.95, 1],
  ['one meaning', 'buy', 'purchase', 0.7, 0.9],
  ['a link between words that begin otherwise', 'died', 'death', 0.6, 0.9],
  ['a country and its people', 'polish', 'poland', 0.6, 1],
  ['the next more general meaning', 'king', 'monarch', 0.3, 0.6],
  ['a victory is a kind of win', 'won', 'victory', 0.3, 0.6],
  ['nothing in common', 'house', 'tree', 0, 0.1],
  ['a word that the lexicon lacks', 'xyzzy', 'house', 0, 0],
])('%s: %s and %s', (_, a, b, least, most) => {
  expect(near(a, b)).toBeGreaterThanOrEqual(least)
  expect(near(a, b)).toBeLessThanOrEqual(most)
  expect(near(b, a)).toBe(near(a, b))
})

// Both lie further apart in WordNet than one step up.
test.fails('a capital is near a city', () => {
  expect(near('capital', 'city')).toBeGreaterThan(0)
})

test.each([
  ['ships', 'noun'],
  ['caused', 'verb'],
  ['larger', 'adjective'],
  ['quickly', 'adverb'],
] as const)('%s is mostly a %s', (word, part) => {
  const parts = partsOfSpeech(word)!
  expect(Math.max(...Object.values(parts))).toBe(parts[part])
})

test('knows no part of speech of an unknown word', () => {
  expect(partsOfSpeech('xyzzy')).toBeNull()
})

test.each([
  ['river', 'l'],
  ['cities', 'l'],
  ['king', 'p'],
  ['language', 'L'],
  ['year', 't'],
  ['company', 'o'],
  ['bridge', 'h'],
  ['xyzzy', ''],
])('the noun %s is of class %j', (word, first) => {
  expect(nounClasses(word).slice(0, 1)).toBe(first)
})

test.each([
  ['warsaw', 'l'],
  ['south_korea', 'l'],
  ['shakespeare', 'p'],
  ['charles', 'G'],
])('the name %s is of class %j', (name, letter) => {
  expect(instanceClasses(name)).toContain(letter)
})

test('knows no class of an unknown name', () => {
  expect(instanceClasses('xyzzy')).toBe('')
})

// The first and the last line have no neighbour on one side.
test.each(['a', 'zymurgy', 'zulu', 'abbey'])('finds %s', (word) => {
  expect(partsOfSpeech(word)).not.toBeNull()
})
