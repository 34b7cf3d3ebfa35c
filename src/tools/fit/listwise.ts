import { type Linear, standard } from '../../answers/linear.ts'
import { adamOf } from './adam.ts'
import type { List } from './lists.ts'

/** How much a weight, and a kind's departure from it, costs. */
export interface Ridge {
  shared: number
  own: number
  /** How many times each list is seen. */
  rounds: number
}

const BATCHES = 16
const RATE = 0.04

/**
 * Fits a linear model by the listwise loss (Cao et al. 2007): minus the logarithm of the share
 * that the answering candidates have under a softmax over the list. Adam on batches,
 * with a rate that falls to nothing.
 * Lists without an answer, or with nothing but, teach nothing and are left out.
 */
export function fitLinear(features: readonly string[], all: readonly List[], ridge: Ridge): Linear {
  const lists = all.filter(({ answers }) => answers.includes(true) && answers.includes(false))
  const width = features.length
  const { centre, scale } = moments(lists, width)
  const data = lists.map(({ rows }) => standardise(rows, centre, scale))
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort()
  const kindOf = lists.map(({ kind }) => kinds.indexOf(kind))
  // The shared weights first, then each kind's departures.
  const weights = new Float64Array(width * (1 + kinds.length))
  const gradient = new Float64Array(weights.length)
  const sum = new Float64Array(width)
  const adam = adamOf(weights.length)
  const steps = ridge.rounds * BATCHES
  for (let step = 1; step <= steps; step++) {
    for (let i = 0; i < weights.length; i++)
      gradient[i] = weights[i]! * (i < width ? ridge.shared : ridge.own)
    const batch = lists.length / BATCHES
    // Every so many lists, so that each batch has some of each set.
    for (let at = step % BATCHES; at < lists.length; at += BATCHES) {
      const own = width * (1 + kindOf[at]!)
      for (let f = 0; f < width; f++) sum[f] = weights[f]! + weights[own + f]!
      const matrix = data[at]!
      const pull = pulls(scoresOf(matrix, sum, width), lists[at]!.answers)
      for (let row = 0; row < pull.length; row++) {
        const p = pull[row]! / batch
        if (Math.abs(p) < 1e-7) continue
        const from = row * width
        for (let f = 0; f < width; f++) {
          const g = p * matrix[from + f]!
          gradient[f]! += g
          gradient[own + f]! += g
        }
      }
    }
    adam(weights, gradient, step, RATE * (1 - step / (steps + 1)))
  }
  const round = (value: number) => Number(value.toPrecision(4))
  return {
    features: [...features],
    centre: [...centre].map(round),
    scale: [...scale].map(round),
    weights: Object.fromEntries(
      kinds.map((kind, k) => [
        kind,
        features.map((_, f) => round(weights[f]! + weights[width * (1 + k) + f]!)),
      ]),
    ),
  }
}

/** The loss's derivative by each candidate's score: its share less its share among the answers. */
export function pulls(scores: Float64Array, answers: readonly boolean[]): Float64Array {
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) highest = Math.max(highest, score)
  let all = 0
  let right = 0
  const e = scores.map((score, row) => {
    const value = Math.exp(score - highest)
    all += value
    if (answers[row]) right += value
    return value
  })
  return e.map((value, row) => value / all - (answers[row] ? value / right : 0))
}

function scoresOf(matrix: Float32Array, weights: Float64Array, width: number): Float64Array {
  const scores = new Float64Array(matrix.length / width)
  for (let row = 0; row < scores.length; row++) {
    let sum = 0
    for (let f = 0; f < width; f++) sum += weights[f]! * matrix[row * width + f]!
    scores[row] = sum
  }
  return scores
}

function moments(lists: readonly List[], width: number) {
  const sum = new Float64Array(width)
  const squares = new Float64Array(width)
  let count = 0
  for (const { rows } of lists)
    for (const row of rows) {
      count++
      for (let f = 0; f < width; f++) {
        sum[f]! += row[f]!
        squares[f]! += row[f]! ** 2
      }
    }
  const centre = sum.map((value) => value / count)
  const scale = squares.map((value, f) =>
    Math.max(1e-6, Math.sqrt(Math.max(0, value / count - centre[f]! ** 2))),
  )
  return { centre, scale }
}

function standardise(rows: readonly Float32Array[], centre: Float64Array, scale: Float64Array) {
  const width = centre.length
  const matrix = new Float32Array(rows.length * width)
  for (const [at, row] of rows.entries())
    for (let f = 0; f < width; f++)
      matrix[at * width + f] = standard(row[f]!, centre[f]!, scale[f]!)
  return matrix
}
