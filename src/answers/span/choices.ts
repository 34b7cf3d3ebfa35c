import type { Span } from '../../text/span.ts'
import { align } from './align.ts'
import type { Run } from './candidates.ts'
import { FEATURES, featuresOf } from './features.ts'
import type { Slot } from './question-slot.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './tokens.ts'
import { type Forest, sumsOfTrees } from './trees.ts'

/** Every run of a sentence that may answer, with its features one after the other. */
export interface Choices {
  sentence: Sentence
  features: Float32Array
}

/** The runs of a sentence, held against a question. */
export const choicesOf = (slot: Slot, sentence: Sentence): Choices => ({
  sentence,
  features: featuresOf(align(sentence, slot)),
})

/** The score of each run, in their order. */
export const scoreRuns = ({ features }: Choices, forest: Forest): Float64Array =>
  sumsOfTrees(forest, features, FEATURES.length)

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
export function choose({ sentence: { runs } }: Choices, scores: Float64Array): Choice | null {
  const most = Math.max(...scores)
  const weights = Array.from(scores, (score) => Math.exp(score - most))
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

/** A run's span in the text, in UTF-16 code units. */
export function spanOf({ sentence: { tokens, runs } }: Choices, at: number): Span {
  const { from, to } = runs[at]!
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end }
}

/**
 * A run's span without a name or noun cut short: over the whole name that it begins or ends in,
 * "Minister Junichiro" → "Prime Minister Junichiro Koizumi", and from an adjective on to its noun.
 */
export function wholeSpan({ sentence: { tokens, runs } }: Choices, at: number): Span {
  let { from, to } = runs[at]!
  while (isName(tokens[from]) && isName(tokens[from - 1])) from--
  while (isName(tokens[to - 1]) && isName(tokens[to])) to++
  while (tokens[to - 1]!.tag === 'J' && (tokens[to]?.tag === 'J' || tokens[to]?.tag === 'N')) to++
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end }
}

const isName = (token: Token | undefined): boolean => token?.tag === 'E'
