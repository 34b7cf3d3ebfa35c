import { expect, test } from 'vitest'
import { createConsider } from '../../src/answers/consider.ts'
import type { Candidate } from '../../src/answers/features.ts'
import { type Dense, widthOf } from '../../src/answers/kernels/layers.ts'
import { vectorOf } from '../../src/answers/lexicon/vectors.ts'
import { encodeQuestion } from '../../src/answers/reader/encode-question.ts'
import { readAgain } from '../../src/answers/reader/read-again.ts'
import { LAYERS, type LayerName, type Reader } from '../../src/answers/reader/reader.ts'
import { evenly } from '../../src/tools/fit/evenly.ts'
import {
  bestSentences,
  lessonsOf,
  type QuestionLesson,
} from '../../src/tools/fit/reader-lessons.ts'
import type { Labelled } from '../../src/tools/labelled.ts'
import { anArticle } from '../support/articles.ts'

const TEXTS = [
  'Ferry crews in Port Vell walked out on Monday. They want eight percent more pay.',
  'The harbour company offered three percent in March, and the union refused. Nobody sails.',
  'About 1,300 islanders cannot reach the hospital. Bread is flown in by helicopter.',
  'Mayor Lucia Ferrer asked both sides to meet on Friday at the lighthouse.',
]
const article = anArticle(TEXTS)
const SET = { name: 'invented', bySentence: false }

/** A question that paragraph 2 answers by `answer`; none does where that is null. */
function asked(question: string, answer: string | null): Labelled {
  const start = answer === null ? -1 : TEXTS[1]!.indexOf(answer)
  return {
    id: question,
    question,
    article: article.id,
    articles: [article.id],
    gold: answer === null ? [] : [1],
    answers: answer === null ? [] : [answer],
    spans: new Map(answer === null ? [] : [[1, [{ start, end: start + answer.length }]]]),
    exact: true,
    answerable: answer !== null,
  }
}

const PAY = asked('How much did the harbour company offer in March?', 'three percent')
const SHIP = asked('Which ship did Zorgut sink off Port Vell?', null)
const lessons = lessonsOf(SET, article, [PAY, SHIP])
const [pay, ship] = lessons.questions
const candidatesOf = (question: QuestionLesson) =>
  question.readings.flatMap(({ candidates }) => candidates)

test('a lesson says which sentence answers and which of its words', () => {
  const right = pay!.readings.flatMap((reading) =>
    reading.candidates.filter(({ answers }) => answers).map((one) => ({ reading, one })),
  )
  expect(pay).toMatchObject({ kind: 'number', answerable: 1 })
  expect(right).toHaveLength(1)
  const { reading, one } = right[0]!
  // The harbour company offered three percent in March, and the union refused.
  expect(reading.answer.slice(one.from, one.to)).toEqual([0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0])
  expect(reading.exact.slice(one.from, one.to)).toEqual([1, 2, 2, 2, 0, 0, 1, 2, 0, 1, 0, 0])
  for (const { candidates, answer } of pay!.readings)
    for (const { from, to, answers } of candidates)
      expect(answer.slice(from, to).includes(1)).toBe(answers === 1)
})

test('a question that nothing answers has sentences, none of which answers', () => {
  expect(ship!.answerable).toBe(0)
  expect(candidatesOf(ship!)).toHaveLength(6)
  for (const { answers } of candidatesOf(ship!)) expect(answers).toBe(0)
  for (const { answer } of ship!.readings) expect(answer).not.toContain(1)
})

test('a lesson has as many numbers of a paragraph as that has words, and of a reading as it reads', () => {
  for (const { rows, marks, classes, content, rarity, begins } of lessons.paragraphs)
    for (const numbers of [marks, classes, content, rarity, begins])
      expect(numbers).toHaveLength(rows.length)
  for (const { readings } of lessons.questions)
    for (const { paragraph, from, exact, kin, answer, candidates } of readings) {
      const count = lessons.paragraphs[paragraph]!.rows.length
      expect(from + exact.length).toBeLessThanOrEqual(count)
      for (const numbers of [kin, answer]) expect(numbers).toHaveLength(exact.length)
      for (const one of candidates) {
        expect(one.from).toBeLessThan(one.to)
        expect(one.to).toBeLessThanOrEqual(exact.length)
      }
    }
})

test('the sentences of a paragraph that are among the best are taught in one reading, best first', () => {
  for (const { readings } of lessons.questions) {
    const paragraphs = readings.map(({ paragraph }) => paragraph)
    expect(new Set(paragraphs).size).toBe(paragraphs.length)
    for (const { candidates } of readings) {
      const scores = candidates.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    }
  }
  expect(pay!.readings.some(({ candidates }) => candidates.length === 2)).toBe(true)
})

test('a sentence is taught with the words around it, of which none is of the answer', () => {
  const answered = asked('Who refused the offer?', 'the union')
  const { questions, paragraphs } = lessonsOf(SET, article, [answered])
  const reading = questions[0]!.readings.find(({ answer }) => answer.includes(1))!
  // "Nobody sails." stands behind "The harbour company … the union refused."
  expect(paragraphs[reading.paragraph]!.begins).toEqual([1, ...Array(11).fill(0), 1, 0])
  expect(reading).toMatchObject({ from: 0, answer: [...Array(9).fill(0), 1, 1, 0, 0, 0] })
})

