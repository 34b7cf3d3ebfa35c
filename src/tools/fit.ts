import { Console } from 'node:console'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FEATURES } from '../answers/evidence.ts'
import { ranker } from '../answers/models/models.ts'
import { type Ranker, rank } from '../answers/rank.ts'
import { forestOf } from '../answers/span/trees.ts'
import { UserError } from '../article/user-error.ts'
import { UsageError, wholeNumber } from './command-line.ts'
import {
  collectExamples,
  confidencesOf,
  fitConfidence,
  judgeConfidence,
  OF_EITHER,
} from './fit/doubts.ts'
import { type Judged, judge, tabulate } from './fit/judge.ts'
import { collectLessons, fitLikely, judgeLikely } from './fit/likely.ts'
import { collectLists, type List } from './fit/lists.ts'
import { fitReader } from './fit/reader.ts'
import { type Attempt, attemptInGold, calibrate, fitWords, teachesRuns } from './fit/runs.ts'
import {
  type FirstStage,
  fitFirstStage,
  fitSecondStage,
  type Ready,
  toReady,
} from './fit/stages.ts'
import { type LabelledSet, readLabelled } from './labelled.ts'
import { mean } from './measures.ts'
import { runTool } from './run-tool.ts'

const USAGE = `npm run fit -- FOLDER[:N]… [--folds 4, at least 3] [--most 1500] [--only PART] [--without FEATURE,…] [--failures N]
  cross-validates by article, then fits on everything and writes src/answers/models/*.json
  FOLDER:N       takes at most N questions of the folder
  --most N       takes at most N questions of each other folder
  --only PART    fits only one of likely (which words are likely to answer; at most 40000 questions),
                 words (which words of the key sentence answer), ranking (which sentence answers), reader
                 (the network; Python 3 with PyTorch and numpy, as python3 or as PYTHON says) and
                 confidence (whether it answers). likely comes before words and ranking, reader and then
                 confidence after them, and these three only if named. To reader and confidence the
                 folders are given as to ranking: they learn from the other questions
                 (FOLDER:0 where ranking had none of them)
  --without F,…  leaves out the features whose names begin so, and writes nothing
  --failures N   shows the N first failures of the cross-validation, and writes nothing`

const PARTS = ['likely', 'words', 'ranking', 'reader', 'confidence'] as const
type Part = (typeof PARTS)[number]
const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name)

const MOST_LESSONS = 40_000

function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      folds: { type: 'string' },
      most: { type: 'string' },
      without: { type: 'string' },
      failures: { type: 'string' },
      only: { type: 'string' },
    },
  })
  // Each is fitted without two folds at a time: what is left must be something.
  const folds = wholeNumber('--folds', values.folds, 3, 4)
  const most = wholeNumber('--most', values.most, 1, 1500)
  const failures = wholeNumber('--failures', values.failures, 0, null)
  if (positionals.length === 0) throw new UsageError('which folder?')
  if (values.only !== undefined && !isPart(values.only))
    throw new UsageError(`--only takes ${PARTS.join(', ')}, not "${values.only}"`)
  const isRanking = values.only === undefined || values.only === 'ranking'
  if (!isRanking && (values.without !== undefined || failures !== null))
    throw new UsageError(`--without and --failures tell of the ranking, not of ${values.only}`)
  const named = positionals.map(
    (folder) => /^(?<path>.+?)(?::(?<most>\d+))?$/.exec(folder)!.groups!,
  )
  const sets = named.map(({ path }) => readLabelled(path!))
  const mosts = named.map((one) => Number(one.most ?? most))
  const write = writer(sets)
  const table = new Console(process.stdout)
  const does = (part: Part) => values.only === undefined || values.only === part
  if (values.only === 'likely') {
    const { model, figures } = fitAndJudgeLikely(sets)
    table.table({ 'words likely to answer': figures })
    write('likely', model, figures)
    return
  }
  if (values.only === 'reader') {
    const rankedOn = named.map((one) => (one.most === undefined ? null : Number(one.most)))
    const { model, figures } = fitReader(sets, rankedOn, process.env.PYTHON || 'python3')
    table.table({ reader: figures })
    write('reader', model, figures)
    return
  }
  if (values.only === 'confidence') {
    const { model, figures } = fitAndJudgeConfidence(sets, mosts)
    table.table(figures)
    write('confidence', model, figures)
    return
  }
  const lists = sets.flatMap((set, at) => collectLists(set, mosts[at]!))
  if (values.without) leaveOut(values.without.split(','), lists)
  const foldOf = foldsOf(lists, folds)
  const isTrial = failures !== null || values.without !== undefined
  if (!isTrial && does('words')) {
    const { model, figures } = fitAnswerWords(lists, foldOf, folds)
    table.table({ 'words in the sentence that answers': figures })
    write('words', model, figures)
  }
  if (!does('ranking')) return
  const stage = stages(lists, foldOf)
  const seenThrough = (held: number | null) => (list: List) =>
    stage(held === null ? [foldOf(list)] : [held, foldOf(list)])

  const judged: Judged[] = []
  const rankers: Ranker[] = []
  for (let fold = 0; fold < folds; fold++) {
    const [own, others] = parted(lists, (list) => foldOf(list) === fold)
    const trees = forestOf(fitSecondStage(others, seenThrough(fold)))
    const ranker: Ranker = { ...stage([fold]), trees, reader: null }
    rankers.push(ranker)
    judged.push(...own.map((list) => judge(list, ranker)))
    process.stderr.write(`fold ${fold + 1} of ${folds}\n`)
  }
  const figures = tabulate(judged)
  table.table(figures)
  if (failures !== null) {
    const failed = judged.filter(({ key, list }) => !key && list.mode === 'article known')
    for (const { list } of failed.slice(0, failures)) printFailure(list, rankers[foldOf(list)]!)
  }
  if (isTrial) return

  const { runs, ...linear } = fitFirstStage(lists)
  const trees = fitSecondStage(lists, seenThrough(null))
  write('sentences', linear, figures)
  write('runs', runs, figures)
  write('ranking', trees, figures)
}

