import { readClosely } from '../../answers/rank.ts'
import { type Choices, choose, scoreRuns, spanOf, wholeSpan } from '../../answers/span/choices.ts'
import { FEATURES } from '../../answers/span/features.ts'
import type { Forest, Tree } from '../../answers/span/trees.ts'
import { slice } from '../../text/span.ts'
import { type Boosting, boost } from '../boosting.ts'
import { spanScores } from '../measures.ts'
import type { List } from './lists.ts'

const OPTIONS: Boosting = {
  trees: 120,
  depth: 6,
  rate: 0.1,
  leastWeight: 3,
  ridge: 5,
  share: 0.4,
  every: 2,
}
/** How much better a wholly right run is than a half right one: targets are shares of F1 to this power. */
const SHARPNESS = 4
// Beside the runs of the sentence that answers stand those of so many that rank high and do not
// (shared normalisation, Clark & Gardner 2018); of these every third, which is hardly worse.
const RIVALS = 3
const EVERY = 3

/** Whether a question can teach what the words that answer are like: its answer has a known place. */
export const teachesRuns = ({ mode, labelled, answers }: List): boolean =>
  mode === 'article known' && labelled.exact && answers.includes(true)

/** Fits the trees that choose among the runs of a sentence that answers. */
export const fitWords = (lists: readonly List[]): Tree[] => fitRuns(lists, () => [])

/**
 * Fits trees whose scores of runs can be compared across sentences. `ranked` gives a list's rows,
 * best first. They choose a little worse within the right sentence than those of {@link fitWords}.
 */
export function fitRuns(lists: readonly List[], ranked: (list: List) => readonly number[]): Tree[] {
  const width = FEATURES.length
  const questions = lists.filter(teachesRuns).map((list) => {
    const rivals = ranked(list).filter((row) => !list.answers[row])
    return [goldRows(list), ...rivals.slice(0, RIVALS).map((row, n) => rivalRows(list, row, n))]
  })
  const groups = [0]
  for (const question of questions)
    groups.push(question.reduce((sum, { targets }) => sum + targets.length, groups.at(-1)!))
  const features = new Float32Array(groups.at(-1)! * width)
  const targets = new Float64Array(groups.at(-1)!)
  let at = 0
  for (const rows of questions.flat()) {
    features.set(rows.features, at * width)
    targets.set(rows.targets, at)
    at += rows.targets.length
  }
  return boost({ features, width, targets, groups }, OPTIONS)
}

/** Runs, and each one's share of what is right. */
interface Rows {
  features: Float32Array
  targets: number[]
}

function goldRows(list: List): Rows {
  const choices = readRow(list, list.answers.indexOf(true))
  // All sets' answers are compared as SQuAD compares them.
  const { runs, text } = choices.sentence
  const scores = runs.map(
    (_, at) => spanScores(slice(text, spanOf(choices, at)), list.labelled.answers).f1 ** SHARPNESS,
  )
  const total = scores.reduce((sum, score) => sum + score, 0) || 1
  return { features: choices.features, targets: scores.map((score) => score / total) }
}

function rivalRows(list: List, row: number, n: number): Rows {
  const { features, sentence } = readRow(list, row)
  const width = FEATURES.length
  const kept = sentence.runs.flatMap((_, at) => (at % EVERY === n % EVERY ? [at] : []))
  const some = new Float32Array(kept.length * width)
  for (const [to, at] of kept.entries())
    some.set(features.subarray(at * width, (at + 1) * width), to * width)
  return { features: some, targets: kept.map(() => 0) }
}

const readRow = ({ considered }: List, row: number): Choices =>
  readClosely(considered, considered.candidates[row]!)

/** One attempt to find the words that answer. */
export interface Attempt {
  em: number
  f1: number
  /** The word F1 that was expected. */
  expected: number
}

/** The words that the trees choose in the sentence that answers. */
export function attemptInGold(list: List, words: Forest): Attempt {
  const choices = readRow(list, list.answers.indexOf(true))
  const choice = choose(choices, scoreRuns(choices, words))
  if (!choice) return { em: 0, f1: 0, expected: 0 }
  const chosen = slice(choices.sentence.text, wholeSpan(choices, choice.at))
  return { ...spanScores(chosen, list.labelled.answers), expected: choice.expected }
}

/** Logistic regression of "at least half right" on the expected F1, by Newton's method. */
export function calibrate(tried: readonly Attempt[]): { slope: number; intercept: number } {
  let slope = 0
  let intercept = 0
  for (let step = 0; step < 25; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const { expected, f1 } of tried) {
      const p = 1 / (1 + Math.exp(-(slope * expected + intercept)))
      const error = Number(f1 >= 0.5) - p
      g0 += error
      g1 += error * expected
      h00 += p * (1 - p)
      h01 += p * (1 - p) * expected
      h11 += p * (1 - p) * expected ** 2
    }
    const determinant = h00 * h11 - h01 ** 2
    intercept += (h11 * g0 - h01 * g1) / determinant
    slope += (h00 * g1 - h01 * g0) / determinant
  }
  return { slope: Number(slope.toFixed(3)), intercept: Number(intercept.toFixed(3)) }
}
