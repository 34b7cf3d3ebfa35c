import type { NameMention } from './names.ts'
import type { QuotedRun } from './quoted-runs.ts'
import type { Token } from './tokens.ts'

/** Somebody whom the text calls by a noun that goes with "he" or "she" and by no name: "my mother". */
export interface Nameless {
  /** The noun, by which two mentions are one person. */
  noun: string
  pronoun: 'he' | 'she'
}

/** Where a nameless person is mentioned. */
export interface NamelessMention {
  paragraph: number
  start: number
  person: Nameless
}

const HE = `man boy guy gentleman father dad husband widower son brother uncle nephew grandfather grandson stepfather
  stepson fiance fiancé boyfriend father-in-law son-in-law brother-in-law ex-husband male`
const SHE = `woman girl mother mom wife widow daughter sister aunt niece grandmother granddaughter stepmother
  stepdaughter fiancee fiancée girlfriend mother-in-law daughter-in-law sister-in-law ex-wife female`
// "The actor" is mostly one whom the text has named, "an actor" is not.
const HE_TRADES = 'actor waiter salesman policeman fireman businessman congressman spokesman'
const SHE_TRADES = `actress waitress saleswoman policewoman businesswoman congresswoman spokeswoman`

const split = (words: string): string[] => words.trim().split(/\s+/)
const TRADES: ReadonlySet<string> = new Set(split(`${HE_TRADES} ${SHE_TRADES}`))
const persons = (words: string, pronoun: 'he' | 'she'): [string, Nameless][] =>
  split(words).map((noun) => [noun, { noun, pronoun }])
const PERSONS: ReadonlyMap<string, Nameless> = new Map([
  ...persons(`${HE} ${HE_TRADES}`, 'he'),
  ...persons(`${SHE} ${SHE_TRADES}`, 'she'),
])

/**
 * Whom the words of a description (folded, the noun last) mean: "the young woman", "a male nurse";
 * null where its noun goes with neither pronoun.
 */
export function namelessOf(words: readonly string[]): Nameless | null {
  const noun = words.at(-1) ?? ''
  if (words[0] === 'the' && TRADES.has(noun)) return null
  const sex = words.find((word) => /^(?:fe)?male$/.test(word)) ?? ''
  return PERSONS.get(noun) ?? PERSONS.get(sex) ?? null
}

/**
 * The nameless persons of one paragraph outside its quoted runs, in order. A noun beside a name
 * ("his wife, Maria Rossi", "Bo Lund, a father of two"), one that says what somebody is ("she is a
 * mother") and one that means nobody in particular ("every man") are left out.
 */
export function namelessIn(
  paragraph: number,
  tokens: readonly Token[],
  mentions: readonly NameMention[],
  runs: readonly QuotedRun[],
): NamelessMention[] {
  const found: NamelessMention[] = []
  let [run, name] = [0, 0]
  for (const [at, { text, start, end }] of tokens.entries()) {
    const person = PERSONS.get(text)
    if (!person) continue
    while (runs[run] && runs[run]!.end <= start) run += 1
    if (runs[run] && runs[run]!.start <= start) continue
    while (mentions[name] && mentions[name]!.end <= start) name += 1
    const next = mentions[name]
    const isNamed = next && (next.title?.start ?? next.start) - end <= 2
    if (isNamed || !standsForSomebody(tokens, at, mentions[name - 1])) continue
    found.push({ paragraph, start, person })
  }
  return found
}

/** Most words of a phrase before its noun: "the 22-year-old German exchange student's mother". */
const PHRASE = 6

function standsForSomebody(
  tokens: readonly Token[],
  noun: number,
  before: NameMention | undefined,
): boolean {
  const isTrade = TRADES.has(tokens[noun]!.lower)
  for (let at = noun - 1; at >= 0 && noun - at <= PHRASE; at--) {
    const { lower, kind } = tokens[at]!
    if (/^(?:no|any|every|each)$/.test(lower) || (lower === 'the' && isTrade)) return false
    if (/^(?:an?|the|my|his|her|their|our|this|that|another|whose|one)$/.test(lower)) {
      const outer = tokens[at - 1]
      if (!outer) return true
      if (/^(?:is|was|be|been|being|as|becomes?|became|like)$/.test(outer.lower)) return false
      return !(outer.text === ',' && lower !== 'whose' && before?.end === outer.start)
    }
    if (kind === 'mark' && lower !== '-') return false
  }
  return false
}
