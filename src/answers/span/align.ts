import { type Meaning, relatedness } from '../lexicon/lexicon.ts'
import { compare } from '../lexicon/vectors.ts'
import type { Slot, Wanted } from './question-slot.ts'
import { hasContent, type Sentence } from './sentence.ts'
import type { Token } from './tokens.ts'

/** A sentence held against a question: which of its tokens the question has. */
export interface Aligned {
  sentence: Sentence
  slot: Slot
  /** For each token the position of the wanted word that it matches, or -1. */
  match: Int16Array
  /** How surely, 0 to 1, times the wanted word's weight. */
  strength: Float64Array
  /** 1 where the stems are the same. */
  exact: Uint8Array
  /** 1 where it matches the word beside the question's gap. */
  isSlot: Uint8Array
  /** Whether each token's classes are those of the noun asked for; see {@link sharedClass}. */
  sameClass: Float64Array
  /** How near each token's meaning is to the noun asked for, 0 to 1. */
  nearHead: Float64Array
  /** How likely each token is among the words that answer; 0 of those that the question has. */
  likely: Float64Array
  /** The summed strength of each clause. */
  clauseStrength: Float64Array
  /** The token that matches the rarest wanted word, or -1. */
  anchor: number
}

/** A match weaker than this says nothing: two kinds of one general thing, as "dog" and "cat". */
const LEAST = 0.35

/** Finds the question's words in a sentence: the same stem, or one that the lexicon relates. */
export function align(sentence: Sentence, slot: Slot): Aligned {
  const { tokens, clause, meanings, rows } = sentence
  const count = tokens.length
  const aligned: Aligned = {
    sentence,
    slot,
    match: new Int16Array(count).fill(-1),
    strength: new Float64Array(count),
    exact: new Uint8Array(count),
    isSlot: new Uint8Array(count),
    sameClass: new Float64Array(count),
    nearHead: new Float64Array(count),
    likely: new Float64Array(count),
    clauseStrength: new Float64Array(count + 1),
    anchor: -1,
  }
  const { match, strength, exact, isSlot, likely, clauseStrength, sameClass } = aligned
  const likelihoods = compare(rows, slot.answer)
  for (let at = 0; at < count; at++) {
    const token = tokens[at]!
    if (token.classes) sameClass[at] = sharedClass(token.classes, slot.headClasses)
    if (!hasContent(token)) continue
    const own = meanings[at]!
    const hyphen = token.folded.includes('-')
    for (let position = 0; position < slot.wanted.length; position++) {
      const wanted = slot.wanted[position]!
      // Not even wholly alike would it be the strongest.
      if (wanted.weight <= strength[at]!) continue
      const value = likeness(token, own, wanted, hyphen)
      if (value * wanted.weight <= strength[at]!) continue
      match[at] = position
      strength[at] = value * wanted.weight
      exact[at] = value === 1 ? 1 : 0
    }
    if (match[at]! >= 0 && (match[at] === slot.left || match[at] === slot.right)) isSlot[at] = 1
    clauseStrength[clause[at]!]! += strength[at]!
    if (strength[at]! > (strength[aligned.anchor] ?? 0)) aligned.anchor = at
    if (!exact[at]) likely[at] = likelihoods.values[at * likelihoods.width]!
    if (token.tag === 'N') aligned.nearHead[at] = relatedness(slot.headMeanings, own)
  }
  return aligned
}

function likeness(token: Token, own: readonly Meaning[], wanted: Wanted, hyphen: boolean): number {
  const asked = wanted.token
  if (asked.stem === token.stem) return 1
  if (hyphen && isPartOf(asked.folded, token.folded)) return 0.8
  if (wanted.hyphen && isPartOf(token.folded, asked.folded)) return 0.8
  const value = relatedness(wanted.meanings, own)
  return value < LEAST ? 0 : value
}

/** "range" is a part of "long-range". */
const isPartOf = (part: string, whole: string): boolean =>
  whole.length > part.length && `-${whole}-`.includes(`-${part}-`)

/** 1 where the most frequent classes agree, 0.5 where any do, -0.5 where none does, 0 where unknown. */
function sharedClass(own: string, head: string): number {
  if (!own || !head) return 0
  if (own[0] === head[0]) return 1
  for (const letter of own) if (head.includes(letter)) return 0.5
  return -0.5
}
