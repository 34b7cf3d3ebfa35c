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
 * of it, then its beginning, then words that begin a part of it ("shi" → Yoichi Shimada); where it is like
 * none of these, those from whom it is one or two letters off.
 * Nothing typed gives all of them in their order; a name like none of them gives none.
 */
export function findSpeakers(speakers: readonly Speaker[], typed: string): SpeakerMatch[] {
  const asked = foldedForm(typed)
  if (asked.parts.length === 0)
    return typed.trim() === '' ? speakers.map((speaker) => ({ speaker, exact: false })) : []
  const found = speakers
    .map((speaker, order) => ({ speaker, order, cost: costOf(speaker, asked) }))
    .filter(({ cost }) => cost < NO_MATCH)
    .sort((a, b) => a.cost - b.cost || a.order - b.order)
  if (found.length === 0)
    return speakers
      .filter((speaker) => isMistypedName(speaker, asked))
      .map((speaker) => ({ speaker, exact: false }))
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
const NO_MATCH = 9

/** A name as it is compared: its words folded, and the same with a space between them. */
interface FoldedForm {
  parts: readonly string[]
  whole: string
}

function foldedForm(text: string): FoldedForm {
  const parts = words(text).map(({ folded }) => folded)
  return { parts, whole: parts.join(' ') }
}

/** Folded at the first search: a name is looked for at every letter typed, and folding takes longest. */
const formsOf = new WeakMap<Speaker, readonly FoldedForm[]>()

function foldedForms(speaker: Speaker): readonly FoldedForm[] {
  let forms = formsOf.get(speaker)
  if (!forms) {
    forms = [speaker.name, ...speaker.forms].map(foldedForm)
    formsOf.set(speaker, forms)
  }
  return forms
}

const costOf = (speaker: Speaker, asked: FoldedForm): number =>
  Math.min(...foldedForms(speaker).map((form) => costOfForm(form, asked)))

function costOfForm(form: FoldedForm, asked: FoldedForm): number {
  if (form.whole === asked.whole) return EXACT
  if (eachHasItsOwn(asked.parts, form.parts, (word, part) => part === word)) return NAMED
  if (form.whole.startsWith(asked.whole)) return BEGINS
  // Each word typed begins a part of its own: "y shim" → Yoichi Shimada, in either order.
  if (eachHasItsOwn(asked.parts, form.parts, (word, part) => part.startsWith(word)))
    return PART_BEGINS
  return NO_MATCH
}

const isMistypedName = (speaker: Speaker, asked: FoldedForm): boolean =>
  foldedForms(speaker).some(({ parts }) => eachHasItsOwn(asked.parts, parts, isMistyped))

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
