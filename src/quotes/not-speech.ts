import type { Frame, Item } from './frame.ts'
import { closingMark } from './quoted-runs.ts'

const SMALL_WORDS = /^(?:of|the|and|an?|in|on|to|for|with|at|by|from|or|de|is|as|vs)$/
// What has a title: "the radio program", "his 2002 book", "an episode of".
const WORKS =
  /^(?:broadcast|episode|episodes|book|books|song|songs|anthem|show|shows|program|programme|album|film|films|movie|movies|novel|series|memoir|play|magazine|newspaper|radio|single|ballad|hymn|documentary|musical|painting|poem|podcast|sitcom|edition|column|bestseller)$/

// Who makes a work or has a part in it: 'the co-author of "Going Viral,"'.
const MAKERS =
  /^(?:author|co-author|writer|director|editor|host|co-host|creator|producer|star|stars|singer|contestant|guest|judge)$/

/**
 * The frame with each title of a work as one word of its sentence, a stop or comma within its marks
 * as a mark behind it: 'a guest on "The Hour," who left early, said'.
 */
export function withTitlesAsWords(frame: Frame): Frame {
  if (frame.items.length < 2 || !frame.items.some(({ kind }) => kind === 'quoted')) return frame
  const items = frame.items.flatMap((item, at): Item[] => {
    if (item.kind !== 'quoted' || !isTitle(frame, at)) return [item]
    const text = item.text.replace(/^\P{L}+/u, '')
    const word = { ...item, text, lower: text.toLowerCase(), kind: 'word' } as const
    const mark = closingMark(item.text)
    if (mark === undefined) return [word]
    const { end } = item
    return [
      { ...word, end: end - 1 },
      { start: end - 1, end, kind: 'mark', text: mark, lower: mark },
    ]
  })
  return { ...frame, items }
}

/**
 * Whether words in marks are a name rather than speech: the title of a work or a heading ("on CNN's
 * "State of the Union""). Told by capital letters throughout and by what stands around.
 */
export function isTitle({ items }: Frame, at: number): boolean {
  const { text } = items[at]!
  if (text.length > 120 || !isCapitalised(text)) return false
  const [before, last] = [items.slice(Math.max(0, at - 3), at), items[at - 1]]
  if (/^(?:of|on)$/.test(last?.lower ?? '') && before.some(({ lower }) => MAKERS.test(lower)))
    return true
  if (!isLongName(text)) return false
  if (items.length === 1) return !/[,?!]/.test(text) && closingMark(text) !== ','
  const after = items.slice(at + 1, at + 3)
  if (before.some(isWork) || (after[0]?.kind === 'word' && after.some(isWork))) return true
  // "CNN's "State of the Union"", 'On "Face the Nation," Sanders said …'
  if (last && /^['’]s?$/.test(last.text)) return /^\p{Lu}/u.test(items[at - 2]?.text ?? '')
  // 'a guest on "The Hour," who …'
  const explains = closingMark(text) === ',' && /^wh(?:o|ich|ere)$/.test(after[0]?.lower ?? '')
  return last?.lower === 'on' && (at === 1 || explains)
}

const isWork = (item: Item): boolean => item.kind === 'word' && WORKS.test(item.lower)

const isCapitalised = (text: string): boolean =>
  largeWords(text).every((word) => /^[\p{Lu}\p{N}]/u.test(word))

/** "The Hour", "State of the Union": one word may as well be a scare quote. */
const isLongName = (text: string): boolean =>
  largeWords(text).length >= 2 || /^\P{L}?The \p{Lu}/u.test(text)

const largeWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []).filter((word) => !SMALL_WORDS.test(word))
