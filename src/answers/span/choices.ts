import type { Span } from '../../text/span.ts'
import type { Question } from '../question.ts'
import { align } from './align.ts'
import { candidates, type Run } from './candidates.ts'
import { FEATURES, writeFeatures } from './features.ts'
import { slotOf } from './question-slot.ts'
import { type Token, tokens } from './tokens.ts'
import { type Forest, sumOfTrees } from './trees.ts'

/** Every run of a sentence that may answer, with its features one after the other. */
export interface Choices {
  tokens: Token[]
  /** The text that the sentence stands in. */
  text: string
  runs: Run[]
  spans: Span[]
  features: Float32Array
}

// In UTF-16 code units, some 400 words. Nobody's sentence is longer, and the time that reading takes
// grows with the square of it.
const LONGEST = 2500

/** The runs of the sentence `key` of a text, held against a question. */
export function choicesOf(question: Question, text: string, key: Span, language = 'en'): Choices {
  const all = beginning(text, key, language)
  const runs = candidates(all)
  const aligned = align(all, slotOf(question))
  const features = new Float32Array(runs.length * FEATURES.length)
  runs.forEach((run, i) => {
    writeFeatures(aligned, run, features, i * FEATURES.length)
  })
  const spans = runs.map(({ from, to }) => ({ start: all[from]!.start, end: all[to - 1]!.end }))
  return { tokens: all, text, runs, spans, features }
}

/** The tokens of a sentence; of one that is too long those of its beginning, none of them cut. */
function beginning(text: string, { start, end }: Span, language: string): Token[] {
  if (end - start <= LONGEST) return tokens(text, { start, end }, language)
  return tokens(text, { start, end: start + LONGEST }, language).slice(0, -1)
}

/** The score of each run, in their order. */
export function scoreRuns({ runs, features }: Choices, forest: Forest): Float64Array {
  const scores = new Float64Array(runs.length)
  for (let n = 0; n < scores.length; n++)
    scores[n] = sumOfTrees(forest, features, n * FEATURES.length)
  return scores
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
export function choose({ runs }: Choices, scores: Float64Array): Choice | null {
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

/**
 * A run's span without a name or noun cut short: over the whole name that it begins or ends in,
 * "Minister Junichiro" → "Prime Minister Junichiro Koizumi", and from an adjective on to its noun.
 */
export function wholeSpan({ tokens, runs }: Choices, at: number): Span {
  let { from, to } = runs[at]!
  while (isName(tokens[from]) && isName(tokens[from - 1])) from--
  while (isName(tokens[to - 1]) && isName(tokens[to])) to++
  while (tokens[to - 1]!.tag === 'J' && (tokens[to]?.tag === 'J' || tokens[to]?.tag === 'N')) to++
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end }
}

const isName = (token: Token | undefined): boolean => token?.tag === 'E'
