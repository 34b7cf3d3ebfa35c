import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

const quotationsOf = (text: string) => readQuotations(articleOf(text)).quotations
const groupsOf = (text: string): string[] =>
  readQuotations(articleOf(text))
    .speakers.filter(({ kind }) => kind === 'group')
    .map(({ name }) => name)

test.each([
  ['The tax returns suggest that the harbour was sold.', []],
  ['The rate would suggest that the harbour was sold.', []],
  ['The last 20 years show that the harbour was sold.', []],
  ['The popularity of the harbour shows that it was sold.', []],
  ['The wind blew over the harbour, knowing that it was sold.', []],
])('what cannot speak is no source of what is reported: %s', (text, groups) => {
  expect(groupsOf(text)).toEqual(groups)
})

test.each([
  ['The analysts suggest that the harbour was sold.', 'The analysts'],
  ['The families believe that the harbour was sold.', 'The families'],
  ['His ex-wife believes that the harbour was sold.', 'His ex-wife'],
  ['A new study shows that the harbour was sold.', 'A new study'],
  ['The city suggests that the harbour was sold.', 'The city'],
  ['Only 42 percent of sailors believe that the harbour was sold.', '42 percent of sailors'],
  ['The soprano said that the harbour was sold.', 'The soprano'],
])('people, bodies and writings are sources, and who "says": %s', (text, group) => {
  expect(groupsOf(text).join()).toContain(group)
})

test('words in quotation marks beside their attribution have a speaker, whatever it is', () => {
  expect(groupsOf('"The harbour was sold last year," the footnote reads.')).toEqual([
    'the footnote',
  ])
})

test('words in quotation marks without a subject of their own need one that can speak', () => {
  const text = 'The wind blew over the harbour, saying "nobody shall pass this way."'
  expect(quotationsOf(text)).toMatchObject([{ speaker: null, printed: 'The wind' }])
  const people = text.replace('The wind blew', 'The sailors went')
  expect(quotationsOf(people)).toMatchObject([{ speaker: { name: 'The sailors' } }])
})

test('words whose source cannot speak stay quotations of nobody, and say why', () => {
  const [quotation] = quotationsOf('The rate would suggest that the harbour was sold.')
  expect(quotation).toMatchObject({ speaker: null, printed: 'The rate' })
  expect(quotation!.how).toContain('nobody who can speak')
})
