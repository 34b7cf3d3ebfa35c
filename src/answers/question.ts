import { analysisOf } from '../text/analysis.ts'
import type { Span } from '../text/span.ts'
import { type Word, words } from '../text/words.ts'
import { kindOfHead } from './head-nouns.ts'
import { withoutLeadIn } from './lead-in.ts'
import { partsOfSpeech } from './lexicon/lexicon.ts'
import { capitalisedRuns } from './names.ts'
import { isAuxiliary, isPreposition, type QuestionWord, questionWord } from './question-words.ts'

/** What kind of thing would answer a question. */
export type AnswerKind =
  | 'person'
  | 'organisation'
  | 'place'
  | 'time'
  | 'duration'
  | 'number'
  | 'money'
  | 'percent'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'thing'
  | 'yes-no'
  | 'statement'

/** A question as the ranker and the span finder see it. Offsets are into `text`. */
export interface Question {
  /** As asked, without "please tell me" and the like before it. */
  text: string
  kind: AnswerKind
  /** The word that asks ("who", "how"), or null where none does. */
  asks: string | null
  /** What is asked for by name, folded: "which language" → "language", "the capital of" → "capital". */
  head: string | null
  /** Names that the question gives; they are not its answer. Empty where nothing is in capitals. */
  names: Span[]
  /** Words in figures that the question gives. */
  numbers: Word[]
  /** What stands in quotation marks, without them. */
  quoted: Span[]
  /** Every word that tells what it is about: without question words, auxiliaries and stop words. */
  content: Word[]
}

// A second question inside one line: after a question mark, or "… and when did …".
const NEXT_QUESTION =
  /\?+[\s)\]"'”’]*(?=\S)|[,;]?\s+(?:and|also|plus)\s+(?=(?:(?:in|at|on|for|from|to|by|with)\s+)?(?:who|whom|whose|what|which|when|where|why|how)\b)/giu

/** The questions in one line, in order: "Who is Abe, and when did he call?" → two. At least one. */
export function splitQuestions(text: string): string[] {
  const parts: string[] = []
  let start = 0
  for (const match of text.matchAll(NEXT_QUESTION)) {
    const mark = match[0].startsWith('?')
    const left = text.slice(start, match.index + (mark ? match[0].trimEnd().length : 0))
    const right = text.slice(match.index + match[0].length)
    if (!mark && !isWhole(left, right)) continue
    if (words(left).length === 0 || words(right).length === 0) continue
    parts.push(left.trim())
    start = match.index + match[0].length
  }
  parts.push(text.slice(start).trim())
  return parts
}

// "How and why did it end?", "between what X and what Y" and "what he said and why" stay whole.
function isWhole(left: string, right: string): boolean {
  const before = words(withoutLeadIn(left))
  return (
    before.length > 2 &&
    words(right).length > 2 &&
    !/\bbetween\b/i.test(left) &&
    (questionWord(before, true)?.at === 0 || isAuxiliary(before[0]!.folded))
  )
}

/** What a question asks for and what it gives. Any text will do; an empty one is a statement. */
export function analyseQuestion(asked: string, language = 'en'): Question {
  const text = withoutLeadIn(asked)
  const all = words(text)
  const asking = questionWord(all, text.includes('?'))
  const named = asking && headNoun(text, all, asking)
  const kind = kindOf(text, all, asking, named)
  const head = kind === 'definition' || kind === 'statement' ? null : named
  const analysis = analysisOf(language)
  const skip = new Set<Word>(asking ? [all[asking.at]!] : [])
  return {
    text,
    kind,
    asks: asking?.word ?? null,
    head,
    names: names(text, all, asking),
    numbers: all.filter((word) => /^\d/.test(word.folded)),
    quoted: quotedRuns(text),
    content: all.filter((word) => !skip.has(word) && !analysis.isStopWord(word.folded)),
  }
}

