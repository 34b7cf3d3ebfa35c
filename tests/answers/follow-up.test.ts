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

// The mayor speaks of two things; only what was cited last tells which of them is meant.
const town = article(
  'town',
  'On the ferry strike the union said that its crews want eight percent more pay.',
  'On the ferry strike the mayor of Port Vell said that talks must go on.',
  'On the bakery fire the neighbours said that nobody was hurt.',
  'On the bakery fire the mayor of Port Vell said that the oven was old.',
)
const answerer = createAnswerer([town])
const first = (question: string, paragraph?: number) => {
  const text = paragraph === undefined ? '' : town.paragraphs[paragraph - 1]!.text
  const near = { article: 'town', paragraph: paragraph ?? 1, start: 0, end: text.length }
  const [hit] = answerer.answer(question, paragraph === undefined ? {} : { near }).hits
  return hit && slice(hit.paragraph.text, hit.key)
}

test.each([
  ['goes on about the strike', 'And what about the mayor?', 1, town.paragraphs[1]!.text],
  ['goes on about the fire', 'And what about the mayor?', 3, town.paragraphs[3]!.text],
  ['stands on its own', 'What did the union say about pay?', 3, town.paragraphs[0]!.text],
])('a question that %s', (_, question, paragraph, expected) => {
  expect(first(question, paragraph)).toBe(expected)
})

test('two questions in one line each get their first hit', () => {
  const { hits } = answerer.answer('Who was hurt in the fire, and what pay do the crews want?')
  expect(hits.slice(0, 2).map(({ paragraph }) => paragraph.number)).toEqual([3, 1])
})
