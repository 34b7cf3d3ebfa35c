import type { Item } from './frame.ts'
import type { Family } from './reporting-verbs.ts'
import { isVerbAt } from './word-forms.ts'

/** A stretch of items of a frame, `end` exclusive. */
export interface Stretch {
  from: number
  end: number
}

// Whose content is an object or an infinitive rather than a clause: "accused Abe of …", "vowed to …".
export const OBJECT: ReadonlySet<Family> = new Set(['judge', 'promise', 'urge', 'deny'])
// Whose content may be a thing: "noted the rule", "acknowledged the reality of climate change".
export const NOTED: ReadonlySet<Family> = new Set([
  'note',
  'explain',
  'report',
  'concede',
  'announce',
  'ask',
  'warn',
])

/** A clause has a verb of its own. */
export function hasVerb(items: readonly Item[], from: number, end = items.length): boolean {
  for (let index = from + 1; index < end && index - from < 25; index++) {
    if (items[index]!.kind === 'quoted') return true
    if (isVerbAt(items, index)) return true
  }
  return false
}
