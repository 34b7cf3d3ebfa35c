import { type Dense, type Layer, lay } from '../kernels/layers.ts'

/** The layers of the reader, by what they make; docs/reader.md tells how they hang together. */
export const LAYERS = [
  'question words',
  'question kinds',
  'question context',
  'question attention',
  'question word weight',
  'question match',
  'question wanted',
  'text words',
  'text context',
  'text match',
  'text wanted',
  'text rest',
  'evidence',
  'evidence question',
  'near',
  'less near',
  'far',
  'further',
  'furthest',
  'near again',
  'answer question',
  'answer words',
  'answer',
  'doubt',
  'doubt question',
] as const
export type LayerName = (typeof LAYERS)[number]

/** The convolutions over words, one after the other, each with how far apart the words are that it sees. */
export const CONVOLUTIONS = [
  ['near', 1],
  ['less near', 2],
  ['far', 4],
  ['further', 8],
  ['furthest', 16],
  ['near again', 1],
] as const satisfies readonly (readonly [LayerName, number])[]

/** As far as they reach together on either side of a word. */
export const REACH = CONVOLUTIONS.reduce((sum, [, reach]) => sum + reach, 0)

/** A small neural network that reads a question and a sentence together. */
export interface Reader {
  layers: Readonly<Record<LayerName, Dense>>
  /** The kinds of question, in the order of the outputs of `question kinds`. */
  kinds: readonly string[]
  /** What the second look's score, the coverage and the sharpness of alignment are multiplied by. */
  scales: { secondLook: number; coverage: number; alignment: number }
}

const laid = new WeakMap<Reader, Readonly<Record<LayerName, Layer>>>()

/**
 * The layers as the kernels take them. They are laid out when a question first needs them; as that overwrites scratch,
 * whoever uses any asks for the layers before.
 */
export function layersOf(reader: Reader): Readonly<Record<LayerName, Layer>> {
  let layers = laid.get(reader)
  if (!layers) {
    const all = LAYERS.map((name): [LayerName, Layer] => [name, lay(reader.layers[name])])
    layers = Object.fromEntries(all) as Record<LayerName, Layer>
    laid.set(reader, layers)
  }
  return layers
}

/** How the layers are stored: all weights behind one another, 16 bits each, in base64. */
export interface StoredReader {
  kinds: readonly string[]
  scales: Reader['scales']
  /** Per layer what its numbers are multiplied by; the bias counts as one more input. */
  layers: readonly { name: LayerName; inputs: number; outputs: number; scale: number }[]
  weights: string
}

/** Throws a RangeError where the weights are more or fewer than the layers take. */
export function unpack({ kinds, scales, layers, weights }: StoredReader): Reader {
  const bytes = Buffer.from(weights, 'base64')
  const numbers = new Int16Array(bytes.length / 2)
  for (let i = 0; i < numbers.length; i++) numbers[i] = bytes.readInt16LE(2 * i)
  let at = 0
  const next = (count: number, scale: number) => {
    const from = at
    at += count
    return Float32Array.from(numbers.subarray(from, at), (value) => value * scale)
  }
  const unpacked = layers.map(({ name, inputs, outputs, scale }): [LayerName, Dense] => [
    name,
    {
      inputs,
      outputs,
      weights: next(inputs * outputs, scale),
      bias: next(outputs, scale),
    },
  ])
  if (at !== numbers.length)
    throw new RangeError(`the reader's layers take ${at} numbers, not ${numbers.length}`)
  return { kinds, scales, layers: Object.fromEntries(unpacked) as Reader['layers'] }
}
