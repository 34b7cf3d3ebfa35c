import { type Cue, holdsNext, isRelative, POSSESSIVE } from './cue.ts'
import { accordingTo, bearerBefore, possessive } from './cue-nouns.ts'
import type { Frame, Item } from './frame.ts'
import { nounPhraseAt, type Phrase } from './noun-phrase.ts'
import { type ReportingVerb, reportingVerbOf } from './reporting-verbs.ts'
import {
  beforeVerbGroup,
  behindLeadingClause,
  firstSubject,
  nameEndingAt,
  phraseStartingAt,
  subjectBefore,
} from './source-phrase.ts'
import { isNounHere, isPassive, namesIt } from './verb-or-noun.ts'
import { AUXILIARIES, DETERMINERS, PRONOUNS } from './word-classes.ts'
import { isCapital } from './word-forms.ts'

/** The cues of a frame in order. A participle ("adding that") takes the source of the verb before it. */
export function cuesOf({ items }: Frame): Cue[] {
  const cues: Cue[] = []
  for (let index = 0; index < items.length; index++) {
    const cue =
      accordingTo(items, index) ?? possessive(items, index) ?? reportingVerb(items, index, cues)
    if (cue) cues.push(cue)
  }
  return cues
}

/** "continues to be": another verb says what somebody does; only "continues to say" reports. */
const goesOnToAct = (items: readonly Item[], index: number): boolean =>
  /^continu(?:e|es|ed|ing)$/.test(items[index]!.lower) && items[index + 1]?.lower === 'to'

function reportingVerb(items: readonly Item[], index: number, earlier: readonly Cue[]): Cue | null {
  const item = items[index]!
  if (item.kind !== 'word' || (isCapital(item) && index > 0)) return null
  const verb = reportingVerbOf(item.lower, items[index + 1]?.lower)
  if (!verb || isNounHere(items, index, verb.form) || goesOnToAct(items, index)) return null
  const from = beforeVerbGroup(items, index) + 1
  const first = from + asideAt(items, from)
  const base = {
    family: verb.family,
    base: verb.base,
    from: first,
    end: index + verb.words,
  }
  const before = items[from - 1]
  const agent = agentBehind(items, base.end, verb)
  if (agent)
    return { ...base, from: index, source: agent, order: 'cue first', rule: 'agent of the passive' }
  if (isPassive(items, index, verb.form)) return null
  const finite =
    verb.form !== 'ing' || items.slice(from, index).some(({ lower }) => AUXILIARIES.has(lower))
  const inverted = (rule: string): Cue | null => {
    const source = phraseStartingAt(items, index + 1)
    return source && isNominal(items, source)
      ? { ...base, from: index, source, order: 'cue first', rule }
      : null
  }
  // '…," said Shimada': right behind quoted words there is no other subject.
  const opensSentence = index === 0 && isCapital(item) && isCapital(items[1])
  if (
    finite &&
    from === index &&
    canInvert(verb) &&
    (opensSentence || standsBehindQuoted(items, index))
  ) {
    const cue = inverted('inversion')
    if (cue) return cue
  }
  const bearer = bearerBefore(items, from, finite)
  if (bearer)
    return { ...base, source: bearer, order: 'source first', rule: 'what the words stand on' }
  if (finite) {
    const source = subjectBefore(items, index)
    if (source && namesIt(items, index, source)) return null
    if (source) return { ...base, source, order: 'source first', rule: 'subject before its verb' }
  }
  // '…, believes Yoichi Shimada, a professor …, is an offer'
  if (finite && from === index && /^[,–—―-]$/.test(before?.text ?? '') && verb.family !== 'tell') {
    const cue = inverted('inversion behind a comma')
    if (cue) return cue
  }
  // "with one of her ads asking": a participle with a subject of its own.
  if (verb.form === 'ing') {
    const own = behindWith(items, from)
    if (own)
      return { ...base, source: own, order: 'source first', rule: 'subject of its participle' }
  }
  if (verb.form === 'ing' && isCapital(before)) {
    const source = nameEndingAt(items, from)
    if (source && /^(?:with|and|after|of|by)$/.test(items[source.from - 1]?.lower ?? ''))
      return { ...base, source, order: 'source first', rule: 'subject of its participle' }
  }
  const isJoined =
    verb.form === 'ing' ||
    (verb.form === 'base' && items[index - 1]?.lower === 'to') ||
    /^(?:and|but|then|,|or)$/.test(before?.lower ?? '')
  if (!isJoined) return null
  // "tweets accusing her": the participle explains the noun, unless that is what somebody issued.
  const isOfNoun =
    verb.form === 'ing' &&
    before?.kind === 'word' &&
    !isCapital(before) &&
    !JOINS.test(before.lower)
  if (isOfNoun) return null
  const mainClause = behindLeadingClause(items, index)
  const main = outermost(
    earlier.filter(
      (cue) =>
        cue.source && cue.rule !== POSSESSIVE && !isRelative(items, cue) && cue.from >= mainClause,
    ),
    items,
  )
  const source = main?.source ?? firstSubject(items, index)
  const rule = main ? 'subject of the verb before' : 'subject of the sentence'
  return source && { ...base, from: index, source, order: 'source first', rule }
}

