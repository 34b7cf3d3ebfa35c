import { analysisOf } from '../../text/analysis.ts'
import type { Span } from '../../text/span.ts'
import { fold } from '../../text/words.ts'
import { instanceClasses, nounClasses, partsOfSpeech } from '../lexicon/lexicon.ts'

/**
 * Part of speech: D determiner, P preposition, C conjunction, S subordinator, R pronoun,
 * X auxiliary, T "to", W question word, N noun, E name, J adjective, A adverb, V verb, G verb in
 * -ing, L past tense or participle, 0 number, "'" possessive ending, "," comma and the like,
 * "." full stop, "(" and ")" brackets, '"' quotation mark, "-" dash.
 */
export type Tag =
  | 'D'
  | 'P'
  | 'C'
  | 'S'
  | 'R'
  | 'X'
  | 'T'
  | 'W'
  | 'N'
  | 'E'
  | 'J'
  | 'A'
  | 'V'
  | 'G'
  | 'L'
  | '0'
  | "'"
  | ','
  | '.'
  | '('
  | ')'
  | '"'
  | '-' // prettier

/** A word or a mark of a sentence. Unlike a word of the search, "long-range" is one token. */
export interface Token extends Span {
  folded: string
  stem: string
  tag: Tag
  capital: boolean
  /** What the noun or name may stand for, in the letters of lexicon/README.md. */
  classes: string
}

// Numbers with their marks, single letters with stops ("U.S."), words with hyphens, or one mark.
const TOKEN =
  /[$€£¥]?\p{N}+(?:[.,:/–-]\p{N}+)*(?:[-–]?\p{L}+)*%?|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:(?:[-–&/]|['’](?!s(?![\p{L}])))[\p{L}\p{M}\p{N}]+)*\p{N}*|['’]s(?!\p{L})|\.{3}|[^\s]/gu

const lists: [Tag, string][] = [
  [
    'D',
    'the a an this that these those each every some any no all both either neither another such his her its their our my your several many few much most more',
  ],
  [
    'P',
    'of in on at by for from with under over during after before between against among through into within about as without toward towards upon behind near per across along around via except above below inside outside despite throughout beyond amongst onto unlike like including besides regarding following',
  ],
  ['C', 'and or but nor'],
  [
    'S',
    'because although though while if since whether unless until than that so when where whereas',
  ],
  ['R', 'he she it they we you i him them us me himself herself itself themselves who one'],
  [
    'X',
    'is are was were am be been being do does did has have had can could will would shall should may might must cannot',
  ],
  ['T', 'to'],
  ['W', 'what which whom whose why how'],
  [
    'A',
    'not never also only however very too then there thus therefore often usually still just even already again once later now today mostly nearly almost about approximately',
  ],
  [
    '0',
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half',
  ],
]
const CLOSED = new Map<string, Tag>()
for (const [tag, words] of lists)
  for (const word of words.split(' ')) if (!CLOSED.has(word)) CLOSED.set(word, tag)

const MARKS: Record<string, Tag> = {
  ',': ',',
  ';': ',',
  ':': ',',
  '.': '.',
  '!': '.',
  '?': '.',
  '…': '.',
  '...': '.',
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
  '"': '"',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '—': '-',
  '–': '-',
  '-': '-',
  "'": '"',
  '’': '"',
  '‘': '"',
  "'s": "'",
  '’s': "'",
}

/** The tokens of a stretch of a text, with offsets in the whole text, and their parts of speech. */
export function tokens(text: string, span: Span, language = 'en'): Token[] {
  const { stem } = analysisOf(language)
  const found: Token[] = []
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index
    const mark = MARKS[match[0]]
    const folded = mark ? match[0] : fold(match[0])
    found.push({
      start,
      end: start + match[0].length,
      folded,
      stem: mark ? folded : stem(folded),
      tag: mark ?? ',',
      capital: /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(match[0]),
      classes: '',
    })
  }
  found.forEach((token, at) => {
    if (!(token.folded in MARKS)) token.tag = tagOf(found, at)
    if (token.tag === 'N') token.classes = nounClasses(token.folded)
    if (token.tag === 'E')
      token.classes = instanceClasses(token.folded) || nounClasses(token.folded)
  })
  return found
}

function tagOf(all: readonly Token[], at: number): Tag {
  const token = all[at]!
  const { folded } = token
  const before = all[at - 1]
  const opens =
    !before || before.tag === '"' || before.tag === '.' || (before.tag === '(' && at === 1)
  if (/\p{N}/u.test(folded)) return '0'
  const closed = CLOSED.get(folded)
  if (closed && (opens || !token.capital || token.end - token.start === 1)) return closed
  if (token.capital && (!opens || isNameAtStart(all, at))) return 'E'
  if (!/\p{L}/u.test(folded)) return ','
  return openClass(folded, before, all[at + 1])
}

/** Whether a sentence's first word is a name: another capital follows, or no dictionary has it. */
function isNameAtStart(all: readonly Token[], at: number): boolean {
  const { folded } = all[at]!
  const next = all[at + 1]
  const parts = partsOfSpeech(folded)
  if (!parts) return !/(?:ly|ing|ed)$/.test(folded)
  if (instanceClasses(folded) && parts.noun < 5 && parts.verb < 3 && parts.adjective < 3)
    return true
  return (next?.capital ?? false) && parts.adverb < 0 && !/(?:ing|ed)$/.test(folded)
}

function openClass(folded: string, before: Token | undefined, next: Token | undefined): Tag {
  const parts = partsOfSpeech(folded) ?? guess(folded)
  const last = before?.tag
  const isNominal = last === 'D' || last === 'J' || last === "'" || last === '0'
  const verb =
    parts.verb -
    (isNominal ? 4 : 0) +
    (last === 'T' || (last === 'X' && !BE.has(before!.folded)) || last === 'R' ? 4 : 0)
  const noun = parts.noun + (isNominal || last === 'P' ? 2 : 0)
  const adjective =
    parts.adjective +
    (BE.has(before?.folded ?? '') ? 1 : 0) +
    (isNominal && /^\p{L}/u.test(next?.folded ?? '') && !CLOSED.has(next!.folded) ? 2 : 0)
  if (parts.adverb >= Math.max(noun, adjective, verb) || (/ly$/.test(folded) && parts.adverb >= 0))
    return 'A'
  const isPast =
    /ed$/.test(folded) || (parts.verb >= 0 && parts.noun < 0 && !/(?:e?s|ing)$/.test(folded))
  if (/ing$/.test(folded) && parts.verb >= 0 && parts.noun < 4)
    return isNominal && adjective > 2 ? 'J' : 'G'
  if (/ed$/.test(folded) && parts.verb >= 0) return isNominal ? 'J' : 'L'
  if (verb > noun && verb > adjective) return isPast ? 'L' : 'V'
  return adjective > noun ? 'J' : noun >= 0 ? 'N' : parts.verb >= 0 ? 'V' : 'N'
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am'])

function guess(folded: string) {
  const parts = { noun: 0, verb: -1, adjective: -1, adverb: -1 }
  if (/ly$/.test(folded)) parts.adverb = 5
  else if (/(?:ous|ful|al|ive|ic|able|ible|less|ish|ary|-.*ed)$/.test(folded)) parts.adjective = 3
  else if (/ed$/.test(folded) || /ing$/.test(folded)) parts.verb = 3
  return parts
}
