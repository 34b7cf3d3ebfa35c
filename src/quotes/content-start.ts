import type { Cue } from './cue.ts'
import type { Item } from './frame.ts'
import type { Family } from './reporting-verbs.ts'
import { hasVerb, NOTED, OBJECT } from './stretch.ts'
import { ADVERBS, PREPOSITIONS, PRONOUNS } from './word-classes.ts'
import { isBetween, isVerbAt, WEEKDAYS } from './word-forms.ts'

const OPENERS = /^(?:that|whether|if|how|why|what|when|where|who)$/

/** "concedes, however, that" */
export function behindAdverb(items: readonly Item[], after: number): number {
  const broken =
    items[after]?.text === ',' && isBetween(items[after + 1]) && items[after + 2]?.text === ','
  return broken ? after + 3 : after
}

// Who hears it stands between the verb and its clause: "told reporters that", "warned Abe that".
const HEARD: ReadonlySet<Family> = new Set(['tell', 'warn', 'promise', 'ask', 'urge'])
// What somebody speaks about: "warned against hackers", "asked about his taxes".
const ABOUT = /^(?:about|against|of|on)$/
// Verbs that report a clause whatever stands in it, where others may have an object of their own.
const CLAUSE =
  /^(?:say|think|believe|argue|claim|suggest|insist|contend|hope|predict|admit|concede|assert|maintain|allege|testify)$/

/** Where what a cue reports begins, `cueEnd` being the item behind the cue; null where nothing does. */
export function contentStart(items: readonly Item[], cue: Cue, cueEnd: number): number | null {
  if (cue.rule.startsWith('according')) return null
  const after = behindTime(items, cueEnd)
  const next = items[after]
  if (!next || next.kind === 'mark') return null
  if (OPENERS.test(next.lower)) return after
  const clause = behindHearer(items, cue, after)
  if (clause !== null) return clause
  if (
    OBJECT.has(cue.family) ||
    next.lower === 'to' ||
    (next.lower === 'not' && items[after + 1]?.lower === 'to')
  )
    return after
  if (next.kind === 'quoted') {
    // 'said "we go" and hung up'
    const goesOn = /^(?:and|but|then)$/.test(items[after + 1]?.lower ?? '')
    return cue.family === 'tell' || goesOn ? null : after
  }
  if (cue.family === 'tell') return null
  if (PREPOSITIONS.has(next.lower) && items[after + 1]?.kind !== 'number')
    return ABOUT.test(next.lower) && items[after + 1]?.kind === 'word' ? after + 1 : null
  if (ADVERBS.has(next.lower) && next.lower !== 'there') return null
  // "said she plans": a pronoun has its verb right behind.
  if (PRONOUNS.has(next.lower) || next.lower === 'there') return after
  if (CLAUSE.test(cue.base ?? '') || NOTED.has(cue.family)) return after
  return hasVerb(items, after) ? after : null
}

/** "said on Friday she …", "said later that …" */
function behindTime(items: readonly Item[], from: number): number {
  let after = from
  if (items[after]?.lower === 'on' && WEEKDAYS.test(items[after + 1]?.lower ?? '')) after += 2
  while (
    ADVERBS.has(items[after]?.lower ?? '') &&
    items[after]!.lower !== 'there' &&
    after - from < 4
  )
    after += 1
  return after
}

/** Where the clause begins that follows whom or where it was said: "told reporters that", "said in a statement that". */
function behindHearer(items: readonly Item[], cue: Cue, after: number): number | null {
  const skips = HEARD.has(cue.family) || PREPOSITIONS.has(items[after]!.lower)
  if (!skips) return null
  for (let index = after; index < items.length && index - after < 12; index++) {
    const item = items[index]!
    if (item.lower === 'that' || item.lower === 'whether') return index
    if (
      cue.family === 'tell' &&
      index > after &&
      /^(?:he|she|they|it|we|how|what|why)$/.test(item.lower)
    )
      return index
    if (item.kind === 'quoted' || /^[,;:.?!–—―]$/.test(item.text)) return null
    if (index > after && (item.lower === 'to' || isVerbAt(items, index))) return null
  }
  return null
}
