import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatArticle, readArticle } from '../src/article/article-file.ts'

const files = readdirSync('corpus').filter((name) => name.endsWith('.md') && name !== 'README.md')

test('the corpus has articles', () => {
  expect(files).not.toEqual([])
})

test.each(files)('%s is a valid article with outlet, author, date and address', (file) => {
  const article = readArticle(`corpus/${file}`)
  expect(article.outlet).not.toBeNull()
  expect(article.authors).not.toEqual([])
  expect(article.published).not.toBeNull()
  expect(article.url).not.toBeNull()
})

test('the commissioned article has its 18 paragraphs in their sections', () => {
  const article = readArticle('corpus/will-north-koreas-kim-meet-with-japans-abe.md')
  expect(article.paragraphs.map(({ number, section }) => [number, section])).toEqual([
    ...[1, 2, 3, 4].map((number) => [number, null]),
    ...[5, 6, 7, 8, 9].map((number) => [number, 'Abducted citizens']),
    ...[10, 11, 12, 13, 14].map((number) => [number, "Abductees' tragic tale"]),
    ...[15, 16, 17, 18].map((number) => [number, 'Strictest sanctions']),
  ])
  expect(article.paragraphs.at(-1)!.text).toMatch(/^"Naturally, Kim .* it might happen\."$/)
  expect(formatArticle(article)).toContain('## Strictest sanctions\n\n"The only thing')
})
