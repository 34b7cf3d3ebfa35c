import type { Span } from '../text/span.ts'
import { fold } from '../text/words.ts'
import { pronounOf } from './given-names.ts'
import type { Place } from './quotation.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import { BODY_WORDS, HE_TITLES, QUALIFIERS, SHE_TITLES, TITLES } from './titles.ts'
import { isCapitalised, type Token } from './tokens.ts'
import { NAME_NOUNS, PARTICLES } from './word-classes.ts'

/** One name as it stands in the text, its title apart. */
export interface NameMention extends Place {
  /** The parts of the name, folded: "Mr. Robert O'Brien Jr." → robert, o'brien. */
  parts: string[]
  /** "jr", "iii": what tells two bearers of one name apart; null where none is printed. */
  suffix: string | null
  /** The title or office before it, or null: "Prime Minister". */
  title: Span | null
  pronoun: 'he' | 'she' | null
  /** Whether its form tells a body: "the Ministry", "FBI", "Temple University". */
  isBody: boolean
  /** Whether "the" stands before it. */
  hasArticle: boolean
}

const SUFFIXES = new Set('jr. sr. jr sr ii iii iv'.split(' '))
// A capital letter says nothing at the start of a sentence, nor in these words anywhere.
const NOT_NAMES = new Set(
  `i i'm i've i'd i'll the a an this that these those he she it we they you his her its our their your my
  him them us and or but nor so yet if when while as at by for from in into of on to with without
  after before during since until because although though however meanwhile moreover still also now
  then there here what who whom whose which why how where not no yes well oh ok okay monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb aug sept oct nov dec asked according read watch follow
  click see some many most all both each every one two three four five six seven eight nine ten
  several few such another other more less much even just only once ever never always often again
  perhaps maybe indeed instead despite among amid about above across against along around behind
  below beneath beside between beyond over under through toward upon like unlike given let let's
  can could should would will shall must might do does did is are was were be been has have had don't
  didn't doesn't isn't aren't wasn't can't won't it's that's there's what's he's she's they're
  we're you're thank thanks please sorry good great mr mrs ms dr earlier later last next today yesterday
  tomorrow tonight asked speaking responding people reporters nearly almost overall those whether
  first second third finally recently editor's photo image getty reuters ap afp am pm a.m. p.m. none nothing
  everyone somebody nobody anyone something everything anything early late full abstract text`
    .trim()
    .split(/\s+/),
)

/**
 * The names in the tokens of one paragraph, in order. `isKnown` tells whether a folded word stands
 * capitalised somewhere within a sentence: at the start of one, only such a word is a name.
 */
export function namesIn(
  paragraph: number,
  all: readonly Token[],
  isKnown: (folded: string) => boolean,
): NameMention[] {
  const found: NameMention[] = []
  for (let index = 0; index < all.length; index++) {
    if (!startsName(all, index, isKnown)) continue
    const end = endOfRun(all, index)
    const mention = mentionOf(paragraph, all, index, end)
    if (mention) found.push(mention)
    index = end - 1
  }
  return found
}

/**
 * Words that stand capitalised where no sentence begins, and those that begin one as the subject of
 * a reporting verb ("Cruz openly admitted") and are never small: what {@link namesIn} asks for.
 */
export function knownNames(paragraphs: readonly (readonly Token[])[]): Set<string> {
  const known = new Set<string>()
  const small = new Set<string>()
  const speaking = new Set<string>()
  for (const all of paragraphs)
    for (const [index, token] of all.entries()) {
      if (token.kind !== 'word') continue
      if (!isCapitalised(token)) small.add(token.lower)
      else if (!isNameToken(token)) continue
      else if (!isSentenceStart(all, index)) known.add(fold(token.text))
      else if (speaks(all, index)) speaking.add(fold(token.text))
    }
  for (const word of speaking) if (!small.has(word)) known.add(word)
  return known
}

