import { expect, test } from 'vitest'
import { auroc, quantile, spanScores } from '../../src/tools/measures.ts'

test.each([
  ['all above', [3, 4], [1, 2], 1],
  ['all below', [1], [2, 3], 0],
  ['ties count half', [1, 1], [1, 1], 0.5],
  ['one of two above', [2], [1, 3], 0.5],
])('the area under the ROC curve: %s', (_, positives, negatives, expected) => {
  expect(auroc(positives, negatives)).toBe(expected)
})

test.each([
  ['articles and punctuation do not count', 'the Normans', ['Normans.'], 1, 1],
  ['half of the words', 'King Charles', ['Charles III'], 0, 0.5],
  ['the best of several', 'in 1066', ['1067', '1066'], 0, 2 / 3],
  ['a word counts once', 'very very', ['very'], 0, 2 / 3],
  ['nothing in common', 'Rollo', ['Charles'], 0, 0],
])('answer spans: %s', (_, answer, golds, em, f1) => {
  expect(spanScores(answer, golds)).toEqual({ em, f1 })
})

test('the median of an even number of values is the upper one', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(3)
})
