import { fold } from '../text/words.ts'
import { canSpeak } from './can-speak.ts'
import type { Cue } from './cue.ts'
import { readSource } from './describe.ts'
import type { Frame, Item } from './frame.ts'
import { type Nameless, namelessOf } from './gendered-nouns.ts'
import type { NamelessMention } from './nameless.ts'
import type { NameMention } from './names.ts'
import { namedBehind, namedInWords } from './not-meant.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Entity, NameIndex } from './people.ts'
import { PEOPLES } from './places.ts'
import { resolvePronoun } from './pronouns.ts'
import type { Place } from './quotation.ts'
import { firstSubject } from './source-phrase.ts'
import { DETERMINERS, NAME_NOUNS } from './word-classes.ts'
import { WEEKDAYS } from './word-forms.ts'

/** Whom a source phrase means, and how that was found. */
export interface Given {
  entity: Entity | null
  group: Group | null
  /** Who is meant where the text tells no name: "my mother", or "she" where that is she. */
  nameless: Nameless | null
  source: Place | null
  cueSpan: Place | null
  /** The rule that found the source, and the same with the steps taken since. */
  rule: string
  how: string
}

/** A nameless source that stands for itself: "analysts", "a spokesman for the mayor". */
export interface Group {
  /** Its folded words without determiners: "the analysts" are "analysts". */
  key: string
  /** What it is called by, without what explains it behind a comma or "who". */
  name: Place
}

/** Who has been acting and speaking so far: whom a pronoun or a description may stand for. */
export interface Scene {
  names: NameIndex
  /** Mentions outside quoted words, in reading order. */
  told: readonly NameMention[]
  /** Nameless persons outside quoted words, in reading order. */
  nameless: readonly NamelessMention[]
  /** Subjects of the sentences so far, the latest first; a pronoun counts as whom it stood for. */
  subjects: Subject[]
  /** The last nameless source and its paragraph: whom "they" may stand for. */
  group: Group | null
  /** The last source that is named and no person, and where: whom "it" may stand for. */
  body: { entity: Entity; paragraph: number } | null
  /** The last paragraph that only parts the text ("* * *"), 0 where there is none: nobody before it is meant. */
  parted: number
  /** Sentences so far. */
  frames: number
}

export interface Subject {
  person: Entity | Nameless
  paragraph: number
  frame: number
  /** Whether the sentence gives what the subject said, quoted or reported. */
  speaks: boolean
}

/** Subjects further back than this stand for no pronoun. */
const SUBJECTS_KEPT = 12

/** Puts a subject before those of earlier sentences. */
export function remember(scene: Scene, subject: Subject): void {
  scene.subjects.unshift(subject)
  scene.subjects.length = Math.min(scene.subjects.length, SUBJECTS_KEPT)
}

/** A source phrase as found in a frame, before it is known whom it means. */
export interface Found {
  source: Phrase
  /** Items of the reporting words, `end` exclusive, or null where nothing reports. */
  cue: { from: number; end: number } | null
  rule: string
  /** No quotation marks tell that anybody speaks: only what can speak is credited, not "the rate". */
  needsSpeaker?: boolean
  /** No reporting word is there: only somebody named is credited, not "the idea" nor "See". */
  needsName?: boolean
  /** The quoted words that are credited, if they are. */
  words?: Item
}

/** What a cue says of its source; `rule` tells where the words stand to it. */
export const creditOf = (cue: Cue, rule: string): Found => ({
  source: cue.source!,
  cue,
  rule: `${cue.rule}, ${rule}`,
})

/** Says whom a source phrase means: a name, a pronoun's person, or the phrase itself. */
export function giveTo(
  frame: Frame,
  found: Found,
  mentions: readonly NameMention[],
  cues: readonly Cue[],
  scene: Scene,
): Given {
  const { source: phrase, cue, rule, words } = found
  const { items, paragraph } = frame
  const place = (from: number, end: number): Place => ({
    paragraph,
    start: items[from]!.start,
    end: items[end - 1]!.end,
  })
  const given: Given = {
    entity: null,
    group: null,
    nameless: null,
    source: place(phrase.from, withoutDay(items, phrase)),
    cueSpan: cue && place(cue.from, cue.end),
    rule,
    how: rule,
  }
  const note = (step: string): Given => ({
    ...given,
    rule: `${rule}; ${step}`,
    how: `${rule}; ${step}`,
  })
  const source = readSource(items, phrase, mentions)
  if (source.kind === 'name') {
    given.entity = scene.names.entityOf.get(source.mention) ?? null
    return given
  }
  if (source.kind === 'description') {
    given.entity = describedBy(source.words, scene)
    if (given.entity) return note('the one whose role these words are')
    given.nameless = namelessOf(source.words)
    if (!canSpeak(items, found)) return note('which is nobody who can speak')
    given.group = groupOf(frame, phrase)
    return given
  }
  const { pronoun } = source
  if (pronoun === 'he' || pronoun === 'she') {
    const within = reporter(frame, phrase, cues, mentions, scene)
    const meant = resolvePronoun(
      pronoun,
      given.source!,
      within,
      scene,
      frame.start,
      namedBehind(items, phrase, mentions, scene.names),
      namedInWords(words, mentions, scene.names),
    )
    if (meant === null) return note(`nobody alone fits "${pronoun}"`)
    if ('noun' in meant) {
      given.nameless = meant
      return note(`"${pronoun}" is the ${meant.noun}, of whom no name is told`)
    }
    given.entity = meant
    return note(`"${pronoun}" is who was last acting or speaking`)
  }
  if (pronoun === 'they' && scene.group && scene.group.name.paragraph === paragraph) {
    given.group = scene.group
    return note('"they" are the source named before')
  }
  // Without marks "it shows that" may be any thing.
  const isBody = pronoun === 'it' && !found.needsSpeaker && scene.body !== null
  if (isBody && paragraph - scene.body!.paragraph <= 1) {
    given.entity = scene.body!.entity
    return note('"it" is the body that spoke before')
  }
  return note(`"${pronoun}" is nobody by name`)
}

