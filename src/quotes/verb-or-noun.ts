import type { Item } from './frame.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Form } from './reporting-verbs.ts'
import { QUALIFIERS } from './titles.ts'
import { AUXILIARIES, DETERMINERS, NAME_NOUNS, PREPOSITIONS, PRONOUNS } from './word-classes.ts'
import { isBetween, isCapital, isPossessive, isVerbAt } from './word-forms.ts'

// Verbs in -s that are as often plural nouns.
const NOUNS = new Set(
  `states questions rates claims reports notes calls orders points posts texts messages doubts fears
  hopes demands requests answers charges comments remarks vows pledges promises threats jokes reads
  cries screams shouts blames estimates forecasts predicts quotes labels brands praises cautions
  answers signals accounts offers declines tweets retweets emails blogs attacks
  credits thanks rules references mentions outlines`.split(/\s+/),
)

/** "report", "call", "comment": as often a noun, while "say" and "believe" never are one. */
const isNounToo = (base: string): boolean =>
  NOUNS.has(`${base}s`) ||
  /^(?:email|tweet|retort|protest|voice|counter|paint|reply|query|cry|worry|show|mock|thought|press)$/.test(
    base,
  )

// "campaign points", "news reports": what kind of thing, not who.
const KINDS =
  /^(?:campaign|news|press|media|political|public|legal|economic|federal|national|international|state|local|foreign|presidential|health|human|rights|party|government|police|intelligence|email|poll)$/

/** A name, a pronoun, "who" or a noun for a person: what such a word can be the verb of. */
const canTakeVerb = (item: Item): boolean =>
  isCapital(item) ||
  PRONOUNS.has(item.lower) ||
  NAME_NOUNS.has(item.lower) ||
  isBetween(item) ||
  /^(?:who|which|and)$/.test(item.lower)

/** "the report", "Trump's claim", "in question": a noun, which is no cue here. */
export function isNounHere(items: readonly Item[], index: number, form: Form): boolean {
  const last = beforeAside(items, index - 1)
  const before = items[last]
  const earlier = items[last - 1]
  if (form === 'past')
    return (
      /^(?:the|an?|his|her|its|their|this)$/.test(before?.lower ?? '') ||
      (isPossessive(before) && !PRONOUNS.has(earlier?.lower ?? ''))
    )
  if (form === 'present' && before?.kind === 'number' && NOUNS.has(items[index]!.lower)) return true
  if (before?.kind !== 'word') return form === 'base' && (index === 0 || before?.kind !== 'quoted')
  const reports =
    /^(?:that|:)$/.test(items[index + 1]?.lower ?? '') || items[index + 1]?.kind === 'quoted'
  // "Kasich's showing will be enough"
  if (form === 'ing')
    return (
      DETERMINERS.has(before.lower) ||
      (isPossessive(before) && !reports && items[index]!.lower === 'showing')
    )
  // "a public-records request"
  if (form === 'base' && /^an?$/.test(earlier?.lower ?? '')) return true
  if (form === 'base' && !isPlural(items, last))
    if (isNounToo(items[index]!.lower) || DETERMINERS.has(earlier?.lower ?? '')) return true
  if (form === 'present' && NOUNS.has(items[index]!.lower)) {
    if (!canTakeVerb(before)) return true
    // "Republican claims", "many Asian states"
    if (before.lower === 'executive') return true
    if (isCapital(before) && QUALIFIERS.has(before.lower)) return true
    // "the Paris attacks"
    if (!reports && (KINDS.test(before.lower) || (isCapital(before) && earlier?.lower === 'the')))
      return true
  }
  return (
    DETERMINERS.has(before.lower) ||
    isPossessive(before) ||
    (PREPOSITIONS.has(before.lower) && before.lower !== 'to')
  )
}

/** The index before an aside between commas that ends at `at`: "the lawmakers" in "the lawmakers, however,". */
const beforeAside = (items: readonly Item[], at: number): number =>
  items[at]?.text === ',' && isBetween(items[at - 1]) && items[at - 2]?.text === ',' ? at - 3 : at

/** What a verb without an ending can follow: "critics say", "they say", "to say", "who say", "Moon and Abe say". */
function isPlural(items: readonly Item[], at: number): boolean {
  const { lower } = items[at]!
  if (
    /^(?:to|who|which|that|people|women|men|others|some|many|most|police|both|two|three|four|we|they|i|you)$/.test(
      lower,
    )
  )
    return true
  if (/[^s]s$/.test(lower) || isBetween(items[at])) return true
  return (
    isCapital(items[at]) &&
    items.slice(Math.max(0, at - 4), at).some((item) => item.lower === 'and')
  )
}

/** "was accused", "has been called": the subject says nothing; "was quoted as saying" is another verb. */
export function isPassive(items: readonly Item[], index: number, form: Form): boolean {
  if (form !== 'past') return false
  let before = index - 1
  while (before > 0 && isBetween(items[before]) && !AUXILIARIES.has(items[before]!.lower))
    before -= 1
  return /^(?:is|are|was|were|be|been|being|'re|gets?|got)$/.test(items[before]?.lower ?? '')
}

/**
 * "a class called "Perception"", "a group called Future 9 ran …": what something is called, by nobody who
 * is told. Whoever calls another something names him between; "what the judge called "…"" has that before.
 */
export function namesIt(items: readonly Item[], verb: number, { from, end }: Phrase): boolean {
  if (!NAMES.test(items[verb]!.lower) || end !== verb) return false
  const subject = items.slice(from, end)
  if (PRONOUNS.has(subject[0]!.lower) || subject.every((item) => !/^\p{Ll}/u.test(item.text)))
    return false
  const isWhat = (item: Item | undefined) =>
    /^(?:what|which|that|whom|who)$/.test(item?.lower ?? '')
  if (isWhat(items[from - 1]) || subject.some(isWhat)) return false
  let at = verb + 1
  if (items[at]?.kind === 'quoted') return true
  while (isCapital(items[at]) || items[at]?.kind === 'number') at += 1
  return at > verb + 1 && isVerbAt(items, at)
}

const NAMES = /^(?:called|named|dubbed|titled|labell?ed|rated)$/
