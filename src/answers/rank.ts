import type { Considered } from './consider.ts'
import type { Candidate } from './features.ts'
import { evaluateLinear, type Linear } from './linear.ts'
import { type Forest, forestOf, sumOfTrees, type Tree } from './span/trees.ts'

/** What the ranker was fitted to. */
export interface Ranker {
  /** Tells the sentences of all proposed paragraphs apart. */
  across: Linear
  /** Tells the sentences of one paragraph apart. */
  inside: Linear
  /** Weighs the best sentences by both and the same evidence again; see {@link secondLook}. */
  trees: Forest
}

/** The same as it is stored. */
export interface StoredRanker extends Omit<Ranker, 'trees'> {
  trees: Tree[]
}

export const toRanker = (stored: StoredRanker): Ranker => ({
  ...stored,
  trees: forestOf(stored.trees),
})

/** A proposed paragraph with its best sentence. */
export interface Ranked {
  /** Its position among the proposals. */
  proposal: number
  candidate: Candidate
  /** The logarithm of the odds that the ranker gives it, up to a constant of the question. */
  score: number
}

/** A candidate with what the linear models say of it. */
export interface Scored {
  candidate: Candidate
  across: number
  inside: number
}

// As many sentences as the trees look at again.
const SECOND_LOOK = 12

/** The candidates by the linear models, best first by both together. */
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

/** What the trees see of the best candidates: the evidence, and how each stands in the first look. */
export function secondLook(scored: readonly Scored[], group: number): Float32Array[] {
  const best = scored.slice(0, SECOND_LOOK)
  const ahead = best[0]?.across ?? 0
  const inside = Math.max(...best.map((one) => one.inside))
  return best.map((one, rank) => {
    const { features } = one.candidate
    const row = new Float32Array(features.length + 5)
    row.set(features)
    row.set([one.across, one.across - ahead, one.inside - inside, rank, group], features.length)
    return row
  })
}

/** The paragraphs, best first, each with its best sentence. */
export function rank(
  considered: Pick<Considered, 'asked' | 'candidates'>,
  ranker: Ranker,
): Ranked[] {
  const scored = firstLook(considered, ranker)
  const group = Object.keys(ranker.across.weights).indexOf(considered.asked.group)
  const looked = secondLook(scored, group)
  const scores = looked.map((row) => sumOfTrees(ranker.trees, row, 0))
  const lowest = Math.min(...scores)
  const best = new Map<number, Ranked>()
  for (const [at, { candidate, across }] of scored.entries()) {
    // What the trees did not look at stays behind, in the order of the first look.
    const score = scores[at] ?? lowest - 1 - (scored[SECOND_LOOK - 1]!.across - across)
    const known = best.get(candidate.proposal)
    if (!known || score > known.score)
      best.set(candidate.proposal, { proposal: candidate.proposal, candidate, score })
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}