/** "Abe on Friday" is printed for Abe: where a phrase ends without the day of its verb. */
function withoutDay(items: readonly Item[], { headEnd, end }: Phrase): number {
  const isDay = end - headEnd >= 2 && items[end - 2]!.lower === 'on'
  return isDay && WEEKDAYS.test(items[end - 1]!.lower) ? end - 2 : end
}

function groupOf({ items, paragraph }: Frame, { from, end, headEnd }: Phrase): Group | null {
  let nameEnd = headEnd
  while (nameEnd < end && !/^(?:[,;([–—―]|who|which|that)$/.test(items[nameEnd]!.lower))
    nameEnd += 1
  const words = items.slice(from, nameEnd).filter(({ kind }) => kind !== 'mark')
  const key = words
    .map(({ lower }) => fold(lower))
    .filter((word, index) => index > 0 || !/^(?:the|an?|these|those|some|many)$/.test(word))
    .join(' ')
  if (words.length === 1 && !isSource(words[0]!.text)) return null
  if (!/\p{L}/u.test(key) || /^(?:the|an?|this|that|his|her|its|their|my|our|your)$/.test(key))
    return null
  return { key, name: { paragraph, start: items[from]!.start, end: items[nameEnd - 1]!.end } }
}

/** "analysts", "others", "voters"; not "Having", "early", "records", which are no source by themselves. */
const isSource = (word: string): boolean =>
  /^\p{Lu}(?!\p{Ll}{2,}ing$)/u.test(word) ||
  NAME_NOUNS.has(word) ||
  PEOPLES.test(word) ||
  /(?:[eo]rs|ists?|[ae]nts|[aeo]tes|ives|als|men|women|people|children|police|media|press|aides|elites|friends|families|youths?|victims|pundits|insiders|groups|nations|countries|hawks|doves|moderates|evangelicals|superdelegates|everyone|everybody|someone|somebody|many|some|most|all|both|one|another|few|neither|none|each)$/.test(
    word,
  )

/**
 * "the North Korean leader": the one person named so far of whose role these are the words. Null
 * where there is none or more than one, and for "a leader" or "another", which are nobody named.
 */
function describedBy(words: readonly string[], { names, subjects }: Scene): Entity | null {
  const noted = names.noted.get(words.join(' ')) ?? names.noted.get(words.slice(1).join(' '))
  if (noted) return noted
  if (words.length < 2 || !/^(?:the|this|that)$/.test(words[0]!)) return null
  const asked = words.slice(1).filter((word) => !DETERMINERS.has(word))
  const head = asked.at(-1)
  if (!head) return null
  const fit = (names.byRole.get(head) ?? []).filter((entity) =>
    asked.every((word) => entity.roleWords.has(word)),
  )
  if (fit.length === 1) return fit[0]!
  const [latest] = subjects
  return fit.find((entity) => entity === latest?.person) ?? null
}

/** "Kritenbrink said he expects …": who reports or governs the clause in which a pronoun stands, if it is a name or a nameless person. */
function reporter(
  frame: Frame,
  pronoun: Phrase,
  cues: readonly Cue[],
  mentions: readonly NameMention[],
  scene: Scene,
): Entity | Nameless | null {
  const outer = cues.find(
    (cue) => cue.source && cue.end <= pronoun.from && cue.order === 'source first',
  )
  const phrase = outer?.source ?? firstSubject(frame.items, pronoun.from)
  if (!phrase) return null
  const source = readSource(frame.items, phrase, mentions)
  if (source.kind === 'name') return scene.names.entityOf.get(source.mention) ?? null
  return source.kind === 'description' ? namelessOf(source.words) : null
}
