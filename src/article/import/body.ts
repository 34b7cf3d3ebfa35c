import type { Paragraph } from '../article.ts'
import { looksLikeName } from './byline.ts'
import { type Block, isProse, wordCount } from './page.ts'
import { isSentence } from './sift.ts'

export interface Body {
  paragraphs: Paragraph[]
  /** What each index is kept as: "¶ 3", "section". */
  kept: Map<number, string>
  leftOut: Map<number, string>
  /** Whom a biography at the end names, else null. */
  author: string | null
}

const LIST_MARK = /^[•·▪●◦]\s*|^[-*–] (?=\S)/

/** Reads paragraphs and section headings from what is left below the head, in order. */
export function readBody(
  blocks: readonly Block[],
  indexes: readonly number[],
  authors: readonly string[],
): Body {
  const kept = new Map<number, string>()
  const leftOut = new Map<number, string>()
  const biography = biographyIn(blocks, indexes, authors)
  for (const index of indexes.slice(biography.at)) leftOut.set(index, 'about the author')
  const body = indexes.slice(0, biography.at)
  const headings = headingsAmong(blocks, body)
  const paragraphs: Paragraph[] = []
  let section: string | null = null
  for (const index of body) {
    const { text } = blocks[index]!
    const fate = headings.get(index)
    if (fate === 'section') {
      section = text
      kept.set(index, 'section')
    } else if (fate) leftOut.set(index, fate)
    else {
      const number = paragraphs.length + 1
      paragraphs.push({ number, text: text.replace(LIST_MARK, ''), section })
      kept.set(index, `¶ ${number}`)
    }
  }
  return { paragraphs, kept, leftOut, author: biography.author }
}

/**
 * Which blocks are no paragraphs: "section", or why the line is left out. A heading stands over
 * text; a title that stands over another title belongs to a video, picture or link that the page
 * had there, and so does one that is far longer than the page's other headings.
 */
function headingsAmong(blocks: readonly Block[], body: readonly number[]): Map<number, string> {
  const fates = new Map<number, string>()
  const isMarked = body.some((index) => blocks[index]!.markup === 'heading')
  for (const [at, index] of body.entries()) {
    const { text, markup } = blocks[index]!
    if (isParagraph(blocks[index]!, at > 0 ? blocks[body[at - 1]!]! : null)) continue
    const next = body[at + 1]
    const isOverText = next !== undefined && isParagraph(blocks[next]!, blocks[index]!)
    if (isMarked && markup !== 'heading') fates.set(index, 'neither sentence nor heading')
    else if (!isOverText) fates.set(index, 'title with no text beneath: a video, picture or link')
    else if (!/^["'“‘«¿¡(]*[\p{Lu}\p{N}\p{Lo}]/u.test(text)) fates.set(index, 'fragment')
    else fates.set(index, 'section')
  }
  const sections = [...fates.keys()].filter((index) => fates.get(index) === 'section')
  for (const index of isMarked ? [] : sections) {
    const others = sections.filter((other) => other !== index)
    const longest = Math.max(...others.map((other) => wordCount(blocks[other]!.text)))
    const own = wordCount(blocks[index]!.text)
    if (others.length >= 2 && own >= 7 && own > 2 * longest)
      fates.set(index, 'title far longer than the other headings: a video, picture or link')
  }
  return fates
}

/** Running text, or an item of a list that running text opens ("The union wants:"). */
function isParagraph(block: Block, above: Block | null): boolean {
  if (block.markup === 'heading' || block.markup === 'headline') return false
  if (isProse(block.text)) return true
  const isItem = block.markup === 'item' || LIST_MARK.test(block.text)
  const opensList =
    above !== null &&
    (above.text.endsWith(':') || above.markup === 'item' || LIST_MARK.test(above.text))
  return isItem && opensList
}

/**
 * Where the author's biography begins, below all but two sentences at most: with a line that is the
 * author's name or begins with it. Where nobody is known, a line that is a name and comes back as
 * the beginning of the next line, or ends the page, tells who it is.
 */
function biographyIn(
  blocks: readonly Block[],
  indexes: readonly number[],
  authors: readonly string[],
): { at: number; author: string | null } {
  const text = (at: number): string => blocks[indexes[at]!]!.text
  const end = indexes.length
  let found = { at: end, author: null as string | null }
  let sentencesBelow = 0
  for (let at = end - 1; at > 0 && sentencesBelow <= 2; at--) {
    const isTold = at + 1 < end ? text(at + 1).startsWith(`${text(at)} `) : authors.length === 0
    if (authors.some((name) => text(at).startsWith(name) && wordCount(text(at)) <= 80))
      found = { at, author: null }
    else if (isTold && looksLikeName(text(at))) found = { at, author: text(at) }
    if (isSentence(text(at))) sentencesBelow++
  }
  return found
}
