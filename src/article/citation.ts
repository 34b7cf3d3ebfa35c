import { type Span, slice } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { Article, Paragraph } from './article.ts'

/** Where an excerpt stands, in the form that every reply shows. */
export interface Citation {
  /** The article's id. */
  article: string
  title: string
  outlet: string | null
  /** ISO 8601 calendar date. */
  published: string | null
  paragraph: number
  /** How many paragraphs the article has. */
  of: number
  section: string | null
  /** Opens the article at the excerpt; null where the article has no address. */
  url: string | null
}

/** Discord refuses a link button whose address is longer (resources/message.mdx, button `url`). */
const LONGEST_URL = 512
/** Words at either end of the excerpt that the link names: enough to be unique in most texts. */
const EDGE_WORDS = 5
const PREFIX_WORDS = 3

/** The citation of a paragraph, its link opening at `span` (the whole paragraph if left out). */
export function cite(article: Article, paragraph: Paragraph, span?: Span): Citation {
  const excerpt = span ?? { start: 0, end: paragraph.text.length }
  return {
    article: article.id,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    paragraph: paragraph.number,
    of: article.paragraphs.length,
    section: paragraph.section,
    url: article.url && knownLink(article, paragraph, excerpt),
  }
}

const links = new WeakMap<Paragraph, Map<string, string | null>>()

/** The link to a passage, made once: it takes longer than all else of a citation, and passages come again. */
function knownLink(article: Article, paragraph: Paragraph, span: Span): string | null {
  const known = links.get(paragraph) ?? new Map<string, string | null>()
  links.set(paragraph, known)
  const key = `${span.start} ${span.end}`
  let link = known.get(key)
  if (link === undefined) {
    link = linkTo(article, paragraph, span)
    known.set(key, link)
  }
  return link
}

/** The address with a text fragment; the plain address where that would be too long for a link. */
function linkTo(article: Article, paragraph: Paragraph, span: Span): string | null {
  const address = article.url!
  const fragment = textFragment(article, paragraph, span)
  const url = address.includes('#') ? `${address}:~:${fragment}` : `${address}#:~:${fragment}`
  if (fragment && url.length <= LONGEST_URL) return url
  return address.length <= LONGEST_URL ? address : null
}

/**
 * `text=[prefix-,]start[,end]` as in the WICG's Scroll to Text Fragment draft, or '' for an excerpt
 * without words. A browser takes the first match in the page, so a start that stands earlier in the
 * article gets the words before it as a prefix.
 */
function textFragment(article: Article, paragraph: Paragraph, span: Span): string {
  const excerpt = slice(paragraph.text, span)
  const found = words(excerpt)
  if (found.length === 0) return ''
  const isShort = found.length <= 2 * EDGE_WORDS
  const [first, last] = [found[0]!.start, found.at(-1)!.end]
  const firstEnds = isShort ? last : found[EDGE_WORDS - 1]!.end
  const start = excerpt.slice(first, firstEnds)
  const before = prefix(article, paragraph, span.start + first, start)
  if (isShort) return `text=${before}${encode(start)}`
  const end = excerpt.slice(found.at(-EDGE_WORDS)!.start, last)
  return `text=${before}${encode(start)},${encode(end)}`
}

function prefix(article: Article, paragraph: Paragraph, offset: number, start: string): string {
  if (!isRepeated(article, start)) return ''
  const before = words(paragraph.text.slice(0, offset)).slice(-PREFIX_WORDS)
  if (before.length === 0) return ''
  // A prefix is followed by white space alone, so it runs up to the excerpt, marks included.
  return `${encode(paragraph.text.slice(before[0]!.start, offset).trim())}-,`
}

/** Whether words stand in an article more than once, upper and lower case alike. */
function isRepeated(article: Article, words: string): boolean {
  const wanted = words.toLowerCase()
  let copies = 0
  for (const paragraph of article.paragraphs) {
    const text = paragraph.text.toLowerCase()
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      if (++copies > 1) return true
  }
  return false
}

/** encodeURIComponent, and the hyphen, which is syntax in a text fragment. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D')
