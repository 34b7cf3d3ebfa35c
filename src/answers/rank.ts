import type { Considered } from './consider.ts'
import type { Candidate } from './features.ts'
import { evaluateLinear, type Linear } from './linear.ts'

/** A proposed paragraph with its best sentence. */
export interface Ranked {
  /** Its position among the proposals. */
  proposal: number
  candidate: Candidate
  /** The logarithm of the odds that the model gives it, up to a constant of the question. */
  score: number
}

/** The paragraphs by their best sentences, best first. */
export function rank({ asked, candidates }: Considered, model: Linear): Ranked[] {
  const best: Ranked[] = []
  for (const candidate of candidates) {
    const score = evaluateLinear(model, asked.group, candidate.features)
    const last = best.at(-1)
    if (last?.proposal !== candidate.proposal)
      best.push({ proposal: candidate.proposal, candidate, score })
    else if (score > last.score) {
      last.candidate = candidate
      last.score = score
    }
  }
  return best.sort((a, b) => b.score - a.score)
}
