import { expect, test } from 'vitest'
import { createConsider } from '../../../src/answers/consider.ts'
import { ranker } from '../../../src/answers/models/models.ts'
import { readAgain } from '../../../src/answers/reader/read-again.ts'
import { articleOf } from '../../quotes/article.ts'

const reader = ranker.reader!
const REST = [
  'The fishermen of the coast sold salt to the monks. The monks sold wool to the fishermen.',
  'The tower was designed by Anna Berg, who also designed the school.',
]

/** What is found for a question in the article's first paragraph. */
function consider(question: string, text: string) {
  const considered = createConsider([articleOf(text, ...REST)])(question, 0)
  const candidates = considered.candidates.filter(
    ({ proposal }) => considered.proposals[proposal]!.paragraph === 0,
  )
  return { considered, candidates }
}

test.each([
  [
    'When was the bridge finished?',
    'The bridge of stone was finished in 1206 at last.',
    'The bridge was finished by Peter Dahl for the monks.',
  ],
  [
    'Who finished the bridge?',
    'The bridge was finished by Peter Dahl for the monks.',
    'The bridge of stone was finished in 1206 at last.',
  ],
  [
    'Where was the treaty signed?',
    'The treaty was signed in Norland in the spring.',
    'The treaty was signed by both queens.',
  ],
  [
    'How many ships were lost in the storm?',
    'In the storm 42 ships were lost near the coast.',
    'The ships were lost in the storm because nobody had seen it come.',
  ],
  [
    'What did the monks build in the valley?',
    'In the valley the monks built a mill.',
    'The monks, who came from Vesta, lived in the valley.',
  ],
])('%s is answered by "%s" rather than "%s", in either order', (question, right, wrong) => {
  for (const text of [`${right} ${wrong}`, `${wrong} ${right}`]) {
    const { considered, candidates } = consider(question, text)
    const { scores } = readAgain(considered, candidates, [0, 0], reader)!
    const scoreOf = (sentence: string) =>
      scores[candidates.findIndex((one) => (one.sentence === 0) === text.startsWith(sentence))]!
    expect(scoreOf(right)).toBeGreaterThan(scoreOf(wrong))
  }
})

const { considered, candidates } = consider(
  'When was the bridge finished?',
  'The bridge was finished in 1206. The bridge was finished by Peter Dahl. The bridge is of stone.',
)
const again = (scores: number[]) => readAgain(considered, candidates, scores, reader)!.scores

test('leaves the best its score, and those that are far behind theirs', () => {
  expect(again([1, 4, 1.9])).toEqual([1, 4, 1.9])
  const [first, best, third] = again([3.5, 4, 1.9])
  expect([best, third]).toEqual([4, 1.9])
  expect(first).not.toBe(3.5)
})

test('says the same of two sentences whichever of them is first', () => {
  const [a, b] = again([4, 3.5, 0]) as [number, number]
  const [c, d] = again([3.5, 4, 0]) as [number, number]
  expect([a, d]).toEqual([4, 4])
  expect(b - 3.5).toBeCloseTo(-(c - 3.5), 5)
})

test('reads nothing where nothing was found or nothing is asked', () => {
  expect(readAgain(considered, [], [], reader)).toBeNull()
  for (const question of ['…', '👩‍👩‍👧', 'what is it']) {
    const asked = consider(question, 'The bridge was finished in 1206. It is of stone.')
    expect(readAgain(asked.considered, asked.candidates, [0, 0], reader)).toBeNull()
  }
})

test('takes a sentence without words for worse than any other, and no score for endless', () => {
  const { considered, candidates } = consider(
    'When was the bridge finished?',
    'The bridge was finished in 1206. … ! The bridge is of stone.',
  )
  const { scores } = readAgain(
    considered,
    candidates,
    candidates.map(() => 0),
    reader,
  )!
  expect(scores.every(Number.isFinite)).toBe(true)
})

test('says what it sees in each sentence that it reads, also where there is but one', () => {
  const { seen } = readAgain(considered, candidates, [1, 4, 1.9], reader)!
  expect(seen.map((one) => one !== null)).toEqual([false, true, false])
  const all = readAgain(considered, candidates, [4, 4, 4], reader)!
  for (const one of all.seen) {
    expect(one!.coverage).toBeGreaterThanOrEqual(0)
    expect(one!.coverage).toBeLessThanOrEqual(1.001)
    expect(one!.peak).toBeGreaterThan(0)
    expect(one!.peak).toBeLessThanOrEqual(1)
  }
  const seenIn = (sentence: number) =>
    all.seen[candidates.findIndex((one) => one.sentence === sentence)]!
  // The first says when it was finished; the third only that it is of stone.
  expect(seenIn(0).value).toBeGreaterThan(seenIn(2).value)
})
