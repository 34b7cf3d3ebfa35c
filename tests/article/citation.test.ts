import { expect, test } from 'vitest'
import { cite } from '../../src/article/citation.ts'
import { anArticle, harbour } from '../support/articles.ts'

const urlOf = (texts: string[], paragraph: number, span?: { start: number; end: number }) => {
  const article = anArticle(texts, { url: 'https://h.example/a' })
  return cite(article, article.paragraphs[paragraph - 1]!, span).url
}

test('a citation names article, outlet, date, section and place', () => {
  const article = harbour()
  expect(cite(article, article.paragraphs[2]!)).toMatchObject({
    title: 'Ferry crews strike over pay',
    outlet: 'Harbour Post',
    published: '2024-05-02',
    paragraph: 3,
    of: 4,
    section: 'Stranded islanders',
  })
})

test('the link names the first and last words of a long excerpt', () => {
  expect(urlOf(['One two three four five six seven eight nine ten eleven twelve.'], 1)).toBe(
    'https://h.example/a#:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve',
  )
})

test('the link names all words of a short excerpt, with syntax encoded', () => {
  expect(urlOf(['Long-range, they said & left.'], 1)).toBe(
    'https://h.example/a#:~:text=Long%2Drange%2C%20they%20said%20%26%20left',
  )
})

test('words that stand earlier too get the words before them as a prefix', () => {
  const texts = ['We will not go.', 'The union said again: We will not go.']
  const start = texts[1]!.indexOf('We')
  expect(urlOf(texts, 2, { start, end: texts[1]!.length })).toContain(
    'text=union%20said%20again%3A-,We%20will%20not%20go',
  )
})

test('a link that would be too long is the plain address', () => {
  const long = 'ß'.repeat(120)
  expect(urlOf([`${long} ${long} ${long}.`], 1)).toBe('https://h.example/a')
})

test('an article without an address has no link', () => {
  const article = anArticle(['Words.'], { url: null })
  expect(cite(article, article.paragraphs[0]!).url).toBeNull()
})

test('half a surrogate pair does not break the link', () => {
  expect(urlOf(['Broken \ud800 emoji here.'], 1)).toContain('#:~:text=Broken')
})
