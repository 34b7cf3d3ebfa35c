import { expect, test } from 'vitest'
import { readArticle } from '../../src/article/article-file.ts'
import { createLibrary } from '../../src/library/library.ts'
import { anArticle } from '../support/articles.ts'

const SHIPPED = 'corpus/will-north-koreas-kim-meet-with-japans-abe.md'

test('every suggested question is answered', () => {
  const article = readArticle(SHIPPED)
  const { answerer, questions } = createLibrary([article])
  const suggested = questions(article)
  expect(suggested.length).toBeGreaterThanOrEqual(3)
  expect(suggested.filter((question) => answerer.answer(question).outcome !== 'answer')).toEqual([])
})

test('speakers take turns, each with what they speak of', () => {
  const article = anArticle([
    '"The wages are low and wages matter," said Ana Ruiz. "Wages again."',
    '"The islands starve," said Bo Lind. "The islands wait for islands."',
  ])
  expect(createLibrary([article]).questions(article).slice(0, 2)).toEqual([
    'What did Ana Ruiz say about the wages?',
    'What did Bo Lind say about the islands?',
  ])
})

test('an article that quotes nobody suggests nothing about anybody', () => {
  const article = anArticle(['The tide rose on Monday.'])
  expect(createLibrary([article]).questions(article)).toEqual([])
})
