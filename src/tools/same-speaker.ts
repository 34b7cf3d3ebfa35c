import { fold } from '../text/words.ts'

// Words of a printed source that are no part of a name: titles, offices, parties, places in them.
const NOT_NAME = new Set(
  `mr mrs ms miss dr prof professor sen senator rep representative gov governor president vice former
  secretary chairman chairwoman speaker leader mayor judge justice attorney general gen col lt capt
  sgt chief director minister prime the a an republican democrat democratic gop american us u.s. house
  senate campaign white first lady king queen pope sir lord rev reverend police officer department jr sr
  ii iii iv nominee candidate presidential spokesman spokeswoman`.split(/\s+/),
)

/**
 * Whether two names mean one person as a reader would match them: the family name of the one
 * stands in the other and, where both give a first name, it is the same. "Gov. Tomblin" is Earl Ray
 * Tomblin; "Bill Clinton" is not Hillary Clinton. Descriptions match by their last word.
 */
export function sameSpeaker(name: string, printed: string): boolean {
  // "X.\n\nSexton" runs over a paragraph; "Maricopa County (Ariz.) Sheriff Joe Arpaio" has a name behind the bracket.
  const whole = printed.trim().split('\n').at(-1)!
  const head = whole.split(/,| \(| who | which |[—–]| of (?:the )?(?=\p{Lu})/u)[0]!
  // "his lawyer, Maria Rossi"
  const behind = /^[^,]*\p{Ll}, (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)+)$/u.exec(whole)?.[1]
  const unbracketed = whole.replace(/ \([^)]*\)/g, '').split(',')[0]!
  return [head, whole.split(/[,(]/)[0]!, unbracketed, ...(behind ? [behind] : [])].some((part) =>
    agree(partsOf(name), partsOf(part)),
  )
}

function partsOf(text: string): { named: string[]; last: string } {
  const tokens = (text.match(/[\p{L}\p{M}\p{N}.]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []).filter(
    (token) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(token),
  )
  const named = tokens
    .filter((token) => /^\p{Lu}/u.test(token))
    .map((token) => fold(token).replace(/\.$/, ''))
    .filter((token) => !NOT_NAME.has(token))
  const last = fold(tokens.at(-1) ?? '').replace(/\.$/, '')
  const endsInName = /^\p{Lu}/u.test(tokens.at(-1) ?? '') && !NOT_NAME.has(last)
  return { named: endsInName ? named : [], last }
}

function agree(
  a: { named: string[]; last: string },
  b: { named: string[]; last: string },
): boolean {
  if (a.named.length === 0 || b.named.length === 0)
    return a.named.length === b.named.length && stem(a.last) === stem(b.last)
  const [short, long] = a.named.length <= b.named.length ? [a.named, b.named] : [b.named, a.named]
  if (short.length === 1)
    return short[0] === long.at(-1) || (long.length > 1 && short[0] === long[0])
  return (
    (short.at(-1) === long.at(-1) && (long.includes(short[0]!) || initial(short[0]!, long))) ||
    short.every((part) => long.includes(part))
  )
}

const initial = (part: string, others: readonly string[]): boolean =>
  others.some((other) => (part.length === 1 || other.length === 1) && part[0] === other[0])

const stem = (word: string): string => word.replace(/s$/, '')
