import { analysisOf } from '../../text/analysis.ts'
import { words } from '../../text/words.ts'
import { authorsOf, namesAlone, reporterOf } from './byline.ts'
import { dateIn, isDateLine } from './dates.ts'
import { isOutletName } from './outlet.ts'
import { type Block, type Details, wordCount } from './page.ts'
import { isSentence } from './sift.ts'

/** What the top of a page tells, by block; `body` is the index of the first block below it. */
export interface Head {
  details: Partial<Details>
  /** What the block at this index is kept as. */
  roles: Map<number, keyof Details>
  body: number
}

const ADDRESS =
  /^(?:(?:short ?link|permalink|permanent link|link|url|source|address)\s?:?\s)?(https?:\/\/\S+)$/i
const OTHER_SITE =
  /^https?:\/\/(?:[\w-]+\.)*(?:facebook|twitter|x|t|instagram|youtube|youtu|linkedin|reddit|whatsapp|wa|pinterest|bsky)\.(?:com|co|be|me|app)\//i

/** The article's address, where a line prints nothing else; null for other lines and other sites. */
export function addressOf(text: string): string | null {
  const url = ADDRESS.exec(text.trim())?.[1]
  return url && URL.canParse(url) && !OTHER_SITE.test(url) ? url : null
}

/**
 * Reads headline, date, byline, standfirst and address above the first paragraph. `left` tells
 * which blocks are still undecided, `known` what the page's markup says.
 */
export function readHead(
  blocks: readonly Block[],
  left: readonly boolean[],
  known: Partial<Details>,
): Head {
  const details: Partial<Details> = {}
  const roles = new Map<number, keyof Details>()
  const keep = (index: number, role: keyof Details): void => void roles.set(index, role)
  const indexes = [...blocks.keys()].filter((index) => left[index])

  const isProseAt = (index: number): boolean =>
    isSentence(blocks[index]!.text) && blocks[index]!.markup !== 'headline'
  const [first = blocks.length, second = blocks.length] = indexes.filter(isProseAt)
  // A summary stands above the date, the byline or the address; a paragraph stands below them.
  const isIdentity = (index: number): boolean => roleOf(blocks[index]!.text) !== null
  const between = indexes.filter((index) => index > first && index < second)
  const lastIdentity = between.findLast(isIdentity)
  const isSummary = lastIdentity !== undefined && wordCount(blocks[first]!.text) <= 80
  const body = isSummary ? lastIdentity + 1 : first
  if (isSummary) {
    details.standfirst = blocks[first]!.text
    keep(first, 'standfirst')
  }

  const titles: number[] = []
  for (const index of indexes.filter((at) => at < body && at !== (isSummary ? first : -1))) {
    const { text } = blocks[index]!
    if (text === known.standfirst) {
      keep(index, 'standfirst')
      continue
    }
    let isDetail = false
    for (const part of partsOf(text)) {
      const role = roleOf(part)
      if (role === 'url') details.url ??= addressOf(part) ?? undefined
      if (role === 'authors') details.authors ??= authorsOf(part)
      // "Updated" is the later of two dates; the article is cited by the first.
      if (role === 'published' && !(details.published && /updated|modified/i.test(part)))
        details.published = dateIn(part)!.date
      if (role) keep(index, role)
      isDetail ||= role !== null
    }
    if (!isDetail) titles.push(index)
  }

  const bodyWords = new Set(
    indexes.filter(isProseAt).flatMap((index) => contentWords(blocks[index]!.text)),
  )
  const title = known.title
    ? titles.find((index) => blocks[index]!.text === known.title)
    : headlineAmong(titles, blocks, bodyWords)
  if (title !== undefined) {
    const { headline, outlet } = splitHeadline(blocks[title]!.text)
    details.title = headline
    if (outlet) details.outlet = outlet
    for (const index of titles) if (blocks[index]!.text === headline) keep(index, 'title')
    keep(title, 'title')
  }
  readOutlet(titles, blocks, roles, details)
  if (title !== undefined || known.title)
    readUnderHeadline(titles, title ?? -1, blocks, roles, { ...details, ...known }, details)
  const reporter = details.standfirst && reporterOf(details.standfirst)
  if (reporter) details.authors ??= [reporter]
  return { details, roles, body }
}

