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
  ['manner', 'way means method manner ways methods'],
]

const byNoun = new Map(
  KINDS.flatMap(([kind, nouns]) => nouns.split(' ').map((noun) => [noun, kind] as const)),
)

/** What a noun asks for: "year" → time, "percentage" → percent; null where it is a thing like any. */
export function kindOfHead(noun: string): AnswerKind | null {
  return byNoun.get(noun) ?? null
}
