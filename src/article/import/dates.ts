const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'

type Order = 'ymd' | 'mdy' | 'dmy'
const FORMS: readonly [RegExp, Order][] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})(?=\D|$)/, 'ymd'],
  [/\b(\d{4})\/(\d{1,2})\/(\d{1,2})\b/, 'ymd'],
  [new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'), 'mdy'],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]${MONTH},?[ -](\\d{4})\\b`, 'i'), 'dmy'],
  [/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, 'dmy'],
]
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/

/**
 * The first date that a line prints, as an ISO 8601 calendar date, and the words that print it.
 * Null where there is none, no such day, or where it can be read in two ways: 03/04/2018.
 */
export function dateIn(text: string): { date: string; printed: string } | null {
  for (const [pattern, order] of FORMS) {
    const match = pattern.exec(text)
    if (!match) continue
    const [a, b, c] = [match[1]!, match[2]!, match[3]!]
    const date =
      order === 'ymd' ? isoDate(a, b, c) : order === 'mdy' ? isoDate(c, a, b) : isoDate(c, b, a)
    if (date) return { date, printed: match[0] }
  }
  const match = SLASHED.exec(text)
  if (!match) return null
  const [first, second, year] = [match[1]!, match[2]!, match[3]!]
  const dayFirst = isoDate(year, second, first)
  const monthFirst = isoDate(year, first, second)
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return null
  const date = dayFirst ?? monthFirst
  return date ? { date, printed: match[0] } : null
}

function isoDate(year: string, month: string, day: string): string | null {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const date = new Date(Date.UTC(Number(year), (named || Number(month)) - 1, Number(day)))
  const iso = date.toISOString().slice(0, 10)
  // Date.UTC rolls 30 February over into March: no such day.
  return Number(iso.slice(8)) === Number(day) && date.getUTCMonth() + 1 === (named || Number(month))
    ? iso
    : null
}

const ABOUT_DATES =
  /\b(?:first |last )?(?:published|posted|updated|modified|issued|created|date|on|at|gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|ist|jst|a\.?m\.?|p\.?m\.?|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|\d{1,2}[:.h]\d{2}(?::\d{2})?|T\d{2}:\d{2}\S*|[+-]\d{2}:?\d{2}/gi

/** Whether a line prints a date and little else (at most three words besides): its own line. */
export function isDateLine(text: string): boolean {
  const found = dateIn(text)
  if (!found) return false
  const rest = text.replace(found.printed, ' ').replace(ABOUT_DATES, ' ')
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 3
}
