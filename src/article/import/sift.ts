import { furniture, isCaption, isCredit, isEndMark, isLinkLabel } from './furniture.ts'
import { type Block, endsLikeSentence, isProse, wordCount } from './page.ts'

/** A sentence of some length: what body text is made of and labels, links and titles are not. */
export const isSentence = (text: string): boolean => wordCount(text) >= 8 && endsLikeSentence(text)

/**
 * Why each block is no part of the article, by its wording or by what stands beside it; null for
 * those that may be headline, byline, heading or paragraph.
 */
export function sift(blocks: readonly Block[]): (string | null)[] {
  const reasons = blocks.map(({ text, markup }): string | null => {
    if (markup === 'caption') return 'caption'
    if (markup === 'cell') return 'table'
    const reason = furniture(text)
    if (reason) return reason
    if (isCredit(text)) return 'picture credit'
    return isCaption(text) ? 'caption' : null
  })
  markCaptionsAbove(blocks, reasons)
  markLinkLists(blocks, reasons)
  markEmbeddedPosts(blocks, reasons)
  markRepeats(blocks, reasons)
  markAfterEnd(blocks, reasons)
  return reasons
}

/** The line above "Image: …" is the picture's caption. */
function markCaptionsAbove(blocks: readonly Block[], reasons: (string | null)[]): void {
  // On a page without blank lines, standing right above says nothing.
  const hasGaps = blocks.some(({ attached }, index) => index > 0 && !attached)
  let titles = 0
  for (const [index, { text, attached }] of blocks.entries()) {
    const isTitle = reasons[index] === null && wordCount(text) >= 3
    if (reasons[index] === 'picture credit' && index > 0 && reasons[index - 1] === null) {
      const above = blocks[index - 1]!
      const isAttached = hasGaps && attached && wordCount(above.text) <= 60
      // The first title of the page is its headline, even with a picture right under it.
      const isTitleLike = !isProse(above.text) && titles > 1
      if (above.markup === null && titles > 1 && (isAttached || isTitleLike))
        reasons[index - 1] = 'caption'
    }
    if (isTitle) titles++
  }
}

/** Under "Most read" stand links, as far as the next running text or the heading over it. */
function markLinkLists(blocks: readonly Block[], reasons: (string | null)[]): void {
  for (let index = 0; index < blocks.length; index++) {
    if (!isLinkLabel(blocks[index]!.text)) continue
    reasons[index] = 'label of a list of links'
    let next = index + 1
    while (next < blocks.length && isLinkUnder(blocks, next)) {
      reasons[next] ??= 'link to another article'
      next++
    }
    index = next - 1
  }
}

function isLinkUnder(blocks: readonly Block[], index: number): boolean {
  const { text, markup, attached } = blocks[index]!
  if (markup === 'heading' || isSentence(text)) return false
  const below = blocks[index + 1]
  const isOverText = below !== undefined && !below.attached && isSentence(below.text)
  // "Related / Link one / Link two // A heading // Text": the gap parts the heading from the links.
  return attached || !isOverText || blocks[index - 1]!.attached === false
}

function markEmbeddedPosts(blocks: readonly Block[], reasons: (string | null)[]): void {
  for (const [index, { text }] of blocks.entries()) {
    if (/\bpic\.(?:twitter|x)\.com\//.test(text)) reasons[index] = 'embedded post'
    if (reasons[index] === 'post handle' && /^[—–-]/.test(text) && index > 0)
      reasons[index - 1] = 'embedded post'
  }
}

const RUN = 6
/** More words than a pull quote has; with it and the next number the time stays linear. */
const PULL_QUOTE = 60
const SAME_OPENING = 8

/**
 * A pull quote or a teaser prints words of the text a second time: what stands whole in a longer
 * paragraph is left out, and so is the second of two that are the same. Nothing up to the first
 * sentence (the head of the page) is touched.
 */
function markRepeats(blocks: readonly Block[], reasons: (string | null)[]): void {
  const first = blocks.findIndex(({ text }, at) => reasons[at] === null && isSentence(text))
  const wordsOf = (text: string): string[] =>
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const texts = blocks.map(({ text }) => wordsOf(text))
  const openings = new Map<string, number[]>()
  for (const [index, words] of texts.entries()) {
    if (index <= first || reasons[index] !== null || words.length < RUN) continue
    const opening = words.slice(0, RUN).join(' ')
    const same = openings.get(opening)
    if (!same) openings.set(opening, [index])
    else if (same.length < SAME_OPENING) same.push(index)
  }
  const isRepeated = (inner: number, outer: number, at: number): boolean => {
    const [short, long] = [texts[inner]!, texts[outer]!]
    if (inner === outer || reasons[inner] !== null) return false
    if (short.length === long.length ? inner < outer || at > 0 : short.length > PULL_QUOTE)
      return false
    return short.every((word, offset) => long[at + offset] === word)
  }
  for (const [outer, words] of texts.entries()) {
    if (outer <= first || reasons[outer] !== null || !isProse(blocks[outer]!.text)) continue
    for (let at = 0; at + RUN <= words.length; at++)
      for (const inner of openings.get(words.slice(at, at + RUN).join(' ')) ?? [])
        if (isRepeated(inner, outer, at)) reasons[inner] = `repeats line ${blocks[outer]!.line}`
  }
}

/** Comments, the author's page and the footer end the article, once three paragraphs are read. */
function markAfterEnd(blocks: readonly Block[], reasons: (string | null)[]): void {
  let sentences = 0
  const end = blocks.findIndex(({ text }, index) => {
    if (reasons[index] === null && isSentence(text)) sentences++
    return sentences >= 3 && isEndMark(text)
  })
  if (end < 0) return
  for (let index = end; index < blocks.length; index++)
    reasons[index] ??= index === end ? 'end of the article' : 'below the end of the article'
}
