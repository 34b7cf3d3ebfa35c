// npm run fit-spans -- FOLDER…: fits src/answers/models/span.json to labelled answers.
import { writeFileSync } from 'node:fs'
import { type Answerer, createAnswerer } from '../answers/answerer.ts'
import { analyseQuestion } from '../answers/question.ts'
import { type Choices, choicesOf, choose } from '../answers/span/choices.ts'
import { FEATURES } from '../answers/span/features.ts'
import type { SpanModel } from '../answers/span/model.ts'
import { type Forest, forestOf, type Tree } from '../answers/span/trees.ts'
import { sentences } from '../text/sentences.ts'
import { type Span, slice } from '../text/span.ts'
import { type Boosting, boost } from './boosting.ts'
import { type Labelled, type LabelledSet, readLabelled } from './labelled.ts'
import { mean, spanScores } from './measures.ts'

const target = new URL('../answers/models/span.json', import.meta.url)
const FOLDS = 5
const OPTIONS: Boosting = {
  trees: 120,
  leaves: 16,
  rate: 0.1,
  leastWeight: 3,
  ridge: 5,
  share: 0.4,
}
/** How much better a wholly right run is than a half right one: targets are shares of F1 to this power. */
const SHARPNESS = 4

/** The runs of a sentence, and how right each of them is. */
interface Judged {
  choices: Choices
  scores: Score[]
}

interface Score {
  em: number
  f1: number
}

interface Example {
  set: string
  article: string
  /** The sentence that answers. */
  gold: Judged
  /** The key sentence that the answerer finds, given the article; null where it finds none. */
  found: Judged | null
}

function main() {
  const folders = process.argv.slice(2)
  if (folders.length === 0) {
    process.stderr.write('npm run fit-spans -- FOLDER…\n')
    process.exitCode = 2
    return
  }
  const sets = folders.map(readLabelled)
  const examples = sets.flatMap(examplesOf)
  print(`${examples.length} questions with an answer in one sentence`)
  const { figures, tried } = crossValidate(examples)
  const model: SpanModel = {
    date: new Date().toISOString().slice(0, 10),
    data: sets.map((set) => set.name),
    figures: { questions: examples.length, folds: FOLDS, ...figures },
    calibration: logistic(tried),
    features: [...FEATURES],
    trees: fitTrees(examples),
  }
  writeFileSync(target, `${JSON.stringify(model)}\n`)
  print(JSON.stringify({ ...model.figures, ...model.calibration }))
}

function examplesOf(set: LabelledSet): Example[] {
  const answerer = createAnswerer(set.articles)
  return set.questions.flatMap((labelled) => exampleOf(labelled, set, answerer) ?? [])
}

function exampleOf(labelled: Labelled, set: LabelledSet, answerer: Answerer): Example | null {
  const article = set.articles.find(({ id }) => id === labelled.article)
  const text = article?.paragraphs[labelled.gold[0] ?? -1]?.text
  const answer = labelled.spans.get(labelled.gold[0] ?? -1)?.[0]
  if (!article || !text || !answer) return null
  const key = sentences(text).find(({ start, end }) => start <= answer.start && answer.start < end)
  if (!key) return null
  const [hit] = answerer.answer(labelled.question, { article: article.id }).hits
  return {
    set: set.name,
    article: `${set.name} ${article.id}`,
    gold: judge(labelled, text, key),
    found: hit ? judge(labelled, hit.paragraph.text, hit.key) : null,
  }
}

function judge({ question, answers }: Labelled, text: string, key: Span): Judged {
  const choices = choicesOf(analyseQuestion(question), text, key)
  return { choices, scores: choices.spans.map((span) => spanScores(slice(text, span), answers)) }
}

function fitTrees(examples: readonly Example[]): Tree[] {
  const width = FEATURES.length
  const groups = [0]
  for (const { gold } of examples) groups.push(groups.at(-1)! + gold.choices.runs.length)
  const features = new Float32Array(groups.at(-1)! * width)
  const targets = new Float64Array(groups.at(-1)!)
  examples.forEach(({ gold: { choices, scores } }, n) => {
    features.set(choices.features, groups[n]! * width)
    const shares = scores.map(({ f1 }) => f1 ** SHARPNESS)
    const total = shares.reduce((sum, share) => sum + share, 0) || 1
    shares.forEach((share, i) => {
      targets[groups[n]! + i] = share / total
    })
  })
  return boost({ features, width, targets, groups }, OPTIONS)
}

/** One attempt on a question whose article was held out. */
interface Tried extends Score {
  expected: number
}

/** Figures in the sentence that answers, and (`found`) in the one that the answerer finds. */
function crossValidate(examples: readonly Example[]) {
  const fold = foldsOf(examples)
  const attempts: { set: string; gold: Tried; found: Tried }[] = []
  for (let k = 0; k < FOLDS; k++) {
    const forest = forestOf(fitTrees(examples.filter(({ article }) => fold.get(article) !== k)))
    for (const { set, article, gold, found } of examples)
      if (fold.get(article) === k)
        attempts.push({ set, gold: attempt(gold, forest), found: attempt(found, forest) })
    print(`fold ${k + 1} of ${FOLDS}`)
  }
  const figures: Record<string, number> = {}
  for (const set of new Set(attempts.map((one) => one.set)))
    for (const where of ['gold', 'found'] as const) {
      const own = attempts.filter((one) => one.set === set).map((one) => one[where])
      figures[`${set} ${where} em`] = rounded(mean(own.map(({ em }) => em)))
      figures[`${set} ${where} f1`] = rounded(mean(own.map(({ f1 }) => f1)))
    }
  return { figures, tried: attempts.map(({ gold }) => gold) }
}

function attempt(judged: Judged | null, forest: Forest): Tried {
  const choice = judged && choose(judged.choices, forest)
  const score = choice ? judged.scores[choice.at]! : { em: 0, f1: 0 }
  return { expected: choice?.expected ?? 0, ...score }
}

/** Whole articles to folds of like size: the largest first, each to the fold with the fewest questions. */
function foldsOf(examples: readonly Example[]): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const { article } of examples) sizes.set(article, (sizes.get(article) ?? 0) + 1)
  const loads = new Array<number>(FOLDS).fill(0)
  const fold = new Map<string, number>()
  for (const [article, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const k = loads.indexOf(Math.min(...loads))
    fold.set(article, k)
    loads[k]! += size
  }
  return fold
}

/** Logistic regression of "at least half right" on the expected F1, by Newton's method. */
function logistic(tried: readonly Tried[]): { slope: number; intercept: number } {
  let slope = 0
  let intercept = 0
  for (let step = 0; step < 25; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const { expected, f1 } of tried) {
      const p = 1 / (1 + Math.exp(-(slope * expected + intercept)))
      const error = Number(f1 >= 0.5) - p
      g0 += error
      g1 += error * expected
      h00 += p * (1 - p)
      h01 += p * (1 - p) * expected
      h11 += p * (1 - p) * expected ** 2
    }
    const determinant = h00 * h11 - h01 ** 2
    intercept += (h11 * g0 - h01 * g1) / determinant
    slope += (h00 * g1 - h01 * g0) / determinant
  }
  return { slope: rounded(slope), intercept: rounded(intercept) }
}

const rounded = (value: number) => Number(value.toFixed(3))
const print = (line: string) => process.stdout.write(`${line}\n`)

main()
