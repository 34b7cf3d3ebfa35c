import type { NameMention } from './names.ts'
import { TITLES } from './titles.ts'

/** Longest role that is shown, in UTF-16 code units; what is longer tells a story. */
const LONGEST = 160

// ", a professor of … ," or ", 52, chairman of …": what explains a name, up to the next comma or stop.
const APPOSITION =
  /^(?:\s*\([^)]{1,40}\))?,\s+(?:\d{2},\s+)?((?:an?|the|one|former|chief|head|senior|president|director|chair(?:man|woman)?|executive|author|founder|co-founder|spokes(?:man|woman|person)|professor|vice|deputy|editor|leader|secretary|general)\s[^,;:()"“”—]*?)(?=\s*(?:[,;:("“—–]|\s(?:who|whose|said|says|told|wrote)\b|(?<!\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St))\.(?:\s|$)|$))/u

// "the mayor, " before "Bo Lund,": the name is the apposition.
const DESCRIBED = /(?:^|[\s("“])((?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts)(?: [\p{L}'’-]+){1,6}), $/u

/**
 * The role that stands with one mention, word for word: the apposition behind it ("a professor of
 * …") or else the title before it ("Prime Minister"); null where there is none.
 */
export function roleAt(text: string, { end, title, start }: NameMention): string | null {
  const behind = APPOSITION.exec(text.slice(end, end + LONGEST * 2))?.[1]
  if (behind && behind.length <= LONGEST && behind.includes(' ')) return behind
  if (!title) {
    const before = text.slice(Math.max(0, start - LONGEST), start)
    const described = /^[,.]/.test(text.slice(end)) ? DESCRIBED.exec(before)?.[1] : undefined
    return described ?? smallTitleIn(before)
  }
  const words = text.slice(title.start, start).trim()
  return /^(?:Mr|Mrs|Ms|Miss|Mx)\.?$/.test(words) ? null : words
}

/** "mayor ", "former deputy minister ": an office in small letters at the end of what stands before a name. */
function smallTitleIn(before: string): string | null {
  const words = /(?:^|[\s("“])((?:\p{Ll}[\p{L}-]* )+)$/u.exec(before)?.[1]?.trim().split(' ') ?? []
  if (!TITLES.has(words.at(-1) ?? '')) return null
  let from = words.length - 1
  while (from > 0 && (TITLES.has(words[from - 1]!) || BEFORE_OFFICE.test(words[from - 1]!)))
    from -= 1
  return words.slice(from).join(' ')
}

const BEFORE_OFFICE =
  /^(?:former|deputy|acting|interim|vice|prime|foreign|finance|defen[cs]e|interior|senior|chief|assistant|associate|police|city|state|party|campaign|then)$/
