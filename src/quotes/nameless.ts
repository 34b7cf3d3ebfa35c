import { type Nameless, PERSONS, TRADES } from './gendered-nouns.ts'
import type { NameMention } from './names.ts'
import type { QuotedRun } from './quoted-runs.ts'
import type { Token } from './tokens.ts'

/** Where a nameless person is mentioned. */
export interface NamelessMention {
  paragraph: number
  start: number
  person: Nameless
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
  for (let at = 0; at < tokens.length; at++) {
    const { text, lower, start, end } = tokens[at]!
    const person = PERSONS.get(lower)
    if (!person || text !== lower) continue
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
