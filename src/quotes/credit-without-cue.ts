import type { Frame, Item } from './frame.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { closingMark } from './quoted-runs.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import type { Found } from './source.ts'
import { firstSubject } from './source-phrase.ts'
import { isPassive } from './verb-or-noun.ts'
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './word-classes.ts'
import { isCapital, isVerbAt } from './word-forms.ts'

/** 'Nothing will come of it – Shinzo Abe: "…"' */
export function behindDash(items: readonly Item[], at: number): Found | null {
  if (items[at - 1]?.text !== ':') return null
  let from = at - 1
  while (
    from > 1 &&
    at - from < 9 &&
    (isCapital(items[from - 1]) || items[from - 1]!.lower === 'and')
  )
    from -= 1
  if (from === at - 1 || !/^[–—―-]$/.test(items[from - 1]!.text) || !isCapital(items[from]))
    return null
  const source = { from, end: at - 1, headEnd: at - 1 }
  return { source, cue: { from: at - 1, end: at }, rule: 'between a dash and a colon' }
}

/** '"…," an angry Hollande retaliated', '"…!" beamed Hollande': right behind the words, whatever the verb. */
export function byAnyVerb(items: readonly Item[], at: number): Found | null {
  const mark = closingMark(items[at]!.text)
  if (items[at - 1]?.kind === 'word' || mark === undefined || !/[,?!—–-]/.test(mark)) return null
  const first = items[at + 1]
  if (
    first?.kind === 'word' &&
    /^[a-z]{2,}(?:ed|s)$/.test(first.text) &&
    isCapital(items[at + 2])
  ) {
    const source = nounPhraseAt(items, at + 2, items.length, false)
    if (source) return { source, cue: { from: at + 1, end: at + 2 }, rule: 'inversion of any verb' }
  }
  if (mark !== ',') return null
  const source = nounPhraseAt(items, at + 1, items.length, true)
  const verb = source && items[source.end]
  if (verb?.kind !== 'word' || isCapital(verb)) return null
  // '"Up to them," he was told.': somebody else said so; "is quoted as saying" is his.
  const participle = items[source!.end + 1]?.lower ?? ''
  if (
    participle !== 'quoted' &&
    isPassive(items, source!.end + 1, REPORTING_VERBS.get(participle)?.form ?? 'base')
  )
    return null
  if (PREPOSITIONS.has(verb.lower) || CLAUSE_OPENERS.has(verb.lower)) return null
  const cue = { from: source!.end, end: source!.end + 1 }
  return { source: source!, cue, rule: 'subject right behind a comma in the marks' }
}

/** '"…" — President Obama', '"…" - Joel Pollak of Breitbart' */
export function signed(items: readonly Item[], at: number): Found | null {
  if (at > 0 || !/^[–—―~-]$/.test(items[at + 1]?.text ?? '') || !isCapital(items[at + 2]))
    return null
  const source = nounPhraseAt(items, at + 2, items.length, true)
  const rest = source && items[source.end]
  if (!source || (rest && rest.kind !== 'mark')) return null
  return { source, cue: { from: at + 1, end: at + 2 }, rule: 'signed behind a dash' }
}

/** "— Maria Rossi, of Delft": a sentence that signs the paragraph of quoted words before it. */
export function signature({ items }: Frame): Found | null {
  if (!/^[–—―~-]$/.test(items[0]!.text) || !isCapital(items[1])) return null
  if (DETERMINERS.has(items[1]!.lower)) return null
  const source = nounPhraseAt(items, 1, items.length, true)
  const rest = source && items[source.end]
  if (!source || (rest && rest.kind !== 'mark') || items.some(({ kind }) => kind === 'quoted'))
    return null
  return { source, cue: { from: 0, end: 1 }, rule: 'signed in the next paragraph' }
}

/** 'Trump took to Twitter: "…"', 'She applauded him for "…"': no reporting verb, but a subject that acts. */
export function byTheSubject(items: readonly Item[], at: number): Found | null {
  const source = firstSubject(items, at)
  if (!source) return null
  const head = items[source.headEnd - 1]!
  const introduced = /^[:,]$/.test(items[at - 1]?.text ?? '')
  if (
    !introduced &&
    !isCapital(head) &&
    !(PRONOUNS.has(head.lower) && /^(?:he|she)$/.test(head.lower))
  )
    return null
  let verb = source.end
  while (verb < at && !isVerbAt(items, verb)) verb += 1
  if (
    verb >= at ||
    (AUXILIARIES.has(items[verb]!.lower) &&
      (!introduced || /ed$/.test(items[verb + 1]?.lower ?? '')))
  )
    return null
  const rule =
    introduced && items[at - 1]!.text === ':'
      ? 'subject before a colon'
      : introduced
        ? 'subject before a comma'
        : 'subject of a sentence without a reporting verb'
  return { source, cue: { from: verb, end: verb + 1 }, rule, needsName: !introduced }
}
