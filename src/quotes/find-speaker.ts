import { distance } from 'fastest-levenshtein'
import { words } from '../text/words.ts'
import type { Speaker } from './quotation.ts'

/**
 * A speaker that a typed name may mean; `exact` where it is a form of the name, accents and case
 * apart, or a part of the name that no other person bears.
 */
export interface SpeakerMatch {
  speaker: Speaker
  exact: boolean
}

/**
 * The speakers that a typed name may mean, the best first: a form of the name, then parts
 * of it, then its beginning, then words that begin a part of it ("shi" → Yoichi Shimada), then one or two letters mistyped.
 * Nothing typed gives all of them in their order; a name like none of them gives none.
 */
export function findSpeakers(speakers: readonly Speaker[], typed: string): SpeakerMatch[] {
  const asked = parts(typed)
  if (asked.length === 0)
    return typed.trim() === '' ? speakers.map((speaker) => ({ speaker, exact: false })) : []
  const found = speakers
    .map((speaker, order) => ({ speaker, order, cost: costOf(speaker, asked) }))
    .filter(({ cost }) => cost < NO_MATCH)
    .sort((a, b) => a.cost - b.cost || a.order - b.order)
  const bearers = found.filter(({ speaker, cost }) => cost <= NAMED && speaker.kind === 'person')
  const only = bearers.length === 1 ? bearers[0]!.speaker : null
  return found
    .map(({ speaker, cost }) => ({ speaker, exact: cost === EXACT || speaker === only }))
    .sort((a, b) => Number(b.exact) - Number(a.exact))
}

const EXACT = 0
const NAMED = 1
const BEGINS = 2
const PART_BEGINS = 3
const MISTYPED = 4
const NO_MATCH = 9

const parts = (text: string): string[] => words(text).map(({ folded }) => folded)

function costOf(speaker: Speaker, asked: readonly string[]): number {
  let best = NO_MATCH
  for (const form of [speaker.name, ...speaker.forms])
    best = Math.min(best, costOfForm(parts(form), asked))
  return best
}

function costOfForm(form: readonly string[], asked: readonly string[]): number {
  const [name, typed] = [form.join(' '), asked.join(' ')]
  if (name === typed) return EXACT
  if (eachHasItsOwn(asked, form, (word, part) => part === word)) return NAMED
  if (name.startsWith(typed)) return BEGINS
  // Each word typed begins a part of its own: "y shim" → Yoichi Shimada, in either order.
  if (eachHasItsOwn(asked, form, (word, part) => part.startsWith(word))) return PART_BEGINS
  if (eachHasItsOwn(asked, form, isMistyped)) return MISTYPED
  return NO_MATCH
}

function eachHasItsOwn(
  asked: readonly string[],
  form: readonly string[],
  fits: (word: string, part: string) => boolean,
): boolean {
  const left = [...form]
  return asked.every((word) => {
    const at = left.findIndex((part) => fits(word, part))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** One letter wrong in a word of four to seven, two in a longer one; also while it is being typed. */
function isMistyped(word: string, part: string): boolean {
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  if (allowed === 0) return word === part
  return distance(word, part) <= allowed || distance(word, part.slice(0, word.length)) <= allowed
}
