import type { Block } from './page.ts'

// How pages name their own outlet, most certain first.
const SELF_NAMED: readonly RegExp[] = [
  /^(?:\d{1,2}[.)] )?skip to (?:more |other |all )?(\p{Lu}.{0,40}?) (?:web)?(?:sites?|pages|navigation)$/iu,
  /(?:©|\(c\)|\bcopyright)[\s:]*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s+)?(?:by\s+)?(\p{Lu}[^.|,©]{1,60}?)(?:\s+\d{4}(?:\s?[-–]\s?\d{4})?)?(?=[.|,]|\s+all rights|$)/iu,
  /\b(?:first |originally )?(?:published|appeared) (?:in|on|by) (?:the )?(\p{Lu}[^.,|]{1,40}?)(?: on \d.*)?[.]?$/u,
  /^source ?: ?(?:the )?(\p{Lu}[^.,|/]{1,40}?)(?: and (?:news )?agencies)?$/iu,
]
// "PARIS (AFP) —", "TOKYO, March 19 (Reuters) -"
const DATELINE = /^\p{Lu}[^()]{1,40}\((\p{Lu}[\p{L} ]{1,20})\) ?[—–-]/u

/**
 * Who published the page, where one of its lines says so: a link to "more … sites", a copyright
 * line, a dateline with an agency. Null where none does.
 */
export function outletOf(blocks: readonly Block[]): string | null {
  for (const pattern of [...SELF_NAMED, DATELINE])
    for (const { text } of blocks) {
      const name = text.length <= 400 || pattern === DATELINE ? pattern.exec(text)?.[1] : null
      if (name?.trim()) return name.replace(/\s+/g, ' ').trim()
    }
  return null
}

const OUTLET_WORD =
  /\b(?:news|times|post|journal|herald|tribune|gazette|telegraph|guardian|magazine|mail|press|chronicle|observer|review|standard|broadcasting|radio|agency|courier|echo|independent|register|daily|weekly|wire)\b/i
const SECTION_WORD =
  /^(?:support|follow|subscribe|join|about|contact|advertise)\b|^(?:latest|breaking|top|world|local|national|regional|international|business|sports?|political|all|more|us|uk|good|bad|no|in the|press|live|daily|weekly)\b.*\b(?:news|press|review|briefing)$/i

/** Whether a short line is worded as outlets are named, such as "Harbour Times". */
export const isOutletName = (text: string): boolean =>
  /^(?:(?:The|the|of|and|for|&|\p{Lu}[\p{L}\p{N}.'’&-]*)(?: |$)){1,5}$/u.test(text) &&
  OUTLET_WORD.test(text) &&
  !SECTION_WORD.test(text)
