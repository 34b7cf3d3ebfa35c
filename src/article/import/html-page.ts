import { authorsOf } from './byline.ts'
import { dateIn } from './dates.ts'
import type { Block, Details, Page } from './page.ts'
import { isSentence } from './sift.ts'

/** As much of a DOM node as is read here; the DOM's own types would come into every file. */
interface DomNode {
  nodeType: number
  localName?: string
  textContent: string | null
  childNodes: Iterable<DomNode>
}

const INLINE = new Set(
  `a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike
  strong sub sup time tt u var wbr`.split(/\s+/),
)
const UNREAD = new Set(
  'script style noscript template svg head select textarea iframe object'.split(' '),
)
const MARKUP: Record<string, Block['markup']> = {
  h1: 'headline',
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading' as const])),
  p: 'paragraph',
  li: 'item',
  figcaption: 'caption',
  figure: 'caption',
  td: 'cell',
  th: 'cell',
}

/**
 * Reads HTML: Readability finds where the article stands; headings, paragraphs and list items in
 * it become blocks, and the other texts of the page are reported as outside of it. Null where no
 * running text is found. The parser is loaded when first needed: most starts need none.
 */
export async function readHtmlPage(html: string): Promise<(Page & { outside: Block[] }) | null> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ])
  const { document } = parseHTML(html)
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
  if (!found?.content) return null

  const blocks = blocksOf(found.content)
  // Two texts that begin alike are one: Readability may part a text at its line breaks.
  const start = (text: string): string => text.slice(0, 40)
  const inside = new Set(blocks.map(({ text }) => start(text)))
  const details: Partial<Details> = {}
  if (found.siteName) details.outlet = found.siteName
  if (found.title) details.title = withoutOutlet(found.title, found.siteName)
  const byline = found.byline && authorsOf(`By ${found.byline.trim().replace(/^by\s+/i, '')}`)
  if (byline && byline.length > 0) details.authors = byline
  const published = found.publishedTime && dateIn(found.publishedTime)
  if (published) details.published = published.date
  if (url && /^https?:/.test(url)) details.url = url
  if (language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) details.language = language
  // A description that is not printed was written for search engines; one that is printed as a
  // sentence may be the first paragraph, and its place decides.
  const isPrinted = all.some(({ text }) => text === standfirst && !isSentence(text))
  if (standfirst && isPrinted) details.standfirst = standfirst
  return { blocks, details, outside: all.filter(({ text }) => !inside.has(start(text))) }
}

/** "Night trains return | The Daily Signal" → "Night trains return" */
function withoutOutlet(title: string, outlet: string | null | undefined): string {
  const suffix = / [|–—-] ([^|–—-]+)$/.exec(title)
  return suffix && suffix[1] === outlet ? title.slice(0, suffix.index) : title
}

/** The texts of the elements under a node, in reading order; inline elements stay in their line. */
function blocksOf(root: DomNode): Block[] {
  const blocks: Block[] = []
  let text = ''
  let strong = ''
  const flush = (markup: Block['markup']): void => {
    const words = text.replace(/[ \t\n\r\f]+/g, ' ').trim()
    // A paragraph that is bold from end to end may be a heading: it is judged by its words.
    const isBold = markup === 'paragraph' && strong.trim() !== '' && strong.trim() === text.trim()
    if (words)
      blocks.push({
        line: blocks.length + 1,
        text: words,
        markup: isBold ? null : markup,
        attached: false,
      })
    text = ''
    strong = ''
  }
  const visit = (node: DomNode, markup: Block['markup'], bold: boolean): void => {
    for (const child of node.childNodes) {
      const name = child.localName ?? ''
      if (child.nodeType === 3) {
        text += child.textContent ?? ''
        if (bold) strong += child.textContent ?? ''
      } else if (name === 'br') {
        text += ' '
        if (bold) strong += ' '
      } else if (child.nodeType !== 1 || UNREAD.has(name)) continue
      else if (INLINE.has(name)) visit(child, markup, bold || name === 'b' || name === 'strong')
      else {
        flush(markup)
        // A caption stays one however it is built; a paragraph in a list item is an item.
        const fixed = markup === 'caption' || markup === 'cell' || markup === 'item'
        const inner = fixed ? markup : (MARKUP[name] ?? markup)
        visit(child, inner, false)
        flush(inner)
      }
    }
  }
  visit(root, null, false)
  flush(null)
  return blocks
}
