import type { Considered } from './consider.ts'
import { FEATURES, type Feature } from './evidence.ts'
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
  'first term',
  'last term',
  'begins with terms',
  'BM25',
  'sentence before adds',
  'offers of class',
  'offered of class near',
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

// What is left of the confidence for each name, number or date of the question that no article in
// scope has. The fit alone is too kind here: its sets hardly ever ask about somebody else.
const LEFT_WITHOUT = 0.35

/** The chance that the best hit answers, 0 to 1; 0 where nothing was found. */
export function confidenceOf(
  considered: Considered,
  ranked: readonly Ranked[],
  model: Linear,
): number {
  const values = measureConfidence(considered, ranked)
  if (!values) return 0
  const { asked, absent } = considered
  // A claim is held beside the article's words, also and above all where its figures differ.
  const asks = asked.group !== 'claim'
  const lost = asked.terms.filter(
    ({ isName, isNumber }, term) => absent[term] && (isName || (isNumber && asks)),
  ).length
  const odds = Math.exp(evaluateLinear(model, asked.group, values))
  return (odds / (1 + odds)) * LEFT_WITHOUT ** lost
}
