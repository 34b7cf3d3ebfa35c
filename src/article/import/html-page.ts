import { UserError } from '../user-error.ts'
import { authorsOf } from './byline.ts'
import { dateIn } from './dates.ts'
import { blocksOf, type DomNode } from './html-blocks.ts'
import type { Block, Details, Page } from './page.ts'
import { isSentence } from './sift.ts'

/**
 * Reads HTML: Readability finds where the article stands; headings, paragraphs and list items in
 * it become blocks, and the other texts of the page are reported as outside of it. The parser is
 * loaded when first needed: most starts need none. Throws {@link UserError} for a huge page.
 */
export async function readHtmlPage(html: string): Promise<Page & { outside: Block[] }> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ])
  refuseHuge(html)
  const { document } = parseHTML(withBody(html))
  const all = blocksOf(document.body ?? document)
  const url =
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  const standfirst =
    document.querySelector('meta[property="og:description"]')?.getAttribute('content') ??
    document.querySelector('meta[name=description]')?.getAttribute('content')
  const language = document.documentElement?.getAttribute('lang')
  const found = new Readability<DomNode>(document, {
    serializer: (node: DomNode) => node,
  }).parse()
  // A page too short for Readability to tell its parts apart is judged whole.
  const blocks = found?.content ? blocksOf(found.content) : all
  // Two texts that begin alike are one: Readability may part a text at its line breaks.
  const start = (text: string): string => text.slice(0, 40)
  const inside = new Set(blocks.map(({ text }) => start(text)))
  const details: Partial<Details> = {}
  if (found?.siteName) details.outlet = found.siteName
  if (found?.title) details.title = withoutOutlet(found.title, found.siteName)
  const byline = found?.byline && authorsOf(`By ${found.byline.trim().replace(/^by\s+/i, '')}`)
  if (byline && byline.length > 0) details.authors = byline
  const published = found?.publishedTime && dateIn(found.publishedTime)
  if (published) details.published = published.date
  if (url && /^https?:/.test(url)) details.url = url
  if (language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) details.language = language
  // A description that is not printed was written for search engines; one that is printed as a
  // sentence may be the first paragraph, and its place decides.
  const isPrinted = all.some(({ text }) => text === standfirst && !isSentence(text))
  if (standfirst && isPrinted) details.standfirst = standfirst
  return { blocks, details, outside: all.filter(({ text }) => !inside.has(start(text))) }
}

/** Pages have some 1,000 to 5,000 elements, 20 to 60 in each other; the time grows faster than both. */
const MOST_ELEMENTS = 20_000
const DEEPEST = 400
// Elements without content, and those that end where the next of them begins.
const NOT_NESTING =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|option|tbody|thead)$/i

/** Counts tags alone, before anything is built from them. */
function refuseHuge(html: string): void {
  let elements = 0
  let depth = 0
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (!close) elements++
    if (!NOT_NESTING.test(name!)) depth = close ? Math.max(0, depth - 1) : depth + 1
    if (elements > MOST_ELEMENTS)
      throw new UserError(
        `the HTML has more than ${MOST_ELEMENTS} elements; save the article's part`,
      )
    if (depth > DEEPEST)
      throw new UserError(`the HTML is nested more than ${DEEPEST} elements deep`)
  }
}

/** Readability looks in the body, which a fragment has not: the tags that HTML lets one leave out. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`
  const head = /<\/head\s*>/i.exec(html)
  if (!head) return `<html><body>${html}</body></html>`
  const end = head.index + head[0].length
  return `${html.slice(0, end)}<body>${html.slice(end)}</body>`
}

/** "Night trains return | The Daily Signal" → "Night trains return" */
function withoutOutlet(title: string, outlet: string | null | undefined): string {
  const suffix = / [|–—-] ([^|–—-]+)$/.exec(title)
  return suffix && suffix[1] === outlet ? title.slice(0, suffix.index) : title
}
