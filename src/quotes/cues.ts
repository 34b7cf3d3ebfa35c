import type { Frame, Item } from './frame.ts'
import { type Family, REPORTING_VERBS } from './reporting-verbs.ts'
import {
  beforeVerbGroup,
  isCapital,
  type Phrase,
  phraseStartingAt,
  subjectBefore,
} from './source-phrase.ts'
import { DETERMINERS, PREPOSITIONS, PRONOUNS } from './word-classes.ts'

/** Reporting words in a frame with the source that they belong to, as indexes of items. */
export interface Cue {
  family: Family
  /** Items of the reporting words, `end` exclusive: "has also said", "according to". */
  from: number
  end: number
  source: Phrase | null
  order: 'source first' | 'cue first'
  /** Which rule found the source. */
  rule: string
}

/** The first item that belongs to a cue or its source, and one past the last. */
export const extentOf = (cue: Cue): { from: number; end: number } => ({
  from: Math.min(cue.from, cue.source?.from ?? cue.from),
  end: Math.max(cue.end, cue.source?.end ?? cue.end),
})

/** The cues of a frame in order. A participle ("adding that") takes the source of the verb before it. */
export function cuesOf({ items }: Frame): Cue[] {
  const cues: Cue[] = []
  for (let index = 0; index < items.length; index++) {
    const cue = accordingTo(items, index) ?? reportingVerb(items, index, cues)
    if (cue) cues.push(cue)
  }
  return cues
}

function accordingTo(items: readonly Item[], index: number): Cue | null {
  if (items[index]!.lower !== 'according' || items[index + 1]?.lower !== 'to') return null
  const source = phraseStartingAt(items, index + 2)
  return {
    family: 'say',
    from: index,
    end: index + 2,
    source,
    order: 'cue first',
    rule: 'according to',
  }
}

function reportingVerb(items: readonly Item[], index: number, earlier: readonly Cue[]): Cue | null {
  const item = items[index]!
  if (item.kind !== 'word' || (isCapital(item) && index > 0)) return null
  const verb = REPORTING_VERBS.get(item.lower)
  if (!verb || isNounHere(items, index, verb.form)) return null
  const from = beforeVerbGroup(items, index) + 1
  const base: Omit<Cue, 'source' | 'order' | 'rule'> = { family: verb.family, from, end: index + 1 }
  const before = items[from - 1]
  if (verb.form !== 'ing' || from < index) {
    if (follows(before) && verb.form !== 'base') {
      // '…," said Shimada', '…, believes Yoichi Shimada, a professor …, is an offer'
      const source = phraseStartingAt(items, index + 1)
      if (source && isNominal(items, source))
        return { ...base, from: index, source, order: 'cue first', rule: 'inversion' }
    }
    const source = subjectBefore(items, index)
    if (source) return { ...base, source, order: 'source first', rule: 'subject before its verb' }
  }
  const main = earlier.findLast((cue) => cue.source)
  if (main && (verb.form === 'ing' || /^(?:and|but|then|,)$/.test(before?.lower ?? '')))
    return {
      ...base,
      from: index,
      source: main.source,
      order: 'source first',
      rule: 'subject of the verb before',
    }
  const subject =
    verb.form === 'ing' || /^(?:and|but|then|,)$/.test(before?.lower ?? '')
      ? firstSubject(items, index)
      : null
  if (subject)
    return {
      ...base,
      from: index,
      source: subject,
      order: 'source first',
      rule: 'subject of the sentence',
    }
  return null
}

/** What an inverted verb stands behind: quoted words, a comma or a dash. */
const follows = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'quoted' || /^[,–—―-]$/.test(item.text))

/** "the report", "Trump's claim", "in question": a noun, which is no cue here. */
function isNounHere(items: readonly Item[], index: number, form: string): boolean {
  if (form === 'past') return false
  const before = items[index - 1]
  if (before?.kind !== 'word') return form === 'base' && index === 0
  if (form === 'ing') return DETERMINERS.has(before.lower)
  return (
    DETERMINERS.has(before.lower) ||
    /^['’]s?$/.test(before.text) ||
    (PREPOSITIONS.has(before.lower) && before.lower !== 'to')
  )
}

/** A name, a pronoun or "the …"; not the object in "…, said that" or an adverb in "…, said later". */
function isNominal(items: readonly Item[], phrase: Phrase): boolean {
  const first = items[phrase.from]!
  return (
    isCapital(first) ||
    (PRONOUNS.has(first.lower) &&
      !/^(?:it|you)$/.test(first.lower) &&
      items[phrase.end]?.kind !== 'word') ||
    DETERMINERS.has(first.lower) ||
    /(?:s|man|woman|person|er|or|ist)$/.test(items[phrase.headEnd - 1]!.lower)
  )
}

/** The first name or pronoun of the frame that is followed by a word which is no preposition. */
function firstSubject(items: readonly Item[], before: number): Phrase | null {
  for (let index = 0; index < before; index++) {
    const item = items[index]!
    if (item.kind !== 'word') continue
    if (PRONOUNS.has(item.lower)) return { from: index, end: index + 1, headEnd: index + 1 }
    if (
      isCapital(item) &&
      !PREPOSITIONS.has(item.lower) &&
      !PREPOSITIONS.has(items[index - 1]?.lower ?? '')
    ) {
      const phrase = phraseStartingAt(items, index)
      if (phrase) return phrase
    }
  }
  return null
}
