import type { NameMention } from './names.ts'
import type { Entity, NameIndex } from './people.ts'

/** Somebody a pronoun may stand for: when last spoken, when last named as a subject. */
export interface Scene {
  names: NameIndex
  /** Mentions outside quoted words, in reading order. */
  told: readonly NameMention[]
  /** The last speakers, the latest first, with the paragraph of what they said. */
  spoke: { entity: Entity; paragraph: number }[]
}

/** How far back a pronoun reaches, in paragraphs. */
const REACH = 3

/** The person whom "he" or "she" at a place stands for, or null where two fit as well. */
export function resolvePronoun(
  pronoun: 'he' | 'she',
  at: { paragraph: number; start: number },
  frameStart: number,
  scene: Scene,
): Entity | null {
  const scores = new Map<Entity, number>()
  const raise = (entity: Entity, by: number) => scores.set(entity, (scores.get(entity) ?? 0) + by)
  for (const mention of scene.told) {
    if (
      mention.paragraph > at.paragraph ||
      (mention.paragraph === at.paragraph && mention.start >= at.start)
    )
      break
    const distance = at.paragraph - mention.paragraph
    if (distance > REACH) continue
    const entity = scene.names.entityOf.get(mention)
    if (!entity?.isPerson || (entity.pronoun && entity.pronoun !== pronoun)) continue
    raise(entity, 1 / (1 + 2 * distance) + (entity.pronoun ? 0.5 : 0))
    if (distance === 0 && mention.start < frameStart) raise(entity, 0.5)
  }
  const [last] = scene.spoke
  if (last && at.paragraph - last.paragraph <= REACH && last.entity.pronoun !== other(pronoun))
    raise(last.entity, last.paragraph === at.paragraph ? 3 : 2)
  let best: Entity | null = null
  let bestScore = 0
  for (const [entity, score] of scores)
    if (score > bestScore) {
      best = entity
      bestScore = score
    }
  return best
}

const other = (pronoun: 'he' | 'she'): 'he' | 'she' => (pronoun === 'he' ? 'she' : 'he')
