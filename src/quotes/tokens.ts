import type { Span } from '../text/span.ts'

/** A word, a number or one mark, as the rules of attribution read it. */
export interface Token extends Span {
  text: string
  lower: string
  kind: 'word' | 'number' | 'mark'
}

// A word keeps its hyphens, inner apostrophes and inner stops ("Jae-in", "O'Brien", "U.S."), and signs
// within it, which letters become when a page is read in the wrong encoding ("FranÃ§ois"), but not
// the possessive and contractions, tokens of their own: the source of "Trump's claim" is "Trump".
const TOKEN =
  /(?<number>[$€£]?\p{N}+(?:[.,:]\p{N}+)*%?(?:st|nd|rd|th|s|am|pm)?(?![\p{L}]))|(?<possessive>['’](?:s|d|ll|re|ve|m)(?![\p{L}\p{N}])|(?<=s)['’](?![\p{L}\p{N}]))|(?<word>(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}_]+(?:(?:\.(?!(?<=\p{Ll}{3}\.)\p{Lu})|[-‑&@·\u0080-\u009f¡-ª¬-º¼-¿]|['’](?!(?:s|d|ll|re|ve|m)(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}_]+)*)|(?<mark>--+|\S)/gu

const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|st|jr|sr|gen|lt|col|sgt|capt|cpl|maj|adm|cmdr|rev|hon|gov|sen|sens|rep|reps|pres|messrs|atty|supt|fla|ala|ariz|ark|calif|colo|conn|del|ga|ill|ind|kan|ky|la|mass|md|mich|minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo|jan|feb|aug|sept|oct|nov|dec|inc|corp|co|ltd|no|vs|etc)$|^\p{Lu}$/iu

/** The tokens of a text in order. A stop stays with its abbreviation: "Sen.", "J.", "U.S.". */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const { number, mark } = match.groups!
    const start = match.index
    if (match[0] === '.') {
      const last = found.at(-1)
      if (
        last?.kind === 'word' &&
        last.end === start &&
        ABBREVIATION.test(last.text.slice(last.text.lastIndexOf('-') + 1))
      ) {
        last.end += 1
        last.text += '.'
        last.lower += '.'
        continue
      }
    }
    found.push({
      start,
      end: start + match[0].length,
      text: mark !== undefined && isDash(text, start, mark) ? '–' : match[0],
      lower: match[0].toLowerCase().replaceAll('’', "'"),
      kind: number !== undefined ? 'number' : mark !== undefined ? 'mark' : 'word',
    })
  }
  return found
}

/** "Abe -- who spoke -- said", "Abe - who spoke - said": what a typewriter has for a dash. */
const isDash = (text: string, start: number, mark: string): boolean =>
  mark.startsWith('--') ||
  (mark === '-' && / /.test(text[start - 1] ?? '') && text[start + 1] === ' ')

/** Whether a token begins with a capital letter: "Abe", not "iPhone" or "12". */
export const isCapitalised = (token: Token): boolean => /^\p{Lu}/u.test(token.text)