/** How many items at the start of a verb group are none of its words: "on Friday", ", however,". */
function asideAt(items: readonly Item[], from: number): number {
  if (items[from]!.lower === 'on') return 2
  return items[from]!.text === ',' ? 3 : 0
}

/** Not '"…," described the plan as …', "protest suggestions" nor, where whom they judge must follow, "thanked Abe". */
const canInvert = ({ family, base, form }: ReportingVerb): boolean =>
  family !== 'judge' &&
  base !== 'describe' &&
  (form !== 'base' || /^(?:say|ask|write|add|argue|read)$/.test(base ?? ''))

/** "asked by Abe", "described by Abe as": the phrase behind "by" at `at`, null where there is none. */
function agentBehind(items: readonly Item[], at: number, { form }: ReportingVerb): Phrase | null {
  if (form !== 'past' || items[at]?.lower !== 'by') return null
  const source = phraseStartingAt(items, at + 1)
  return source && isNominal(items, source) ? source : null
}

/** The noun phrase between "with" and a participle at `end`, or null where "with" is not so near. */
function behindWith(items: readonly Item[], end: number): Phrase | null {
  for (let from = end - 1; from > 0 && end - from < 12 && items[from]!.kind === 'word'; from--)
    if (items[from - 1]!.lower === 'with') {
      const phrase = nounPhraseAt(items, from, end, true)
      return phrase?.end === end ? phrase : null
    }
  return null
}

/** The last cue, or where it stands in what another reports ("Starr said her case reminds him …"), that one. */
function outermost(cues: readonly Cue[], items: readonly Item[]): Cue | undefined {
  let at = cues.length - 1
  while (at > 0 && holdsNext(items, cues[at - 1]!, cues[at]!)) at -= 1
  return cues[at]
}

const JOINS =
  /^(?:and|but|or|then|by|in|while|when|before|after|without|for|statement|statements|letter|memo|note|email|post|message|tweet|tweets|release|interview|speech|reporters|press|crowd|day|night|week|morning|on|is|was|to|of)$/

function standsBehindQuoted(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]
  return (
    before?.kind === 'quoted' ||
    (/^[,–—―-]$/.test(before?.text ?? '') && items[index - 2]?.kind === 'quoted')
  )
}

/** A name, a pronoun or a noun phrase; not the adverb in "…, said later" nor the object in "…, said that". */
function isNominal(items: readonly Item[], phrase: Phrase): boolean {
  const first = items[phrase.from]!
  if (PRONOUNS.has(first.lower))
    return !/^(?:it|you)$/.test(first.lower) && items[phrase.end]?.kind !== 'word'
  return (
    DETERMINERS.has(first.lower) ||
    items.slice(phrase.from, phrase.headEnd).some(isCapital) ||
    /(?:s|man|woman|person|er|or|ist)$/.test(items[phrase.headEnd - 1]!.lower)
  )
}
