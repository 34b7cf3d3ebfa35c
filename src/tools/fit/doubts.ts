import { CONFIDENCE_FEATURES, measureConfidence } from '../../answers/confidence.ts'
import { type Considered, createConsider } from '../../answers/consider.ts'
import { type Ranker, rank } from '../../answers/rank.ts'
import { forestOf, sumOfTrees, type Tree } from '../../answers/span/trees.ts'
import { boost } from '../boosting.ts'
import type { LabelledSet } from '../labelled.ts'
import { auroc, calibrationError, share } from '../measures.ts'
import { folded } from './lists.ts'

/** A question of which it is known whether the article answers it. */
export interface Doubt {
  set: string
  article: string
  is: 'answerable' | 'unanswerable' | 'unrelated'
  consider: () => Considered
}

/** What the confidence is fitted from. */
export interface Example extends Pick<Doubt, 'set' | 'article' | 'is'> {
  values: Float32Array
}

const TREES = { trees: 250, depth: 5, rate: 0.05, leastWeight: 8, ridge: 10, share: 0.3, every: 1 }
// An unrelated question is as likely as one that sounds answerable and is not.
const WEIGHT = { answerable: 1, unanswerable: 0.6, unrelated: 0.6 }

/** A set's questions, its unanswerable ones, and the answerable ones asked of the next article. */
export function collectDoubts(set: LabelledSet, most: number): Doubt[] {
  const consider = createConsider(set.articles)
  const position = new Map(set.articles.map(({ id }, at) => [id, at]))
  const doubts: Doubt[] = []
  const some = <Item>(items: Item[]) => {
    const step = Math.max(1, items.length / most)
    return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
  }
  const add = (is: Doubt['is'], question: string, article: string, asked: number) =>
    doubts.push({
      set: set.name,
      article: folded(article),
      is,
      consider: () => consider(question, asked),
    })
  for (const { question, article } of some(set.questions.filter((q) => q.answerable))) {
    const at = position.get(article)!
    add('answerable', question, article, at)
    if (set.articles.length > 1) add('unrelated', question, article, (at + 1) % set.articles.length)
  }
  for (const { question, article } of some(set.questions.filter((q) => q.answerable === false)))
    add('unanswerable', question, article, position.get(article)!)
  return doubts
}

/** The ranker must not have been fitted to the doubt. Null where nothing was found at all. */
export function toExample({ set, article, is, consider }: Doubt, ranker: Ranker): Example | null {
  const considered = consider()
  const values = measureConfidence(considered, rank(considered, ranker))
  return values && { set, article, is, values }
}

export function fitConfidence(examples: readonly Example[]): Tree[] {
  const width = CONFIDENCE_FEATURES.length
  const features = new Float32Array(examples.length * width)
  for (const [at, { values }] of examples.entries()) features.set(values, at * width)
  const targets = Float64Array.from(examples, ({ is }) => Number(is === 'answerable'))
  const weights = Float64Array.from(examples, ({ is }) => WEIGHT[is])
  return boost({ features, width, targets, weights }, TREES)
}

/** The confidence of each example from a model that was not fitted to its article. */
export function crossConfidences(
  examples: readonly Example[],
  foldOf: (article: string) => number,
): number[] {
  const folds = [...new Set(examples.map(({ article }) => foldOf(article)))]
  const models = new Map(
    folds.map((held) => [
      held,
      forestOf(fitConfidence(examples.filter(({ article }) => foldOf(article) !== held))),
    ]),
  )
  return examples.map(
    ({ article, values }) => 1 / (1 + Math.exp(-sumOfTrees(models.get(foldOf(article))!, values))),
  )
}

/** How well confidences tell apart, by set, and where the line must be for .95 to be answered. */
export function judgeConfidence(examples: readonly Example[], confidences: readonly number[]) {
  const sets = [...new Set(examples.map(({ set }) => set))]
  const calibrationErrorOf = (name: string) => {
    const own = confidences.filter((_, at) => examples[at]!.set === name)
    const truths = examples.filter(({ set }) => set === name).map(({ is }) => is === 'answerable')
    return calibrationError(own, truths)
  }
  return Object.fromEntries(
    sets.map((name) => {
      const of = (is: Doubt['is']) =>
        confidences.filter((_, at) => examples[at]!.set === name && examples[at]!.is === is)
      const right = of('answerable')
      const unrelated = of('unrelated')
      const line = [...right].sort((a, b) => a - b)[Math.floor(right.length * 0.05)] ?? 0
      return [
        name,
        {
          questions: right.length,
          'AUROC unanswerable': rounded(auroc(right, of('unanswerable'))),
          'AUROC unrelated': rounded(auroc(right, unrelated)),
          'line for .95': rounded(line),
          'unrelated above': rounded(share(unrelated.map((value) => value >= line))),
          'calibration error': rounded(calibrationErrorOf(name)),
        },
      ]
    }),
  )
}

const rounded = (value: number) => (Number.isNaN(value) ? null : Number(value.toFixed(3)))
