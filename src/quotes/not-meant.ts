import type { Span } from '../text/span.ts'
import type { Item } from './frame.ts'
import type { NameMention } from './names.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Entity, NameIndex } from './people.ts'

const NOBODY: ReadonlySet<Entity> = new Set()

/**
 * Whom a pronoun cannot mean, as the subject that it is of its clause: nobody whom the same clause names
 * behind it. In "he told Abe" and "he called Rossi …" it is neither Abe nor Rossi. Empty for "his" and "her".
 */
export function namedBehind(
  items: readonly Item[],
  { from, end }: Phrase,
  mentions: readonly NameMention[],
  names: NameIndex,
): ReadonlySet<Entity> {
  if (!/^(?:he|she)$/.test(items[from]!.lower)) return NOBODY
  const named = new Set<Entity>()
  for (let at = end; at < items.length && !ENDS_CLAUSE.test(items[at]!.lower); at++)
    if (items[at]!.kind === 'word') addNamed(named, mentionAt(mentions, items[at]!), names)
  return named
}

const ENDS_CLAUSE =
  /^(?:[,;:–—―]|and|but|or|while|as|when|after|before|because|if|although|though)$/

const mentionAt = (mentions: readonly NameMention[], { start }: Span): NameMention | undefined =>
  mentions.find((mention) => mention.start === start)

/**
 * Whom a sentence in quotation marks names: "Rossi is our best speaker," says hardly Rossi herself. What stands
 * within marks of its own ("they say, 'Rossi should go'") may be another's words, and of a few words
 * within the reporter's sentence ("attack Ted") it is not known whose view they take.
 */
export function namedInWords(
  words: Item | undefined,
  mentions: readonly NameMention[],
  names: NameIndex,
): ReadonlySet<Entity> {
  if (!words || !/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words.text)) return NOBODY
  const inner = words.text.slice(1).search(/[\s(][‘'“"]+[\p{L}\p{N}]/u)
  const end = inner < 0 ? words.end : words.start + 1 + inner
  const named = new Set<Entity>()
  for (const mention of mentions)
    if (mention.start >= words.start && mention.end <= end) addNamed(named, mention, names)
  return named
}

function addNamed(named: Set<Entity>, mention: NameMention | undefined, names: NameIndex): void {
  const entity = mention && names.entityOf.get(mention)
  if (entity) named.add(entity)
}
