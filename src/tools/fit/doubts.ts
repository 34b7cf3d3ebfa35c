import { CONFIDENCE_FEATURES, measureConfidence } from '../../answers/confidence.ts'
import { createConsider } from '../../answers/consider.ts'
import { type Ranker, rank } from '../../answers/rank.ts'
import { forestOf, sumOfTrees, type Tree } from '../../answers/span/trees.ts'
import { boost } from '../boosting.ts'
import type { LabelledSet } from '../labelled.ts'
import { auroc, calibrationError, share } from '../measures.ts'
import { evenly } from './evenly.ts'
import { folded, locatedIn } from './lists.ts'

/** A question asked of an article of which it is known whether it answers it. */
interface Doubt {
  question: string
  is: 'answerable' | 'unanswerable' | 'unrelated'
}

/** What the confidence is fitted from. */
export interface Example {
  set: string
  article: string
  is: Doubt['is']
  values: Float32Array
}

const TREES = { trees: 500, depth: 6, rate: 0.05, leastWeight: 8, ridge: 10, share: 0.3, every: 2 }

// So many questions of each kind at least, in a set that has both kinds: an article that nobody asked what it
// does not answer would teach that questions on articles of its sort are answerable.
const OF_EITHER = 15

// An article stands alone or with seven others, by turns of eight: how rare its words are depends on that.
const LIBRARY = 8

/**
 * What a set's questions teach, asked of their articles one by one, and its answerable ones asked of the
 * next article. The ranker must not have been fitted to an answerable question: it is surer of these;
 * so of those it was fitted to, `rankedOn` evenly taken ones, none is asked.
 */
export function collectExamples(set: LabelledSet, rankedOn: number, ranker: Ranker): Example[] {
  const { name, articles, questions } = set
  const known = new Set(evenly(locatedIn(set), rankedOn))
  const hasBoth = questions.some(({ answerable }) => answerable === false)
  const of = articles.map(({ id }) => {
    const own = questions.filter(({ article }) => article === id)
    return {
      answerable: own.filter((one) => one.answerable && !known.has(one)),
      unanswerable: own.filter(({ answerable }) => answerable === false),
    }
  })
  let together = createConsider([])
  return articles.flatMap((article, at) => {
    const place = at % LIBRARY
    const isAlone = Math.floor(at / LIBRARY) % 2 === 1
    if (place === 0 && !isAlone) together = createConsider(articles.slice(at, at + LIBRARY))
    const consider = isAlone ? createConsider([article]) : together
    const { answerable, unanswerable } = of[at]!
    if (hasBoth && Math.min(answerable.length, unanswerable.length) < OF_EITHER) return []
    const next = articles.length > 1 ? of[(at + 1) % articles.length]!.answerable : []
    const doubts: Doubt[] = [
      ...answerable.map(({ question }) => ({ question, is: 'answerable' as const })),
      ...unanswerable.map(({ question }) => ({ question, is: 'unanswerable' as const })),
      ...next.map(({ question }) => ({ question, is: 'unrelated' as const })),
    ]
    return doubts.flatMap(({ question, is }): Example[] => {
      const considered = consider(question, isAlone ? 0 : place)
      const values = measureConfidence(considered, rank(considered, ranker))
      return values ? [{ set: name, article: folded(article.id), is, values }] : []
    })
  })
}

export function fitConfidence(examples: readonly Example[]): Tree[] {
  const width = CONFIDENCE_FEATURES.length
  const features = new Float32Array(examples.length * width)
  for (const [at, { values }] of examples.entries()) features.set(values, at * width)
  const targets = Float64Array.from(examples, ({ is }) => Number(is === 'answerable'))
  return boost({ features, width, targets }, TREES)
}

/** The confidence of each example. */
export function confidencesOf(examples: readonly Example[], trees: readonly Tree[]): number[] {
  const model = forestOf(trees)
  return examples.map(({ values }) => 1 / (1 + Math.exp(-sumOfTrees(model, values))))
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
