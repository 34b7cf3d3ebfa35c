import type { Span } from '../text/span.ts'
import type { Item } from './frame.ts'
import type { NameMention } from './names.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Entity, NameIndex } from './people.ts'

/** Whom the mentions (in reading order) within the spans name. */
export function namedIn(
  spans: readonly Span[],
  mentions: readonly NameMention[],
  { entityOf }: NameIndex,
): Set<Entity> {
  const named = new Set<Entity>()
  for (const mention of mentions) {
    const entity = entityOf.get(mention)
    if (entity && spans.some(({ start, end }) => mention.start >= start && mention.end <= end))
      named.add(entity)
  }
  return named
}

/**
 * What stands in one clause behind the pronoun that is its subject: nobody named there is meant by
 * it, "he told Abe", "she called Rossi "bad"". Null for "his" and "her", which are no subject.
 */
export function restOfClause(items: readonly Item[], { from, end }: Phrase): Span | null {
  if (!/^(?:he|she)$/.test(items[from]!.lower)) return null
  let last = end
  while (last < items.length && !ENDS_CLAUSE.test(items[last]!.text)) last += 1
  return { start: items[from]!.end, end: items[last - 1]!.end }
}

const ENDS_CLAUSE =
  /^(?:[,;:–—―]|and|but|or|while|as|when|after|before|because|if|although|though)$/
