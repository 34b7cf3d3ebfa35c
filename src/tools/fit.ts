import { Console } from 'node:console'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FEATURES } from '../answers/evidence.ts'
import { type Ranker, rank } from '../answers/rank.ts'
import { forestOf } from '../answers/span/trees.ts'
import {
  collectDoubts,
  crossConfidences,
  type Example,
  fitConfidence,
  judgeConfidence,
  toExample,
} from './fit/doubts.ts'
import { type Judged, judge, tabulate } from './fit/judge.ts'
import { collectLists, type List } from './fit/lists.ts'
import { type Attempt, attemptInGold, calibrate, teachesRuns } from './fit/runs.ts'
import {
  type FirstStage,
  fitFirstStage,
  fitSecondStage,
  type Ready,
  toReady,
} from './fit/stages.ts'
import { type LabelledSet, readLabelled } from './labelled.ts'
import { mean } from './measures.ts'

const USAGE = `npm run fit -- FOLDER… [--folds 4] [--most 1500] [--without FEATURE,…] [--failures N]
  cross-validates by article, then fits on everything and writes src/answers/models/*.json
  --most N       take at most N questions of a folder
  --without F,…  leave out the features whose names begin so, and write nothing
  --failures N   show the N first failures of the cross-validation, and write nothing`

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
  if (values.without) leaveOut(values.without.split(','), lists)
  const folds = Number(values.folds)
  const foldOf = foldsOf(lists, folds)
  const stage = stages(lists, foldOf)
  const seenThrough = (held: number | null) => (list: List) =>
    stage(held === null ? [foldOf(list)] : [held, foldOf(list)])

  const judged: Judged[] = []
  const attempts: Attempt[] = []
  const rankers: Ranker[] = []
  for (let fold = 0; fold < folds; fold++) {
    const [own, others] = parted(lists, (list) => foldOf(list) === fold)
    const trees = forestOf(fitSecondStage(others, seenThrough(fold)))
    const ranker: Ranker = { ...stage([fold]), trees }
    rankers.push(ranker)
    judged.push(...own.map((list) => judge(list, ranker)))
    attempts.push(...own.filter(teachesRuns).map((list) => attemptInGold(list, ranker.runs)))
    process.stderr.write(`fold ${fold + 1} of ${folds}\n`)
  }
  const table = new Console(process.stdout)
  const figures = tabulate(judged)
  table.table(figures)
  if (values.failures) {
    const failed = judged.filter(({ key, list }) => !key && list.mode === 'article known')
    for (const { list } of failed.slice(0, Number(values.failures)))
      printFailure(list, rankers[foldOf(list)]!)
  }
  if (values.without || values.failures) return

  const examples = examplesOf(sets, Number(values.most), foldOf, rankers)
  const confidences = crossConfidences(examples, (article) => foldOf({ article }))
  const confidenceFigures = judgeConfidence(examples, confidences)
  table.table(confidenceFigures)
  const spanFigures = { questions: attempts.length, ...averages(attempts) }
  table.table({ 'words in the sentence that answers': spanFigures })

  const { runs, ...linear } = fitFirstStage(lists)
  const trees = fitSecondStage(lists, seenThrough(null))
  const write = writer(sets)
  write('sentences', linear, figures)
  write('spans', { calibration: calibrate(attempts), trees: runs }, spanFigures)
  write('ranking', trees, figures)
  write('confidence', fitConfidence(examples), confidenceFigures)
}

/** Turns features to nothing, by the beginnings of their names. */
function leaveOut(names: readonly string[], lists: readonly List[]) {
  const places = FEATURES.flatMap((feature, at) =>
    names.some((name) => feature.startsWith(name)) ? [at] : [],
  )
  if (places.length === 0) throw new RangeError(`no feature begins with "${names.join('" or "')}"`)
  for (const { rows } of lists) for (const row of rows) for (const place of places) row[place] = 0
}

/** Spreads the articles over the folds, set by set, the same each time. */
function foldsOf(lists: readonly List[], folds: number) {
  const found = new Map<string, number>()
  for (const { article } of lists) if (!found.has(article)) found.set(article, found.size % folds)
  return ({ article }: { article: string }): number => found.get(article) ?? 0
}

/** First stages fitted on all but some folds, each fitted once. */
function stages(lists: readonly List[], foldOf: (list: List) => number) {
  const known = new Map<string, Ready>()
  return (without: readonly number[]): Ready => {
    const name = [...new Set(without)].sort().join()
    let stage = known.get(name)
    if (!stage) {
      const fitted: FirstStage = fitFirstStage(
        lists.filter((list) => !without.includes(foldOf(list))),
      )
      stage = toReady(fitted)
      known.set(name, stage)
    }
    return stage
  }
}

/** Doubts as they look to a ranker that was not fitted to their article. */
function examplesOf(
  sets: readonly LabelledSet[],
  most: number,
  foldOf: (doubt: { article: string }) => number,
  rankers: readonly Ranker[],
): Example[] {
  return sets
    .filter(({ bySentence }) => !bySentence)
    .flatMap((set) => collectDoubts(set, most))
    .flatMap((doubt) => toExample(doubt, rankers[foldOf(doubt)]!) ?? [])
}

function averages(attempts: readonly Attempt[]) {
  const rounded = (value: number) => Number(value.toFixed(3))
  return {
    EM: rounded(mean(attempts.map(({ em }) => em))),
    F1: rounded(mean(attempts.map(({ f1 }) => f1))),
  }
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

function parted<Item>(items: readonly Item[], accept: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(accept), items.filter((item) => !accept(item))]
}

function writer(sets: readonly LabelledSet[]) {
  const data = sets.map(({ name }) => name)
  const date = new Date().toISOString().slice(0, 10)
  return (name: string, model: object, figures: object) => {
    const file = new URL(`../answers/models/${name}.json`, import.meta.url)
    writeFileSync(file, `${JSON.stringify({ date, data, figures, model })}\n`)
  }
}

main()
