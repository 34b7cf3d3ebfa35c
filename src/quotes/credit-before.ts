import { type Cue, extentOf, holdsNext, isRelative, POSSESSIVE } from './cue.ts'
import type { Item } from './frame.ts'
import { creditOf, type Found } from './source.ts'
import { ADVERBS } from './word-classes.ts'

/** 'said: "…"', 'said that Abe "…"': the nearest cue, or the one that reports its clause. */
export function before(items: readonly Item[], cues: readonly Cue[], at: number): Found | null {
  const earlier = cues.filter(
    (cue) => cue.source && extentOf(cue).end <= at && noStop(items, cue, at),
  )
  const verbs = withoutActs(
    items,
    earlier.filter((cue) => cue.rule !== POSSESSIVE && !isWithinReport(items, cue)),
  )
  const last = verbs.at(-1) ?? earlier.at(-1)
  if (!last) return null
  if (isRightBefore(items, last, at)) {
    // "noting that donors feel …": what they feel is the report of who notes it.
    const cue = last.family === 'believe' ? outermost(items, verbs, last, at) : last
    return creditOf(ofSamePerson(items, verbs, cue), 'right before the words')
  }
  // "McCaskill said voters would find it …": what voters find is McCaskill's report.
  const outer = verbs.findLast(
    (cue) => cue.family !== 'believe' && !isImpersonal(items, cue) && !isRestrictive(items, cue),
  )
  const cue = outermost(items, verbs, outer ?? last, at)
  return creditOf(ofSamePerson(items, verbs, cue), 'before the words')
}

/**
 * "Abe says his rival accepted money and …": what the rival did is Abe's report. But what the rival
 * "said: …" is in the rival's words.
 */
function outermost(items: readonly Item[], verbs: readonly Cue[], cue: Cue, at: number): Cue {
  const spoken = /^[:,]$/.test(items[at - 1]!.text) && /^(?:say|tell|write)$/.test(cue.family)
  if (spoken) return cue
  let index = verbs.indexOf(cue)
  while (
    index > 0 &&
    !isRelative(items, verbs[index]!) &&
    holdsNext(items, verbs[index - 1]!, verbs[index]!)
  )
    index -= 1
  return verbs[index] ?? cue
}

/**
 * Leaves out what somebody does by the report of another, with no comma between: in "Abe said voters
 * would find it …" and "said they were calling …" the words are Abe's.
 */
function withoutActs(items: readonly Item[], verbs: readonly Cue[]): readonly Cue[] {
  return verbs.filter((cue, index) => {
    if (!isAct(items, cue)) return true
    const reporter = verbs.slice(0, index).findLast((one) => !isAct(items, one))
    return (
      !reporter || items.slice(reporter.end, extentOf(cue).from).some(({ text }) => text === ',')
    )
  })
}

/** "Abe said that, according to its analysis, …": the words behind it are Abe's. */
const isWithinReport = (items: readonly Item[], { rule, from }: Cue): boolean =>
  rule === 'according to' && items[from - (items[from - 1]?.text === ',' ? 2 : 1)]?.lower === 'that'

/** "would find", "were calling", but not "would say". */
function isAct(items: readonly Item[], { family, from, end }: Cue): boolean {
  if (/^(?:say|tell|write|ask)$/.test(family)) return false
  const isIng = items[end - 1]!.lower.endsWith('ing')
  return items
    .slice(from, end - 1)
    .some(({ lower }) => MODALS.test(lower) || (isIng && /^(?:is|are|was|were)$/.test(lower)))
}

const MODALS = /^(?:will|would|can|could|may|might|shall|should|must|'ll|'d)$/

/** "Lynch said she recalled …": the report of her own words has the name. */
function ofSamePerson(items: readonly Item[], verbs: readonly Cue[], cue: Cue): Cue {
  const before = verbs[verbs.indexOf(cue) - 1]
  const { lower } = items[cue.source!.from]!
  const isSame = before && /^(?:he|she)$/.test(lower) && holdsNext(items, before, cue)
  return isSame ? ofSamePerson(items, verbs, before) : cue
}

/** "anybody who complains about a microphone …": which one, not who says what follows. */
const isRestrictive = (items: readonly Item[], cue: Cue): boolean =>
  isRelative(items, cue) && items[cue.from - 2]?.text !== ','

/** "She says it underscores …": what "it" does is her report. */
const isImpersonal = (items: readonly Item[], { source }: Cue): boolean =>
  /^(?:it|which|that|this|there)$/.test(items[source!.from]!.lower) &&
  source!.end === source!.from + 1

function noStop(items: readonly Item[], cue: Cue, at: number): boolean {
  for (let index = extentOf(cue).end; index < at; index++)
    if (items[index]!.text === ';') return false
  return true
}

const FILLERS = /^(?:[:,]|that|as|it|him|her|them|this|the|a|an|is|was|to|be|of|reporters|cnn)$/

/** Nothing but a colon, "that", "it as" or the like stands between a cue and the item at `at`. */
export function isRightBefore(items: readonly Item[], cue: Cue, at: number): boolean {
  for (let index = extentOf(cue).end; index < at; index++)
    if (!FILLERS.test(items[index]!.lower) && !ADVERBS.has(items[index]!.lower)) return false
  return true
}
