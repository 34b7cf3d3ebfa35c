import type { Block } from './page.ts'

/** As much of a DOM node as is read here; the DOM's own types would come into every file. */
export interface DomNode {
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

/** The texts of the elements under a node, in reading order; inline elements stay in their line. */
export function blocksOf(root: DomNode): Block[] {
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