/** What kind of detail a line prints, if it prints one and little else. */
function roleOf(text: string): 'url' | 'authors' | 'published' | null {
  if (addressOf(text)) return 'url'
  if (wordCount(text) > 25) return null
  if (authorsOf(text).length > 0) return 'authors'
  return isDateLine(text) ? 'published' : null
}

/** "By Ada Berg | 4 May 2021" is a byline and a date. */
function partsOf(text: string): string[] {
  const parts = text.split(/\s+[|•·–—]\s+/)
  return parts.length > 1 && parts.some((part) => roleOf(part)) ? parts : [text]
}

/** The stems of the words that say something of the subject. */
function contentWords(text: string): string[] {
  const { stem, isStopWord } = analysisOf('en')
  return words(text)
    .filter(({ folded }) => !isStopWord(folded))
    .map(({ folded }) => stem(folded))
}

/**
 * The headline: what the markup says it is, else the first line of four words or more whose words
 * come back in the text, else the first of that length.
 */
function headlineAmong(
  titles: readonly number[],
  blocks: readonly Block[],
  bodyWords: ReadonlySet<string>,
): number | undefined {
  const marked = titles.find((index) => blocks[index]!.markup === 'headline')
  if (marked !== undefined) return marked
  const comesBack = (index: number): boolean => {
    const own = contentWords(blocks[index]!.text)
    return own.filter((word) => bodyWords.has(word)).length * 3 >= Math.max(own.length, 1)
  }
  const longEnough = titles.filter((index) => wordCount(blocks[index]!.text) >= 4)
  const length = (index: number): number => wordCount(blocks[index]!.text)
  return (
    longEnough.find(comesBack) ??
    longEnough[0] ??
    titles.toSorted((a, b) => length(b) - length(a) || a - b)[0]
  )
}

/** "Crews walk out | Harbour Times" is a page's title: the headline and the outlet. */
function splitHeadline(text: string): { headline: string; outlet: string | null } {
  const [, headline = text, mark, outlet = null] =
    /^(.{8,}?) ([|–—-]) (\p{Lu}[^|]{1,40})$/u.exec(text) ?? []
  // A dash stands in headlines too: what follows it must be worded like an outlet.
  return outlet && (mark === '|' || isOutletName(outlet))
    ? { headline, outlet }
    : { headline: text, outlet: null }
}

/** A short line that is worded like an outlet's name or comes back in the byline. */
function readOutlet(
  titles: readonly number[],
  blocks: readonly Block[],
  roles: Map<number, keyof Details>,
  details: Partial<Details>,
): void {
  const bylines = [...roles].filter(([, role]) => role === 'authors').map(([index]) => index)
  for (const index of titles) {
    const { text } = blocks[index]!
    if (details.outlet || roles.has(index) || wordCount(text) > 5) continue
    const comesBack = bylines.some((byline) => blocks[byline]!.text.endsWith(` ${text}`))
    if (!comesBack && !isOutletName(text)) continue
    details.outlet = text
    roles.set(index, 'outlet')
  }
}

/** Under the headline: a summary without a full stop, and the author's name without "By". */
function readUnderHeadline(
  titles: readonly number[],
  title: number,
  blocks: readonly Block[],
  roles: Map<number, keyof Details>,
  known: Partial<Details>,
  details: Partial<Details>,
): void {
  const under = titles.filter((index) => index > title && !roles.has(index))
  const name = under.find((index) => namesAlone(blocks[index]!.text).length > 0)
  if (name !== undefined && !known.authors) {
    details.authors = namesAlone(blocks[name]!.text)
    roles.set(name, 'authors')
  }
  const next = under[0]
  if (next === undefined || next === name || known.standfirst) return
  const { text, markup } = blocks[next]!
  if (wordCount(text) >= 8 && markup !== 'item') {
    details.standfirst = text
    roles.set(next, 'standfirst')
  }
}