function names(text: string, all: readonly Word[], asking: QuestionWord | null): Span[] {
  if (!/\p{Ll}/u.test(text)) return []
  const first = all[0]
  const found: Span[] = []
  for (const run of capitalisedRuns(text)) {
    const inside = all.filter((word) => word.start >= run.start && word.end <= run.end)
    // The first word is in capitals because it comes first.
    const plain = inside.findIndex(
      (word) =>
        !(
          word === first &&
          (asking?.at === 0 ||
            isAuxiliary(word.folded) ||
            isPreposition(word.folded) ||
            analysisOf('en').isStopWord(word.folded) ||
            inside.length === 1)
        ),
    )
    if (plain >= 0) found.push({ start: inside[plain]!.start, end: run.end })
  }
  return found
}

function quotedRuns(text: string): Span[] {
  const runs: Span[] = []
  for (const match of text.matchAll(
    /["“”«»„]([^"“”«»„]{2,})["“”«»„]|(?<=^|\s)['‘]([^'’]{2,})['’](?=$|[\s?.,!])/gu,
  ))
    runs.push({ start: match.index + 1, end: match.index + match[0].length - 1 })
  return runs
}

// "which … language do", "how many …", "what is the … name of the …".
const OPENERS = /^(?:what|which|whose|how (?:many|much))/
const HOLLOW =
  /^(?:kind|type|sort|name|term|title|word|example|form|variety|types|kinds|sorts|names|examples|forms|one|other|another|two|three|four|five|main|major)$/

function headNoun(text: string, all: readonly Word[], asking: QuestionWord): string | null {
  const opener = OPENERS.exec(
    all
      .slice(asking.at)
      .map((word) => word.folded)
      .join(' '),
  )
  if (!opener) return null
  let at = asking.at + (opener[0].startsWith('how') ? 2 : 1)
  // "What is the capital of …", "what was one of the names of …".
  if (all[at] && isAuxiliary(all[at]!.folded) && !opener[0].startsWith('how')) {
    if (!COPULA.test(all[at++]!.folded)) return null
    if (!/^(?:the|a|an|one|another|some|his|her|its|their)$/.test(all[at]?.folded ?? ''))
      return null
  }
  if (all[at]?.folded === 'of') at++
  if (isDeterminer(all[at]?.folded ?? '')) at++
  for (;;) {
    const noun = nounPhraseEnd(text, all, at)
    if (noun < at) return null
    const head = all[noun]!.folded
    const goesOn = /^(?:of|for|in)$/.test(all[noun + 1]?.folded ?? '')
    if (!goesOn || !HOLLOW.test(head)) return head
    at = noun + 2
  }
}

