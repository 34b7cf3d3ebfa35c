import type { Span } from '../text/span.ts'

/** Words between quotation marks, within one paragraph. Bounds include the marks that are there. */
export interface QuotedRun extends Span {
  /** The words go on from the paragraph before, whose last mark stayed open. */
  continues: boolean
  /** Whether a closing mark ends it; where not, it reaches to the end of its paragraph. */
  closed: boolean
}

// Which marks close what an opening mark opened. German closes „ with “, Swedish ” with ”,
// and a Danish or German text may turn its guillemets inward.
const CLOSERS: Record<string, string> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”',
  '„': '“”"‟',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': "’'",
  "'": "'’",
  '‚': '‘’',
  '`': "’'`",
}
const MARK = /["“”„‟«»‹›‘’'‚`]+/g
const SINGLE = /^['‘’‚`‹›]$/

// Words that begin with an apostrophe, so that "'em" opens nothing.
const ELIDED =
  /^(?:\d0s|em|til|cause|twas|tis|n|cuz|bout|round|im|er|ere|neath|s|t|ll|re|ve|d|m)\b/i

/**
 * The words between quotation marks in each paragraph of an article, in reading order, outermost
 * marks only. Where the paragraphs of one quotation open with a mark each and only the last closes,
 * every paragraph has its run. Apostrophes, inches ("6'2"") and a mark without a partner are none.
 * Time is linear in the length of the text.
 */
export function quotedRuns(paragraphs: readonly string[]): QuotedRun[][] {
  const found: QuotedRun[][] = []
  let openEnded = ''
  for (const [index, text] of paragraphs.entries()) {
    const runs = runsOf(text, openEnded)
    const last = runs.at(-1)
    openEnded = ''
    if (last && !last.closed) {
      // Left open: a quotation over several paragraphs, or a mark that somebody forgot.
      const next = paragraphs[index + 1]?.trimStart()[0]
      if (next !== undefined && next === text[last.start]) openEnded = next
      else if (!isWholeRest(text, last)) runs.pop()
    }
    found.push(runs)
  }
  return found
}

/** Without a partner a mark counts only if it opens a paragraph or follows a colon or comma. */
function isWholeRest(text: string, run: QuotedRun): boolean {
  return (
    !/\S/.test(text.slice(0, run.start)) ||
    /[:,]\s*$/.test(text.slice(Math.max(0, run.start - 4), run.start))
  )
}

/** 'Marcia "Cia" Price' */
const isNickname = (text: string, { start, end }: QuotedRun): boolean =>
  end - start < 24 &&
  /^.\p{Lu}[\p{L}-]+.$/u.test(text.slice(start, end)) &&
  /\p{Lu}[\p{L}.]* $/u.test(text.slice(Math.max(0, start - 24), start)) &&
  /^ \p{Lu}\p{L}/u.test(text.slice(end, end + 3))

interface Mark {
  at: number
  width: number
  mark: string
  opens: boolean
  closes: boolean
}

function runsOf(text: string, openEnded: string): QuotedRun[] {
  const all = marksOf(text)
  const doubles = all.filter(({ mark }) => !SINGLE.test(mark))
  const runs = pair(text, doubles, openEnded).filter((run) => !isNickname(text, run))
  // Single marks speak only where no double ones stand around them.
  const singles = all.filter(({ mark, at }) => SINGLE.test(mark) && !inside(runs, at))
  return singles.length === 0
    ? runs
    : [...runs, ...pairSingles(text, singles, runs)].sort((a, b) => a.start - b.start)
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(MARK)) {
    const end = match.index + match[0].length
    const before = text[match.index - 1] ?? ' '
    const after = text[end] ?? ' '
    const wordBefore = /[^\s([{—–―/-]/u.test(before)
    const wordAfter = /[\p{L}\p{N}$€£@#([{.…*]|-(?=\p{L})/u.test(after)
    const opens = !wordBefore || (wordAfter && /[—–―/-]/u.test(before))
    const closes = wordBefore || /[\s.,;:!?)\]—–―-]/.test(after)
    for (let at = match.index; at < end; at++) {
      // Two single marks are a double one: ''So it is,'' ``So it is,''
      const isPair = /^(?:''|``|‘‘|’’)$/.test(text.slice(at, at + 2)) && at + 1 < end
      marks.push({ at, width: isPair ? 2 : 1, mark: isPair ? '"' : text[at]!, opens, closes })
      if (isPair) at += 1
    }
  }
  return marks
}

/**
 * Pairs double marks. Inside a quotation, a second opening mark nests if there are closing marks
 * enough for both; else somebody forgot to close the first, and the second begins anew.
 */
function pair(text: string, marks: readonly Mark[], openEnded: string): QuotedRun[] {
  const runs: QuotedRun[] = []
  let open: Mark | null = null
  let nested = 0
  let closing = marks.filter(({ mark }) => mark === '”' || mark === '»').length
  for (const mark of marks) {
    const sign = mark.mark
    if (sign === '”' || sign === '»') closing -= 1
    if (!open) {
      if (opensRun(text, mark)) open = mark
      continue
    }
    if (sign === '"' && isInch(text, mark.at)) continue
    const turnedRound = sign === '“' && open.mark === '“' && !mark.opens
    const closes =
      turnedRound ||
      (CLOSERS[open.mark]!.includes(sign) &&
        !(open.mark === '"' && sign !== '"' && !nested && mark.opens))
    if (sign === '"' && open.mark === '"' && mark.opens && !mark.closes) open = mark
    else if (sign === '“' && !turnedRound && open.mark !== '„') {
      if (open.mark === '"' || closing > nested + 1) nested += 1
      else open = mark
    } else if (nested > 0 && sign !== open.mark) nested -= 1
    else if (closes) {
      if (mark.at > open.at + 1)
        runs.push(run(text, open.at, mark.at + mark.width, openEnded, true))
      open = null
      nested = 0
    }
  }
  if (open) runs.push(run(text, open.at, text.trimEnd().length, openEnded, false))
  return runs
}

/** A straight mark after a digit is an inch; a curly one must point the right way. */
function opensRun(text: string, { mark, at, opens }: Mark): boolean {
  if (!CLOSERS[mark]) return false
  if (mark === '"' && /\d/.test(text[at - 1] ?? '')) return /\p{L}/u.test(text[at + 1] ?? '')
  return opens || (mark !== '”' && /\p{L}/u.test(text[at + 1] ?? ''))
}

/** "a 12" pipe": a digit before it, a small letter after it and no stop between. */
const isInch = (text: string, at: number): boolean =>
  /\d['’]?\d*$/.test(text.slice(Math.max(0, at - 4), at)) &&
  /^ (?:pipe|screen|tall|wide|long|deep|thick|high|nail|gun|barrel|TV|by|x)\b/i.test(
    text.slice(at + 1, at + 9),
  )

function run(
  text: string,
  start: number,
  end: number,
  openEnded: string,
  closed: boolean,
): QuotedRun {
  const continues =
    openEnded !== '' && text[start] === openEnded && text.slice(0, start).trim() === ''
  return { start, end, continues, closed }
}

/** A single mark closes at the first one that cannot be an apostrophe: after a stop or comma, or the last. */
function pairSingles(
  text: string,
  singles: readonly Mark[],
  doubles: readonly QuotedRun[],
): QuotedRun[] {
  const runs: QuotedRun[] = []
  let open: Mark | null = null
  let maybe = -1
  const close = (end: number) => {
    if (open && end > open.at + 1 && !anyStartsWithin(doubles, open.at, end))
      runs.push({ start: open.at, end: end + 1, continues: false, closed: true })
    open = null
    maybe = -1
  }
  for (const mark of singles) {
    const after = text[mark.at + 1] ?? ' '
    const before = text[mark.at - 1] ?? ' '
    const opens =
      mark.opens &&
      /[\p{L}\p{N}"“[(]/u.test(after) &&
      !ELIDED.test(text.slice(mark.at + 1, mark.at + 8))
    const closesAngle = /[‹›]/.test(mark.mark) && open !== null && open.mark !== mark.mark
    if (opens && mark.mark !== '’' && !closesAngle) {
      if (maybe >= 0) close(maybe)
      open = mark
      maybe = -1
    } else if (open && CLOSERS[open.mark]!.includes(mark.mark) && !/[\p{L}\p{N}]/u.test(after)) {
      if (/[.,!?…]/.test(before) || /[.,!?;:)—–]/.test(after) || !/s/i.test(before)) close(mark.at)
      else maybe = mark.at
    }
  }
  if (maybe >= 0) close(maybe)
  return runs
}

/** Whether an offset falls into a run; runs are in order, so that a search by halves will do. */
function inside(runs: readonly QuotedRun[], at: number): boolean {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (at < runs[middle]!.start) high = middle - 1
    else if (at >= runs[middle]!.end) low = middle + 1
    else return true
  }
  return false
}

function anyStartsWithin(runs: readonly QuotedRun[], from: number, to: number): boolean {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.start < from) low = middle + 1
    else high = middle
  }
  return low < runs.length && runs[low]!.start < to
}

/** The stop, comma or dash with which quoted words end, before their closing marks. */
export const closingMark = (quoted: string): string | undefined =>
  /([.,!?…—–-])["“”'’»«)\]]*$/.exec(quoted.slice(-6))?.[1]
