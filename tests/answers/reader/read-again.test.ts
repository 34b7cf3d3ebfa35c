import { expect, test } from 'vitest'
import { createConsider } from '../../../src/answers/consider.ts'
import { ranker } from '../../../src/answers/models/models.ts'
import { rank } from '../../../src/answers/rank.ts'
import { readAgain } from '../../../src/answers/reader/read-again.ts'
import { slice } from '../../../src/text/span.ts'
import { articleOf } from '../../quotes/article.ts'

const article = articleOf(
  'In 1204 Harald attacked Sven near the river and took his two ships. ' +
    'Sven attacked Harald in the winter of 1206 and burned his hall.',
  'The fishermen of Orm sold salt to the monks. The monks of Vik sold wool to the fishermen.',
  'Queen Ragna was crowned by Bishop Odo. Bishop Odo was crowned by nobody, but he taught Prince Leif.',
  'The tower was designed by Marta Lind. Marta Lind also designed the bridge, which Peter Dahl built.',
)
const consider = createConsider([article])
const reader = ranker.reader!

/** The sentence that is ranked first, with or without the third look. */
function ask(question: string, third = true) {
  const considered = consider(question, 0)
  const [best] = rank(considered, third ? ranker : { ...ranker, reader: null })
  const { article: read, paragraph } = considered.proposals[best!.proposal]!
  const { span } = read.paragraphs[paragraph]!.sentences[best!.candidate.sentence]!
  return slice(read.article.paragraphs[paragraph]!.text, span)
}

test('tells by the order of the words who did it to whom', () => {
  expect(ask('When did Harald attack Sven?')).toMatch(/^In 1204/)
  expect(ask('When did Sven attack Harald?')).toMatch(/^Sven attacked/)
  expect(ask('When did Sven attack Harald?', false)).toMatch(/^In 1204/)
})

const considered = consider('When did Sven attack Harald?', 0)
const [first, second, third] = considered.candidates
const again = (scores: number[]) => readAgain(considered, [first!, second!, third!], scores, reader)

test('leaves the best its score, and those that are far behind theirs', () => {
  expect(again([1, 4, 1.9])).toEqual([1, 4, 1.9])
  const scores = again([3.5, 4, 1.9])
  expect(scores[1]).toBe(4)
  expect(scores[0]).not.toBe(3.5)
  expect(scores[2]).toBe(1.9)
})

test('says the same of two sentences whichever of them is first', () => {
  const [a, b] = again([4, 3.5, 0]) as [number, number]
  const [c, d] = again([3.5, 4, 0]) as [number, number]
  expect(b - 3.5).toBeCloseTo(-(c - 3.5), 5)
  expect([a, d]).toEqual([4, 4])
})

test('reads nothing where nothing was found', () => {
  expect(readAgain(considered, [], [], reader)).toEqual([])
})
