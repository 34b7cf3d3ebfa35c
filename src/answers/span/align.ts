import { type Meaning, relatedness } from '../lexicon/lexicon.ts'
import { productWith } from '../lexicon/vectors.ts'
import type { Slot, Wanted } from './question-slot.ts'
import { hasContent, type Sentence } from './sentence.ts'
import { type Side, sideFrom } from './sides.ts'
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
  /** How near each token's meaning is to the noun asked for, 0 to 1. */
  nearHead: Float64Array
  /** How likely each token is among the words that answer; 0 of those that the question has. */
  likely: Float64Array
  /** The summed strength of each clause. */
  clauseStrength: Float64Array
  /** The token that matches the rarest wanted word, or -1. */
  anchor: number
  /** What stands before the token `from` and from the token `to` on; each is worked out once. */
  leftOf(from: number): Side
  rightOf(to: number): Side
}

/** A match weaker than this says nothing: two kinds of one general thing, as "dog" and "cat". */
const LEAST = 0.35

/** Finds the question's words in a sentence: the same stem, or one that the lexicon relates. */
export function align(sentence: Sentence, slot: Slot): Aligned {
  const { tokens, clause, meanings, rows } = sentence
  const count = tokens.length
  const isSlot = new Uint8Array(count)
  const sides: Record<'left' | 'right', Side[]> = { left: [], right: [] }
  const aligned: Aligned = {
    sentence,
    slot,
    match: new Int16Array(count).fill(-1),
    strength: new Float64Array(count),
    exact: new Uint8Array(count),
    nearHead: new Float64Array(count),
    likely: new Float64Array(count),
    clauseStrength: new Float64Array(count + 1),
    anchor: -1,
    leftOf(from) {
      sides.left[from] ??= sideFrom(tokens, aligned.strength, isSlot, from - 1, -1)
      return sides.left[from]
    },
    rightOf(to) {
      sides.right[to] ??= sideFrom(tokens, aligned.strength, isSlot, to, 1)
      return sides.right[to]
    },
  }
  const { match, strength, exact, likely, clauseStrength } = aligned
  for (let at = 0; at < count; at++) {
    const token = tokens[at]!
    if (!hasContent(token)) continue
    const own = meanings[at]!
    for (let position = 0; position < slot.wanted.length; position++) {
      const wanted = slot.wanted[position]!
      const value = likeness(token, own, wanted)
      if (value * wanted.weight <= strength[at]!) continue
      match[at] = position
      strength[at] = value * wanted.weight
      exact[at] = value === 1 ? 1 : 0
    }
    if (match[at]! >= 0 && (match[at] === slot.left || match[at] === slot.right)) isSlot[at] = 1
    clauseStrength[clause[at]!]! += strength[at]!
    if (strength[at]! > (strength[aligned.anchor] ?? 0)) aligned.anchor = at
    if (!exact[at]) likely[at] = productWith(slot.answer, rows[at]!)
    if (token.tag === 'N') aligned.nearHead[at] = relatedness(slot.headMeanings, own)
  }
  return aligned
}

function likeness(token: Token, own: readonly Meaning[], { token: asked, meanings }: Wanted) {
  if (asked.stem === token.stem) return 1
  if (isPartOf(token.folded, asked.folded) || isPartOf(asked.folded, token.folded)) return 0.8
  const value = relatedness(meanings, own)
  return value < LEAST ? 0 : value
}

/** "range" is a part of "long-range". */
const isPartOf = (part: string, whole: string): boolean =>
  whole.length > part.length && whole.includes('-') && `-${whole}-`.includes(`-${part}-`)
