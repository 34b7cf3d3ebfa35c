/** Somebody whom the text calls by a noun that goes with "he" or "she" and by no name: "my mother". */
export interface Nameless {
  /** The noun, by which two mentions are one person. */
  noun: string
  pronoun: 'he' | 'she'
}

const HE = `man boy guy gentleman father dad husband widower son brother uncle nephew grandfather grandson stepfather
  stepson fiance fiancé boyfriend father-in-law son-in-law brother-in-law ex-husband male`
const SHE = `woman girl mother mom wife widow daughter sister aunt niece grandmother granddaughter stepmother
  stepdaughter fiancee fiancée girlfriend mother-in-law daughter-in-law sister-in-law ex-wife female`
// "The actor" is mostly one whom the text has named, "an actor" is not.
const HE_TRADES = 'actor waiter salesman policeman fireman businessman congressman spokesman'
const SHE_TRADES = `actress waitress saleswoman policewoman businesswoman congresswoman spokeswoman`

const split = (words: string): string[] => words.trim().split(/\s+/)
export const TRADES: ReadonlySet<string> = new Set(split(`${HE_TRADES} ${SHE_TRADES}`))
const persons = (words: string, pronoun: 'he' | 'she'): [string, Nameless][] =>
  split(words).map((noun) => [noun, { noun, pronoun }])
/** Whom a small word stands for: "mother", also the "male" of "a male nurse". */
export const PERSONS: ReadonlyMap<string, Nameless> = new Map([
  ...persons(`${HE} ${HE_TRADES}`, 'he'),
  ...persons(`${SHE} ${SHE_TRADES}`, 'she'),
])

/**
 * The pronoun of whom a noun right before a name calls so ("9/11 widow Terry Strada"), or null. A
 * trade does not tell: some print "spokesman" for a woman.
 */
export const pronounOfNoun = (noun: string): 'he' | 'she' | null =>
  TRADES.has(noun) ? null : (PERSONS.get(noun)?.pronoun ?? null)

/**
 * Whom the words of a description (folded, the noun last) mean: "the young woman", "a male nurse";
 * null where its noun goes with neither pronoun.
 */
export function namelessOf(words: readonly string[]): Nameless | null {
  const noun = words.at(-1) ?? ''
  if (words[0] === 'the' && TRADES.has(noun)) return null
  const sex = words.find((word) => /^(?:fe)?male$/.test(word)) ?? ''
  return PERSONS.get(noun) ?? PERSONS.get(sex) ?? null
}
