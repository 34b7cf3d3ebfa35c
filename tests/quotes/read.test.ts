import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

/** "speaker: words" of each quotation, "nobody" where none is credited. */
function credits(...texts: string[]): string[] {
  const article = articleOf(...texts)
  return readQuotations(article).quotations.map(({ speaker, paragraph, start, end }) => {
    const words = article.paragraphs[paragraph - 1]!.text.slice(start, end)
    return `${speaker?.name ?? 'nobody'}: ${words}`
  })
}

test.each([
  [
    'a father and a son of one name apart',
    ['"I won," Donald Rossi said.', '"He did," said Donald Rossi Jr.', '"Indeed," Rossi Jr. said.'],
    ['Donald Rossi: "I won,"', 'Donald Rossi Jr.: "He did,"', 'Donald Rossi Jr.: "Indeed,"'],
  ],
  [
    'the subject behind the words',
    ['"The bridge must close," Maria Rossi said.'],
    ['Maria Rossi: "The bridge must close,"'],
  ],
  [
    'the inverted subject with its apposition',
    ['"It will flood again," said Maria Rossi, a professor of hydrology at Delft.'],
    ['Maria Rossi: "It will flood again,"'],
  ],
  [
    'a subject before the words, its apposition between commas',
    ['Maria Rossi, the mayor of Delft, said: "We will rebuild."'],
    ['Maria Rossi: "We will rebuild."'],
  ],
  [
    'both parts of a quotation broken by its attribution',
    ['"It is late," Maria Rossi told Reuters. "We must hurry."'],
    ['Maria Rossi: "It is late,"', 'Maria Rossi: "We must hurry."'],
  ],
  [
    'a paragraph all in quotation marks to who spoke before',
    ['"It is late," Maria Rossi said.', '"Nobody listens to us here."'],
    ['Maria Rossi: "It is late,"', 'Maria Rossi: "Nobody listens to us here."'],
  ],
  [
    'nobody where nobody is named',
    ['"We are all going home now."'],
    ['nobody: "We are all going home now."'],
  ],
  [
    'each of two in a sentence, where a colon leads to the second',
    ['After Maria Rossi said they do better at "less advanced schools," Bo Lund said: "I object."'],
    [
      'Maria Rossi: they do better at "less advanced schools,"',
      'Maria Rossi: "less advanced schools,"',
      'Bo Lund: "I object."',
    ],
  ],
  [
    'spokesmen of two people, apart',
    ['"We rise," said a spokesman for Lund.', '"We fall," said a spokesman for Moss.'],
    ['a spokesman for Lund: "We rise,"', 'a spokesman for Moss: "We fall,"'],
  ],
  [
    'a paragraph of quoted words to who signs it in the next',
    ['"The bridge must be closed."', '- Maria Rossi, Delft.'],
    ['Maria Rossi: "The bridge must be closed."'],
  ],
  [
    'nobody for a heading or a command that looks like a subject',
    ['See the latest updates.', '"The bridge must be closed."'],
    ['nobody: "The bridge must be closed."'],
  ],
  [
    'no report of what somebody did after speaking',
    ['Bo Lund said "we must go home" and hung up.'],
    ['Bo Lund: "we must go home"'],
  ],
  ['nothing in an article without quotation marks', ['The bridge stands.'], []],
])('credits %s', (_, texts, expected) => {
  expect(credits(...texts)).toEqual(expected)
})

test.each([
  [
    'a clause behind a hearer and a day',
    'Bo Lund told Reuters on Friday that he left.',
    'that he left',
  ],
  ['a clause behind a day', 'Bo Lund said Tuesday he left.', 'he left'],
  ['what is noted', 'Bo Lund acknowledged the cost of it.', 'the cost of it'],
  ['what is asked about', 'Bo Lund asked about the cost of it.', 'the cost of it'],
  ['a clause up to the main one', 'While Bo Lund said he agreed, Anna Moss left.', 'he agreed'],
  [
    'a sentence broken by its attribution',
    'The gap, Bo Lund said, is wide.',
    'The gap, Bo Lund said, is wide',
  ],
  ['no words that only lead to the attribution', 'As a phone rang, Bo Lund said, "We go."', null],
])('reports %s', (_, text, expected) => {
  const { quotations } = readQuotations(articleOf(text))
  const found = quotations.find(({ kind }) => kind === 'indirect')
  expect(found ? text.slice(found.start, found.end) : null).toBe(expected)
})
