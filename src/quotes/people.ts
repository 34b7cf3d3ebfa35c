import { distance } from 'fastest-levenshtein'
import type { SpeakerNote } from '../article/article.ts'
import { words } from '../text/words.ts'
import { isFamilyFirst, pronounOf } from './given-names.ts'
import type { NameMention } from './names.ts'
import { PEOPLES, PLACES } from './places.ts'
import { roleAt } from './roles.ts'
import { ABBREVIATED, BODY_WORDS } from './titles.ts'

/** Everybody and every body that bears one name, under its fullest form. */
export interface Entity {
  /** The name that the front matter gives, or null: then the fullest form in the text is shown. */
  name: string | null
  /** Parts of the fullest form, folded. */
  parts: string[]
  /** "Donald Trump Jr." is not "Donald Trump"; see {@link NameMention.suffix}. */
  suffix: string | null
  /** The part by which alone it is called: "abe", and for a body its last word. */
  family: string
  mentions: NameMention[]
  pronoun: 'he' | 'she' | null
  isPerson: boolean
  /** The role as printed where it is first given. */
  role: string | null
  /** The words of all its roles and titles, folded, by which it may be described. */
  roleWords: Set<string>
}

/** Which entity each mention of the article names. */
export interface NameIndex {
  entities: Entity[]
  entityOf: ReadonlyMap<NameMention, Entity>
  /** The persons of whose role a folded word is part. */
  byRole: ReadonlyMap<string, Entity[]>
  /** Whom the front matter calls by these folded words. */
  noted: ReadonlyMap<string, Entity>
}

/**
 * Gathers the mentions of an article (in reading order) into entities. Full names are one where
 * given and family name agree; a single word goes to the full name that it ends (or, in East Asian
 * order, begins), and where several share it, to the one that the article names most; where two
 * are named as often, to neither. `texts` are the paragraphs, from which the roles are read;
 * `notes`, the front matter's, win.
 */
export function gatherNames(
  mentions: readonly NameMention[],
  texts: readonly string[],
  notes: readonly SpeakerNote[] = [],
): NameIndex {
  const entityOf = new Map<NameMention, Entity>()
  const entities: Entity[] = []
  const byKey = new Map<string, Entity>()
  const byPart = new Map<string, Entity[]>()
  const add = (entity: Entity, mention: NameMention) => {
    entity.mentions.push(mention)
    entityOf.set(mention, entity)
    entity.pronoun ??= mention.pronoun
  }
  const enter = (entity: Entity) => {
    entities.push(entity)
    byKey.set(keyOf(entity), entity)
    for (const part of new Set([entity.family, entity.parts[0]!, entity.parts.at(-1)!])) {
      const same = byPart.get(part)
      if (same) same.push(entity)
      else byPart.set(part, [entity])
    }
  }
  const noted = new Map<string, Entity>()
  for (const note of notes) {
    const entity = newEntity({ parts: words(note.name).map(({ folded }) => folded), suffix: null })
    entity.name = note.name
    entity.role = note.role ?? null
    enter(entity)
    for (const form of [note.name, ...note.aliases]) noted.set(wordsOf(form), entity)
  }
  const isNoted = (mention: NameMention): boolean => {
    const { title, start, end, paragraph } = mention
    const text = texts[paragraph - 1]!
    const entity =
      noted.get(wordsOf(text.slice(title?.start ?? start, end))) ??
      noted.get(wordsOf(text.slice(start, end)))
    if (entity) add(entity, mention)
    return entity !== undefined
  }
  const unsettled = notes.length > 0 ? mentions.filter((mention) => !isNoted(mention)) : mentions
  for (const mention of unsettled) {
    if (mention.parts.length < 2) continue
    let entity = byKey.get(keyOf(mention)) ?? longerName(byPart, mention)
    if (!entity) {
      entity = newEntity(mention)
      enter(entity)
    } else if (mention.parts.length > entity.parts.length) entity.parts = mention.parts
    add(entity, mention)
  }
  const full = new Map(entities.map((entity) => [entity, entity.mentions.length]))
  for (const mention of unsettled) {
    if (mention.parts.length > 1) continue
    const part = mention.parts[0]!
    let entity = choose(byPart.get(part) ?? misspelt(part, full), mention, full)
    if (!entity) {
      entity = newEntity(mention)
      enter(entity)
    }
    add(entity, mention)
  }
  for (const entity of entities) {
    entity.mentions.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
    entity.pronoun ??= pronounOf(givenOf(entity.parts))
    entity.isPerson = isPerson(entity) && !isFollowing(entity, byPart) && !isPeople(entity)
  }
  return { entities, entityOf, byRole: readRoles(entities, texts), noted }
}

function readRoles(entities: readonly Entity[], texts: readonly string[]): Map<string, Entity[]> {
  const byRole = new Map<string, Entity[]>()
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      const role = roleAt(texts[mention.paragraph - 1]!, mention)
      entity.role ??= role
      for (const { folded } of words(role ?? '')) {
        entity.roleWords.add(folded)
        const whole = ABBREVIATED.get(folded)
        if (whole) entity.roleWords.add(whole)
      }
    }
    if (!entity.isPerson) continue
    for (const word of entity.roleWords) {
      const same = byRole.get(word)
      if (same) same.push(entity)
      else byRole.set(word, [entity])
    }
  }
  return byRole
}

// In shorter names one letter tells two families apart ("Moon" and "Moore").
const LEAST_MISSPELT = 7

/** Whom a family name that no full name has may be meant for, one letter off: "McLenney" for "Tyresha McClenney". */
function misspelt(part: string, full: ReadonlyMap<Entity, number>): Entity[] {
  if (part.length < LEAST_MISSPELT) return []
  return [...full.keys()].filter(
    ({ family }) => family[0] === part[0] && distance(family, part) === 1,
  )
}

