import type { Span } from '../../text/span.ts'
import type { Question } from '../question.ts'
import { align } from './align.ts'
import { candidates, type Run } from './candidates.ts'
import { FEATURES, writeFeatures } from './features.ts'
import { slotOf } from './question-slot.ts'
import { tokens } from './tokens.ts'
import { type Forest, sumOfTrees } from './trees.ts'

/** Every run of a sentence that may answer, with its features one after the other. */
export interface Choices {
  runs: Run[]
  spans: Span[]
  features: Float32Array
}

/** The runs of the sentence `key` of a text, held against a question. */
export function choicesOf(question: Question, text: string, key: Span, language = 'en'): Choices {
  const all = tokens(text, key, language)
  const runs = candidates(all)
  const aligned = align(all, slotOf(question))
  const features = new Float32Array(runs.length * FEATURES.length)
  runs.forEach((run, i) => {
    writeFeatures(aligned, run, features, i * FEATURES.length)
  })
  const spans = runs.map(({ from, to }) => ({ start: all[from]!.start, end: all[to - 1]!.end }))
  return { runs, spans, features }
}

/** A run and the word F1 that may be expected of it. */
export interface Choice {
  at: number
  expected: number
}

// The likely runs among which words are shared out.
const BEAM = 25

/**
 * The run with the highest sum of its own probability and of the word F1 that may be expected of
 * it (minimum Bayes risk): one that shares its words with other likely runs is safer than the
 * likeliest alone, and one that is likely itself has cleaner edges. Null where there is no run.
 */
export function choose({ runs, features }: Choices, forest: Forest): Choice | null {
  const scores = runs.map((_, i) => sumOfTrees(forest, features, i * FEATURES.length))
  const most = Math.max(...scores)
  const weights = scores.map((score) => Math.exp(score - most))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const beam = weights
    .map((weight, at) => ({ at, p: weight / total }))
    .sort((a, b) => b.p - a.p)
    .slice(0, BEAM)
  let best: Choice | null = null
  let bestSum = 0
  for (const { at, p } of beam) {
    let expected = 0
    for (const other of beam) expected += other.p * sharedWords(runs[at]!, runs[other.at]!)
    if (expected + p <= bestSum) continue
    best = { at, expected }
    bestSum = expected + p
  }
  return best
}

function sharedWords(a: Run, b: Run): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  return shared > 0 ? (2 * shared) / (a.to - a.from + b.to - b.from) : 0
}
