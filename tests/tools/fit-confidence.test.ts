import { expect, test } from 'vitest'
import { ranker } from '../../src/answers/models/models.ts'
import {
  collectExamples,
  confidencesOf,
  fitConfidence,
  weightsOf,
} from '../../src/tools/fit/doubts.ts'
import type { Labelled, LabelledSet } from '../../src/tools/labelled.ts'
import { anArticle } from '../support/articles.ts'

const NAMES = [...'abcdefghijklmnopqrst'].map((letter) => `Mr. ${letter.toUpperCase()}olmes`)
const town = anArticle(
  NAMES.map((name) => `${name} bought the mill on the canal for a song.`),
  { id: 'town' },
)
const village = anArticle(['The vicar keeps eleven black hens.'], { id: 'village' })

const asked = (article: string, question: string, gold: number | null, answer = ''): Labelled => ({
  id: question,
  question,
  article,
  articles: [article],
  gold: gold === null ? [] : [gold],
  answers: [answer],
  spans: new Map(gold === null ? [] : [[gold, [{ start: 0, end: answer.length }]]]),
  exact: true,
  answerable: gold !== null,
})
const set = (unanswerable: number): LabelledSet => ({
  name: 'invented',
  bySentence: false,
  distractors: [],
  articles: [town, village],
  questions: [
    ...NAMES.map((name, at) => asked('town', `Did ${name} buy the mill?`, at, name)),
    ...NAMES.slice(0, unanswerable).map((name) =>
      asked('town', `Did ${name} sell the boat?`, null),
    ),
    asked('village', 'Who keeps black hens?', 0, 'The vicar'),
  ],
})
const kinds = (examples: ReturnType<typeof collectExamples>) =>
  Object.fromEntries(
    [...new Set(examples.map(({ article, is }) => `${article}, ${is}`))].map((name) => [
      name,
      examples.filter(({ article, is }) => name === `${article}, ${is}`).length,
    ]),
  )

test('each article is asked its own questions and those on the next, without the ones that the ranker knows', () => {
  expect(kinds(collectExamples(set(20), 5, ranker))).toEqual({
    'town, answerable': 15, // Of 20: the ranker knows every fifth of the 21 questions.
    'town, unanswerable': 20,
    'town, unrelated': 1,
  })
})

test('an article with few unanswerable questions teaches nothing', () => {
  expect(kinds(collectExamples(set(9), 1, ranker))).toEqual({})
})

test('of an article with a sixteenth of the questions each counts twice as much', () => {
  const [one] = collectExamples(set(20), 1, ranker)
  const examples = [
    ...new Array(16).fill({ ...one!, article: 'town' }),
    { ...one!, article: 'hill' },
  ]
  const weights = weightsOf(examples)
  expect(weights[16]).toBeCloseTo(2 * weights[0]!)
  expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(17)
})

test('what is fitted gives answered questions more confidence than the others', () => {
  // One of each would be too few for any tree to divide them.
  const examples = new Array(20).fill(collectExamples(set(20), 1, ranker)).flat()
  const confidences = confidencesOf(examples, fitConfidence(examples))
  const of = (kind: string) => confidences.filter((_, at) => examples[at]!.is === kind)
  expect(Math.min(...of('answerable'))).toBeGreaterThan(Math.max(...of('unanswerable')))
  for (const confidence of confidences) expect(confidence).toBeGreaterThan(0)
  expect(Math.max(...confidences)).toBeLessThan(1)
})
