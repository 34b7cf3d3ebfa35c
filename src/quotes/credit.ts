import { type Cue, extentOf, holdsNext, isRelative, POSSESSIVE } from './cue.ts'
import { closingMark, type Frame, type Item } from './frame.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import type { Found } from './source.ts'
import { firstSubject } from './source-phrase.ts'
import { isPassive } from './verb-or-noun.ts'
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from './word-classes.ts'
import { isBetween, isCapital, isVerbAt } from './word-forms.ts'

/** What a frame itself says of who said the quoted item at `at`; null where it does not say. */
export function creditWithin(frame: Frame, cues: readonly Cue[], at: number): Found | null {
  return (
    behindDash(frame.items, at) ??
    rightBehind(frame.items, cues, at) ??
    before(frame.items, cues, at) ??
    behind(frame.items, cues, at) ??
    byAnyVerb(frame.items, at) ??
    signed(frame.items, at) ??
    byTheSubject(frame.items, at)
  )
}

const creditOf = (cue: Cue, rule: string): Found => ({
  source: cue.source!,
  cue,
  rule: `${cue.rule}, ${rule}`,
})

/** 'Nothing will come of it – Shinzo Abe: "…"' */
function behindDash(items: readonly Item[], at: number): Found | null {
  if (items[at - 1]?.text !== ':') return null
  let from = at - 1
  while (
    from > 1 &&
    at - from < 9 &&
    (isCapital(items[from - 1]) || items[from - 1]!.lower === 'and')
  )
    from -= 1
  if (from === at - 1 || !/^[–—―-]$/.test(items[from - 1]!.text) || !isCapital(items[from]))
    return null
  const source = { from, end: at - 1, headEnd: at - 1 }
  return { source, cue: { from: at - 1, end: at }, rule: 'between a dash and a colon' }
}

/** '"…," he told DW': nothing but a comma or dash stands between. */
function rightBehind(items: readonly Item[], cues: readonly Cue[], at: number): Found | null {
  const cue = cues.find((one) => {
    const { from } = extentOf(one)
    if (!one.source || from <= at) return false
    for (let index = at + 1; index < from; index++)
      if (items[index]!.kind !== 'mark' && !ADVERBS.has(items[index]!.lower)) return false
    if (from === at + 1 && closingMark(items[at]!.text) === '.') return false
    if (at > 0 && items[extentOf(one).end]?.text === ':') return false
    if (at > 0 && opensOther(items, extentOf(one).end, items[at]!)) return false
    if (isLedTo(items, cues, at) && leadsOn(items, one, at)) return false
    return standsAlone(items, one, at)
  })
  return cue ? creditOf(cue, 'right behind the words') : null
}

/** 'Abe asks, "Why?" Shimada writes back, "…"': a cue that ends at `end` leads to the words behind it. */
function opensOther(items: readonly Item[], end: number, words: Item): boolean {
  let at = end
  while (isBetween(items[at])) at += 1
  return (
    /^[:,]$/.test(items[at]?.text ?? '') &&
    items[at + 1]?.kind === 'quoted' &&
    /^[?!.]$/.test(closingMark(words.text) ?? '')
  )
}

/**
 * A cue right before the words has a claim on them, and so has any in a clause that leads up to them:
 * 'Although Abe admitted to them that it was "bad," he claimed that …'.
 */
function isLedTo(items: readonly Item[], cues: readonly Cue[], at: number): boolean {
  const earlier = cues.filter((cue) => cue.source && extentOf(cue).end <= at)
  if (earlier.some((cue) => isRightBefore(items, cue, at))) return true
  return opensClause(items) && !items.slice(0, at).some(({ text }) => text === ',')
    ? earlier.length > 0
    : false
}

/** "Although …", "And when …", "Even as …" */
const opensClause = (items: readonly Item[]): boolean =>
  items
    .slice(0, 3)
    .some(({ lower }) => /^(?:as|when|while|although|though|after|before|because|if)$/.test(lower))

/** '"…?" Her critics cited it as …', '"…," a lawyer said the cases …': the cue has other words to report. */
function leadsOn(items: readonly Item[], cue: Cue, at: number): boolean {
  const next = items[extentOf(cue).end]
  if (next === undefined || next.text === '.') return false
  if (/^[?!]$/.test(closingMark(items[at]!.text) ?? '')) return true
  return (
    next.kind === 'word' &&
    cue.family !== 'tell' &&
    (next.lower === 'that' || DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower))
  )
}

/** In 'called it "bad" and Abe said that …' the words of Abe come after: a conjunction or "that" tells. */
function standsAlone(items: readonly Item[], cue: Cue, at: number): boolean {
  const words = items[at]!.text
  if (/^[,?!—–-]$/.test(closingMark(words) ?? '') || /^[,–—―-]$/.test(items[at + 1]!.text))
    return true
  const next = items[extentOf(cue).end]
  return at === 0 && (next === undefined || next.kind === 'mark')
}

