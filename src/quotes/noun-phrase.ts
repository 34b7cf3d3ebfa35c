import type { Item } from './frame.ts'
import { endOfModifier } from './modifiers.ts'
import { endOfHead, REACH } from './phrase-head.ts'
import { DETERMINERS, NAME_NOUNS, PRONOUNS } from './word-classes.ts'
import { isCapital } from './word-forms.ts'

/** A source phrase in a frame, as indexes of items; ends are exclusive. */
export interface Phrase {
  from: number
  end: number
  /** Where its head ends, before "of …", "who …", brackets and appositions. */
  headEnd: number
}

/**
 * The noun phrase that begins at `from`, with what explains it, as far as `until`. Behind a verb
 * ("said Shimada in a statement") only what belongs to the name counts; before one (`isSubject`)
 * everything up to the verb does: "Baer, speaking in Ohio, said".
 */
export function nounPhraseAt(
  items: readonly Item[],
  from: number,
  until: number,
  isSubject: boolean,
): Phrase | null {
  const first = items[from]
  if (!first || first.kind === 'quoted') return null
  if (first.kind === 'word' && PRONOUNS.has(first.lower))
    return { from, end: from + 1, headEnd: from + 1 }
  if (first.kind === 'word' && /^(?:that|[a-z]{2,}(?:ing|ly))$/.test(first.text)) return null
  if (/^\p{Lu}\p{Ll}+ing$/u.test(first.text) && DETERMINERS.has(items[from + 1]?.lower ?? ''))
    return null
  const headEnd = endOfHead(items, from, Math.min(until, from + REACH))
  if (headEnd === from || !isPhrase(items, from, headEnd)) return null
  let end = headEnd
  while (end < until && end - from < REACH) {
    const next = endOfModifier(items, from, end, until, isSubject)
    if (next <= end) break
    end = next
  }
  while (end > headEnd && items[end - 1]!.text === ',') end -= 1
  return { from, end, headEnd }
}

/** With a determiner, a name or a number in it, or else a plural or a person: "analysts", not "received". */
function isPhrase(items: readonly Item[], from: number, headEnd: number): boolean {
  const { lower } = items[from]!
  if (
    DETERMINERS.has(lower) ||
    items
      .slice(from, headEnd)
      .some((item) => isCapital(item) || item.kind === 'number' || item.text === '@')
  )
    return true
  const last = items[headEnd - 1]!.lower
  return (
    NAME_NOUNS.has(last) ||
    /[^s]s$|(?:man|men|woman|women|people|person|children|police|media|press)$/.test(last)
  )
}
