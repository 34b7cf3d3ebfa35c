import { authorsOf, looksLikeName, reporterOf } from './byline.ts'
import { dateIn, isDateLine } from './dates.ts'
import { type Block, type Details, isProse, wordCount } from './page.ts'
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
 * which blocks are still undecided.
 */
export function readHead(blocks: readonly Block[], left: readonly boolean[]): Head {
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
    let known = false
    for (const part of partsOf(text)) {
      const role = roleOf(part)
      if (role === 'url') details.url ??= addressOf(part) ?? undefined
      if (role === 'authors') details.authors ??= authorsOf(part)
      // "Updated" is the later of two dates; the article is cited by the first.
      if (role === 'published' && !(details.published && /updated|modified/i.test(part)))
        details.published = dateIn(part)!.date
      if (role) keep(index, role)
      known ||= role !== null
    }
    if (!known) titles.push(index)
  }

  const bodyWords = new Set(
    indexes.filter(isProseAt).flatMap((index) => contentWords(blocks[index]!.text)),
  )
  const title = headlineAmong(titles, blocks, bodyWords)
  if (title !== undefined) {
    details.title = blocks[title]!.text
    keep(title, 'title')
    readUnderHeadline(titles, title, blocks, roles, details)
  }
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

/** The words of five letters or more: long enough to be of the subject. */
const contentWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? []

/**
 * The headline: what the markup says it is, else the first line of four words or more whose words
 * come back in the text, else the longest line. Section labels and slogans are neither.
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
  return longEnough.find(comesBack) ?? titles.toSorted((a, b) => length(b) - length(a) || a - b)[0]
}

/** Under the headline: a summary without a full stop, and a name beside the date or role. */
function readUnderHeadline(
  titles: readonly number[],
  title: number,
  blocks: readonly Block[],
  roles: Map<number, keyof Details>,
  details: Partial<Details>,
): void {
  for (const index of titles) {
    const { text } = blocks[index]!
    if (index > title && !details.authors && looksLikeName(text)) {
      details.authors = [text]
      roles.set(index, 'authors')
    }
  }
  const next = titles[titles.indexOf(title) + 1]
  if (next === undefined || details.standfirst || roles.has(next)) return
  const { text, markup } = blocks[next]!
  if (wordCount(text) >= 8 && (markup === 'heading' || markup === null || isProse(text))) {
    details.standfirst = text
    roles.set(next, 'standfirst')
  }
}
