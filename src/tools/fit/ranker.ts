import { FEATURES } from '../../answers/evidence.ts'
import { firstLook, type Ranker, type StoredRanker, secondLook } from '../../answers/rank.ts'
import { boost } from '../boosting.ts'
import { insideGold, type List } from './lists.ts'
import { fitLinear } from './listwise.ts'

const ACROSS = { shared: 0.002, own: 0.03, steps: 120 }
// Far fewer rows to learn from: which sentence of a given paragraph.
const INSIDE = { shared: 0.01, own: 0.05, steps: 200 }
const TREES = { trees: 120, leaves: 8, rate: 0.07, leastWeight: 4, ridge: 8, share: 0.4 }

/** Fits the linear models, and on what they rank best the trees. */
export function fitRanker(lists: readonly List[]): StoredRanker {
  const linear = {
    across: fitLinear(FEATURES, lists, ACROSS),
    inside: fitLinear(FEATURES, insideGold(lists), INSIDE),
  }
  return { ...linear, trees: fitTrees(lists, linear) }
}

function fitTrees(lists: readonly List[], linear: Omit<Ranker, 'trees'>): StoredRanker['trees'] {
  const kinds = Object.keys(linear.across.weights)
  const rows: Float32Array[] = []
  const targets: number[] = []
  const groups = [0]
  for (const list of lists) {
    const scored = firstLook(list.considered, linear)
    const looked = secondLook(scored, kinds.indexOf(list.kind))
    const answers = looked.map(
      (_, at) => list.answers[list.considered.candidates.indexOf(scored[at]!.candidate)]!,
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
  const round = (value: number) => Number(value.toPrecision(4))
  return boost({ features, width, targets: Float64Array.from(targets), groups }, TREES).map(
    ({ feature, value, right }) => ({ feature, value: value.map(round), right }),
  )
}