/** The index of the last word of the noun phrase that begins at `at`: up to a verb or preposition. */
function nounPhraseEnd(text: string, all: readonly Word[], at: number): number {
  let end = at - 1
  for (let i = at; i < all.length; i++) {
    const { folded, start } = all[i]!
    if (isAuxiliary(folded) || isPreposition(folded) || STOPS_A_NOUN.test(folded)) break
    if (i > at && /[,;:()"“”]/.test(text.slice(all[i - 1]!.end, start))) break
    if (looksLikeAVerb(folded, all[i + 1]?.folded ?? '', i === at)) break
    end = i
  }
  return end
}

const STOPS_A_NOUN =
  /^(?:that|which|who|whom|when|where|and|or|but|not|to|he|she|it|they|we|you|i|there|also|only|first|often|usually|commonly|once|finally|originally|then)$/

const COPULA = /^(?:is|are|was|were)$/

/** Whether a word ends the noun phrase before it: "which company | bought", "what river | flows". */
function looksLikeAVerb(folded: string, next: string, isFirst: boolean): boolean {
  const parts = partsOfSpeech(folded)
  if (!parts || parts.verb < 0) return false
  if (/ed$/.test(folded) && parts.noun < 2)
    return !next || isPreposition(next) || isDeterminer(next) || parts.adjective < 0
  if (parts.noun < 0) return parts.adjective < 0 || parts.verb > parts.adjective + 2
  if (isFirst) return false
  const isThirdPerson = /[^s]s$/.test(folded)
  if (isThirdPerson && isDeterminer(next)) return true
  return parts.verb > parts.noun + (isThirdPerson && isPreposition(next) && next !== 'of' ? -1 : 1)
}

const isDeterminer = (folded: string) =>
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|all|every|each|no)$/.test(
    folded,
  )

function kindOf(
  text: string,
  all: readonly Word[],
  asking: QuestionWord | null,
  head: string | null,
): AnswerKind {
  if (!asking) {
    const first = all[0]?.folded ?? ''
    return all.length > 1 && isAuxiliary(first) ? 'yes-no' : 'statement'
  }
  const rest = all
    .slice(asking.at + 1)
    .map((word) => word.folded)
    .join(' ')
  switch (asking.word) {
    case 'who':
      return isDefinition(text, all, asking) ? 'definition' : 'person'
    case 'whom':
    case 'whose':
      return 'person'
    case 'when':
      return 'time'
    case 'where':
      return 'place'
    case 'why':
      return 'reason'
    case 'how':
      return kindOfHow(rest, head)
    default:
      return kindOfWhat(text, all, asking, rest, head)
  }
}

function kindOfHow(rest: string, head: string | null): AnswerKind {
  if (/^long\b/.test(rest))
    return /\b(?:river|road|bridge|wall|line|track|rope|tunnel|coast|border)\b/.test(rest)
      ? 'number'
      : 'duration'
  if (/^(?:much|many)\b/.test(rest)) {
    const kind = head ? kindOfHead(head) : null
    if (kind === 'money' || kind === 'percent' || kind === 'duration') return kind
    if (
      /^(?:many|much) (?:years|months|weeks|days|hours|minutes|seconds|decades|centuries|time)\b/.test(
        rest,
      )
    )
      return 'duration'
    if (
      /^much\b.*\b(?:cost|pay|paid|spend|spent|worth|price|earn|fund|funding|money|sell|sold|charge|raise|raised|donate|invest)/.test(
        rest,
      )
    )
      return 'money'
    return 'number'
  }
  if (
    /^(?:old|far|tall|high|deep|big|large|small|fast|heavy|wide|hot|cold|often|frequently|strong|thick|close|late|early|soon)\b/.test(
      rest,
    )
  )
    return 'number'
  if (/^come\b/.test(rest)) return 'reason'
  // "How do the islanders feel about it?" asks for what they feel, not for a way.
  if (
    /^(?:do|does|did|would|is|are|was|were)\b.*\b(?:feel|react|respond|describe|described|view|viewed|regard|regarded|perceive|perceived|seen|see)\b/.test(
      rest,
    )
  )
    return 'thing'
  return /^about\b/.test(rest) ? 'statement' : 'manner'
}

function kindOfWhat(
  text: string,
  all: readonly Word[],
  asking: QuestionWord,
  rest: string,
  head: string | null,
): AnswerKind {
  if (/^(?:about|if)\b/.test(rest)) return 'statement'
  if (
    /^(?:caused?|causes|made|makes|led|drove|prompted)\b/.test(rest) ||
    /\bfor\W*$/i.test(text.trim())
  )
    return 'reason'
  if (isDefinition(text, all, asking)) return 'definition'
  return (head && kindOfHead(head)) || 'thing'
}

/** "Who is Yoichi Shimada?", "what is a monad", "what are gamma delta T cells": a short copula. */
function isDefinition(text: string, all: readonly Word[], asking: QuestionWord): boolean {
  if (asking.at !== 0 || !/^(?:is|are|was|were)$/.test(all[1]?.folded ?? '')) return false
  const subject = all.slice(2)
  if (subject.length === 0 || subject.length > 5) return false
  const article = /^(?:the|his|her|its|their)$/.test(subject[0]!.folded)
  // "The capital of Poland" and "the dynasty's capital" are asked for; "the Home Army" is explained.
  const capitals = /^\p{Lu}/u.test(text.slice(subject[article ? 1 : 0]?.start ?? 0))
  if (/['’]s?\s/.test(text)) return false
  if (article && !capitals) return false
  return !subject.some(
    (word, i) =>
      (isPreposition(word.folded) && !(capitals && word.folded === 'of')) ||
      (i > 0 && looksLikeAVerb(word.folded, subject[i + 1]?.folded ?? '', false)),
  )
}
