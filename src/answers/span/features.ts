import { type Meaning, meanings, relatedness } from '../lexicon/lexicon.ts'
import type { AnswerKind } from '../question.ts'
import type { Run } from './candidates.ts'
import type { Slot } from './question-slot.ts'
import type { Tag, Token } from './tokens.ts'
import { fitness, typesOf } from './types.ts'

/** The names of the features in their order. */
export const FEATURES = [
  'kind person',
  'kind place',
  'kind time',
  'kind number',
  'kind reason',
  'kind manner',
  'kind definition',
  'kind thing',
  'has head',
  'head class',
  'plural',
  'fit',
  'time',
  'number',
  'money',
  'percent',
  'duration',
  'person',
  'place',
  'organisation',
  'name',
  'length',
  'content',
  'first',
  'last',
  'before',
  'behind',
  'second last',
  'opens chunk',
  'closes chunk',
  'cuts name before',
  'cuts name behind',
  'verbs',
  'ofs',
  'commas',
  'conjunctions',
  'capital',
  'by',
  'because',
  'called',
  'as',
  'in',
  'of',
  'to',
  'from',
  'colon',
  'is',
  'head inside',
  'head is last',
  'head behind',
  'head before',
  'class of head',
  'near head',
  'of head',
  'repeats',
  'repeats by meaning',
  'repeats a name',
  'repeats weight',
  'near left',
  'near right',
  'pull left',
  'pull right',
  'next left',
  'next right',
  'window',
  'commas to match',
  'verbs to match',
  'slot left',
  'slot right',
  'slot side',
  'preposition',
  'apposed',
  'in brackets',
  'in quotes',
  'place in sentence',
  'tokens behind',
  'sentence',
  'before verb',
  'matched',
  'matched left share',
  'whole name match',
  'subject left',
  'rare',
] as const // prettier

const TAGS: Tag[] = [
  '.',
  ',',
  ')',
  '(',
  '"',
  '-',
  'C',
  'S',
  'W',
  'P',
  'T',
  'X',
  'V',
  'L',
  'G',
  'A',
  'R',
  'D',
  'J',
  '0',
  'N',
  'E',
  "'",
]
const CODE = new Map(TAGS.map((tag, at) => [tag, at + 1]))
const code = (token: Token | undefined) => (token ? CODE.get(token.tag)! : 0)

const KINDS: AnswerKind[][] = [
  ['person', 'organisation'],
  ['place'],
  ['time', 'duration'],
  ['number', 'money', 'percent'],
  ['reason'],
  ['manner'],
  ['definition'],
  ['thing'],
]
const NOMINAL = new Set<Tag>(['J', '0', 'N', 'E', "'"])
const VERBS = new Set<Tag>(['V', 'L', 'X', 'G'])
const FAR = 15

/** A sentence held against a question: which of its tokens the question has. */
export interface Aligned {
  tokens: Token[]
  slot: Slot
  /** For each token the position of the wanted word that it matches, or -1. */
  match: Int16Array
  /** How surely, 0 to 1, times the wanted word's weight. */
  strength: Float64Array
  exact: Uint8Array
  /** The meanings of a token, looked up once. */
  meaningsOf(at: number): readonly Meaning[]
  /** Where the first verb stands, or -1. */
  firstVerb: number
}

/** Finds the question's words in a sentence: the same stem, or one that the lexicon relates. */
export function align(tokens: Token[], slot: Slot): Aligned {
  const match = new Int16Array(tokens.length).fill(-1)
  const strength = new Float64Array(tokens.length)
  const exact = new Uint8Array(tokens.length)
  const known: (readonly Meaning[])[] = []
  const meaningsOf = (at: number) => {
    known[at] ??= meanings(tokens[at]!.folded)
    return known[at]
  }
  tokens.forEach((token, at) => {
    if (!/[JNELVGA0]/.test(token.tag)) return
    slot.wanted.forEach((wanted, position) => {
      let value = wanted.token.stem === token.stem ? 1 : 0
      if (
        !value &&
        token.folded.includes('-') !== wanted.token.folded.includes('-') &&
        (`-${token.folded}-`.includes(`-${wanted.token.folded}-`) ||
          `-${wanted.token.folded}-`.includes(`-${token.folded}-`))
      )
        value = 0.8
      if (!value && wanted.meanings.length > 0) {
        value = relatedness(wanted.meanings, meaningsOf(at))
        if (value < 0.35) value = 0
      }
      if (value * wanted.weight > strength[at]!) {
        match[at] = position
        strength[at] = value * wanted.weight
        exact[at] = Number(value === 1)
      }
    })
  })
  const firstVerb = tokens.findIndex((token) => 'XVL'.includes(token.tag))
  return { tokens, slot, match, strength, exact, meaningsOf, firstVerb }
}

