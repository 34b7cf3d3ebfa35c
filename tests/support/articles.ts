import type { Article } from '../../src/article/article.ts'

/** An article for a test: paragraphs as texts, where a text that begins with "## " is a heading. */
export function anArticle(texts: string[], overrides: Partial<Article> = {}): Article {
  const article: Article = {
    id: 'harbour',
    title: 'Ferry crews strike over pay',
    outlet: 'Harbour Post',
    authors: ['Ines Rossi'],
    published: '2024-05-02',
    url: 'https://harbour.example/ferry',
    language: 'en',
    standfirst: null,
    paragraphs: [],
    ...overrides,
  }
  let section: string | null = null
  for (const text of texts) {
    if (text.startsWith('## ')) section = text.slice(3)
    else article.paragraphs.push({ number: article.paragraphs.length + 1, text, section })
  }
  return article
}

/** A small invented world that most tests of commands share. */
export const harbour = (): Article =>
  anArticle([
    'Ferry crews in Port Vell walked out on Monday. They want eight percent more pay.',
    'The harbour company offered three percent in March, and the union refused.',
    '## Stranded islanders',
    'About 1,300 islanders cannot reach the hospital. Bread is flown in by helicopter.',
    'Mayor Lucia Ferrer asked both sides to meet on Friday at the lighthouse.',
  ])
