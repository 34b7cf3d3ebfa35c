import { expect, test } from 'vitest'
import { createConsider } from '../../src/answers/consider.ts'
import { type Dense, widthOf } from '../../src/answers/kernels/layers.ts'
import { vectorOf } from '../../src/answers/lexicon/vectors.ts'
import { encodeQuestion } from '../../src/answers/reader/encode-question.ts'
import { readAgain } from '../../src/answers/reader/read-again.ts'
import { LAYERS, type LayerName, type Reader } from '../../src/answers/reader/reader.ts'
import { evenly } from '../../src/tools/fit/evenly.ts'
import { bestSentences, lessonsOf } from '../../src/tools/fit/reader-lessons.ts'
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

test('a lesson says which sentence answers and which of its words', () => {
  const right = pay!.candidates.filter(({ answers }) => answers)
  expect(pay).toMatchObject({ kind: 'number', answerable: 1 })
  expect(right).toHaveLength(1)
  // The harbour company offered three percent in March, and the union refused.
  expect(right[0]!.answer).toEqual([0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0])
  expect(right[0]!.exact).toEqual([1, 2, 2, 2, 0, 0, 1, 2, 0, 1, 0, 0])
  for (const { answers, answer } of pay!.candidates) expect(answer.includes(1)).toBe(answers === 1)
})

test('a question that nothing answers has sentences, none of which answers', () => {
  expect(ship!.answerable).toBe(0)
  expect(ship!.candidates).toHaveLength(6)
  for (const { answers, answer } of ship!.candidates) {
    expect(answers).toBe(0)
    expect(answer).not.toContain(1)
  }
})

test('a lesson has as many numbers of a sentence as that has words, best sentence first', () => {
  for (const { candidates } of lessons.questions) {
    const scores = candidates.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const { sentence, exact, kin, answer } of candidates) {
      const { rows, marks, classes, content, rarity } = lessons.sentences[sentence]!
      const lengths = [marks, classes, content, rarity, exact, kin, answer].map((s) => s.length)
      expect(lengths).toEqual(lengths.map(() => rows.length))
    }
  }
})

test('a sentence is taught with the words before it, of which none is of the answer', () => {
  const answered = asked('Who refused the offer?', 'the union')
  const sails = lessonsOf(SET, article, [answered])
  // "Nobody sails." has the eight words before it.
  const at = sails.sentences.findIndex(({ before, rows }) => before === 8 && rows.length === 10)
  const candidate = sails.questions[0]!.candidates.find(({ sentence }) => sentence === at)!
  expect(candidate).toMatchObject({ answers: 0, answer: new Array(10).fill(0) })
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

test.each([PAY, SHIP])(
  'what sentences share with "$question" is taught as the reader sees it',
  (labelled) => {
    // The evidence of hold-together.ts from its fourth number on: the same word, also a stop word, the same
    // word by its rarity, a kin word, rarity, inside the sentence, no stop word.
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
      'answer question': nothing(0, 1),
      'answer words': one,
      answer: { ...nothing(1, 1), weights: Float32Array.from([1]) },
    })
    const considered = createConsider([article])(labelled.question, 0)
    // All are read where none is ahead, and each gains what it has more than the first.
    const best = bestSentences(considered).slice(0, 3)
    const gains = readAgain(
      considered,
      best.map(({ candidate }) => candidate),
      best.map(() => 0),
      reader,
    )
    const { sentences, questions } = lessonsOf(SET, article, [labelled])
    const taught = questions[0]!.candidates.slice(0, 3).map(({ sentence, exact, kin }) => {
      const { before, rarity, content } = sentences[sentence]!
      const odds = exact.map((same, n) => {
        const isExact = Number(same === 2)
        const rare = rarity[n]!
        const inputs = [isExact, Number(same > 0), isExact * rare, kin[n]!, rare, 1, content[n]!]
        return Math.exp(inputs.reduce((sum, value, i) => sum + value * weights[i]!, 0))
      })
      return Math.log(odds.slice(before).reduce((sum, odd) => sum + odd, 0))
    })
    expect(gains.filter((gain) => gain !== 0)).toHaveLength(2)
    for (const [n, value] of taught.entries()) expect(value - taught[0]!).toBeCloseTo(gains[n]!, 3)
  },
)

test('evenly taken items are spread over all, and no more than asked for', () => {
  const items = Array.from({ length: 10 }, (_, n) => n)
  expect(evenly(items, 4)).toEqual([0, 2, 5, 7])
  expect(evenly(items, 10)).toEqual(items)
  expect(evenly(items, 99)).toEqual(items)
})
