import type { Considered } from './consider.ts'
import { FEATURES } from './evidence.ts'
import { backgroundRarity } from './lexicon/vectors.ts'
import type { Ranked } from './rank.ts'
import { SPAN_EVIDENCE, summarise } from './span/summary.ts'
import { type Forest, sumOfTrees } from './span/trees.ts'

/** What the confidence is fitted to: all that the best sentence has, and what the articles lack. */
export const CONFIDENCE_FEATURES = [
  ...FEATURES,
  ...SPAN_EVIDENCE,
  'score',
  'ahead of second',
  'ahead of third',
  'words unknown',
  'rarity unknown',
  'rarest unknown',
  'names unknown',
  'numbers unknown',
  'question names',
  'asks for',
  'reader: value',
  'reader: above doubt',
  'reader: coverage',
  'reader: peak',
  'reader: gain',
] as const

// Where nothing was read there is nothing that answers.
const NOTHING_SEEN = { value: -20, doubt: 0, coverage: 0, peak: 0 }

const KINDS = [
  'claim',
  'definition',
  'manner',
  'number',
  'person',
  'place',
  'reason',
  'thing',
  'time',
]

/** What speaks for the best hit being an answer at all; null where there is none. */
export function measureConfidence(
  { asked, absent }: Considered,
  ranked: readonly Ranked[],
): Float32Array | null {
  const [best, second, third] = ranked
  if (!best || asked.terms.length === 0) return null
  const values = new Float32Array(CONFIDENCE_FEATURES.length)
  values.set(best.candidate.features)
  if (best.reading)
    values.set(summarise(best.reading.choices, best.reading.scores), FEATURES.length)
  const rarities = asked.terms.map(({ row }) => backgroundRarity(row))
  const lost = asked.terms.filter((_, term) => absent[term])
  const lostRarities = rarities.filter((_, term) => absent[term])
  const seen = best.seen ?? NOTHING_SEEN
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
  values.set(
    [
      best.score,
      second ? best.score - second.score : 0,
      third ? best.score - third.score : 0,
      lost.length / asked.terms.length,
      sum(lostRarities) / sum(rarities),
      Math.max(0, ...lostRarities),
      lost.filter(({ isName }) => isName).length,
      lost.filter(({ isNumber }) => isNumber).length,
      asked.terms.filter(({ isName }) => isName).length,
      KINDS.indexOf(asked.group),
      seen.value,
      seen.value - seen.doubt,
      seen.coverage,
      seen.peak,
      best.gain,
    ],
    FEATURES.length + SPAN_EVIDENCE.length,
  )
  return values
}

const NUMBER_WORDS = FEATURES.indexOf('number words')

// What is left of the confidence for each name, number or date of the question that no article in scope has, beyond what
// the fit makes of them. With half as much left, fewer of squad2's answerable questions get an answer (.935 for .939),
// and newcomers' are told apart no better.
const LEFT_WITHOUT = 0.7

/** The chance that the best hit answers, 0 to 1; 0 where nothing was found. */
export function confidenceOf(
  considered: Considered,
  ranked: readonly Ranked[],
  model: Forest,
): number {
  const values = measureConfidence(considered, ranked)
  if (!values) return 0
  const { asked, absent } = considered
  // A claim is held beside the article's words, also and above all where its figures differ.
  const asks = asked.group !== 'claim'
  const lost = asked.terms.filter(
    ({ isName, isNumber }, term) => absent[term] && (isName || (isNumber && asks)),
  ).length
  // "How old is she?" is not answered without a figure, whatever else the sentence has of the question.
  const lacks = Number(asked.group === 'number' && values[NUMBER_WORDS] === 0)
  return LEFT_WITHOUT ** (lost + lacks) / (1 + Math.exp(-sumOfTrees(model, values)))
}
