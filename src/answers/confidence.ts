import type { Considered } from './consider.ts'
import { FEATURES, type Feature } from './features.ts'
import { evaluateLinear, type Linear } from './linear.ts'
import type { Ranked } from './rank.ts'

// What the best sentence says of itself, taken over from the ranker's features.
const OF_BEST = [
  'sentence cover',
  'sentence cover, general',
  'sentence cover, with kin',
  'paragraph cover',
  'paragraph cover, general',
  'paragraph cover, with kin',
  'in context',
  'rarest missing',
  'rarest missing here',
  'names missing',
  'names missing here',
  'numbers missing',
  'numbers missing here',
  'verbs missing',
  'verbs missing here',
  'head',
  'head here',
  'pairs',
  'pairs near',
  'longest run',
  'offers',
  'offered near',
  'index score',
  'index score below best',
  'share of index',
  'article cover',
  'negation differs',
  'terms in question',
  'words',
  'kin only',
  'title adds',
  'section adds',
] as const satisfies readonly Feature[]

const PLACES = OF_BEST.map((name) => FEATURES.indexOf(name))

export const CONFIDENCE_FEATURES = [
  ...OF_BEST,
  'score',
  'ahead of second',
  'words unknown',
  'names unknown',
  'numbers unknown',
  'always',
] as const

/** What speaks for the best hit being an answer at all; null where there is none. */
export function measureConfidence(
  { asked, unknown }: Considered,
  ranked: readonly Ranked[],
): Float32Array | null {
  const [best, second] = ranked
  if (!best || asked.terms.length === 0) return null
  const lost = asked.terms.filter((_, term) => unknown[term])
  return Float32Array.of(
    ...PLACES.map((place) => best.candidate.features[place]!),
    best.score,
    second ? best.score - second.score : 0,
    lost.length / asked.terms.length,
    lost.filter(({ isName }) => isName).length,
    lost.filter(({ isNumber }) => isNumber).length,
    1,
  )
}

/** The chance that the best hit answers, 0 to 1; 0 where nothing was found. */
export function confidenceOf(
  considered: Considered,
  ranked: readonly Ranked[],
  model: Linear,
): number {
  const values = measureConfidence(considered, ranked)
  if (!values) return 0
  return 1 / (1 + Math.exp(-evaluateLinear(model, considered.asked.group, values)))
}
