import { expect, test } from 'vitest'
import { aboutArticle } from '../../src/answers/about-article.ts'
import type { Article } from '../../src/article/article.ts'

const article: Article = {
  id: 'ferry',
  title: 'Ferry runs again',
  outlet: 'Harbour Post',
  authors: ['Mara Lindqvist', 'Jon Oake'],
  published: '2021-05-04',
  url: 'https://example.org/ferry',
  language: 'en',
  standfirst: 'The old ferry is back after three years.',
  paragraphs: [
    { number: 1, text: 'The council wrote a letter and a report.', section: null },
    { number: 2, text: 'The headline act was a band.', section: null },
  ],
}
const bare: Article = {
  ...article,
  outlet: null,
  authors: [],
  published: null,
  url: null,
  standfirst: null,
}

test.each([
  ['Who wrote the article?', 'author'],
  ['who wrote this', 'author'],
  ['Who wrote it?', 'author'],
  ['Who is the author?', 'author'],
  ["who's the author of this piece?", 'author'],
  ['Can you tell me who wrote this article?', 'author'],
  ['Who wrote the article about the ferry?', 'author'],
  ['By whom was this article written?', 'author'],
  ['author', 'author'],
  ['When was the article published?', 'published'],
  ['When was this published?', 'published'],
  ['when was it written', 'published'],
  ['What is the publication date of this article?', 'published'],
  ['How old is this article?', 'published'],
  ['What is it called?', 'title'],
  ['What is the title of the article?', 'title'],
  ["What's the title?", 'title'],
  ['What is this article called?', 'title'],
  ['Which outlet is this from?', 'outlet'],
  ['Who published this?', 'outlet'],
  ['Where was the article published?', 'outlet'],
  ['What is the source of this article?', 'outlet'],
  ['Where can I read it?', 'url'],
  ['Where can I find the full article?', 'url'],
  ['link to the article', 'url'],
  ['What language is it written in?', 'language'],
  ['How long is it?', 'length'],
  ['How many paragraphs does the article have?', 'length'],
  ['What is this article about?', 'standfirst'],
])('%s is about the article: %s', (question, field) => {
  expect(aboutArticle(question, article)?.field).toBe(field)
})

test.each([
  'Who wrote the letter?',
  'Who wrote the report?', // the article tells of a report
  'What is the headline?', // and of a headline
  'Who wrote Hamlet?',
  'Who wrote to the council?',
  'Who is the author of Hamlet?',
  'Who wrote the article in the Guardian?',
  'Who wrote Article 5?',
  'When was the treaty published?',
  'When was it built?',
  'When was the ferry from?',
  'Who published the map?',
  'What is the ferry called?',
  'What is the name of the ferry?',
  'What is the title of the mayor?',
  'Where can I read the letter?',
  'Where can I find the ferry?',
  'How long is the ferry?',
  'How long is the bridge it crosses?',
  'How old is it?',
  'What language is spoken there?',
  'What is the letter about?',
  'What is the source of the river?',
  'Where is it?',
  'What is the date of the hearing?',
  'What did the article say about the mayor?',
  'this',
  '',
])('%j is not about the article itself', (question) => {
  expect(aboutArticle(question, article)).toBeNull()
})

test.each([
  ['Who wrote it?', 'Mara Lindqvist and Jon Oake'],
  ['When was it published?', '2021-05-04'],
  ['What language is it in?', 'English'],
  ['How long is it?', '2 paragraphs, 14 words'],
])('%s → %s', (question, value) => {
  expect(aboutArticle(question, article)?.value).toBe(value)
})

test.each([
  'Who wrote it?',
  'When was it published?',
  'Who published it?',
  'Where can I read it?',
  'What is it about?',
])('%s has no value where the file does not say', (question) => {
  expect(aboutArticle(question, bare)).toMatchObject({ value: null })
})
