import type { Asked } from '../asked.ts'
import { convolve, dense, normalise, type Rows, scratchRows, turned } from '../kernels/layers.ts'
import { backgroundRarity, rowOf, writeDirections } from '../lexicon/vectors.ts'
import type { ReadArticle } from '../reading.ts'
import { rarityIn } from './encode-text.ts'
import { layersOf, type Reader } from './reader.ts'

/** A question as the reader understands it. Rows are one behind the other, one for each word,
 * each as wide as its layer's outputs; see widthOf. */
export interface EncodedQuestion {
  count: number
  /** Per word the direction that words of the text are held against, and the same {@link turned}. */
  match: Float32Array
  turnedMatch: Float32Array
  /** Per word how much it matters; 0 or more. */
  weights: Float32Array
  /** What an answering word's vector should be like. */
  wanted: Float32Array
  /** What is added to each word's evidence, the layer's own bias included, and what that is multiplied by in the end. */
  evidence: Float32Array
  answer: Float32Array
  /** What the value of a sentence must exceed for it to answer, as far as the question tells. */
  doubt: number
  /** Per stem of the question 2, or 1 for a stop word. */
  stems: Map<number, number>
}

const MOST_WORDS = 30
// Rarities are at most about 7; the network takes them to about 1.
const RARITY = 6
const BACKGROUND = 7

/** Reads a question on an article (of several the one that may answer best). */
export function encodeQuestion(
  { question, group, words }: Asked,
  article: ReadArticle,
  reader: Reader,
): EncodedQuestion {
  const layers = layersOf(reader)
  const found = words.slice(0, MOST_WORDS)
  const count = found.length
  const { inputs, width: size } = layers['question words']
  const { width } = layers['question match']
  const [
    x,
    own,
    context,
    attention,
    matter,
    match,
    whole,
    wanted,
    evidence,
    answer,
    hidden,
    doubt,
  ] = scratchRows(
    [count, inputs],
    [count, size],
    [count, size],
    [count, layers['question attention'].width],
    [count, layers['question word weight'].width],
    [count, width],
    [1, size],
    [1, layers['question wanted'].width],
    [1, layers['evidence question'].width],
    [1, layers['answer question'].width],
    [1, layers['doubt question'].width],
    [1, layers.doubt.width],
  )
  const stems = new Map<number, number>()
  const rows = found.map(({ folded }) => rowOf(folded))
  writeDirections(rows, x)
  for (const [n, term] of found.entries()) {
    const row = rows[n]!
    const { id } = term
    const isKnown = article.frequency.has(id) || article.title.has(id)
    if (id >= 0) stems.set(id, Math.max(stems.get(id) ?? 0, term.isStopWord ? 1 : 2))
    x.values.set(
      [
        Number(!term.isStopWord),
        Number(/^\p{Lu}/u.test(question.text.slice(term.start, term.start + 2))),
        isKnown ? rarityIn(article, id) / RARITY : 0,
        Number(!isKnown),
        row < 0 ? 1 : backgroundRarity(row) / BACKGROUND,
      ],
      (n + 1) * inputs - 5,
    )
  }
  dense(layers['question words'], x, count, own)
  addKind(group, reader, own, count)
  convolve(layers['question context'], own, count, 1, context)
  dense(layers['question attention'], context, count, attention)
  dense(layers['question word weight'], context, count, matter)
  dense(layers['question match'], context, count, match)
  for (let n = 0; n < count; n++) normalise(match.values, n * width, width)
  attend(context, attention, count, whole.values)
  dense(layers['question wanted'], whole, 1, wanted)
  dense(layers['evidence question'], whole, 1, evidence)
  dense(layers['answer question'], whole, 1, answer)
  dense(layers['doubt question'], whole, 1, hidden, true)
  dense(layers.doubt, hidden, 1, doubt)
  for (const [i, bias] of reader.layers.evidence.bias.entries()) evidence.values[i]! += bias
  return {
    count,
    match: match.values.slice(),
    turnedMatch: turned(match.values, width),
    weights: column(matter, count).map((weight) => Math.log1p(Math.exp(weight))),
    wanted: wanted.values.slice(),
    evidence: evidence.values.slice(),
    answer: answer.values.slice(),
    doubt: doubt.values[0] ?? 0,
    stems,
  }
}

/** Adds to each word's vector that of the question's kind. */
function addKind(group: string, { layers, kinds }: Reader, words: Rows, count: number): void {
  const kind = kinds.indexOf(group)
  const { weights, outputs } = layers['question kinds']
  if (kind < 0) return
  for (let n = 0; n < count; n++)
    for (let i = 0; i < outputs; i++)
      words.values[n * words.width + i]! += weights[i * kinds.length + kind]!
}

/** The first number of each row; 0 where rows are empty, as those of the readers without outputs that teach. */
const column = ({ values, width }: Rows, count: number): Float32Array =>
  Float32Array.from({ length: count }, (_, n) => values[n * width] ?? 0)

/** Writes the mean of the words' vectors, weighed by how much attention each gets. */
function attend(context: Rows, attention: Rows, count: number, whole: Float32Array): void {
  const scores = column(attention, count)
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const total = odds.reduce((sum, odd) => sum + odd, 0)
  whole.fill(0)
  for (let n = 0; n < count; n++)
    for (let i = 0; i < whole.length; i++)
      whole[i]! += (odds[n]! / total) * context.values[n * context.width + i]!
}
