import type { Span } from '../text/span.ts'
import { fold } from '../text/words.ts'
import { isBodyWord, isNounAt, joinsBodies, joinsPurpose } from './body-names.ts'
import { pronounOfNoun } from './gendered-nouns.ts'
import { pronounOf } from './given-names.ts'
import type { Place } from './quotation.ts'
import { isNameToken, isSentenceStart, type Spelling } from './spelling.ts'
import { endsFullName, isOfBody, standsAsSurname } from './surnames.ts'
import { BODY_WORDS, HE_TITLES, QUALIFIERS, SHE_TITLES, TITLES } from './titles.ts'
import type { Token } from './tokens.ts'
import { PARTICLES } from './word-classes.ts'

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
  /** Whether "in" or the like stands before it, as before a place. */
  isBehindIn: boolean
  /** Whether a noun follows that it tells the kind of, as it seems: "the Kazakh city". */
  isBeforeNoun: boolean
}

const SUFFIXES = new Set('jr. sr. jr sr ii iii iv'.split(' '))
/**
 * The names in the tokens of one paragraph, in order. At the start of a sentence only a word that
 * the article's `spelling` knows as a name is one.
 */
export function namesIn(
  paragraph: number,
  all: readonly Token[],
  spelling: Spelling,
): NameMention[] {
  const found: NameMention[] = []
  for (let index = 0; index < all.length; index++) {
    if (!startsName(all, index, spelling)) continue
    const end = endOfRun(all, index, spelling)
    const mention = mentionOf(paragraph, all, index, end, spelling)
    if (mention) found.push(mention)
    index = end - 1
  }
  return found
}

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

function startsName(all: readonly Token[], index: number, spelling: Spelling): boolean {
  const token = all[index]!
  if (isWordAndName(all, index) || standsAsSurname(all, index, spelling.surnames)) return true
  if (!isNameToken(token)) return false
  if (!isSentenceStart(all, index)) return true
  const word = fold(token.text)
  const next = all[index + 1]
  // "Said Dorothy Poynter, …"
  if (/^(?:Said|Says|Added|Adds|Wrote|Writes)$/.test(token.text) && next && isNameToken(next))
    return false
  if (
    next &&
    isNameAt(all, index + 1, spelling) &&
    next.start - token.end <= 1 &&
    (spelling.names.has(word) || !spelling.small.has(token.lower)) &&
    !/(?:ing|ed|ly)$/.test(token.text)
  )
    return true
  if (next && PARTICLES.has(next.lower) && all.slice(index + 2, index + 4).some(isNameToken))
    return true
  return spelling.names.has(word) || TITLES.has(plain(token))
}

/** Also a surname that is a small word elsewhere: "Theresa May". */
const isNameAt = (all: readonly Token[], index: number, { surnames }: Spelling): boolean =>
  isNameToken(all[index]!) || (surnames.has(fold(all[index]!.text)) && endsFullName(all, index))

/** "von der Leyen", "de la Cruz" */
const isDoubleParticle = (all: readonly Token[], at: number): boolean =>
  PARTICLES.has(all[at]!.lower) &&
  PARTICLES.has(all[at + 1]?.lower ?? '') &&
  all[at + 2] !== undefined &&
  isNameToken(all[at + 2]!)

/** Words of the longest name with its titles. */
const LONGEST = 14

function endOfRun(all: readonly Token[], from: number, spelling: Spelling): number {
  let end = from + 1
  while (end < all.length && end - from < LONGEST) {
    const token = all[end]!
    const next = all[end + 1]
    if (token.start - all[end - 1]!.end > 1) break
    const office = behindOffice(all, end)
    if (isNameAt(all, end, spelling)) end += 1
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
    else if (next && isNameToken(next) && joinsPurpose(all[end - 1]!.lower, token.lower)) end += 2
    else if (/^(?:il|un|nam|eun|hwan)$/.test(token.lower) && end - from >= 2) end += 1
    else break
  }
  return end
}

function mentionOf(
  paragraph: number,
  all: readonly Token[],
  from: number,
  end: number,
  { surnames }: Spelling,
): NameMention | null {
  let start = from
  let titleEnd = -1
  // "Leo King Jr.": what stands before a suffix is no title.
  let last = end - 1
  while (last > from && (SUFFIXES.has(all[last]!.lower) || all[last]!.text === ',')) last -= 1
  // The last title of the run ends what goes before the name: "US Secretary of State John Kerry".
  for (let index = from; index < last; index++)
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
    .filter(
      (token, at) =>
        !SUFFIXES.has(token.lower) &&
        // "Ben Lund" is called so; "De Lund" is a family.
        (!PARTICLES.has(token.lower) ||
          (at === 0 && /^\p{Lu}/u.test(token.text) && pronounOf(token.lower) !== null)),
    )
    .map((token) => fold(token.text).replace(/\.$/, ''))
    .filter((part) => part !== '')
  if (parts.length === 0) return null
  const isSurname = end === from + 1 && standsAsSurname(all, from, surnames)
  if (
    start === from &&
    parts.length === 1 &&
    (TITLES.has(parts[0]!) || QUALIFIERS.has(parts[0]!)) &&
    !isSurname
  )
    return null
  const titleTokens = all.slice(from, start)
  const title = titleTokens.length > 0 ? titleTokens : null
  const before = all[from - 1]
  const hasArticle = before?.lower === 'the' || before?.lower === 'a' || before?.lower === 'an'
  return {
    paragraph,
    start: all[start]!.start,
    end: all[end - 1]!.end,
    parts,
    suffix: nameTokens.map(plain).find((word) => SUFFIXES.has(word)) ?? null,
    title: title ? { start: title[0]!.start, end: title.at(-1)!.end } : null,
    // "9/11 widow Terry Strada"
    pronoun: pronounByTitle(title ?? []) ?? pronounOfNoun(before?.text ?? ''),
    isBody:
      !title &&
      !isSurname &&
      ((nameTokens.some((token) => BODY_WORDS.has(token.lower)) &&
        isOfBody(nameTokens.map(plain))) ||
        (hasArticle && titleEnd < 0) ||
        (parts.length === 1 && /^(?:\p{Lu}\.?){2,}$/u.test(nameTokens[0]!.text))),
    hasArticle,
    isBehindIn: !title && /^(?:in|at|near|outside|inside|across)$/.test(before?.lower ?? ''),
    isBeforeNoun: !title && isNounAt(all, end),
  }
}

const plain = (token: Token): string => fold(token.text).replace(/\.$/, '')

function pronounByTitle(title: readonly Token[]): 'he' | 'she' | null {
  for (const token of title) {
    if (HE_TITLES.has(plain(token))) return 'he'
    if (SHE_TITLES.has(plain(token))) return 'she'
  }
  return null
}