/** Fitted on all; judged by a fit on three articles in four, on the fourth. */
function fitAndJudgeLikely(sets: readonly LabelledSet[]) {
  const lessons = sets.flatMap((set) => collectLessons(set, MOST_LESSONS))
  const foldOf = foldsOf(lessons, 4)
  const [own, others] = parted(lessons, (lesson) => foldOf(lesson) === 0)
  return { model: fitLikely(lessons), figures: judgeLikely(own, fitLikely(others)) }
}

/** Likewise. Throws a UserError where there is too little to learn from. */
function fitAndJudgeConfidence(sets: readonly LabelledSet[], rankedOn: readonly number[]) {
  const examples = sets.flatMap((set, at) =>
    set.bySentence ? [] : collectExamples(set, rankedOn[at]!, ranker),
  )
  const foldOf = foldsOf(examples, 4)
  const [own, others] = parted(examples, (example) => foldOf(example) === 0)
  if (others.length === 0)
    throw new UserError(
      `--only confidence needs two articles with at least ${OF_EITHER} answerable and ${OF_EITHER} unanswerable questions each`,
    )
  const figures = judgeConfidence(own, confidencesOf(own, fitConfidence(others)))
  return { model: fitConfidence(examples), figures }
}

/** Turns features to nothing, by the beginnings of their names. */
function leaveOut(names: readonly string[], lists: readonly List[]) {
  const places = FEATURES.flatMap((feature, at) =>
    names.some((name) => feature.startsWith(name)) ? [at] : [],
  )
  if (places.length === 0) throw new UsageError(`no feature begins with "${names.join('" or "')}"`)
  for (const { rows } of lists) for (const row of rows) for (const place of places) row[place] = 0
}

/** Spreads the articles over the folds, set by set, the same each time. */
function foldsOf(lists: readonly { article: string }[], folds: number) {
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

/** The trees that choose the words that answer, and how they do on articles held out in turn. */
function fitAnswerWords(lists: readonly List[], foldOf: (list: List) => number, folds: number) {
  const teaching = lists.filter(teachesRuns)
  const attempts: Attempt[] = []
  for (let fold = 0; fold < folds; fold++) {
    const [own, others] = parted(teaching, (list) => foldOf(list) === fold)
    const words = forestOf(fitWords(others))
    attempts.push(...own.map((list) => attemptInGold(list, words)))
  }
  return {
    model: { calibration: calibrate(attempts), trees: fitWords(teaching) },
    figures: { questions: attempts.length, ...averages(attempts) },
  }
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

await runTool(USAGE, main)