/** "Wasserman Schultz" and "Debbie Wasserman Schultz", "Shimada Yoichi" and "Yoichi Shimada". */
function longerName(
  byPart: ReadonlyMap<string, Entity[]>,
  { parts, suffix }: NameMention,
): Entity | undefined {
  return byPart
    .get(parts.at(-1)!)
    ?.slice(0, 50)
    .find(
      (entity) =>
        entity.parts.length >= parts.length &&
        entity.parts.length > 1 &&
        entity.suffix === suffix &&
        parts.every((part) => entity.parts.includes(part)),
    )
}

const wordsOf = (text: string): string =>
  words(text)
    .map(({ folded }) => folded)
    .join(' ')

/** The first part that is neither an initial ("J. Edgar") nor a family name that comes first ("Kim Jong Un"). */
function givenOf(parts: readonly string[]): string {
  const first = parts.findIndex((part) => part.length > 1)
  return parts[first + (isFamilyFirst(parts[first] ?? '') ? 1 : 0)] ?? ''
}

function newEntity({ parts, suffix }: Pick<Entity, 'parts' | 'suffix'>): Entity {
  const familyFirst = parts.length > 1 && isFamilyFirst(parts[0]!) && !pronounOf(parts[0]!)
  return {
    name: null,
    parts,
    suffix,
    family: familyFirst ? parts[0]! : parts.at(-1)!,
    mentions: [],
    pronoun: null,
    isPerson: false,
    role: null,
    roleWords: new Set(),
  }
}

/** First and last part: "John F. Kennedy" and "John Kennedy" are one, "Kim Jong Un" is of its own. */
const keyOf = ({ parts, suffix }: Pick<Entity, 'parts' | 'suffix'>): string =>
  `${parts[0]} ${parts.at(-1)} ${suffix ?? ''}`

function choose(
  candidates: readonly Entity[],
  mention: NameMention,
  full: ReadonlyMap<Entity, number>,
): Entity | null {
  const part = mention.parts[0]!
  const fit = candidates.filter((entity) => {
    const pronoun = entity.pronoun ?? pronounOf(entity.parts[0]!)
    if (mention.pronoun && pronoun && pronoun !== mention.pronoun) return false
    if (mention.suffix && entity.suffix !== mention.suffix) return false
    if (entity.parts.length === 1) return true
    // "the Washington Post" is called "the Post", and nobody calls it "Washington".
    if (entity.mentions[0]?.isBody) return entity.family === part && mention.hasArticle
    return true
  })
  const named = fit.filter((entity) => entity.family === part)
  const pool = named.length > 0 ? named : fit
  if (pool.length < 2) return pool[0] ?? null
  const before = pool.filter((entity) => isBefore(entity.mentions[0]!, mention))
  const from = before.length > 0 ? before : pool
  // In a long live report, whom the article names most may be far away.
  const near = from.filter((entity) =>
    entity.mentions.some((one) => Math.abs(mention.paragraph - one.paragraph) <= NEAR),
  )
  const choice = near.length > 0 ? near : from
  const most = Math.max(...choice.map((entity) => full.get(entity) ?? 0))
  const [first, ...others] = choice.filter((entity) => (full.get(entity) ?? 0) === most)
  if (others.length === 0) return first!
  // Two sisters named as often: "Rossi" may be either, and stays a name of its own.
  return pool.find((entity) => entity.parts.length === 1) ?? null
}

/** A full name within so many paragraphs is in the reader's mind. */
const NEAR = 8

const isBefore = (a: NameMention, b: NameMention): boolean =>
  a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.start < b.start)

/** "Birchers" where the text has a John Birch, "Trumpers": many, never a "he". */
function isFollowing(
  { parts, pronoun }: Entity,
  byPart: ReadonlyMap<string, readonly Entity[]>,
): boolean {
  const stem = /^(.{4,})ers$/.exec(parts[0]!)?.[1]
  if (parts.length > 1 || pronoun || !stem) return false
  return PLACES.has(stem) || (byPart.get(stem) ?? []).some(({ family }) => family === stem)
}

/** "Mainstream Republicans", "Rossi Supporters": many, never a "he". */
const isPeople = ({ name, parts, pronoun }: Entity): boolean =>
  name === null && parts.length > 1 && !pronoun && MANY.test(parts.at(-1)!)

const MANY =
  /^(?:republicans|democrats|conservatives|liberals|libertarians|independents|progressives|americans|voters|supporters|delegates|officials|senators|lawmakers|leaders|muslims|christians|jews)$/

/** A title or pronoun makes a person; so does a name that is no body's, place's or people's. */
function isPerson(entity: Entity): boolean {
  if (entity.name !== null)
    return entity.parts.length > 1 && !entity.parts.some((part) => BODY_WORDS.has(part))
  if (entity.mentions.some((mention) => mention.title !== null || mention.pronoun !== null))
    return true
  if (entity.mentions.every((mention) => mention.isBody)) return false
  if (entity.parts.some((part) => PLACES.has(part)) && !entity.pronoun) return false
  // "in Harlem", "at Sandy Hook": nobody is mostly named behind "in".
  const inside = entity.mentions.filter((mention) => mention.isBehindIn).length
  if (!entity.pronoun && inside * 2 >= entity.mentions.length) return false
  if (entity.parts.length > 1) return true
  // "the Kazakh city", "his YouTube channel"
  const kinds = entity.mentions.filter((mention) => mention.isBeforeNoun).length
  if (!entity.pronoun && (inside + kinds) * 2 > entity.mentions.length) return false
  const [name] = entity.parts
  return !PLACES.has(name!) && !PEOPLES.test(name!)
}
