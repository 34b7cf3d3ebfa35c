import type { NameMention } from './names.ts'
import type { Entity, NameIndex } from './people.ts'
import type { QuotedRun } from './quoted-runs.ts'
import type { Token } from './tokens.ts'

/** So many sentences must speak of somebody as "he" or "she", and none otherwise. */
const ENOUGH = 2

/**
 * Reads from the reporter's own sentences whether somebody is a "he" or a "she" where neither a
 * title nor a given name tells: "Obama heads into the final year of his presidency". A sentence
 * counts where it names one person alone, and one pronoun alone behind the name. Sets
 * {@link Entity.pronoun} of the persons of `names`; all lists are by paragraph.
 */
export function readPronouns(
  names: NameIndex,
  all: readonly (readonly Token[])[],
  mentions: readonly (readonly NameMention[])[],
  runs: readonly (readonly QuotedRun[])[],
): void {
  const seen = new Map<Entity, { he: number; she: number }>()
  const note = (person: Entity | null, pronouns: ReadonlySet<'he' | 'she'>): void => {
    if (!person || person.pronoun || pronouns.size !== 1) return
    const counts = seen.get(person) ?? { he: 0, she: 0 }
    seen.set(person, counts)
    for (const pronoun of pronouns) counts[pronoun] += 1
  }
  for (const [index, tokens] of all.entries()) {
    let [nextRun, nextMention] = [0, 0]
    let person: Entity | null = null
    let isAlone = true
    let pronouns = new Set<'he' | 'she'>()
    for (const token of tokens) {
      while (nextRun < runs[index]!.length && runs[index]![nextRun]!.end <= token.start)
        nextRun += 1
      if (nextRun < runs[index]!.length && runs[index]![nextRun]!.start <= token.start) continue
      while (mentions[index]![nextMention] && mentions[index]![nextMention]!.end <= token.start)
        nextMention += 1
      const mention = mentions[index]![nextMention]
      const entity = mention?.start === token.start ? names.entityOf.get(mention) : undefined
      if (entity?.isPerson) {
        isAlone &&= person === null || person === entity
        person = entity
      }
      const pronoun = PRONOUN.get(token.lower)
      // "his lawyer, Bo Lund": what stands before the name is another's.
      if (pronoun && person) pronouns.add(pronoun)
      else if (pronoun) isAlone = false
      if (!/^[.?!]$/.test(token.text)) continue
      if (isAlone) note(person, pronouns)
      ;[person, isAlone, pronouns] = [null, true, new Set()]
    }
    if (isAlone) note(person, pronouns)
  }
  for (const [person, { he, she }] of seen)
    if (Math.min(he, she) === 0 && he + she >= ENOUGH) person.pronoun = he > 0 ? 'he' : 'she'
}

const PRONOUN: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['he', 'he'],
  ['his', 'he'],
  ['him', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['herself', 'she'],
])
