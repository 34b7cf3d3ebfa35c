import { CONFIDENCE_FEATURES, measureConfidence } from '../../answers/confidence.ts'
import { type Considered, createConsider } from '../../answers/consider.ts'
import { type Ranker, rank } from '../../answers/rank.ts'
import { forestOf, sumOfTrees, type Tree } from '../../answers/span/trees.ts'
import type { Article } from '../../article/article.ts'
import { boost } from '../boosting.ts'
import type { Labelled, LabelledSet } from '../labelled.ts'
import { auroc, calibrationError, mean, share } from '../measures.ts'
import { evenly } from './evenly.ts'
import { folded, locatedIn } from './lists.ts'

/** What the confidence is fitted from. */
export interface Example {
  set: string
  article: string
  is: 'answerable' | 'unanswerable' | 'unrelated'
  values: Float32Array
}

const TREES = { trees: 500, depth: 6, rate: 0.05, leastWeight: 8, ridge: 10, share: 0.3, every: 2 }

// So many questions of each kind at least: an article that nobody asked what it does not answer would teach that
// questions on articles of its sort are answerable. (With FairytaleQA, which has none such, .70 for .72.)
export const OF_EITHER = 10

// How rare a word is, and how far ahead the best sentence, depends on what else there is to answer from. So by turns
// of eight the articles stand together, alone, and in extracts of so many paragraphs.
const TURN = 8
const EXTRACT = 6

/** Asks a question of an article, of whichever it is. */
type Ask = (labelled: Labelled) => Considered

function askTogether(articles: readonly Article[]): Ask[] {
  const consider = createConsider(articles)
  return articles.map(
    (_, at) =>
      ({ question }: Labelled) =>
        consider(question, at),
  )
}

/** Asks of the extract with the answer, or with what the ranker holds for the answer where there is none. */
function askExtract(article: Article, ranker: Ranker): Ask {
  const { paragraphs } = article
  const considerWhole = createConsider([article])
  const extracts = Array.from({ length: Math.ceil(paragraphs.length / EXTRACT) }, (_, n) =>
    createConsider([{ ...article, paragraphs: paragraphs.slice(n * EXTRACT, (n + 1) * EXTRACT) }]),
  )
  return ({ question, article: id, gold }) => {
    const whole = considerWhole(question, 0)
    const best = rank(whole, ranker)[0]
    const likeliest = best ? whole.proposals[best.proposal]!.paragraph : 0
    const paragraph = id === article.id ? (gold[0] ?? likeliest) : likeliest
    return extracts[Math.floor(paragraph / EXTRACT)]!(question, 0)
  }
}

/** How each of a set's articles is asked. */
const asksOf = (articles: readonly Article[], ranker: Ranker): Ask[] =>
  Array.from({ length: Math.ceil(articles.length / TURN) }, (_, turn) => {
    const own = articles.slice(turn * TURN, (turn + 1) * TURN)
    if (turn % 3 === 0) return askTogether(own)
    return own.flatMap((one) => (turn % 3 === 1 ? askTogether([one]) : askExtract(one, ranker)))
  }).flat()

/**
 * What a set's questions teach, asked of their articles one by one, and its answerable ones asked of the
 * next article. The ranker must not have been fitted to an answerable question: it is surer of these;
 * so of those it was fitted to, `rankedOn` evenly taken ones, none is asked.
 */
export function collectExamples(set: LabelledSet, rankedOn: number, ranker: Ranker): Example[] {
  const { name, articles, questions } = set
  const known = new Set(evenly(locatedIn(set), rankedOn))
  const of = articles.map(({ id }) => {
    const own = questions.filter(({ article }) => article === id)
    return {
      answerable: own.filter((one) => one.answerable && !known.has(one)),
      unanswerable: own.filter(({ answerable }) => answerable === false),
    }
  })
  const asks = asksOf(articles, ranker)
  return articles.flatMap(({ id }, at) => {
    const { answerable, unanswerable } = of[at]!
    if (Math.min(answerable.length, unanswerable.length) < OF_EITHER) return []
    const unrelated = articles.length > 1 ? of[(at + 1) % articles.length]!.answerable : []
    return Object.entries({ answerable, unanswerable, unrelated }).flatMap(([is, labelled]) =>
      labelled.flatMap((one): Example[] => {
        const considered = asks[at]!(one)
        const values = measureConfidence(considered, rank(considered, ranker))
        return values ? [{ set: name, article: folded(id), is: is as Example['is'], values }] : []
      }),
    )
  })
}

export function fitConfidence(examples: readonly Example[]): Tree[] {
  const width = CONFIDENCE_FEATURES.length
  const features = new Float32Array(examples.length * width)
  for (const [at, { values }] of examples.entries()) features.set(values, at * width)
  const targets = Float64Array.from(examples, ({ is }) => Number(is === 'answerable'))
  return boost({ features, width, targets, weights: weightsOf(examples) }, TREES)
}

// Questions on one article are much alike: twice as many of them tell only so many times as much.
const MORE_OF_AN_ARTICLE = 0.25

/** How much each example counts, 1 on average: more where its article has few. */
export function weightsOf(examples: readonly Example[]): Float64Array {
  const counts = new Map<string, number>()
  const keyOf = ({ set, article }: Example) => `${set} ${article}`
  for (const one of examples) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  const weights = examples.map((one) => counts.get(keyOf(one))! ** -MORE_OF_AN_ARTICLE)
  const average = mean(weights)
  return Float64Array.from(weights, (weight) => weight / average)
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
      const of = (is: Example['is']) =>
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
