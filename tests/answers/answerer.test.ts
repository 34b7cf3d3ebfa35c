import { expect, test } from 'vitest'
import { createAnswerer } from '../../src/answers/answerer.ts'
import type { Article } from '../../src/article/article.ts'
import { slice } from '../../src/text/span.ts'

function article(id: string, ...texts: string[]): Article {
  return {
    id,
    title: id,
    outlet: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    standfirst: null,
    paragraphs: texts.map((text, position) => ({ number: position + 1, text, section: null })),
  }
}

const harbour = article(
  'harbour',
  'The harbour of Wexcombe was built in 1871. It held forty boats.',
  'Storms tore down its wall in 1904. The mayor, Ada Finch, had it rebuilt of granite.',
)
const bakery = article('bakery', 'The bakery in Mill Lane sells rye bread. Its oven burns beech.')

test.each([
  ['When was the harbour built?', 'The harbour of Wexcombe was built in 1871.'],
  ['who rebuilt it of granite', 'The mayor, Ada Finch, had it rebuilt of granite.'],
  ['What does the oven burn?', 'Its oven burns beech.'],
])('the key sentence of "%s"', (question, expected) => {
  const [hit] = createAnswerer([harbour, bakery]).answer(question).hits
  expect(hit && slice(hit.paragraph.text, hit.key)).toBe(expected)
})

test('looks in the one article of the scope', () => {
  const answerer = createAnswerer([harbour, bakery])
  const { hits } = answerer.answer('Who built the bakery?', { article: 'harbour' })
  expect(hits.map((hit) => hit.article.id)).not.toContain('bakery')
})

test('refuses an article that it does not have', () => {
  expect(() => createAnswerer([bakery]).answer('Bread?', { article: 'harbour' })).toThrow(
    RangeError,
  )
})

test('says nothing to a question without words', () => {
  expect(createAnswerer([bakery]).answer('?!')).toMatchObject({
    outcome: 'none',
    confidence: 0,
    hits: [],
  })
})

test('names the words that no article has, as typed', () => {
  const answer = createAnswerer([harbour]).answer('Did Napoleon build the Harbour?')
  expect(answer.missing).toEqual(['Napoleon'])
  expect(answer.lookedFor).toEqual(['Napoleon', 'build', 'Harbour'])
})

test('a question for a number is not answered by a sentence without one', () => {
  const question = 'How often does Ada Finch swim in the harbour in May?'
  const outcomeOf = (text: string) =>
    createAnswerer([article('mayor', text, 'The bakery sells rye bread.')]).answer(question).outcome
  expect(outcomeOf('The mayor, Ada Finch, swims in the harbour forty times in May.')).toBe('answer')
  expect(outcomeOf('The mayor, Ada Finch, swims in the harbour with others in May.')).not.toBe(
    'answer',
  )
})
