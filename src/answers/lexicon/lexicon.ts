import { createRequire } from 'node:module'
import { baseForm } from '../../text/irregular.ts'
import { remembered } from '../../text/remembered.ts'

// One long text instead of a map of 76,000 objects: 2 MB of memory. README.md tells the format. `require` parses it in
// 15 ms; an import attribute takes 80 ms, since tsx turns the file into a module first.
const wordnet: { words: string; parents: string } = createRequire(import.meta.url)('./wordnet.json')
const { words: LINES, parents: PARENTS } = wordnet

/** How often a word is used as each part of speech: log2 of a count, 0 to 9; -1 never. */
export interface PartsOfSpeech {
  noun: number
  verb: number
  adjective: number
  adverb: number
}

/** What a noun stands for, most frequent meaning first; README.md lists the letters. */
export type NounClass = string

/** A word family, a synonym set or the set above one, and how closely the word belongs to it. */
export interface Meaning {
  id: number
  /** 0 to 1. */
  weight: number
}

interface Entry {
  parts: PartsOfSpeech
  classes: string
  instances: string
  meanings: string
  family: string
}

// 10,000 families follow the meanings, whose ids are below this.
const FAMILIES = 1_000_000
const LATER_SENSE = [1, 0.8, 0.6, 0.5]
const SYNONYM = 0.8
const LINKED = 0.9
const PARENT = 0.55

// Where each word's line begins, by a hash of the word (open addressing): 5 ms to fill.
const SLOTS = 1 << 18
const starts = new Int32Array(SLOTS)
for (let at = 1; at < LINES.length; at = LINES.indexOf('\n', at) + 1) {
  let slot = hash(LINES, at)
  while (starts[slot]) slot = (slot + 1) % SLOTS
  starts[slot] = at
}

/** FNV-1a over the characters from `at` to the next space or the end. */
function hash(text: string, at: number): number {
  let sum = 0x811c9dc5
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32) break
    sum = Math.imul(sum ^ code, 0x01000193)
  }
  return (sum >>> 0) % SLOTS
}

/** The entry of a lower-case word or of a name joined by "_", or null. */
function entryOf(word: string): Entry | null {
  let slot = hash(word, 0)
  const line = `${word} `
  while (starts[slot] && !LINES.startsWith(line, starts[slot])) slot = (slot + 1) % SLOTS
  const start = starts[slot]
  return start ? parse(LINES.slice(start, LINES.indexOf('\n', start)).split(' ')) : null
}

function parse(line: string[]): Entry {
  const parts = line[1] ?? ''
  const count = (letter: string) => {
    const at = parts.indexOf(letter)
    return at < 0 ? -1 : Number(parts[at + 1])
  }
  return {
    parts: { noun: count('n'), verb: count('v'), adjective: count('a'), adverb: count('r') },
    classes: line[2] ?? '',
    instances: line[3] ?? '',
    family: line[4] ?? '',
    meanings: line[5] ?? '',
  }
}

// Endings by the last letter, what replaces them, and the part of speech they speak for
// (WordNet's own rules, morphy(7WN)).
const ENDINGS: Record<string, [RegExp, string, keyof PartsOfSpeech][]> = {
  s: [
    [/(?<=[^s])s$/, '', 'noun'],
    [/ies$/, 'y', 'noun'],
    [/es$/, '', 'noun'],
    [/(?<=[^s])s$/, '', 'verb'],
    [/ies$/, 'y', 'verb'],
    [/es$/, '', 'verb'],
  ],
  n: [[/men$/, 'man', 'noun']],
  d: [
    [/ed$/, 'e', 'verb'],
    [/ed$/, '', 'verb'],
    [/ied$/, 'y', 'verb'],
    [/([bdgklmnprt])\1ed$/, '$1', 'verb'],
  ],
  g: [
    [/ing$/, '', 'verb'],
    [/ing$/, 'e', 'verb'],
    [/([bdgklmnprt])\1ing$/, '$1', 'verb'],
  ],
  r: [
    [/er$/, '', 'adjective'],
    [/er$/, 'e', 'adjective'],
    [/ier$/, 'y', 'adjective'],
  ],
  t: [
    [/est$/, '', 'adjective'],
    [/est$/, 'e', 'adjective'],
    [/iest$/, 'y', 'adjective'],
  ],
}

