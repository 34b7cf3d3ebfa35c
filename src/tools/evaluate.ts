import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Answer, type Answerer, createAnswerer, type Hit } from '../answers/answerer.ts'
import type { Article } from '../article/article.ts'
import { holds, slice } from '../text/span.ts'
import { UsageError, wholeNumber } from './command-line.ts'
import { evaluatePage, pageOf } from './evaluate-page.ts'
import { evaluateQuotes } from './evaluate-quotes.ts'
import { type Labelled, type LabelledSet, readLabelled } from './labelled.ts'
import { QUOTES_FILE } from './labelled-quotes.ts'
import { auroc, mean, quantile, share, spanScores } from './measures.ts'
import { runTool } from './run-tool.ts'

const USAGE = `npm run evaluate -- FOLDER… [--failures N] [--articles ID,ID…] [--every N] [--names FILE]
  --failures N   show the N answerable questions that went most wrong, or N misses of each kind
  --articles IDS ask only of these articles (all of the folder are read nevertheless)
  --every N      ask every Nth question
  --names FILE   of marked quotations: who is meant by the pronouns, as src/tools/adjudicated/ has it`

/** One question asked and judged. */
interface Asked {
  labelled: Labelled
  answer: Answer
  /** Rank from 1 of the first gold paragraph among the hits, or 0. */
  rank: number
  key: boolean
  milliseconds: number
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      failures: { type: 'string' },
      articles: { type: 'string' },
      every: { type: 'string' },
      names: { type: 'string' },
    },
  })
  if (positionals.length === 0) throw new UsageError('which folder?')
  const failures = wholeNumber('--failures', values.failures, 0, 0)
  const every = wholeNumber('--every', values.every, 1, 1)
  for (const folder of positionals) {
    if (existsSync(join(folder, QUOTES_FILE))) {
      evaluateQuotes(folder, failures, print, values.names)
      continue
    }
    const page = pageOf(folder)
    if (page) {
      await evaluatePage(folder, page, print)
      continue
    }
    const set = readLabelled(folder)
    const ids = values.articles?.split(',')
    if (ids) set.questions = set.questions.filter((labelled) => ids.includes(labelled.article))
    set.questions = set.questions.filter((_, position) => position % every === 0)
    evaluate(set, failures)
  }
}

function evaluate(set: LabelledSet, failures: number) {
  const answerer = createAnswerer(set.articles)
  const answerable = set.questions.filter((labelled) => labelled.answerable)
  const known = answerable.map((labelled) => ask(answerer, labelled, labelled.article, set))
  print(`\n${set.name}: ${set.articles.length} articles, ${answerable.length} answerable questions`)
  printRanks('article known', known)
  if (set.articles.length > 1)
    printRanks(
      'all articles',
      answerable.map((labelled) => ask(answerer, labelled, undefined, set)),
    )
  if (set.distractors.length > 0) {
    const crowded = createAnswerer([...set.articles, ...set.distractors])
    printRanks(
      'with distractors',
      answerable.map((labelled) => ask(crowded, labelled, undefined, set)),
    )
  }
  if (!set.bySentence) printInside(set, answerable)
  if (known.some(({ labelled }) => hasSpans(labelled))) printSpans(known)
  printOutcomes(answerer, set, known)
  for (const asked of known.filter(({ key }) => !key).slice(0, failures)) printFailure(asked)
}

function ask(
  answerer: Answerer,
  labelled: Labelled,
  article: string | undefined,
  set: LabelledSet,
): Asked {
  const start = performance.now()
  const answer = answerer.answer(labelled.question, article === undefined ? {} : { article })
  const milliseconds = performance.now() - start
  const isGold = (hit: Hit) =>
    labelled.articles.includes(hit.article.id) && labelled.gold.includes(hit.paragraph.number - 1)
  const rank = answer.hits.findIndex(isGold) + 1
  const key = rank === 1 && (set.bySentence || keyHolds(answer.hits[0]!, labelled))
  return { labelled, answer, rank, key, milliseconds }
}

function keyHolds(hit: Hit, { spans }: Labelled): boolean {
  return (spans.get(hit.paragraph.number - 1) ?? []).some((span) => holds(hit.key, span))
}