/** "Cruz openly admitted": no plural ("Critics said") and no noun for people ("Police said"). */
function speaks(all: readonly Token[], index: number): boolean {
  const { lower } = all[index]!
  if (/(?:[^s]s|ing|ed|ly|one|body)$/.test(lower) || NAME_NOUNS.has(lower)) return false
  const verb = all[index + 1]?.lower.endsWith('ly') ? all[index + 2] : all[index + 1]
  const form = REPORTING_VERBS.get(verb?.lower ?? '')?.form
  if (form === 'past' || form === 'present') return true
  return (
    !/(?:ion|ment|ness|ure|ity|ance|ence|ship|ism)$/.test(lower) &&
    /[a-z]{3}ed$/.test(verb?.text ?? '')
  )
}

// "R-Wis." is a party and a state.
const isNameToken = (token: Token): boolean =>
  token.kind === 'word' &&
  isCapitalised(token) &&
  !NOT_NAMES.has(token.lower) &&
  !/^[DRI]-\p{Lu}/u.test(token.text)

// What an office is of: "Secretary of State John Kerry", "Minister of Foreign Affairs Taro Kono".
const OFFICES = new Set(
  `state defense defence education energy labor labour commerce treasury agriculture transportation
  interior house staff justice finance health war foreign affairs homeland national public security
  intelligence veterans the and`.split(/\s+/),
)

/** Where the name begins behind an office and "of" at `of`; -1 where no name follows. */
function behindOffice(all: readonly Token[], of: number): number {
  if (all[of]?.lower !== 'of' || !TITLES.has(plain(all[of - 1]!))) return -1
  let at = of + 1
  while (at < all.length && at - of < 6 && OFFICES.has(all[at]!.lower)) at += 1
  return at > of + 1 && at < all.length && isNameToken(all[at]!) ? at : -1
}

/** "Will Doyle", "May Hezlet": a given name within a sentence, followed by another name. */
const isWordAndName = (all: readonly Token[], index: number): boolean =>
  /^(?:Will|May|April|June|Mark|Grant|Drew)$/.test(all[index]!.text) &&
  all[index + 1] !== undefined &&
  isNameToken(all[index + 1]!) &&
  !isSentenceStart(all, index)

function startsName(
  all: readonly Token[],
  index: number,
  isKnown: (folded: string) => boolean,
): boolean {
  const token = all[index]!
  if (isWordAndName(all, index)) return true
  if (!isNameToken(token)) return false
  if (!isSentenceStart(all, index)) return true
  const next = all[index + 1]
  // "Said Dorothy Poynter, …"
  if (/^(?:Said|Says|Added|Adds|Wrote|Writes)$/.test(token.text) && next && isNameToken(next))
    return false
  if (
    next &&
    isNameToken(next) &&
    next.start - token.end <= 1 &&
    !/(?:ing|ed|ly)$/.test(token.text)
  )
    return true
  if (next && PARTICLES.has(next.lower) && all.slice(index + 2, index + 4).some(isNameToken))
    return true
  return isKnown(fold(token.text)) || TITLES.has(plain(token))
}