interface Reading {
  entry: Entry
  parts: PartsOfSpeech
  base: string
}

/** Every entry that a word may be a form of: "caused" → cause (verb), "saw" → saw, see. */
function readings(folded: string): Reading[] {
  const found: Reading[] = []
  const own = entryOf(folded)
  if (own) found.push({ entry: own, parts: own.parts, base: folded })
  const irregular = baseForm(folded)
  if (irregular !== folded) {
    const entry = entryOf(irregular)
    if (entry) found.push({ entry, parts: entry.parts, base: irregular })
  } else
    for (const [ending, replacement, part] of ENDINGS[folded.at(-1) ?? ''] ?? []) {
      if (!ending.test(folded)) continue
      const base = folded.replace(ending, replacement)
      const entry = base.length > 1 ? entryOf(base) : null
      if (!entry || entry.parts[part] < 0) continue
      if (found.some((other) => other.base === base && other.parts[part] >= 0)) continue
      const parts = { noun: -1, verb: -1, adjective: -1, adverb: -1, [part]: entry.parts[part] }
      found.push({ entry, parts, base })
    }
  return found
}

/** The parts of speech of a folded word in any of its forms; null for one that the lexicon lacks. */
export const partsOfSpeech = remembered((folded): Readonly<PartsOfSpeech> | null => {
  const all = readings(folded)
  if (all.length === 0) return null
  const parts: PartsOfSpeech = { noun: -1, verb: -1, adjective: -1, adverb: -1 }
  for (const reading of all)
    for (const part of ['noun', 'verb', 'adjective', 'adverb'] as const)
      parts[part] = Math.max(parts[part], reading.parts[part])
  return parts
})

/** What a common noun in either number stands for, at most three letters; "" for other words. */
export const nounClasses = remembered(
  (folded): NounClass =>
    readings(folded).find((reading) => reading.parts.noun >= 0)?.entry.classes ?? '',
)

/**
 * What a name stands for: "p" a person, "l" a place, "G" a given name … "" for an unknown one.
 * The parts of a longer name are joined by "_": "new_york".
 */
export const instanceClasses = remembered((folded): NounClass => entryOf(folded)?.instances ?? '')

/** The meanings that a folded word shares with its relatives, by id; empty for a word not in the lexicon. */
export const meanings = remembered((folded): readonly Meaning[] => {
  const best = new Map<number, number>()
  const add = (id: number, weight: number) => {
    if (id > 0 && weight > (best.get(id) ?? 0)) best.set(id, weight)
  }
  for (const { entry, parts, base } of readings(folded)) {
    if (entry.family) add(FAMILIES + Number.parseInt(entry.family, 36), 1)
    const lists = entry.meanings.split(',')
    const uses = [parts.noun, parts.verb, parts.adjective, parts.adverb, 0]
    lists.forEach((list, i) => {
      if (!list || (uses[i]! < 0 && base !== folded)) return
      list.split('.').forEach((sense, rank) => {
        const id = Number.parseInt(sense, 36)
        const weight = (i === 4 ? LINKED : 1) * LATER_SENSE[rank]!
        add(id, SYNONYM ** 0.5 * weight)
        add(Number.parseInt(PARENTS.slice(4 * id - 4, 4 * id), 36), PARENT * weight)
      })
    })
  }
  return [...best].map(([id, weight]) => ({ id, weight })).sort((a, b) => a.id - b.id)
})

/**
 * How near two words are, 0 to 1, from what {@link meanings} says of each: the best product of
 * weights over a shared meaning. One family ("won", "winner") 1, synonyms 0.8, a word and the
 * next more general one about 0.5, two under one general word 0.3; times less for rarer senses.
 */
export function relatedness(a: readonly Meaning[], b: readonly Meaning[]): number {
  let best = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const one = a[i]!
    const other = b[j]!
    if (one.id === other.id) best = Math.max(best, one.weight * other.weight)
    if (one.id <= other.id) i++
    if (other.id <= one.id) j++
  }
  return best
}
