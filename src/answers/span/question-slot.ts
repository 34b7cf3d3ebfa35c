import { type Meaning, meanings, nounClasses, partsOfSpeech } from '../lexicon/lexicon.ts'
import { meanVector, rowOf } from '../lexicon/vectors.ts'
import { answerVector } from '../likely.ts'
import type { Question } from '../question.ts'
import { isPreposition } from '../question-words.ts'
import { type Token, tokens } from './tokens.ts'

/** A word of the question that the sentence should have. */
export interface Wanted {
  token: Token
  /** Whether a word of the sentence may be a part of it: "range" of "long-range". */
  hyphen: boolean
  meanings: readonly Meaning[]
  /** Rare words count more: about 0.5 to 2.5. */
  weight: number
}

/** A question as a sentence with a gap: "Who signed the treaty?" → "▢ signed the treaty". */
export interface Slot {
  question: Question
  wanted: Wanted[]
  /** The wanted word before the gap, or -1: "Where did he move to?" → "he move to ▢". */
  left: number
  /** The wanted word behind the gap, or -1. */
  right: number
  /** The preposition that belongs to the gap: "in which year", "move to where"; "" for none. */
  preposition: string
  headMeanings: readonly Meaning[]
  headClasses: string
  headStem: string
  /** How the question is put, each 0 or 1: see MANNERS. */
  manners: number[]
  /** Its product with a word's vector says how likely that is among the words that answer. */
  answer: Float32Array
  /** Whether several things are asked for: "which countries". */
  plural: boolean
}

/** Turns of a question that change what an answer looks like. */
export const MANNERS: [string, RegExp][] = [
  ['asks a kind', /\b(?:type|kind|sort|form)s? of\b/i],
  ['asks a name', /\b(?:called|named?|known as|termed?|referred to as|title)\b/i],
  ['asks a deed', /\b(?:do|did|does|doing|done|happen(?:ed|s)?)\W*$|\bhappen/i],
  ['offers a choice', /\w or \w/i],
  ['asks at the end', /\b(?:what|who|whom|which \w+|what \w+|where|when)\W*$/i],
  ['asks an example', /\b(?:example|instance|besides|other than|addition)\b/i],
  [
    'asks a subject',
    /^\W*(?:who|what|which \w+|what \w+)\s+(?!did|does|do|was|were|is|are|had|has|have|can|could|would|will|should)\w+/i,
  ],
]

/** Where the answer would stand in a question turned into a statement. */
export function slotOf(question: Question): Slot {
  const { text } = question
  const all = tokens(text, { start: 0, end: text.length })
  const starts = new Set(question.content.map((word) => word.start))
  const isContent = (token: Token) =>
    [...starts].some((start) => start >= token.start && start < token.end)
  const wanted = all.filter(isContent).map((token) => ({
    token,
    hyphen: token.folded.includes('-'),
    meanings: meanings(token.folded),
    weight: rarity(token),
  }))
  const asks = all.findIndex((token) => token.folded.replace(/['’].*/, '') === question.asks)
  const { left, right } = gap(all, asks, wanted)
  const before = all[asks - 1]
  const last = all.findLast((token) => token.tag !== '.')
  const preposition = [before, last].find(
    (token) => token && (isPreposition(token.folded) || token.tag === 'T'),
  )
  const head = question.head ?? ''
  const headToken = all.find((token) => token.folded === head)
  return {
    question,
    wanted,
    left,
    right,
    preposition: preposition?.folded ?? '',
    headMeanings: head ? meanings(head) : [],
    headClasses: head ? nounClasses(head) : '',
    headStem: headToken?.stem ?? head,
    manners: MANNERS.map(([, manner]) => Number(manner.test(text))),
    answer: answerVector(
      question.kind,
      head ? rowOf(head) : -1,
      meanVector(question.content.map(({ folded }) => rowOf(folded))),
    ),
    plural: /[^su]s$/.test(head) || /\b(?:are|were)\b/.test(text.slice(0, 14)),
  }
}

function gap(all: readonly Token[], asks: number, wanted: readonly Wanted[]) {
  const indexOf = (token: Token | undefined) => wanted.findIndex((one) => one.token === token)
  const none = { left: -1, right: -1 }
  if (asks < 0) return none
  if (asks > 2)
    return { left: indexOf(all.slice(0, asks).findLast((token) => indexOf(token) >= 0)), right: -1 }
  const verb = all.findIndex((token, at) => at > asks && 'XVL'.includes(token.tag))
  if (verb < 0) return none
  if (all[verb]!.tag !== 'X') return { left: -1, right: indexOf(all[verb]) }
  const main = all.findLast((token, at) => at > verb && 'VLG'.includes(token.tag))
  if (!main) return none
  // "Who was elected …": the subject is asked for; "what did he say": the object.
  const isSubject = all.indexOf(main) - verb <= 1
  return isSubject ? { left: -1, right: indexOf(main) } : { left: indexOf(main), right: -1 }
}

function rarity(token: Token): number {
  if (token.tag === 'E' || token.tag === '0') return 2
  const parts = partsOfSpeech(token.folded)
  if (!parts) return 2.5
  return 0.5 + 0.17 * (9 - Math.max(...Object.values(parts)))
}
