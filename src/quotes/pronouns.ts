import type { Nameless } from './gendered-nouns.ts'
import type { Entity } from './people.ts'
import type { Place } from './quotation.ts'
import type { Scene } from './source.ts'

/** How far back a pronoun reaches, in paragraphs and in names. */
const REACH = 4
const NAMES = 40
/** So many times the weight of all others, and whom the words name may have said them. */
const MUCH_MORE = 4

/**
 * The person whom "he" or "she" stands for: the one that weighs most among those who have just been
 * the subject of a sentence, spoken or been named, leaving out who cannot be a "he" or "she".
 * A nameless one ("my mother") is weighed like a named one. `within` is the person who reports the clause in which the pronoun stands ("Abe said he …");
 * `sentence` is the offset at which its sentence begins. Of two that weigh the same, the later.
 * Left out are those of `never`, and those whom the quoted words name (`spokenOf`); but where one of the latter weighs
 * {@link MUCH_MORE} than all others, he may speak of himself, and nobody is meant.
 */
export function resolvePronoun(
  pronoun: 'he' | 'she',
  at: Place,
  within: Entity | Nameless | null,
  scene: Scene,
  sentence: number,
  never: ReadonlySet<Entity>,
  spokenOf: ReadonlySet<Entity>,
): Entity | Nameless | null {
  const weights = new Map<Entity | Nameless, number>()
  const add = (one: Entity | Nameless, weight: number) => {
    if ('isPerson' in one && (!one.isPerson || never.has(one))) return
    if (one.pronoun === null || one.pronoun === pronoun)
      weights.set(one, (weights.get(one) ?? (one.pronoun ? 0.5 : 0)) + weight)
  }
  const reach = Math.min(REACH, at.paragraph - scene.parted - 1)
  if (within) add(within, 6)
  for (const [rank, subject] of scene.subjects.entries()) {
    const distance = at.paragraph - subject.paragraph
    if (distance > reach) break
    const near = scene.frames - subject.frame <= 1 ? 2 : 0
    add(subject.person, (near + (subject.speaks ? 2 : 1)) / (1 + distance) / (1 + rank / 2))
  }
  const latest = latestBefore(scene.told, at)
  for (let index = latest; index >= 0 && latest - index < NAMES; index--) {
    const mention = scene.told[index]!
    const distance = at.paragraph - mention.paragraph
    if (distance > reach) break
    const entity = scene.names.entityOf.get(mention)
    if (!entity) continue
    const isSameSentence = distance === 0 && mention.start >= sentence
    add(entity, (isSameSentence ? 1.4 : 0.4) / (1 + distance))
  }
  const nameless = latestBefore(scene.nameless, at)
  for (let index = nameless; index >= 0 && nameless - index < NAMES; index--) {
    const { paragraph, start, person } = scene.nameless[index]!
    const distance = at.paragraph - paragraph
    if (distance > reach) break
    const isSameSentence = distance === 0 && start >= sentence
    add(person, (isSameSentence ? 1.4 : 0.4) / (1 + distance))
  }
  const isSpokenOf = (one: Entity | Nameless): boolean =>
    'isPerson' in one && one !== within && spokenOf.has(one)
  const [best, most] = heaviest(weights, (one) => !isSpokenOf(one))
  const [, other] = heaviest(weights, isSpokenOf)
  return other > MUCH_MORE * most ? null : best
}

/** The one that weighs most among those that fit, and its weight. */
function heaviest(
  weights: ReadonlyMap<Entity | Nameless, number>,
  fits: (one: Entity | Nameless) => boolean,
): [Entity | Nameless | null, number] {
  let best: Entity | Nameless | null = null
  let most = 0
  for (const [one, weight] of weights)
    if (weight > most && fits(one)) {
      best = one
      most = weight
    }
  return [best, most]
}

/** The index of the last mention that stands before a place, -1 where none does. */
function latestBefore(told: readonly Pick<Place, 'paragraph' | 'start'>[], at: Place): number {
  let low = 0
  let high = told.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { paragraph, start } = told[middle]!
    if (paragraph < at.paragraph || (paragraph === at.paragraph && start < at.start))
      low = middle + 1
    else high = middle
  }
  return low - 1
}
