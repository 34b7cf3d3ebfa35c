import type { Article } from '../../src/article/article.ts'

/** An article of the given paragraphs and nothing else. */
export function articleOf(...texts: string[]): Article {
  return {
    id: 'test',
    title: 'A test',
    outlet: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    standfirst: null,
    paragraphs: texts.map((text, index) => ({ number: index + 1, text, section: null })),
  }
}
