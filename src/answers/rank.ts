import type { Considered } from './consider.ts'
import { FEATURES } from './evidence.ts'
import type { Candidate } from './features.ts'
import { evaluateLinear, type Linear } from './linear.ts'
import type { Seen } from './reader/hold-together.ts'
import { readAgain } from './reader/read-again.ts'
import type { Reader } from './reader/reader.ts'
import type { ReadSentence } from './reading.ts'
import { type Choices, choicesOf, scoreRuns } from './span/choices.ts'
import { readSentence, type Sentence } from './span/sentence.ts'
import { SPAN_EVIDENCE, summarise } from './span/summary.ts'
import { type Forest, sumsOfTrees } from './span/trees.ts'

/** What the ranker was fitted to. */
export interface Ranker {
  /** Tells the sentences of all proposed paragraphs apart. */
  across: Linear
  /** Tells the sentences of one paragraph apart. */
  inside: Linear
  /** Scores the runs of a sentence that may be the answer. */
  runs: Forest
  /** Weighs the best sentences by all of these and the same evidence again; see {@link secondLook}. */
  trees: Forest
  /** Reads the likeliest sentences together with the question; null for no third look. */
  reader: Reader | null
}

/** A sentence's runs that may be the answer, with their scores. */
export interface Reading {
  choices: Choices
  scores: Float64Array
}

/** A candidate with what the linear models say of it. */
export interface Scored {
  candidate: Candidate
  across: number
  inside: number
}

/** A proposed paragraph with its best sentence. */
export interface Ranked {
  /** Its position among the proposals. */
  proposal: number
  candidate: Candidate
  /** The logarithm of the odds that the ranker gives it, up to a constant of the question. */
  score: number
  /**
   * By how much the reader holds the sentence for better than the one that was best before; 0 where it is that one, or
   * was not read.
   */
  gain: number
  /** Null where the sentence was not read closely. */
  reading: Reading | null
  /** What the reader sees in the sentence; null where it did not read it. */
  seen: (Seen & { doubt: number }) | null
}

// As many sentences as the trees look at again. Of these at most so many are read for runs that may
// be the answer, and none that is so far behind the first (the logarithm of odds, so one to seven):
// reading a sentence takes longer than all the rest of its evidence.
const SECOND_LOOK = 12
const READ = 5
const FAR_BEHIND = 2
const UNREAD = -9

/** The candidates by the linear models, best first by the one that looks across paragraphs. */
export function firstLook(
  { asked, candidates }: Pick<Considered, 'asked' | 'candidates'>,
  { across, inside }: Pick<Ranker, 'across' | 'inside'>,
): Scored[] {
  return candidates
    .map((candidate) => ({
      candidate,
      across: evaluateLinear(across, asked.group, candidate.features),
      inside: evaluateLinear(inside, asked.group, candidate.features),
    }))
    .sort((a, b) => b.across - a.across)
}

// A sentence is read when a question first needs it, and stays read; some 20 KB each, so that after so
// many all are forgotten together.
const MOST_KEPT = 1500
const sentences = new Map<ReadSentence, Sentence>()

/** Reads a candidate's sentence for the runs that may be the answer. */
export function readClosely(
  { asked, proposals }: Pick<Considered, 'asked' | 'proposals'>,
  { proposal, sentence: at }: Candidate,
): Choices {
  const { article, paragraph } = proposals[proposal]!
  const known = article.paragraphs[paragraph]!.sentences[at]!
  let sentence = sentences.get(known)
  if (!sentence) {
    const { text } = article.article.paragraphs[paragraph]!
    sentence = readSentence(text, known.span, article.article.language)
    if (sentences.size >= MOST_KEPT) sentences.clear()
    sentences.set(known, sentence)
  }
  return choicesOf(asked.slot, sentence)
}

/** What the trees see of the best candidates, row by row. */
export interface Looked {
  rows: Float32Array
  width: number
}

/**
 * What the trees see of the best candidates: the evidence, how each stands in the first look, and
 * how well the runs of the first few answer. `readings` are those of the first few.
 */
export function secondLook(
  scored: readonly Scored[],
  group: number,
  readings: readonly Reading[],
): Looked {
  const best = scored.slice(0, SECOND_LOOK)
  const ahead = best[0]?.across ?? 0
  const inside = Math.max(...best.map((one) => one.inside))
  const runs = readings.map(({ choices, scores }) => summarise(choices, scores))
  const bestRun = Math.max(...runs.map((values) => values[0]!))
  const allRuns = Math.max(...runs.map((values) => values[1]!))
  const width = FEATURES.length + 7 + SPAN_EVIDENCE.length
  const rows = new Float32Array(best.length * width)
  for (const [rank, one] of best.entries()) {
    const from = rank * width
    rows.set(one.candidate.features, from)
    let at = from + FEATURES.length
    rows[at++] = one.across
    rows[at++] = one.across - ahead
    rows[at++] = one.inside - inside
    rows[at++] = rank
    rows[at++] = group
    const own = runs[rank]
    if (!own) rows.fill(UNREAD, at, from + width)
    else {
      rows[at++] = own[0]! - bestRun
      rows[at++] = own[1]! - allRuns
      rows.set(own, at)
    }
  }
  return { rows, width }
}

/** Reads the first few of the candidates closely, in order. */
export const readBest = (
  considered: Pick<Considered, 'asked' | 'proposals'>,
  scored: readonly Scored[],
  runs: Forest,
): Reading[] =>
  scored
    .slice(0, READ)
    .filter(({ across }) => across >= scored[0]!.across - FAR_BEHIND)
    .map(({ candidate }) => {
      const choices = readClosely(considered, candidate)
      return { choices, scores: scoreRuns(choices, runs) }
    })

/**
 * The paragraphs, best first, each with its best sentence. `lean` is what a proposed paragraph has ahead of others for
 * another reason than its words.
 */
export function rank(
  considered: Pick<Considered, 'asked' | 'candidates' | 'proposals'>,
  ranker: Ranker,
  lean: (proposal: number) => number = () => 0,
): Ranked[] {
  const scored = firstLook(considered, ranker)
  const readings = readBest(considered, scored, ranker.runs)
  const { rows, width } = secondLook(scored, groupOf(considered, ranker), readings)
  const looked = sumsOfTrees(ranker.trees, rows, width)
  const lowest = Math.min(...looked)
  const scores = scored.map(
    ({ candidate, across }, at) =>
      lean(candidate.proposal) +
      // What the trees did not look at stays behind, in the order of the first look.
      (looked[at] ?? lowest - 1 - (scored[SECOND_LOOK - 1]!.across - across)),
  )
  const candidates = scored.map(({ candidate }) => candidate)
  const again = ranker.reader && readAgain(considered, candidates, scores, ranker.reader)
  const best = new Map<number, Ranked>()
  for (const [at, candidate] of candidates.entries()) {
    const { proposal } = candidate
    const score = again?.scores[at] ?? scores[at]!
    const known = best.get(proposal)
    if (known && known.score >= score) continue
    const seen = again?.seen[at]
    best.set(proposal, {
      proposal,
      candidate,
      score,
      gain: score - scores[at]!,
      reading: readings[at] ?? null,
      seen: seen ? { ...seen, doubt: again!.doubt } : null,
    })
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

/** A group's number, for the trees. */
export const groupOf = (
  { asked }: Pick<Considered, 'asked'>,
  { across }: Pick<Ranker, 'across'>,
): number => Object.keys(across.weights).indexOf(asked.group)
