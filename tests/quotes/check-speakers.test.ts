import { expect, test } from 'vitest'
import type { SpeakerNote } from '../../src/article/article.ts'
import { formatArticle, parseArticle } from '../../src/article/article-file.ts'
import { checkSpeakers } from '../../src/quotes/check-speakers.ts'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

const texts = [
  'Maria Rossi, a hydrologist, and her sister Anna Rossi met the mayor.',
  '"The dyke will hold," Rossi said.',
  '"It will not," said the hydrologist.',
]
const withNotes = (...speakers: SpeakerNote[]) => ({ ...articleOf(...texts), speakers })

test('what the front matter says wins over what is read from the text', () => {
  const names = (...notes: SpeakerNote[]) =>
    readQuotations(withNotes(...notes)).quotations.map(({ speaker }) => speaker?.name)
  expect(names()).toEqual(['Rossi', 'Maria Rossi'])
  expect(names({ name: 'Anna Rossi', aliases: ['Rossi', 'the hydrologist'] })).toEqual([
    'Anna Rossi',
    'Anna Rossi',
  ])
})

test.each<[string, SpeakerNote[], string[]]>([
  [
    'nothing where all of it occurs',
    [{ name: 'Anna Rossi', aliases: ['Rossi'], role: 'sister' }],
    [],
  ],
  [
    'a name or alias that never occurs',
    [{ name: 'Anna Ros', aliases: ['the baker'] }],
    [
      'speakers: "Anna Ros" does not occur in the article',
      'speakers: "the baker" does not occur in the article',
    ],
  ],
  [
    'words that two speakers claim',
    [
      { name: 'Anna Rossi', aliases: ['Rossi'] },
      { name: 'Maria Rossi', aliases: ['ROSSI'] },
    ],
    ['speakers: "ROSSI" stands for Anna Rossi and for Maria Rossi'],
  ],
  [
    'a role that is not word for word',
    [{ name: 'Maria Rossi', aliases: [], role: 'the hydrologist of Delft' }],
    [
      'speakers: the role "the hydrologist of Delft" of Maria Rossi does not stand in the article word for word',
    ],
  ],
])('the check names %s', (_, notes, problems) => {
  expect(checkSpeakers(withNotes(...notes))).toEqual(problems)
})

test('speakers are read from the front matter and written back', () => {
  const file = `---
title: Dykes
speakers:
  - name: Anna Rossi
    aliases: [Rossi, the hydrologist]
---
Anna Rossi said so. Rossi, the hydrologist, left.
`
  const article = parseArticle('dykes.md', file)
  expect(article.speakers).toEqual([{ name: 'Anna Rossi', aliases: ['Rossi', 'the hydrologist'] }])
  expect(parseArticle('dykes.md', formatArticle(article))).toEqual(article)
})

test('a malformed list of speakers is refused with its line', () => {
  expect(() =>
    parseArticle('dykes.md', '---\ntitle: Dykes\nspeakers: Rossi\n---\nText.\n'),
  ).toThrow('dykes.md:3: speakers must be a list')
})