/** The features of one run of an aligned sentence, in the order of FEATURES, written to `out` at `at`. */
export function writeFeatures(aligned: Aligned, run: Run, out: Float32Array, at: number): void {
  const { tokens, slot, match, strength, exact, firstVerb } = aligned
  const { question } = slot
  const { from, to } = run
  const first = tokens[from]!
  const last = tokens[to - 1]!
  const before = tokens[from - 1]
  const behind = tokens[to]
  const types = typesOf(tokens, run)
  let i = at
  const put = (value: number | boolean) => {
    out[i++] = Number(value)
  }
  for (const kinds of KINDS) put(kinds.includes(question.kind))
  put(question.head !== null)
  put(slot.headClasses ? 'pgolhtmqLwkabsxydvcfijnre'.indexOf(slot.headClasses[0]!) + 1 : 0)
  put(slot.plural)
  put(fitness(question.kind, types))
  put(types.time)
  put(types.number)
  put(types.money)
  put(types.percent)
  put(types.duration)
  put(types.person)
  put(types.place)
  put(types.organisation)
  put(types.name)

  let content = 0,
    verbs = 0,
    ofs = 0,
    commas = 0,
    conjunctions = 0
  let repeats = 0,
    related = 0,
    repeatedNames = 0,
    repeatedWeight = 0,
    headInside = 0,
    rare = 0
  for (let k = from; k < to; k++) {
    const { tag, folded, stem } = tokens[k]!
    if (/[JNE0LVG]/.test(tag)) content++
    if (VERBS.has(tag)) verbs++
    if (folded === 'of') ofs++
    if (tag === ',') commas++
    if (tag === 'C') conjunctions++
    if (tag === 'E' || tag === '0') rare++
    if (exact[k]) {
      repeats++
      if (tag === 'E') repeatedNames++
    }
    if (match[k]! >= 0) {
      related++
      repeatedWeight += strength[k]!
    }
    if (slot.headStem && stem === slot.headStem) headInside = 1
  }
  put(to - from)
  put(content)
  put(code(first))
  put(code(last))
  put(code(before))
  put(code(behind))
  put(code(tokens[to - 2]))
  put(!before || (!NOMINAL.has(before.tag) && before.tag !== 'D'))
  put(!behind || !NOMINAL.has(behind.tag))
  put(before?.tag === 'E' && first.tag === 'E')
  put(last.tag === 'E' && behind?.tag === 'E')
  put(verbs)
  put(ofs)
  put(commas)
  put(conjunctions)
  put(first.capital)
  const word = before?.folded ?? ''
  const earlier = tokens[from - 2]?.folded ?? ''
  put(word === 'by')
  put(
    /^(?:because|since|due|therefore|so)$/.test(word) ||
      /^(?:because|due|owing)$/.test(earlier) ||
      first.tag === 'T',
  )
  put(
    /^(?:called|named|termed|dubbed|titled|entitled|nicknamed)$/.test(word) ||
      (word === 'as' && /^(?:known|referred|to)$/.test(earlier)),
  )
  put(word === 'as')
  put(word === 'in' || word === 'on' || word === 'at')
  put(word === 'of')
  put(word === 'to')
  put(word === 'from')
  put(word === ':')
  put(/^(?:is|are|was|were)$/.test(word))

  const isHead = (token: Token | undefined) =>
    token !== undefined && slot.headStem !== '' && token.stem === slot.headStem
  put(headInside)
  put(isHead(last))
  put(isHead(behind) || (isHead(tokens[to + 1]) && behind?.tag !== ','))
  put(isHead(before) || isHead(tokens[from - 2]))
  put(
    slot.headClasses && last.classes
      ? last.classes[0] === slot.headClasses[0]
        ? 1
        : [...last.classes].some((letter) => slot.headClasses.includes(letter))
          ? 0.5
          : -0.5
      : 0,
  )
  put(
    slot.headMeanings.length > 0 && last.tag === 'N'
      ? relatedness(slot.headMeanings, aligned.meaningsOf(to - 1))
      : 0,
  )
  put(isHead(tokens[from - 2]) && (word === 'of' || word === 'is' || word === 'was'))
  const size = Math.max(1, content)
  put(repeats / size)
  put(related / size)
  put(repeatedNames / size)
  put(repeatedWeight)

  let nearLeft = FAR,
    nearRight = FAR,
    pullLeft = 0,
    pullRight = 0,
    window = 0,
    leftWeight = 0,
    matched = 0
  let slotLeft = FAR,
    slotRight = FAR,
    commasToMatch = 9,
    verbsToMatch = 9,
    seenCommas = 0,
    seenVerbs = 0
  for (let k = from - 1; k >= 0; k--) {
    const tag = tokens[k]!.tag
    if (strength[k]! > 0) {
      const distance = from - k
      nearLeft = Math.min(nearLeft, distance)
      pullLeft += strength[k]! / distance
      leftWeight += strength[k]!
      if (distance <= 5) window += strength[k]!
      if (match[k] === slot.left || match[k] === slot.right) slotLeft = Math.min(slotLeft, distance)
      if (strength[k]! > 0.6) {
        commasToMatch = Math.min(commasToMatch, seenCommas)
        verbsToMatch = Math.min(verbsToMatch, seenVerbs)
      }
    }
    if (tag === ',') seenCommas++
    if (VERBS.has(tag)) seenVerbs++
  }
  seenCommas = 0
  seenVerbs = 0
  matched = leftWeight
  for (let k = to; k < tokens.length; k++) {
    const tag = tokens[k]!.tag
    if (strength[k]! > 0) {
      const distance = k - to + 1
      nearRight = Math.min(nearRight, distance)
      pullRight += strength[k]! / distance
      matched += strength[k]!
      if (distance <= 5) window += strength[k]!
      if (match[k] === slot.left || match[k] === slot.right)
        slotRight = Math.min(slotRight, distance)
      if (strength[k]! > 0.6) {
        commasToMatch = Math.min(commasToMatch, seenCommas)
        verbsToMatch = Math.min(verbsToMatch, seenVerbs)
      }
    }
    if (tag === ',') seenCommas++
    if (VERBS.has(tag)) seenVerbs++
  }
  put(nearLeft)
  put(nearRight)
  put(pullLeft)
  put(pullRight)
  put(from > 0 ? strength[from - 1]! : 0)
  put(to < tokens.length ? strength[to]! : 0)
  put(window)
  put(commasToMatch)
  put(verbsToMatch)
  put(slotLeft)
  put(slotRight)
  put(slot.left >= 0 ? 1 : slot.right >= 0 ? -1 : 0)
  const isLinked = before?.tag === 'P' || before?.tag === 'T'
  put(slot.preposition ? (isLinked ? (word === slot.preposition ? 2 : -1) : 0) : isLinked ? -2 : 1)
  put(before?.tag === ',' && (behind?.tag === ',' || behind?.tag === '.'))
  put(before?.tag === '(' || first.tag === '(' || last.tag === ')')
  put(before?.tag === '"' || first.tag === '"')
  put(from / tokens.length)
  put(tokens.length - to)
  put(tokens.length)
  put(firstVerb < 0 ? 0 : to <= firstVerb ? 1 : -1)
  put(matched)
  put(matched > 0 ? leftWeight / matched : 0.5)
  put(repeatedNames > 0 && repeatedNames === rare)
  put(nearLeft < nearRight)
  put(rare / size)
}
