import { expect, test } from 'vitest'
import { ranker } from '../../../src/answers/models/models.ts'
import { LAYERS, type StoredReader, unpack } from '../../../src/answers/reader/reader.ts'

const numbers = Buffer.from(Int16Array.of(1, -2, 3, 4, 5, 6).buffer)
const stored = (weights: Buffer): StoredReader => ({
  kinds: [],
  scales: { secondLook: 1, coverage: 1, alignment: 1 },
  layers: [
    { name: 'near', inputs: 2, outputs: 1, scale: 0.5 },
    { name: 'far', inputs: 1, outputs: 1, scale: 2 },
  ],
  weights: weights.toString('base64'),
})

test('unpacks weights and biases layer by layer, each by its scale', () => {
  const { near, far } = unpack(stored(numbers.subarray(0, 10))).layers
  expect([...near.weights, ...near.bias]).toEqual([0.5, -1, 1.5])
  expect([...far.weights, ...far.bias]).toEqual([8, 10])
})

test('refuses weights that are more or fewer than its layers take', () => {
  expect(() => unpack(stored(numbers))).toThrow("the reader's layers take 5 numbers, not 6")
  expect(() => unpack(stored(numbers.subarray(0, 4)))).toThrow(RangeError)
})

test('the fitted reader has every layer, and each takes what the one before gives', () => {
  const { layers, kinds } = ranker.reader!
  expect(Object.keys(layers).sort()).toEqual([...LAYERS].sort())
  const question = layers['question words'].outputs
  expect(layers['question kinds']).toMatchObject({ inputs: kinds.length, outputs: question })
  expect(layers['question context']).toMatchObject({ inputs: 3 * question, outputs: question })
  for (const name of ['question match', 'question wanted', 'evidence question'] as const)
    expect(layers[name].inputs).toBe(question)
  const text = layers['text words'].outputs
  expect(layers['text context']).toMatchObject({ inputs: 3 * text, outputs: text })
  expect(layers['text match'].outputs).toBe(layers['question match'].outputs)
  expect(layers['text wanted'].outputs).toBe(layers['question wanted'].outputs)
  const size = layers.evidence.outputs
  expect(layers.evidence.inputs).toBe(
    10 + layers['text rest'].outputs + layers['question match'].outputs,
  )
  for (const name of ['near', 'less near', 'far', 'further', 'furthest', 'near again'] as const)
    expect(layers[name]).toMatchObject({ inputs: 3 * size, outputs: size })
  expect(layers['answer words']).toMatchObject({ inputs: 2 * size, outputs: size })
})
