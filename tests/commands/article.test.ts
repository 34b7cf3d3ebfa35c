import { expect, test } from 'vitest'
import { run } from '../../src/commands/run.ts'
import { anArticle, harbour } from '../support/articles.ts'
import { aContext } from '../support/context.ts'

const many = Array.from({ length: 12 }, (_, index) =>
  anArticle(['Some words.'], { id: `a${index}`, title: `Tide table ${index}` }),
)

test('the outline puts each paragraph under its heading', () => {
  expect(run({ command: 'article outline', options: {} }, aContext([harbour()]))).toMatchObject({
    sections: [
      { heading: null, paragraphs: [{ number: 1 }, { number: 2 }] },
      { heading: 'Stranded islanders', paragraphs: [{ number: 3 }, { number: 4 }] },
    ],
  })
})

test('the list shows ten articles a page and turns pages', () => {
  const list = (options: Record<string, string | number>) =>
    run({ command: 'article list', options }, aContext(many))
  const first = list({})
  expect(first).toMatchObject({ total: 12, page: 1, pages: 2 })
  expect(first.kind === 'articles' && first.articles).toHaveLength(10)
  expect(first.actions).toEqual([
    { label: 'Next', does: { command: 'article list', options: { page: 2 } }, replaces: true },
  ])
  expect(list({ page: 99 })).toMatchObject({ page: 2 })
  expect(list({ search: 'table 11' })).toMatchObject({ total: 1, articles: [{ id: 'a11' }] })
})

test('an empty library says how to add an article', () => {
  expect(run({ command: 'article list', options: {} }, aContext([]))).toMatchObject({
    kind: 'notice',
    text: expect.stringContaining('corpus'),
  })
  expect(run({ command: 'ask', options: { question: 'Who?' } }, aContext([]))).toMatchObject({
    kind: 'notice',
  })
})

test('where several articles may be meant, a picker asks which, and its choice works', () => {
  const context = aContext(many)
  const reply = run({ command: 'cite', options: { paragraph: 1 } }, context)
  expect(reply.kind).toBe('picker')
  if (reply.kind !== 'picker') return
  expect(reply.choices).toHaveLength(12)
  expect(run(reply.choices[11]!.does, context)).toMatchObject({
    kind: 'passages',
    excerpts: [{ citation: { article: 'a11' } }],
  })
})

test('the article of the thread or channel is meant where none is named', () => {
  const context = aContext(many, { article: 'a3' })
  expect(run({ command: 'article show', options: {} }, context)).toMatchObject({
    kind: 'article',
    article: { id: 'a3' },
  })
})
