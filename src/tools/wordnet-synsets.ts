import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A set of synonyms as WordNet's data files give it (see wndb(5WN)). */
export interface Synset {
  part: string
  offset: string
  lemmas: string[]
  /** Number of the lexicographer file, as 18 for noun.person. */
  file: number
  /** Part and offset of the first hypernym, the noun of a relation adjective or the head of a satellite. */
  parent: string | null
  isInstance: boolean
  /** A genus, family or other scientific name: of no use to readers of the news. */
  isTaxon: boolean
  /** How many synsets have this one as parent. */
  children: number
  /** Derivational links: a word of this synset, the word that it leads to, and that one's synset. */
  derived: [string, string, Synset][]
}

const FILES = ['noun', 'verb', 'adj', 'adv']
const PARENT = new Set(['@', '@i', '&'])

/** Every synset of the folder by part of speech and offset ("n00001740"). */
export function readSynsets(folder: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>()
  const links: { from: Synset; own: number; to: string; other: number }[] = []
  for (const name of FILES)
    for (const line of readFileSync(join(folder, `data.${name}`), 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue
      const field = line.slice(0, line.indexOf(' | ')).split(' ')
      const part = field[2] === 's' ? 'a' : field[2]!
      const count = Number.parseInt(field[3]!, 16)
      const lemmas = Array.from({ length: count }, (_, i) =>
        field[4 + 2 * i]!.replace(/\((?:a|p|ip)\)$/, ''),
      )
      const synset: Synset = {
        part,
        offset: field[0]!,
        lemmas,
        file: Number(field[1]),
        parent: null,
        isInstance: false,
        isTaxon:
          part === 'n' && /^(?:05|20)$/.test(field[1]!) && /^(?:genus_|[A-Z])/.test(lemmas[0]!),
        children: 0,
        derived: [],
      }
      const at = 4 + 2 * count
      for (let i = 0; i < Number(field[at]); i++) {
        const [symbol, offset, other, words] = field.slice(at + 1 + 4 * i, at + 5 + 4 * i)
        const to = (other === 's' ? 'a' : other!) + offset
        if (PARENT.has(symbol!)) synset.parent ??= to
        if (symbol === '@i') synset.isInstance = true
        if (symbol === '+' || symbol === '\\')
          links.push({
            from: synset,
            own: Number.parseInt(words!.slice(0, 2), 16),
            to,
            other: Number.parseInt(words!.slice(2), 16),
          })
      }
      synsets.set(part + synset.offset, synset)
    }
  for (const synset of synsets.values()) if (synset.parent) synsets.get(synset.parent)!.children++
  for (const { from, own, to, other } of links) addLink(from, own, synsets.get(to)!, other)
  return synsets
}

function addLink(from: Synset, own: number, to: Synset, other: number): void {
  const [word, target] = [from.lemmas[own - 1], to.lemmas[other - 1]]
  if (word && target) from.derived.push([word, target, to])
}

// What a noun stands for, by the nearest of these above it; told in lexicon/README.md.
const MARKS: [string, number, string][] = [
  ['person', 3, 'p'],
  ['social_group', 14, 'o'],
  ['organization', 14, 'o'],
  ['people', 14, 'g'],
  ['ethnic_group', 14, 'g'],
  ['political_unit', 14, 'l'],
  ['location', 3, 'l'],
  ['municipality', 14, 'l'],
  ['district', 15, 'l'],
  ['country', 15, 'l'],
  ['geological_formation', 17, 'l'],
  ['body_of_water', 17, 'l'],
  ['celestial_body', 17, 'l'],
  ['land', 17, 'l'],
  ['building', 6, 'h'],
  ['structure', 6, 'h'],
  ['way', 6, 'h'],
  ['time_period', 28, 't'],
  ['monetary_unit', 23, 'm'],
  ['magnitude_relation', 24, 'q'],
  ['magnitude', 7, 'q'],
  ['size', 7, 'q'],
  ['language', 10, 'L'],
  ['publication', 6, 'w'],
  ['creation', 6, 'w'],
  ['written_communication', 10, 'w'],
  ['animal', 3, 'a'],
  ['plant', 3, 'b'],
  ['ill_health', 26, 'd'],
  ['vehicle', 6, 'x'],
]

// One letter a lexicographer file, 03 to 28.
const OF_FILE = 'evaxiyckvfsgrljpnbmvqiidst'.padStart(29, ' ').slice(0, 29)

const classes = new WeakMap<Synset, string>()

/** The class of a noun's meaning as one letter: "p" person, "l" place, "t" time … */
export function classOfSynset(synset: Synset, synsets: Map<string, Synset>): string {
  const known = classes.get(synset)
  if (known) return known
  let found = ''
  for (
    let at: Synset | undefined = synset;
    at && !found;
    at = at.parent ? synsets.get(at.parent) : undefined
  ) {
    const { lemmas, file } = at
    found = MARKS.find(([lemma, in_]) => in_ === file && lemmas.includes(lemma))?.[2] ?? ''
  }
  const letter = found || OF_FILE[synset.file] || 'e'
  classes.set(synset, letter)
  return letter
}
