import type { Block } from './page.ts'

// How pages name their own outlet, most certain first.
const SELF_NAMED: readonly RegExp[] = [
  /^(?:\d{1,2}[.)] )?skip to (?:more |other |all )?(\p{Lu}.{0,40}?) (?:web)?(?:sites?|pages|navigation)$/iu,
  /(?:©|\(c\)|\bcopyright)[\s:]*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s+)?(?:by\s+)?(\p{Lu}[^.|,©]{1,60}?)(?:\s+\d{4}(?:\s?[-–]\s?\d{4})?)?(?=[.|,]|\s+all rights|$)/iu,
  /\b(?:first |originally )?(?:published|appeared) (?:in|on|by) (?:the )?(\p{Lu}[^.,|]{1,40}?)(?: on \d.*)?[.]?$/u,
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
