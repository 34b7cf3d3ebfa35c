import { instanceClasses, type Meaning, meanings, nounClasses } from './lexicon/lexicon.ts'
import { type Row, rowOf } from './lexicon/vectors.ts'

/** The stems of a set of articles, numbered from 0 in order of appearance. */
export interface Vocabulary {
  idOf: Map<string, number>
  stems: string[]
  /** In how many paragraphs each stem stands. */
  paragraphs: number[]
  /** A form of each stem as it was met first, for the lexicon. */
  forms: string[]
  /** What each stem stands for as a noun or a name, as bits of {@link classBits}. */
  classes: number[]
  /** Where each stem stands among the words that are used alike. */
  rows: Row[]
  /** The stems that share a meaning in the lexicon, and those that begin alike. */
  byMeaning: Map<number, { id: number; weight: number }[]>
  byBeginning: Map<string, number[]>
  /** What {@link relatives} found for the words of questions so far. */
  relatives: Map<string, readonly Relative[]>
}

/** A stem of the vocabulary near in meaning to a word: 0 to 1. */
export interface Relative {
  id: number
  strength: number
}

const BEGINNING = 4

export function emptyVocabulary(): Vocabulary {
  return {
    idOf: new Map(),
    stems: [],
    paragraphs: [],
    forms: [],
    classes: [],
    rows: [],
    byMeaning: new Map(),
    byBeginning: new Map(),
    relatives: new Map(),
  }
}

/** The number of a stem, given one when it is new. */
export function numberOf(stem: string, folded: string, vocabulary: Vocabulary): number {
  const known = vocabulary.idOf.get(stem)
  if (known !== undefined) return known
  const id = vocabulary.stems.length
  vocabulary.idOf.set(stem, id)
  vocabulary.stems.push(stem)
  vocabulary.paragraphs.push(0)
  vocabulary.forms.push(folded)
  vocabulary.classes.push(classBits(nounClasses(folded) + instanceClasses(folded)))
  vocabulary.rows.push(rowOf(folded))
  if (/^\p{L}/u.test(stem)) {
    if (stem.length >= BEGINNING) push(vocabulary.byBeginning, stem.slice(0, BEGINNING), id)
    for (const { id: meaning, weight } of meanings(folded))
      push(vocabulary.byMeaning, meaning, { id, weight })
  }
  return id
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

// So many words are kept, since they come again in other questions, and then all forgotten together.
const MOST_KEPT = 1000

/**
 * The stems of the vocabulary that are kin to a word by the lexicon or by a common beginning. To be asked
 * when all stems have their numbers.
 */
export function relatives(
  stem: string,
  folded: string,
  vocabulary: Vocabulary,
): readonly Relative[] {
  const known = vocabulary.relatives.get(folded)
  if (known) return known
  const found = findRelatives(stem, folded, vocabulary)
  if (vocabulary.relatives.size >= MOST_KEPT) vocabulary.relatives.clear()
  vocabulary.relatives.set(folded, found)
  return found
}

function findRelatives(stem: string, folded: string, vocabulary: Vocabulary): Relative[] {
  const best = new Map<number, number>()
  const add = (id: number, strength: number) => {
    if (strength > (best.get(id) ?? 0)) best.set(id, strength)
  }
  for (const { id: meaning, weight } of /^\p{L}/u.test(stem) ? meanings(folded) : ([] as Meaning[]))
    for (const other of vocabulary.byMeaning.get(meaning) ?? [])
      add(other.id, weight * other.weight)
  for (const id of vocabulary.byBeginning.get(stem.slice(0, BEGINNING)) ?? []) {
    const share = likeness(stem, vocabulary.stems[id]!)
    if (share > 0.6) add(id, share)
  }
  return [...best].map(([id, strength]) => ({ id, strength }))
}

/** The share of the longer word that both begin with: "norman" and "normandi" 0.75. */
function likeness(a: string, b: string): number {
  let common = 0
  while (common < a.length && a[common] === b[common]) common++
  return common / Math.max(a.length, b.length)
}

/** The classes of the lexicon, one letter each, as bits: a–z from 0 on; capitals share them. */
export function classBits(classes: string): number {
  let bits = 0
  for (const letter of classes.toLowerCase()) bits |= 1 << (letter.charCodeAt(0) - 97)
  return bits
}
