import { nounClasses } from './lexicon/lexicon.ts'
import type { AnswerKind } from './question.ts'

const KINDS: [AnswerKind, string][] = [
  [
    'time',
    'year date day month century decade time era season period age weekday millennium hour week years dates days months centuries decades',
  ],
  ['percent', 'percentage percent proportion share fraction'],
  ['money', 'price cost salary fee money budget dollars euros pounds revenue income wage fine'],
  [
    'number',
    'number amount quantity size height length population distance temperature speed weight depth width total rate score ratio altitude elevation area',
  ],
  ['reason', 'reason cause purpose motive reasons causes motives rationale'],
  ['place', 'capital capitals location place places seat site'],
  ['manner', 'way means method manner ways methods'],
]

const byNoun = new Map(
  KINDS.flatMap(([kind, nouns]) => nouns.split(' ').map((noun) => [noun, kind] as const)),
)

// By the most frequent meaning of the noun, in the letters of lexicon/README.md.
const byClass: Record<string, AnswerKind> = {
  p: 'person',
  o: 'organisation',
  l: 'place',
  h: 'place',
}

/** What a noun asks for: "year" → time, "river" → place; null where it is a thing like any. */
export function kindOfHead(noun: string): AnswerKind | null {
  return byNoun.get(noun) ?? byClass[nounClasses(noun)[0] ?? ''] ?? null
}
