import { FEATURES } from '../../answers/evidence.ts'
import type { Linear } from '../../answers/linear.ts'
import { firstLook, groupOf, type Ranker, readBest, secondLook } from '../../answers/rank.ts'
import { forestOf, type Tree } from '../../answers/span/trees.ts'
import { boost } from '../boosting.ts'
import { insideGold, type List } from './lists.ts'
import { fitLinear } from './listwise.ts'
import { fitRuns } from './runs.ts'

const ACROSS = { shared: 0.002, own: 0.03, rounds: 12 }
// Far fewer rows to learn from: which sentence of a given paragraph.
const INSIDE = { shared: 0.01, own: 0.05, rounds: 20 }
const TREES = { trees: 400, depth: 5, rate: 0.04, leastWeight: 4, ridge: 8, share: 0.3, every: 1 }

/** What the second look builds on. */
export interface FirstStage {
  across: Linear
  inside: Linear
  runs: Tree[]
}

/** The first stage as the ranker takes it. */
export type Ready = Omit<Ranker, 'trees' | 'reader'>

export const toReady = ({ runs, ...linear }: FirstStage): Ready => ({
  ...linear,
  runs: forestOf(runs),
})

/** Fits the linear models and the trees that score runs. */
export function fitFirstStage(lists: readonly List[]): FirstStage {
  const linear = {
    across: fitLinear(FEATURES, lists, ACROSS),
    inside: fitLinear(FEATURES, insideGold(lists), INSIDE),
  }
  const ranked = ({ considered }: List) =>
    firstLook(considered, linear).map(({ candidate }) => considered.candidates.indexOf(candidate))
  return { ...linear, runs: fitRuns(lists, ranked) }
}

/**
 * Fits the trees of the second look. `stageOf` gives the first stage that a list is seen through,
 * one that was not fitted to it: its scores of what it was fitted to would be too good.
 */
export function fitSecondStage(lists: readonly List[], stageOf: (list: List) => Ready): Tree[] {
  const rows: Float32Array[] = []
  const targets: number[] = []
  const groups = [0]
  for (const list of lists) {
    const stage = stageOf(list)
    const { considered } = list
    const scored = firstLook(considered, stage)
    const { rows: values, width } = secondLook(
      scored,
      groupOf(considered, stage),
      readBest(considered, scored, stage.runs),
    )
    const looked = scored
      .slice(0, values.length / width)
      .map((_, at) => values.subarray(at * width, (at + 1) * width))
    const answers = looked.map(
      (_, at) => list.answers[considered.candidates.indexOf(scored[at]!.candidate)]!,
    )
    const right = answers.filter(Boolean).length
    if (right === 0 || right === answers.length) continue
    rows.push(...looked)
    targets.push(...answers.map((answer) => (answer ? 1 / right : 0)))
    groups.push(rows.length)
  }
  const width = rows[0]!.length
  const features = new Float32Array(rows.length * width)
  for (const [at, row] of rows.entries()) features.set(row, at * width)
  return boost({ features, width, targets: Float64Array.from(targets), groups }, TREES)
}
