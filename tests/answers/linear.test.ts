import { expect, test } from 'vitest'
import { evaluateLinear, type Linear } from '../../src/answers/linear.ts'

const model: Linear = {
  features: ['near', 'far'],
  centre: [1, 0],
  scale: [2, 1],
  weights: { time: [3, -1], place: [0, 1] },
}

test.each([
  ['weights of its kind', 'time', [3, 2], 3 * 1 - 2],
  ['weights of another kind', 'place', [3, 2], 2],
  ['a freak value held at five deviations', 'place', [3, 1000], 5],
])('a linear model uses %s', (_, kind, values, expected) => {
  expect(evaluateLinear(model, kind, values)).toBe(expected)
})

test('a kind without weights is an error, not a zero', () => {
  expect(() => evaluateLinear(model, 'colour', [1, 2])).toThrow('no weights for "colour"')
})
