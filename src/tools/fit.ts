import { Console } from 'node:console'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FEATURES } from '../answers/evidence.ts'
import { evaluateLinear, type Linear } from '../answers/linear.ts'
import { type Ranker, rank, type StoredRanker, toRanker } from '../answers/rank.ts'
import {
  collectDoubts,
  type Doubt,
  fitConfidence,
  judgeConfidence,
  toExample,
} from './fit/doubts.ts'
import { collectLists, type List } from './fit/lists.ts'
import type { Example } from './fit/logistic.ts'
import { fitRanker } from './fit/ranker.ts'
import { readLabelled } from './labelled.ts'
import { mean } from './measures.ts'

const USAGE = `npm run fit -- FOLDER… [--folds 4] [--most 1500] [--without FEATURE,…] [--failures N]
  cross-validates by article, then fits on everything and writes src/answers/models/ranker.json
  --most N       take at most N questions of a folder
  --without F,…  leave these features out, and write nothing
  --failures N   show the N first failures of the cross-validation, and write nothing`

interface Judged {
  set: string
  first: boolean
  reciprocal: number
  key: boolean
  inside: boolean
}

function judge(list: List, ranker: Ranker): Judged {
  const ranked = rank(list.considered, ranker)
  const at = ranked.findIndex(({ proposal }) => list.golds.has(proposal)) + 1
  const isRight = (one: (typeof ranked)[number] | undefined) =>
    one !== undefined && list.answers[list.considered.candidates.indexOf(one.candidate)]!
  return {
    set: `${list.set}, ${list.mode}`,
    first: at === 1,
    reciprocal: at >= 1 && at <= 5 ? 1 / at : 0,
    key: isRight(ranked[0]),
    inside: isRight(ranked[at - 1]),
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
  const failures: { list: List; ranker: Ranker }[] = []
  for (let fold = 0; fold < Number(values.folds); fold++) {
    const ranker = toRanker(fitRanker(lists.filter(({ article }) => foldOf.get(article) !== fold)))
    for (const list of lists.filter(({ article }) => foldOf.get(article) === fold)) {
      const one = judge(list, ranker)
      judged.push(one)
      if (!one.key && list.mode === 'article known') failures.push({ list, ranker })
    }
    for (const doubt of doubts.filter(({ article }) => foldOf.get(article) === fold)) {
      const example = toExample(doubt, ranker)
      if (example) examples.push({ doubt, example, fold })
    }
  }
  const figures = tabulate(judged)
  new Console(process.stdout).table(figures)
  const confidences = crossValidate(examples)
  new Console(process.stdout).table(confidences)
  for (const { list, ranker } of failures.slice(0, Number(values.failures ?? 0)))
    printFailure(list, ranker)
  if (values.without || values.failures) return
  write('ranker', fitRanker(lists), positionals, figures)
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

function printFailure(list: List, ranker: Ranker) {
  const { labelled, answers, considered } = list
  process.stdout.write(`\n✗ ${labelled.question}  [${labelled.answers[0]}] ${list.article}\n`)
  for (const { candidate, score } of rank(considered, ranker).slice(0, 2)) {
    const row = considered.candidates.indexOf(candidate)
    process.stdout.write(`  ${score.toFixed(2)} ${list.textOf(row)}\n`)
  }
  const gold = answers.indexOf(true)
  if (gold >= 0) process.stdout.write(`  ✓ ${list.textOf(gold)}\n`)
}

function write(
  name: string,
  model: StoredRanker | Linear,
  folders: readonly string[],
  figures: object,
) {
  const file = new URL(`../answers/models/${name}.json`, import.meta.url)
  const data = folders.map((folder) => folder.split('/').filter(Boolean).at(-1))
  const fitted = { date: new Date().toISOString().slice(0, 10), data, figures, model }
  writeFileSync(file, `${JSON.stringify(fitted)}\n`)
}

main()
