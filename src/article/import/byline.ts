// Parts of names that are printed small: Ludwig van Beethoven, Osama bin Laden.
const PARTICLE = '(?:da|de|del|della|den|der|di|dos|du|el|la|le|van|von|zu|bin|ibn|al|ten|ter|y)'
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const NAME = new RegExp(`^${NAME_WORD}(?: (?:${PARTICLE}|${NAME_WORD})){0,3} ${NAME_WORD}$`, 'u')
const ACRONYM = /^\p{Lu}{2,5}$/u
const NOT_A_PERSON =
  /\b(?:news|times|press|agency|agencies|post|journal|herald|tribune|gazette|telegraph|guardian|magazine|staff|desk|bureau|team|editor|reporter|writer|correspondent|contributor|columnist|editorial|board|media|radio|television|tv|online|network|services?)\b/i
const OPENING =
  /^(?:(?:(?:written|reported|words|text|story|report|analysis|opinion|commentary|review|exclusive)(?: and (?:photos?|photography|video|pictures))? )?by|authors?(?:\(s\))? ?:|author(?= \p{Lu})|byline ?:)\s+/iu

/** Whether a text has the shape of a person's name: two to five capitalised words. */
export const looksLikeName = (text: string): boolean => NAME.test(text) && !NOT_A_PERSON.test(text)

/**
 * Who wrote it, from a line such as "By Ada Berg and Ole Lund, Harbour Times"; what is no name
 * (an outlet, a role, a place) is passed over. Empty where the line is no byline.
 */
export function authorsOf(line: string): string[] {
  const text = line.replace(/\s+/g, ' ').trim()
  const opening = OPENING.exec(text)
  if (!opening) return []
  const names = text
    .slice(opening[0].length)
    .split(/ ?[|•·/] ?| [–—-] |@/)[0]!
    .split(/, ?(?:(?:and|AND) )?|;| (?:and|AND) | & | (?:in|IN|for|FOR) (?=\p{Lu})/u)
    .map((part) => part.trim().replace(/\.$/, ''))
  const first = names[0] ?? ''
  if (!looksLikeName(first) && !ACRONYM.test(first)) return []
  return names.filter((name, index) => index === 0 || looksLikeName(name))
}

/**
 * Who wrote it, from a line under a headline that holds names alone: "Ada Berg, Ole Lund" or "Hanna
 * Vik in Merrin". Empty where anything else stands in it.
 */
export function namesAlone(line: string): string[] {
  const names = line
    .replace(/ in \p{Lu}[\p{L} ]{1,30}$/u, '')
    .split(/, ?(?:and )?| and | & /)
    .map((name) => name.trim())
  return names.every(looksLikeName) ? names : []
}

/** Who wrote it, from the summary's last words: "… Julian Ryall reports from Tokyo." */
export function reporterOf(standfirst: string): string | null {
  const match =
    /(?:^|[.!?] )([^.!?]{3,40}?) (?:reports?|has the story|writes|explains)\b[^.!?]*\.?$/u.exec(
      standfirst,
    )
  return match && looksLikeName(match[1]!) ? match[1]! : null
}
