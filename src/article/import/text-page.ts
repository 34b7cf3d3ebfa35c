import { type Block, endsLikeSentence, type Page, plain } from './page.ts'

/** Reads plain text as a browser or scraper saves it: a line is a block, or a wrapped part of one. */
export function readTextPage(text: string): Page {
  const lines = text.split(/\r\n?|\n/)
  const blocks: Block[] = []
  let attached = false
  for (const [index, line] of lines.entries()) {
    const trimmed = line.trim()
    if (trimmed) blocks.push({ line: index + 1, text: trimmed, markup: null, attached })
    attached = trimmed !== ''
  }
  return { blocks: isWrapped(blocks) ? unwrap(blocks) : blocks, details: {} }
}

/** The widest line that a hard-wrapped text has; mail and wire copy wrap at 65 to 80. */
const WIDTH = 100

/**
 * Whether paragraphs were broken into lines of one width: no line is wider than that, and among the
 * longer lines with another right beneath, most end in the middle of a sentence.
 */
function isWrapped(blocks: readonly Block[]): boolean {
  if (blocks.some(({ text }) => text.length > WIDTH)) return false
  let full = 0
  let broken = 0
  for (const [index, { text }] of blocks.entries()) {
    if (text.length < WIDTH / 2 || !blocks[index + 1]?.attached) continue
    full++
    if (!endsLikeSentence(text)) broken++
  }
  return full >= 3 && broken > full / 2
}

/** Joins each line to the one above, where that one is as wide as the wrapping leaves it. */
function unwrap(blocks: readonly Block[]): Block[] {
  const width = blocks.reduce((widest, { text }) => Math.max(widest, text.length), 0)
  const joined: Block[] = []
  let above = ''
  for (const block of blocks) {
    const last = joined.at(-1)
    // The line above was full if this line's first word would not have fitted on it.
    const first = block.text.split(/\s/, 1)[0]!
    const wasFull = above.length + 1 + first.length > width * 0.9
    if (last && block.attached && wasFull && plain(block.text) === block.text)
      last.text += ` ${block.text}`
    else joined.push({ ...block })
    above = block.text
  }
  return joined
}
