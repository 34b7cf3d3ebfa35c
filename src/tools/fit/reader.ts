import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConsider } from '../../answers/consider.ts'
import { ranker } from '../../answers/models/models.ts'
import { type StoredReader, unpack } from '../../answers/reader/reader.ts'
import type { Article } from '../../article/article.ts'
import { UserError } from '../../article/user-error.ts'
import type { Labelled, LabelledSet } from '../labelled.ts'
import { mean } from '../measures.ts'
import { evenly } from './evenly.ts'
import { judge } from './judge.ts'
import { folded, locatedIn, toList } from './lists.ts'
import { lessonsOf } from './reader-lessons.ts'

/** An article with the questions on it that teach or are judged by. */
interface Part {
  set: LabelledSet
  article: Article
  questions: Labelled[]
}

// One article in so many is held out, to judge by.
const HELD_OUT = 20

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/**
 * Fits the reader with PyTorch, on all articles but those held out, and judges on these the very reader
 * that was fitted. `rankedOn` says per set to how many of its questions the ranker was fitted: these are
 * left out, since the ranker is surer of them than of others; null for none. `python` is the command. Throws a
 * UserError where it runs no Python 3 with PyTorch and numpy, or where the fit failed.
 */
export function fitReader(
  sets: readonly LabelledSet[],
  rankedOn: readonly (number | null)[],
  python: string,
) {
  checkPython(python)
  const isHeldOut = heldOut(sets)
  const parts = sets.flatMap((set, at) => partsOf(set, rankedOn[at] ?? null))
  if (parts.every(({ article }) => isHeldOut(article.id)))
    throw new UserError('--only reader needs at least two articles: one is held out, to judge by')
  const folder = mkdtempSync(join(tmpdir(), 'pilcrow-reader-'))
  try {
    const lessons = join(folder, 'lessons.jsonl')
    const out = join(folder, 'reader.json')
    for (const [at, { set, article, questions }] of parts.entries()) {
      if (!isHeldOut(article.id))
        appendFileSync(lessons, `${JSON.stringify(lessonsOf(set, article, questions))}\n`)
      if ((at + 1) % 10 === 0) process.stderr.write(`article ${at + 1} of ${parts.length}\n`)
    }
    const vectors = pathOf('../../answers/lexicon/vectors.json')
    // -B: compiled files would stay beside the sources.
    const args = ['-B', pathOf('./reader.py'), lessons, vectors, out]
    const { status, signal } = spawnSync(python, args, { stdio: ['ignore', 2, 2] })
    if (status !== 0) throw new UserError(`reader.py failed (${signal ?? `exit code ${status}`})`)
    const model = JSON.parse(readFileSync(out, 'utf8')) as StoredReader
    const judged = parts.filter(({ article }) => isHeldOut(article.id))
    return { model, figures: judgeReader(judged, model) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Throws a UserError where the command runs no Python that has what reader.py needs. */
function checkPython(command: string) {
  const needs = '--only reader needs Python 3 with PyTorch and numpy, as python3 or as PYTHON says'
  const { error, status, stderr } = spawnSync(command, ['-c', 'import numpy, torch'], {
    encoding: 'utf8',
  })
  if (error) throw new UserError(`${needs}: ${command} cannot be run (${error.message})`)
  if (status !== 0)
    throw new UserError(`${needs}: ${command} says "${stderr.trim().split('\n').at(-1)}"`)
}

/** Whether an article is held out, by its id; the same in all sets. */
function heldOut(sets: readonly LabelledSet[]) {
  const names = new Set(sets.flatMap(({ articles }) => articles.map(({ id }) => folded(id))))
  const held = new Set([...names].filter((_, at) => at % HELD_OUT === 0))
  return (id: string) => held.has(folded(id))
}

/** The articles of a set, each with the questions on it that the ranker does not know. */
function partsOf(set: LabelledSet, rankedOn: number | null): Part[] {
  const located = locatedIn(set)
  const known = new Set(rankedOn === null ? [] : evenly(located, rankedOn))
  const unanswerable = set.questions.filter(({ answerable }) => answerable === false)
  const questions = [...located.filter((labelled) => !known.has(labelled)), ...unanswerable]
  const byArticle = new Map<string, Labelled[]>(set.articles.map(({ id }) => [id, []]))
  for (const labelled of questions) byArticle.get(labelled.article)?.push(labelled)
  return set.articles.map((article) => ({ set, article, questions: byArticle.get(article.id)! }))
}

/** How often the sentence that comes first holds the answer, of answerable questions. */
function judgeReader(parts: readonly Part[], model: StoredReader) {
  const reader = unpack(model)
  const keys = { with: [] as number[], without: [] as number[] }
  for (const { set, article, questions } of parts) {
    const consider = createConsider([article])
    for (const labelled of questions.filter(({ answerable }) => answerable)) {
      const list = toList(set, 'article known', labelled, consider(labelled.question, 0))
      keys.with.push(Number(judge(list, { ...ranker, reader }).key))
      keys.without.push(Number(judge(list, { ...ranker, reader: null }).key))
    }
  }
  const share = (values: readonly number[]) => Number(mean(values).toFixed(3))
  return {
    questions: keys.with.length,
    'key without the reader': share(keys.without),
    'key with it': share(keys.with),
  }
}
