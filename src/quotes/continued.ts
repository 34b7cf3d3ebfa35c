import { fold } from '../text/words.ts'
import type { Cue } from './cue.ts'
import type { Frame, Item } from './frame.ts'
import type { NameMention } from './names.ts'
import type { NameIndex } from './people.ts'
import type { QuotedRun } from './quoted-runs.ts'
import type { Found, Given } from './source.ts'
import { firstSubject, phraseStartingAt } from './source-phrase.ts'
import { ADVERBS } from './word-classes.ts'
import { isCapital } from './word-forms.ts'

/** The frame before, and who spoke in it or may speak next. */
export interface Before {
  given: Given
  frame: Frame
  /** Whether words were quoted in it. */
  spoke: boolean
}

/** Words that stand alone, or begin a paragraph that names nobody: who spoke just before goes on. */
export function continued(
  run: QuotedRun,
  frame: Frame,
  at: number,
  before: Before | null,
): Given | null {
  if (!before) return null
  const { given } = before
  if (run.continues) return goesOn(given, 'the quotation goes on over paragraphs')
  const distance = frame.paragraph - before.frame.paragraph
  if (distance > 1) return null
  const lead = frame.items.slice(0, at).filter(({ kind }) => kind !== 'mark')
  if (lead.length > 0)
    return distance === 0 && before.spoke && lead.every(joinsSpeech)
      ? goesOn(given, 'goes on speaking')
      : null
  const isAlone = frame.items.every(({ kind }) => kind !== 'word')
  if (!isAlone && distance > 0) return null
  if (before.spoke) return goesOn(given, 'goes on speaking')
  return goesOn(given, distance === 0 ? 'in the sentence before' : 'in the paragraph before')
}

/** Who spoke before says this too; the step is noted once, however often it is taken. */
export const goesOn = (given: Given, step: string): Given => ({
  ...given,
  how: `${given.rule}; ${step}`,
})

/** A sentence without quoted words whose source may say the words that follow it. */
export function introduces({ items }: Frame, cues: readonly Cue[]): Found | null {
  const hasColon = items.at(-1)?.text === ':'
  const cue = hasColon ? cues.findLast(({ source }) => source) : cues.find(({ source }) => source)
  if (cue) return { source: cue.source!, cue, rule: cue.rule }
  const source = firstSubject(items, items.length) ?? (hasColon ? phraseStartingAt(items, 0) : null)
  const head = source && items[source.headEnd - 1]
  if (!source || !head || !(hasColon || isCapital(head) || /^(?:he|she)$/.test(head.lower)))
    return null
  return { source, cue: null, rule: 'subject of the sentence', needsName: true }
}

/** "Abe: …", "From Abe's post: …", "More from Abe: …", "Here's Abe in 2012: …" */
export function beforeColon({ items }: Frame, at: number): Found | null {
  if (items[at - 1]?.text !== ':') return null
  const source = phraseStartingAt(items, behindLead(items))
  return source && { source, cue: { from: at - 1, end: at }, rule: 'before a colon' }
}

/** Where the source begins behind "From", "More from", "Here is" and "Here's". */
function behindLead(items: readonly Item[]): number {
  const lead = items[0]!.lower === 'more' ? 1 : 0
  if (!/^(?:from|here)$/.test(items[lead]?.lower ?? '')) return 0
  return lead + (/^(?:['’]s|is)$/.test(items[lead + 1]?.lower ?? '') ? 2 : 1)
}

/** A transcript names its speaker within the marks: '"WALLACE: Let's start with …' */
export function namedInside(
  item: Item,
  paragraph: number,
  mentions: readonly NameMention[],
  names: NameIndex,
): Given | null {
  const label = /^["“‘'](\p{Lu}[\p{Lu}.'’ -]{1,40}):\s/u.exec(item.text)?.[1]
  if (!label) return null
  const source = { paragraph, start: item.start + 1, end: item.start + 1 + label.length }
  const mention = mentions.findLast(({ start, end }) => start >= source.start && end <= source.end)
  const entity = (mention && names.entityOf.get(mention)) ?? null
  // "Remember: …" names nobody.
  if (!entity && (label.length < 4 || label !== label.toUpperCase())) return null
  const rule = 'named at the beginning of the words'
  const cueSpan = { paragraph, start: source.end, end: source.end + 1 }
  const group = entity ? null : { key: fold(label), name: source }
  return { entity, group, nameless: null, source, cueSpan, rule, how: rule }
}

/** '"No," Abe said. Instead, "…"', 'Adding, "…"': words that say nothing of who speaks. */
const joinsSpeech = ({ lower }: Item): boolean =>
  ADVERBS.has(lower) ||
  /^(?:and|but|or|so|adding|specifically|namely|rather|in|fact|addition)$/.test(lower)
