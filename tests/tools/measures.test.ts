import { expect, test } from 'vitest'
import { auroc, calibrationError, quantile, spanScores } from '../../src/tools/measures.ts'

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

test.each([
  ['right as often as it says', [0.5, 0.5, 0.5, 0.5], [true, false, true, false], 0],
  ['sure and wrong', [0.95, 0.95], [false, false], 0.95],
  ['half of it sure and wrong', [1, 1, 0, 0], [false, false, false, false], 0.5],
])('calibration error: %s', (_, confidences, truths, expected) => {
  expect(calibrationError(confidences, truths)).toBeCloseTo(expected, 10)
})
