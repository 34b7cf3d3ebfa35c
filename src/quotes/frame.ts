import type { Span } from '../text/span.ts'
import { beginsAttribution, isAttribution } from './begins-attribution.ts'
import { closingMark, type QuotedRun } from './quoted-runs.ts'
import { isCapitalised, type Token } from './tokens.ts'

/** A word or mark of the reporter's own, or quoted words taken as one. */
export type Item = Token | (Span & { kind: 'quoted'; run: number; text: string; lower: string })

/** A sentence of the reporter's, in which quoted words, however many, are one item. */
export interface Frame extends Span {
  paragraph: number
  items: Item[]
}

/** Items of the longest frame; what is longer is no sentence and is cut, which bounds the time. */
const LONGEST = 400

/**
 * Cuts a paragraph into frames. A stop within quoted words ends no frame unless the quotation
 * closes with it and a new sentence begins behind: '"Why?" he asked.' is one frame, '"No." He left.' two.
 */
export function framesOf(
  paragraph: number,
  text: string,
  all: readonly Token[],
  runs: readonly QuotedRun[],
): Frame[] {
  const items = itemsOf(text, all, runs)
  const frames: Frame[] = []
  let from = 0
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!
    const isLast = index === items.length - 1 || index - from >= LONGEST
    if (!isLast && !endsFrame(item, items, index)) continue
    frames.push({
      paragraph,
      start: items[from]!.start,
      end: item.end,
      items: items.slice(from, index + 1),
    })
    from = index + 1
  }
  return frames
}

function itemsOf(text: string, all: readonly Token[], runs: readonly QuotedRun[]): Item[] {
  const items: Item[] = []
  let next = 0
  for (const token of all) {
    while (next < runs.length && runs[next]!.end <= token.start) next += 1
    const run = runs[next]
    if (!run || token.end <= run.start) items.push(token)
    else {
      const last = items.at(-1)
      if (last?.kind === 'quoted' && last.run === next) continue
      const words = text.slice(run.start, run.end)
      items.push({
        start: run.start,
        end: run.end,
        kind: 'quoted',
        run: next,
        text: words,
        lower: '',
      })
    }
  }
  return items
}

function endsFrame(item: Item, items: readonly Item[], index: number): boolean {
  const next = items[index + 1]!
  if (item.kind === 'quoted') {
    const last = closingMark(item.text)
    if (last === undefined || last === ',' || last === '-' || last === '—' || last === '–')
      return false
    if (next.kind === 'quoted') return true
    if (next.kind === 'mark' || !startsSentence(next)) return false
    // '"Why?" Shimada asked': a subject and its reporting verb belong to the words before, and
    // behind a stop, which some put for a comma, where nothing follows: '"No." Shimada said.'
    return !(last === '.' ? isAttribution(items, index + 1) : beginsAttribution(items, index + 1))
  }
  if (!/^[.?!…]$/.test(item.text))
    return (
      item.kind === 'word' &&
      /^\p{Ll}+\.$/u.test(item.text) &&
      next.kind !== 'mark' &&
      startsSentence(next)
    )
  return next.kind === 'quoted' || startsSentence(next)
}

const startsSentence = (item: Item): boolean =>
  item.kind === 'quoted' ||
  item.kind === 'number' ||
  isCapitalised(item) ||
  /^[“"'‘«([@#]/.test(item.text)
