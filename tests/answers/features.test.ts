import { expect, test } from 'vitest'
import { readQuestion } from '../../src/answers/asked.ts'
import { createConsider } from '../../src/answers/consider.ts'
import { FEATURES, type Feature } from '../../src/answers/evidence.ts'
import { emptyVocabulary } from '../../src/answers/vocabulary.ts'
import type { Article } from '../../src/article/article.ts'

const wall: Article = {
  id: 'wall',
  title: 'The wall of Wexcombe',
  outlet: null,
  authors: [],
  published: null,
  url: null,
  language: 'en',
  standfirst: null,
  paragraphs: [
    {
      number: 1,
      text: 'Ada Finch bought granite in Wexcombe in 1904. She rebuilt the wall. Boats came back. Sailors trusted it.',
      section: null,
    },
    { number: 2, text: 'The bakery never sold rye bread on Mondays.', section: null },
  ],
}

/** The evidence of one sentence of the first paragraph by name. */
function evidence(question: string, sentence: number) {
  const { candidates, proposals } = createConsider([wall])(question, 0)
  const found = candidates.find(
    (one) => proposals[one.proposal]!.paragraph === 0 && one.sentence === sentence,
  )!
  return (name: Feature) => found.features[FEATURES.indexOf(name)]!
}

test.each<[string, string, number, Feature, number]>([
  ['counts the words of the sentence', 'When was the wall rebuilt?', 1, 'words', 4],
  ['counts sentences from 0', 'When was the wall rebuilt?', 2, 'sentence number', 2],
  ['a negation stands in one of the two', 'Who never built it?', 0, 'negation differs', 1],
  ['a pronoun opens the sentence', 'Who rebuilt the wall?', 1, 'pronoun first', 1],
  ['a name of the question stands there', 'What did Finch buy?', 0, 'names missing', 0],
  ['a name of the question does not', 'What did Lind buy?', 0, 'names missing', 1],
  ['a question without numbers', 'What did Lind buy?', 0, 'numbers missing', -1],
  ['a year is offered', 'When did Finch buy it?', 0, 'offers', 1],
  ['no year is offered', 'When did boats come?', 2, 'offers', 0],
  ['an attitude is offered', 'How do sailors feel about the wall?', 3, 'offers', 1],
  ['no attitude is offered', 'How do sailors feel about the wall?', 1, 'offers', 0],
  ['a year is offered, not an attitude', 'When did Finch think of the wall?', 0, 'offers', 1],
  ['every term stands there', 'granite Wexcombe', 0, 'sentence cover', 1],
  ['no term stands there', 'granite Wexcombe', 2, 'sentence cover', 0],
])('%s', (_, question, sentence, name, expected) => {
  expect(evidence(question, sentence)(name)).toBeCloseTo(expected, 5)
})

test('a synonym is kin, not the word itself', () => {
  const of = evidence('Who purchased granite?', 0)
  expect(of('sentence cover, with kin')).toBeGreaterThan(of('sentence cover'))
})

test('a pronoun takes over the name before it', () => {
  const of = evidence('Did Finch rebuild the wall?', 1)
  expect(of('sentence before adds to a pronoun')).toBeGreaterThan(0)
  expect(of('in context')).toBeGreaterThan(of('sentence cover'))
})

test('a question of forty different words is read in part, and of none as nothing', () => {
  const many = Array.from({ length: 90 }, (_, n) => `word${n}x`).join(' ')
  expect(readQuestion(many, emptyVocabulary()).terms).toHaveLength(40)
  expect(readQuestion('?!', emptyVocabulary()).terms).toEqual([])
})
