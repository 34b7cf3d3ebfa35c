import { fold } from '../text/words.ts'
import type { Item } from './frame.ts'
import type { NameMention } from './names.ts'
import type { Phrase } from './noun-phrase.ts'
import { TITLES } from './titles.ts'
import { NAME_NOUNS, PRONOUNS } from './word-classes.ts'
import { isCapital, isPossessive } from './word-forms.ts'

/** What a source phrase is made of: a name, a pronoun, or words that describe somebody. */
export type SourceKind =
  | { kind: 'name'; mention: NameMention }
  | { kind: 'pronoun'; pronoun: string }
  | { kind: 'description'; words: string[]; head: string }

/**
 * Reads a source phrase. A name counts only at the end of the phrase's head ("campaign manager
 * Robby Mook") or as an apposition of its own ("his lawyer, Michael Cohen"): "Trump's lawyer" and
 * "a spokesman for Trump" describe somebody else.
 */
export function readSource(
  items: readonly Item[],
  phrase: Phrase,
  mentions: readonly NameMention[],
): SourceKind {
  const first = items[phrase.from]!
  if (phrase.end === phrase.from + 1 && /^(?:his|her)$/.test(first.lower))
    return { kind: 'pronoun', pronoun: first.lower === 'his' ? 'he' : 'she' }
  if (phrase.end === phrase.from + 1 && PRONOUNS.has(first.lower))
    return { kind: 'pronoun', pronoun: first.lower }
  const headEnd = items[phrase.headEnd - 1]!.end
  const inHead = mentions.findLast(({ start, end }) => start >= first.start && end <= headEnd)
  if (inHead && endsAt(items, phrase, inHead, headEnd) && !isJoint(items, phrase, inHead))
    return { kind: 'name', mention: inHead }
  const behind = mentions.find(
    ({ start, end }) =>
      start >= headEnd && end <= items[phrase.end - 1]!.end && stands(items, phrase, start, end),
  )
  if (behind) return { kind: 'name', mention: behind }
  const owner = writtenBy(items, phrase, mentions)
  if (owner) return { kind: 'name', mention: owner }
  const words = items
    .slice(phrase.from, phrase.headEnd)
    .filter((item) => item.kind === 'word')
    .map((item) => fold(item.text))
  return { kind: 'description', words, head: words.at(-1) ?? '' }
}

// What somebody writes or says is in his own words.
const OWN_WORDS =
  /^(?:statement|post|email|e-mail|letter|memo|tweet|speech|op-ed|answer|response|reply|remarks|message|testimony|memoir|column)$/

/** "Abe's open letter": whose words it has; null for all else. */
function writtenBy(
  items: readonly Item[],
  { from, headEnd }: Phrase,
  mentions: readonly NameMention[],
): NameMention | null {
  if (!OWN_WORDS.test(items[headEnd - 1]!.lower)) return null
  const mark = items.findIndex(
    (item, index) => index > from && index < headEnd && isPossessive(item),
  )
  const owner = mark < 0 ? undefined : mentions.find(({ end }) => end === items[mark - 1]!.end)
  return owner && owner.start >= items[from]!.start ? owner : null
}

/** Nothing but "himself", a bracket or the like follows the name within the head. */
function endsAt(
  items: readonly Item[],
  phrase: Phrase,
  mention: NameMention,
  headEnd: number,
): boolean {
  if (mention.end >= headEnd) return true
  return items
    .slice(phrase.from, phrase.headEnd)
    .filter((item) => item.start >= mention.end)
    .every(
      (item) => item.kind === 'mark' || /^(?:himself|herself|itself|too|both)$/.test(item.lower),
    )
}

/** "Moon and Trump": neither of them alone said it. */
function isJoint(items: readonly Item[], phrase: Phrase, mention: NameMention): boolean {
  return items
    .slice(phrase.from, phrase.headEnd)
    .some((item) => /^(?:and|or|&)$/.test(item.lower) && item.end <= mention.start)
}

const isOffice = ({ lower }: Item): boolean => TITLES.has(lower) || NAME_NOUNS.has(lower)

/** The name, perhaps with what it is, is all that stands between two commas: "the guest, singer Bo Lund," */
function stands(items: readonly Item[], phrase: Phrase, start: number, end: number): boolean {
  const inside = items.slice(phrase.headEnd, phrase.end)
  let first = inside.findIndex((item) => item.start >= start)
  while (first > 0 && (isOffice(inside[first - 1]!) || isCapital(inside[first - 1]))) first -= 1
  const before = inside[first - 1]
  let next = inside.findIndex((item) => item.start >= end)
  // "her rival, Bo Lund of Delft,"
  if (inside[next]?.lower === 'of')
    while (next < inside.length && (inside[next]!.lower === 'of' || isCapital(inside[next])))
      next += 1
  const after = next < 0 ? undefined : inside[next]
  return /^[,–—―]$/.test(before?.text ?? '') && (after === undefined || after.kind === 'mark')
}
