import { createHash } from 'node:crypto'

// Latin letters that Unicode does not take apart into a base and a mark.
const LATIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

/**
 * An article's id from its headline: "Will Kim's ferry sail?" → "will-kims-ferry-sail", cut between
 * words at 80. A headline without Latin letters gives "article-" and eight digits of its hash.
 */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[ßæœøłđðþ]/giu, (letter) => LATIN[letter.toLowerCase()]!)
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (!slug) return `article-${createHash('sha256').update(title).digest('hex').slice(0, 8)}`
  return slug.length <= 80
    ? slug
    : slug
        .slice(0, 81)
        .replace(/-[^-]*$/, '')
        .slice(0, 80)
}
