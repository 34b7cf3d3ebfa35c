import { fold } from '../text/words.ts'
import type { Credited } from './attribute.ts'
import type { Entity, NameIndex } from './people.ts'
import type { Place, Quotation, Speaker } from './quotation.ts'
import type { Reading } from './read.ts'

/** Makes speakers of the entities and groups that are credited or named, and joins them to the quotations. */
export function speakersOf(
  credited: readonly Credited[],
  names: NameIndex,
  texts: readonly string[],
): Reading {
  const ids = new Set<string>()
  const byEntity = new Map<Entity, Speaker>()
  const byGroup = new Map<string, Speaker>()
  for (const entity of names.entities) byEntity.set(entity, speakerOf(entity, texts, ids))
  const quotations = credited.map((one): Quotation => {
    let speaker = one.entity ? byEntity.get(one.entity)! : null
    if (one.group && one.source) {
      speaker = byGroup.get(one.group.key) ?? groupOf(one.group.name, texts, ids)
      byGroup.set(one.group.key, speaker)
      speaker.mentions.push(one.source)
    }
    if (speaker) speaker.quotations += 1
    const attribution =
      one.source && one.cueSpan ? join(one.source, one.cueSpan) : (one.source ?? one.cueSpan)
    return {
      paragraph: one.paragraph,
      start: one.start,
      end: one.end,
      kind: one.kind,
      speaker,
      printed: one.source && printed(one.source, texts),
      source: one.source,
      cue: one.cueSpan && printed(one.cueSpan, texts),
      cueSpan: one.cueSpan,
      attribution,
      how: one.how,
    }
  })
  const speakers = [...byEntity.values(), ...byGroup.values()].sort(
    (a, b) => b.quotations - a.quotations || b.mentions.length - a.mentions.length,
  )
  return { quotations, speakers }
}

const printed = (place: Place, texts: readonly string[]): string =>
  texts[place.paragraph - 1]!.slice(place.start, place.end)

const join = (a: Place, b: Place): Place => ({
  paragraph: a.paragraph,
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})

function speakerOf(entity: Entity, texts: readonly string[], ids: Set<string>): Speaker {
  const forms = [...new Set(entity.mentions.map((mention) => printed(mention, texts)))]
  const name = entity.name ?? fullest(forms)
  return {
    id: idOf(name, ids),
    name,
    forms: forms.filter((form) => form !== name),
    role: entity.role,
    kind: entity.isPerson ? 'person' : 'body',
    quotations: 0,
    mentions: entity.mentions.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
  }
}

/** The form with most words; among those, not the one in capitals throughout. */
const fullest = (forms: readonly string[]): string =>
  forms.reduce((best, form) => {
    const [more, fewer] = [form.split(' ').length, best.split(' ').length]
    return more > fewer || (more === fewer && best === best.toUpperCase()) ? form : best
  })

function groupOf(place: Place, texts: readonly string[], ids: Set<string>): Speaker {
  const name = printed(place, texts)
  return {
    id: idOf(name, ids),
    name,
    forms: [],
    role: null,
    // An account goes by its handle, which is a name.
    kind: name.startsWith('@') ? 'body' : 'group',
    quotations: 0,
    mentions: [],
  }
}

/** A slug of the name; a second speaker of the same slug gets a number. */
function idOf(name: string, ids: Set<string>): string {
  const slug =
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'speaker'
  let id = slug
  for (let number = 2; ids.has(id); number++) id = `${slug}-${number}`
  ids.add(id)
  return id
}