/** The first word of a sentence, or of words in quotation marks. */
function isSentenceStart(all: readonly Token[], index: number): boolean {
  const before = all[index - 1]
  if (!before) return true
  if (before.kind !== 'mark') return false
  if (/^["']$/.test(before.text)) return before.end === all[index]!.start
  return /^[.!?:…“‘•*–—―-]$/.test(before.text)
}

/** "von der Leyen", "de la Cruz" */
const isDoubleParticle = (all: readonly Token[], at: number): boolean =>
  PARTICLES.has(all[at]!.lower) &&
  PARTICLES.has(all[at + 1]?.lower ?? '') &&
  all[at + 2] !== undefined &&
  isNameToken(all[at + 2]!)

/** Words of the longest name with its titles. */
const LONGEST = 14

function endOfRun(all: readonly Token[], from: number): number {
  let end = from + 1
  while (end < all.length && end - from < LONGEST) {
    const token = all[end]!
    const next = all[end + 1]
    if (token.start - all[end - 1]!.end > 1) break
    const office = behindOffice(all, end)
    if (isNameToken(token)) end += 1
    else if (office > 0) end = office + 1
    else if (PARTICLES.has(token.lower) && next && isNameToken(next)) end += 2
    else if (isDoubleParticle(all, end)) end += 3
    else if (SUFFIXES.has(token.lower)) end += 1
    else if (token.text === ',' && next && SUFFIXES.has(next.lower)) end += 2
    else if (
      (token.lower === 'of' ||
        token.lower === '&' ||
        (token.lower === 'and' && joinsBodies(all, from, end))) &&
      next &&
      isBodyWord(all, from, end) &&
      isNameToken(token.lower === 'of' && next.lower === 'the' ? (all[end + 2] ?? next) : next)
    )
      end += next.lower === 'the' ? 3 : 2
    else if (/^(?:il|un|nam|eun|hwan)$/.test(token.lower) && end - from >= 2) end += 1
    else break
  }
  return end
}

const joinsBodies = (all: readonly Token[], from: number, end: number): boolean =>
  /^(?:department|ministry|bureau|centers|institute|committee|commission|office|secretary)$/.test(
    all[from]!.lower,
  ) && end - from >= 2
const isBodyWord = (all: readonly Token[], from: number, end: number): boolean =>
  all.slice(from, end).some((token) => BODY_WORDS.has(token.lower))

function mentionOf(
  paragraph: number,
  all: readonly Token[],
  from: number,
  end: number,
): NameMention | null {
  let start = from
  let titleEnd = -1
  // The last title of the run ends what goes before the name: "US Secretary of State John Kerry".
  for (let index = from; index < end - 1; index++)
    if (TITLES.has(plain(all[index]!))) titleEnd = index + 1
  if (titleEnd > 0) {
    const office = behindOffice(all, titleEnd)
    if (office > 0 && office < end) titleEnd = office
    start = titleEnd
  }
  while (start < end - 1 && QUALIFIERS.has(plain(all[start]!)) && !isBodyWord(all, start, end))
    start += 1
  if (start >= end) return null
  const nameTokens = all.slice(start, end).filter((token) => token.kind === 'word')
  const parts = nameTokens
    .filter((token) => !SUFFIXES.has(token.lower) && !PARTICLES.has(token.lower))
    .map((token) => fold(token.text).replace(/\.$/, ''))
    .filter((part) => part !== '')
  if (parts.length === 0) return null
  if (start === from && parts.length === 1 && (TITLES.has(parts[0]!) || QUALIFIERS.has(parts[0]!)))
    return null
  const titleTokens = all.slice(from, start)
  const title = titleTokens.length > 0 ? titleTokens : null
  const before = all[from - 1]
  const hasArticle = before?.lower === 'the' || before?.lower === 'a' || before?.lower === 'an'
  const last = all[end - 1]!
  return {
    paragraph,
    start: all[start]!.start,
    end: last.end,
    parts,
    suffix: nameTokens.map(plain).find((word) => SUFFIXES.has(word)) ?? null,
    title: title ? { start: title[0]!.start, end: title.at(-1)!.end } : null,
    pronoun: pronounByTitle(title ?? []),
    isBody:
      !title &&
      (isOfBody(nameTokens.map(plain)) ||
        (hasArticle && titleEnd < 0) ||
        (parts.length === 1 && /^(?:\p{Lu}\.?){2,}$/u.test(nameTokens[0]!.text))),
    hasArticle,
  }
}

// Words for bodies and places that are family names as often.
const FAMILIES_TOO = /^(?:west|north|church|day|park|rivers|hill|bush|banks|guard|post|street|bill|france)$/

/** "Baylor University", "the Maria Rossi Foundation"; not "Bill Clinton" nor "Cornel West". */
function isOfBody(words: readonly string[]): boolean {
  if (!pronounOf(words[0]!) || words.includes('of')) return words.some((word) => BODY_WORDS.has(word))
  const last = words.at(-1)!
  return BODY_WORDS.has(last) && !(words.length === 2 && FAMILIES_TOO.test(last))
}

const plain = (token: Token): string => fold(token.text).replace(/\.$/, '')

function pronounByTitle(title: readonly Token[]): 'he' | 'she' | null {
  for (const token of title) {
    if (HE_TITLES.has(plain(token))) return 'he'
    if (SHE_TITLES.has(plain(token))) return 'she'
  }
  return null
}
