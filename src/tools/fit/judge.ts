import { type Ranker, rank } from '../../answers/rank.ts'
import { mean } from '../measures.ts'
import type { List } from './lists.ts'

/** How one question went. */
export interface Judged {
  list: List
  /** Whether a gold paragraph came first. */
  first: boolean
  /** One through its rank, 0 beyond the fifth. */
  reciprocal: number
  /** Whether the first sentence holds the answer. */
  key: boolean
  /** Whether the best sentence of the gold paragraph does. */
  inside: boolean
}

/** Ranks the candidates of a list and holds them against what is known. */
export function judge(list: List, ranker: Ranker): Judged {
  const ranked = rank(list.considered, ranker)
  const at = ranked.findIndex(({ proposal }) => list.golds.has(proposal)) + 1
  const isRight = (one: (typeof ranked)[number] | undefined) =>
    one !== undefined && list.answers[list.considered.candidates.indexOf(one.candidate)]!
  return {
    list,
    first: at === 1,
    reciprocal: at >= 1 && at <= 5 ? 1 / at : 0,
    key: isRight(ranked[0]),
    inside: isRight(ranked[at - 1]),
  }
}

/** Means by set and mode. */
export function tabulate(judged: readonly Judged[]) {
  const nameOf = ({ list }: Judged) => `${list.set}, ${list.mode}`
  return Object.fromEntries(
    [...new Set(judged.map(nameOf))].map((name) => {
      const of = judged.filter((one) => nameOf(one) === name)
      const average = (value: (one: Judged) => number | boolean) =>
        Number(mean(of.map((one) => Number(value(one)))).toFixed(3))
      return [
        name,
        {
          questions: of.length,
          'R@1': average(({ first }) => first),
          'MRR@5': average(({ reciprocal }) => reciprocal),
          key: average(({ key }) => key),
          inside: average(({ inside }) => inside),
        },
      ]
    }),
  )
}