/** 'said: "…"', 'said that Abe "…"': the nearest cue, or the one that reports its clause. */
function before(items: readonly Item[], cues: readonly Cue[], at: number): Found | null {
  const earlier = cues.filter(
    (cue) => cue.source && extentOf(cue).end <= at && noStop(items, cue, at),
  )
  const verbs = withoutActs(
    items,
    earlier.filter(({ rule }) => rule !== POSSESSIVE),
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

function isRightBefore(items: readonly Item[], cue: Cue, at: number): boolean {
  for (let index = extentOf(cue).end; index < at; index++)
    if (!FILLERS.test(items[index]!.lower) && !ADVERBS.has(items[index]!.lower)) return false
  return true
}

/** '…, Shimada said.': the cue and its source stand behind a comma and end their clause. */
function behind(items: readonly Item[], cues: readonly Cue[], at: number): Found | null {
  const cue = cues.find((one) => {
    const { from } = extentOf(one)
    const mark = items[from - 1]
    return (
      one.source &&
      from > at &&
      !(at > 0 && opensOther(items, extentOf(one).end, items[at]!)) &&
      mark &&
      (/^(?:[,–—―-]|as|in)$/.test(mark.lower) || mark.kind === 'quoted')
    )
  })
  return cue ? creditOf(cue, 'behind the sentence') : null
}

/** '"…," an angry Hollande retaliated', '"…!" beamed Hollande': right behind the words, whatever the verb. */
function byAnyVerb(items: readonly Item[], at: number): Found | null {
  const mark = closingMark(items[at]!.text)
  if (items[at - 1]?.kind === 'word' || mark === undefined || !/[,?!—–-]/.test(mark)) return null
  const first = items[at + 1]
  if (
    first?.kind === 'word' &&
    /^[a-z]{2,}(?:ed|s)$/.test(first.text) &&
    isCapital(items[at + 2])
  ) {
    const source = nounPhraseAt(items, at + 2, items.length, false)
    if (source) return { source, cue: { from: at + 1, end: at + 2 }, rule: 'inversion of any verb' }
  }
  if (mark !== ',') return null
  const source = nounPhraseAt(items, at + 1, items.length, true)
  const verb = source && items[source.end]
  if (verb?.kind !== 'word' || isCapital(verb)) return null
  // '"Up to them," he was told.': somebody else said so; "is quoted as saying" is his.
  const participle = items[source!.end + 1]?.lower ?? ''
  if (
    participle !== 'quoted' &&
    isPassive(items, source!.end + 1, REPORTING_VERBS.get(participle)?.form ?? 'base')
  )
    return null
  if (PREPOSITIONS.has(verb.lower) || CLAUSE_OPENERS.has(verb.lower)) return null
  const cue = { from: source!.end, end: source!.end + 1 }
  return { source: source!, cue, rule: 'subject right behind a comma in the marks' }
}

/** '"…" — President Obama', '"…" - Joel Pollak of Breitbart' */
function signed(items: readonly Item[], at: number): Found | null {
  if (at > 0 || !/^[–—―~-]$/.test(items[at + 1]?.text ?? '') || !isCapital(items[at + 2]))
    return null
  const source = nounPhraseAt(items, at + 2, items.length, true)
  const rest = source && items[source.end]
  if (!source || (rest && rest.kind !== 'mark')) return null
  return { source, cue: { from: at + 1, end: at + 2 }, rule: 'signed behind a dash' }
}

/** "— Maria Rossi, of Delft": a sentence that signs the paragraph of quoted words before it. */
export function signature({ items }: Frame): Found | null {
  if (!/^[–—―~-]$/.test(items[0]!.text) || !isCapital(items[1])) return null
  if (DETERMINERS.has(items[1]!.lower)) return null
  const source = nounPhraseAt(items, 1, items.length, true)
  const rest = source && items[source.end]
  if (!source || (rest && rest.kind !== 'mark') || items.some(({ kind }) => kind === 'quoted'))
    return null
  return { source, cue: { from: 0, end: 1 }, rule: 'signed in the next paragraph' }
}

/** 'Trump took to Twitter: "…"', 'She applauded him for "…"': no reporting verb, but a subject that acts. */
function byTheSubject(items: readonly Item[], at: number): Found | null {
  const source = firstSubject(items, at)
  if (!source) return null
  const head = items[source.headEnd - 1]!
  const introduced = /^[:,]$/.test(items[at - 1]?.text ?? '')
  if (
    !introduced &&
    !isCapital(head) &&
    !(PRONOUNS.has(head.lower) && /^(?:he|she)$/.test(head.lower))
  )
    return null
  let verb = source.end
  while (verb < at && !isVerbAt(items, verb)) verb += 1
  if (
    verb >= at ||
    (AUXILIARIES.has(items[verb]!.lower) &&
      (!introduced || /ed$/.test(items[verb + 1]?.lower ?? '')))
  )
    return null
  const rule =
    introduced && items[at - 1]!.text === ':'
      ? 'subject before a colon'
      : introduced
        ? 'subject before a comma'
        : 'subject of a sentence without a reporting verb'
  return { source, cue: { from: verb, end: verb + 1 }, rule, needsName: !introduced }
}
