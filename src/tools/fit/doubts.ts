import { CONFIDENCE_FEATURES, measureConfidence } from '../../answers/confidence.ts'
import { type Considered, createConsider } from '../../answers/consider.ts'
import type { Linear } from '../../answers/linear.ts'
import { type Ranker, rank } from '../../answers/rank.ts'
import type { LabelledSet } from '../labelled.ts'
import { auroc, share } from '../measures.ts'
import { type Example, fitLogistic } from './logistic.ts'

/** A question of which it is known whether the article answers it. */
export interface Doubt {
  set: string
  article: string
  is: 'answerable' | 'unanswerable' | 'unrelated'
  considered: Considered
}

const RIDGE = { shared: 0.001, own: 0.03, steps: 200 }
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
      article: article.toLowerCase().replace(/[^a-z0-9]/g, ''),
      is,
      considered: consider(question, asked),
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

/** What the confidence is fitted from; the ranker must not have seen the question. */
export function toExample({ is, considered }: Doubt, ranker: Ranker): Example | null {
  const values = measureConfidence(considered, rank(considered, ranker))
  return (
    values && {
      kind: considered.asked.group,
      values,
      isAnswer: is === 'answerable',
      weight: WEIGHT[is],
    }
  )
}

export const fitConfidence = (examples: readonly Example[]): Linear =>
  fitLogistic(CONFIDENCE_FEATURES, examples, RIDGE)

/** How well confidences tell apart, by set, and where the line must be for .95 to be answered. */
export function judgeConfidence(judged: readonly { doubt: Doubt; confidence: number }[]) {
  const sets = [...new Set(judged.map(({ doubt }) => doubt.set))]
  return Object.fromEntries(
    sets.map((name) => {
      const of = (is: Doubt['is']) =>
        judged
          .filter(({ doubt }) => doubt.set === name && doubt.is === is)
          .map(({ confidence }) => confidence)
      const right = of('answerable')
      const line = [...right].sort((a, b) => a - b)[Math.floor(right.length * 0.05)] ?? 0
      const round = (value: number) => Number(value.toFixed(3))
      return [
        name,
        {
          questions: right.length,
          'AUROC unanswerable': round(auroc(right, of('unanswerable'))),
          'AUROC unrelated': round(auroc(right, of('unrelated'))),
          'line for .95': round(line),
          'unrelated above': round(share(of('unrelated').map((value) => value >= line))),
        },
      ]
    }),
  )
}