// What reader.py learns from must be what the reader is given when it runs. The readers below hand their
// inputs through.

const nothing = (inputs: number, outputs: number): Dense => ({
  inputs,
  outputs,
  weights: new Float32Array(inputs * outputs),
  bias: new Float32Array(outputs),
})

function withLayers(layers: Partial<Record<LayerName, Dense>>): Reader {
  const all = LAYERS.map((name) => [name, layers[name] ?? nothing(112, 0)])
  const scales = { secondLook: 1, coverage: 0, alignment: 1 }
  return { layers: Object.fromEntries(all), kinds: [], scales }
}

test.each([PAY, SHIP])(
  'the words of "$question" are taught as the reader sees them',
  (labelled) => {
    const size = 69
    const identity = nothing(size, size)
    for (let i = 0; i < size; i++) identity.weights[i * size + i] = 1
    const reader = withLayers({
      'question words': identity,
      'question context': nothing(3 * size, size),
      'question attention': nothing(size, 1),
      'question match': identity,
      'question wanted': nothing(size, 0),
    })
    const considered = createConsider([article])(labelled.question, 0)
    const read = considered.proposals[0]!.article
    const { match, count } = encodeQuestion(considered.asked, read, reader)
    const lesson = lessonsOf(SET, article, [labelled]).questions[0]!
    expect(lesson.rows).toHaveLength(count)
    for (const [n, row] of lesson.rows.entries()) {
      const words = [lesson.content, lesson.capital, lesson.rarity, lesson.unknown]
      const background = row < 0 ? 1 : Math.log1p(row / 50) / 7
      const inputs = [...vectorOf(row), ...words.map((values) => values[n]!), background]
      const length = Math.hypot(...inputs)
      const seen = match.subarray(n * widthOf(size), n * widthOf(size) + size)
      for (const [i, value] of inputs.entries()) expect(seen[i]).toBeCloseTo(value / length, 3)
    }
  },
)

const isBeside = (a: Candidate, b: Candidate) => a.proposal === b.proposal

test.each([PAY, SHIP])(
  'what sentences share with "$question" is taught as the reader sees it',
  (labelled) => {
    // The evidence of hold-together.ts from its fourth number on: the same word, also a stop word, the same
    // word by its rarity, a kin word, rarity, first of a sentence, no stop word.
    const weights = [1, 0.5, 2, 3, 0.7, 0.2, 0.4]
    const evidence = nothing(10, 1)
    evidence.weights.set(weights, 3)
    const one = { ...nothing(2, 1), weights: Float32Array.from([1, 0]) }
    const reader = withLayers({
      evidence,
      'evidence question': nothing(0, 1),
      near: nothing(3, 1),
      'less near': nothing(3, 1),
      far: nothing(3, 1),
      further: nothing(3, 1),
      furthest: nothing(3, 1),
      'near again': nothing(3, 1),
      'answer question': nothing(0, 1),
      'answer words': one,
      answer: { ...nothing(1, 1), weights: Float32Array.from([1]) },
    })
    const considered = createConsider([article])(labelled.question, 0)
    // All are read where none is ahead, and each gains what it has more than the first.
    const all = bestSentences(considered).map(({ candidate }) => candidate)
    const first = all.find((one) => all.some((other) => other !== one && isBeside(one, other)))!
    const two = all.filter((one) => isBeside(one, first))
    const { scores: gains } = readAgain(considered, two, [0, 0], reader)!
    const { paragraphs, questions } = lessonsOf(SET, article, [labelled])
    const { paragraph, from, exact, kin, candidates } = questions[0]!.readings.find(
      (reading) => reading.candidates.length === 2,
    )!
    const { rarity, begins, content } = paragraphs[paragraph]!
    const odds = exact.map((same, n) => {
      const isExact = Number(same === 2)
      const rare = rarity[from + n]!
      const ofText = [rare, begins[from + n]!, content[from + n]!]
      const inputs = [isExact, Number(same > 0), isExact * rare, kin[n]!, ...ofText]
      return Math.exp(inputs.reduce((sum, value, i) => sum + value * weights[i]!, 0))
    })
    const taught = candidates.map((one) =>
      Math.log(odds.slice(one.from, one.to).reduce((sum, odd) => sum + odd, 0)),
    )
    expect(two).toHaveLength(2)
    expect(gains[1]).not.toBe(0)
    expect(gains[1]! - gains[0]!).toBeCloseTo(taught[1]! - taught[0]!, 3)
  },
)

test('evenly taken items are spread over all, and no more than asked for', () => {
  const items = Array.from({ length: 10 }, (_, n) => n)
  expect(evenly(items, 4)).toEqual([0, 2, 5, 7])
  expect(evenly(items, 10)).toEqual(items)
  expect(evenly(items, 99)).toEqual(items)
})
