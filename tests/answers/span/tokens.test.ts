import { expect, test } from 'vitest'
import { tokens } from '../../../src/answers/span/tokens.ts'

const tagged = (text: string) =>
  tokens(text, { start: 0, end: text.length }).map(
    ({ start, end, tag }) => `${text.slice(start, end)}/${tag}`,
  )

test.each([
  ['The ferry sank in 1931.', 'The/D ferry/N sank/V in/P 1931/0 ./.'],
  ['It was built by Mara Lindqvist.', 'It/R was/X built/V by/P Mara/E Lindqvist/E ./.'],
  ['Mara Lindqvist arrived.', 'Mara/E Lindqvist/E arrived/L ./.'],
  ['Fishing is banned.', 'Fishing/G is/X banned/L ./.'],
  ['A fast U.S. ship', 'A/D fast/J U.S./E ship/N'],
  ["the mayor's $1,300", "the/D mayor/N 's/' $1,300/0"],
  ['(about 45%)', '(/( about/P 45%/0 )/)'],
])('%s is tagged %s', (text, expected) => {
  expect(tagged(text).join(' ')).toBe(expected)
})

test('gives offsets in the whole text', () => {
  const text = 'First. The ferry'
  expect(tokens(text, { start: 7, end: 16 })[1]).toMatchObject({ start: 11, end: 16 })
})

test('finds nothing in an empty stretch', () => {
  expect(tokens('word', { start: 2, end: 2 })).toEqual([])
})
