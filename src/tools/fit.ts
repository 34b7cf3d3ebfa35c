import { Console } from 'node:console'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FEATURES } from '../answers/features.ts'
import { evaluateLinear, type Linear } from '../answers/linear.ts'
import {
  collectDoubts,
  type Doubt,
  fitConfidence,
  judgeConfidence,
  toExample,
} from './fit/doubts.ts'
import { collectLists, type List } from './fit/lists.ts'
import { fitLinear, type Ridge } from './fit/listwise.ts'
import type { Example } from './fit/logistic.ts'
import { readLabelled } from './labelled.ts'
import { mean } from './measures.ts'

const USAGE = `npm run fit -- FOLDER… [--folds 4] [--most 1500] [--without FEATURE,…] [--failures N]
  cross-validates by article, then fits on everything and writes src/answers/models/ranker.json
  --most N       take at most N questions of a folder
  --without F,…  leave these features out, and write nothing
  --failures N   show the N first failures of the cross-validation, and write nothing`

const RIDGE: Ridge = { shared: 0.002, own: 0.01, steps: 150 }

type Score = (list: List, row: number) => number

interface Judged {
  set: string
  first: boolean
  reciprocal: number
  key: boolean
  inside: boolean
}

function judge(list: List, score: Score): Judged {
  const best = new Map<number, { row: number; score: number }>()
  for (const [row, paragraph] of list.paragraphs.entries()) {
    const own = score(list, row)
    if (own > (best.get(paragraph)?.score ?? Number.NEGATIVE_INFINITY))
      best.set(paragraph, { row, score: own })
  }
  const ranked = [...best].sort((a, b) => b[1].score - a[1].score)
  const rank = ranked.findIndex(([paragraph]) => list.golds.has(paragraph)) + 1
  const isRight = (entry: (typeof ranked)[number] | undefined) =>
    entry !== undefined && list.answers[entry[1].row]!
  return {
    set: `${list.set}, ${list.mode}`,
    first: rank === 1,
    reciprocal: rank >= 1 && rank <= 5 ? 1 / rank : 0,
    key: isRight(ranked[0]),
    inside: isRight(ranked[rank - 1]),
  }
}

/** Spreads the articles over the folds, set by set, the same each time. */
function foldsOf(lists: readonly List[], folds: number): Map<string, number> {
  const found = new Map<string, number>()
  for (const { article } of lists) if (!found.has(article)) found.set(article, found.size % folds)
  return found
}

function tabulate(judged: readonly Judged[]) {
  const sets = [...new Set(judged.map(({ set }) => set))]
  return Object.fromEntries(
    sets.map((name) => {
      const of = judged.filter(({ set }) => set === name)
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

function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      folds: { type: 'string', default: '4' },
      most: { type: 'string', default: '1500' },
      without: { type: 'string' },
      failures: { type: 'string' },
    },
  })
  if (positionals.length === 0) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
    return
  }
  const sets = positionals.map(readLabelled)
  const lists = sets.flatMap((set) => collectLists(set, Number(values.most)))
  const doubts = sets
    .filter(({ bySentence }) => !bySentence)
    .flatMap((set) => collectDoubts(set, Number(values.most)))
  const without = values.without?.split(',').map((name) => FEATURES.indexOf(name as never)) ?? []
  for (const { rows } of lists) for (const row of rows) for (const f of without) row[f] = 0
  const foldOf = foldsOf(lists, Number(values.folds))
  const judged: Judged[] = []
  const examples: { doubt: Doubt; example: Example; fold: number }[] = []
  const failures: { list: List; score: Score }[] = []
  for (let fold = 0; fold < Number(values.folds); fold++) {
    const model = fitLinear(
      FEATURES,
      lists.filter(({ article }) => foldOf.get(article) !== fold),
      RIDGE,
    )
    const score: Score = ({ rows, kind }, row) => evaluateLinear(model, kind, rows[row]!)
    for (const list of lists.filter(({ article }) => foldOf.get(article) === fold)) {
      const one = judge(list, score)
      judged.push(one)
      if (!one.key && list.mode === 'article known') failures.push({ list, score })
    }
    for (const doubt of doubts.filter(({ article }) => foldOf.get(article) === fold)) {
      const example = toExample(doubt, model)
      if (example) examples.push({ doubt, example, fold })
    }
  }
  const figures = tabulate(judged)
  new Console(process.stdout).table(figures)
  const confidences = crossValidate(examples)
  new Console(process.stdout).table(confidences)
  for (const { list, score } of failures.slice(0, Number(values.failures ?? 0)))
    printFailure(list, score)
  if (values.without || values.failures) return
  write('ranker', fitLinear(FEATURES, lists, RIDGE), positionals, figures)
  write(
    'confidence',
    fitConfidence(examples.map(({ example }) => example)),
    positionals,
    confidences,
  )
}

function crossValidate(examples: readonly { doubt: Doubt; example: Example; fold: number }[]) {
  const folds = [...new Set(examples.map(({ fold }) => fold))]
  const models = folds.map((held) =>
    fitConfidence(examples.filter(({ fold }) => fold !== held).map(({ example }) => example)),
  )
  return judgeConfidence(
    examples.map(({ doubt, example: { kind, values }, fold }) => {
      const sum = evaluateLinear(models[folds.indexOf(fold)]!, kind, values)
      return { doubt, confidence: 1 / (1 + Math.exp(-sum)) }
    }),
  )
}

function printFailure(list: List, score: Score) {
  const { labelled, answers } = list
  const order = list.rows.map((_, row) => row).sort((a, b) => score(list, b) - score(list, a))
  const gold = order.find((row) => answers[row])
  process.stdout.write(`\n✗ ${labelled.question}  [${labelled.answers[0]}] ${list.article}\n`)
  for (const row of [...order.slice(0, 2), ...(gold === undefined ? [] : [gold])])
    process.stdout.write(
      `  ${answers[row] ? '✓' : ' '} ${score(list, row).toFixed(2)} ${list.textOf(row)}\n`,
    )
}

function write(name: string, model: Linear, folders: readonly string[], figures: object) {
  const file = new URL(`../answers/models/${name}.json`, import.meta.url)
  const data = folders.map((folder) => folder.split('/').filter(Boolean).at(-1))
  const fitted = { date: new Date().toISOString().slice(0, 10), data, figures, model }
  writeFileSync(file, `${JSON.stringify(fitted)}\n`)
}

main()