const hasSpans = ({ spans }: Labelled) => [...spans.values()].some((found) => found.length > 0)

function printRanks(title: string, asked: readonly Asked[]) {
  const times = asked.map(({ milliseconds }) => milliseconds)
  row(title, {
    'R@1': share(asked.map(({ rank }) => rank === 1)),
    'R@3': share(asked.map(({ rank }) => rank >= 1 && rank <= 3)),
    'MRR@5': mean(asked.map(({ rank }) => (rank > 0 ? 1 / rank : 0))),
    key: share(asked.map(({ key }) => key)),
    answered: share(asked.map(({ answer }) => answer.outcome === 'answer')),
    'ms median': quantile(times, 0.5),
    'ms p99': quantile(times, 0.99),
  })
}

/** The right sentence when the paragraph is given: every paragraph stands as an article of its own. */
function printInside(set: LabelledSet, answerable: readonly Labelled[]) {
  const single = (article: Article): Article[] =>
    article.paragraphs.map((paragraph) => ({
      ...article,
      id: `${article.id}#${paragraph.number - 1}`,
      paragraphs: [paragraph],
    }))
  const answerer = createAnswerer(set.articles.flatMap(single))
  const held = answerable.filter(hasSpans).map((labelled) => {
    const gold = labelled.gold.find((position) => labelled.spans.get(position)!.length > 0)
    const { hits } = answerer.answer(labelled.question, { article: `${labelled.article}#${gold}` })
    const spans = labelled.spans.get(gold!)!
    return hits[0] !== undefined && spans.some((span) => holds(hits[0]!.key, span))
  })
  row('gold paragraph', { sentence: share(held) })
}

function printSpans(known: readonly Asked[]) {
  const scores = known
    .filter(({ labelled }) => hasSpans(labelled))
    .map(({ answer: { hits }, labelled }) =>
      hits[0]?.answer
        ? spanScores(slice(hits[0].paragraph.text, hits[0].answer), labelled.answers)
        : { em: 0, f1: 0 },
    )
  row('answer span', {
    EM: mean(scores.map(({ em }) => em)),
    F1: mean(scores.map(({ f1 }) => f1)),
    given: share(known.map(({ answer }) => Boolean(answer.hits[0]?.answer))),
  })
}

function printOutcomes(answerer: Answerer, set: LabelledSet, known: readonly Asked[]) {
  const right = known.map(({ answer }) => answer)
  const impossible = set.questions
    .filter((labelled) => labelled.answerable === false)
    .map((labelled) => answerer.answer(labelled.question, { article: labelled.article }))
  const next = new Map(
    set.articles.map(({ id }, n, all) => [id, all[(n + 1) % all.length]!.id] as const),
  )
  const unrelated =
    set.articles.length < 2
      ? []
      : known.map(({ labelled }) =>
          answerer.answer(labelled.question, { article: next.get(labelled.article)! }),
        )
  for (const [title, answers] of [
    ['unanswerable', impossible],
    ['unrelated', unrelated],
  ] as const) {
    if (answers.length === 0) continue
    row(title, {
      AUROC: auroc(
        right.map(({ confidence }) => confidence),
        answers.map(({ confidence }) => confidence),
      ),
      answered: share(answers.map(({ outcome }) => outcome === 'answer')),
      related: share(answers.map(({ outcome }) => outcome === 'related')),
      none: share(answers.map(({ outcome }) => outcome === 'none')),
    })
  }
}

function printFailure({ labelled, answer, rank }: Asked) {
  const { question, article, gold, answers } = labelled
  print(`\n✗ ${question}  [${article} ¶ ${gold.map((n) => n + 1)}: ${answers[0]}] rank ${rank}`)
  for (const { paragraph, key, score } of answer.hits.slice(0, 2))
    print(`  ¶ ${paragraph.number} ${score.toFixed(2)} ${slice(paragraph.text, key)}`)
}

function row(title: string, figures: Record<string, number>) {
  const cells = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`)
  print(`  ${title.padEnd(17)}${cells.join('   ')}`)
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}

await runTool(USAGE, main)
