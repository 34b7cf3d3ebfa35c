import type { Item } from './frame.ts'
import { REACH } from './phrase-head.ts'
import { REPORTING_VERBS, reportingVerbOf } from './reporting-verbs.ts'
import { subjectBefore } from './source-phrase.ts'
import { isCapital } from './word-forms.ts'

/** Whether a subject and its reporting verb begin here: 'Shimada asked', 'said Shimada'. */
export function beginsAttribution(items: readonly Item[], from: number): boolean {
  const until = Math.min(items.length, from + REACH)
  for (let index = from; index < until; index++) {
    const item = items[index]!
    if (item.kind === 'quoted' || /^[.?!;:]$/.test(item.text)) return false
    const verb = reportingVerbOf(item.lower, items[index + 1]?.lower)
    if (!verb || verb.form === 'ing' || verb.form === 'base') continue
    if (index === from) return true
    return subjectBefore(items.slice(from, until), index - from)?.from === 0
  }
  return false
}

/** Whether a name and its reporting verb, and nothing else, make the sentence that begins here. */
export function isAttribution(items: readonly Item[], from: number): boolean {
  let index = from
  while (index - from < 4 && isCapital(items[index])) index += 1
  const next = items[index + 1]
  return (
    index > from &&
    REPORTING_VERBS.get(items[index]?.lower ?? '')?.form === 'past' &&
    (next === undefined || next.kind === 'quoted' || next.text === '.')
  )
}
