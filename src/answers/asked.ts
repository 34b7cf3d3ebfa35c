import { type Term, terms } from '../text/terms.ts'
import { fold } from '../text/words.ts'
import { nounClasses, partsOfSpeech } from './lexicon/lexicon.ts'
import { meanVector, type Row, rowOf } from './lexicon/vectors.ts'
import { isNegation, MARK } from './marks.ts'
import { type AnswerKind, analyseQuestion, type Question } from './question.ts'
import { type Slot, slotOf } from './span/question-slot.ts'
import { classBits, relatives, type Vocabulary } from './vocabulary.ts'

/** A content word of a question. */
export interface AskedTerm {
  stem: string
  /** Its number in the vocabulary, or -1 where no article has it. */
  id: number
  isName: boolean
  isNumber: boolean
  isHead: boolean
  isVerb: boolean
  /** Where it stands among the words that are used alike. */
  row: Row
  start: number
  end: number
}

/** A word of a question with its stem's number in the vocabulary, -1 where no article has it. */
export type AskedWord = Term & { id: number }

/** A question as the ranker reads it. */
export interface Asked {
  question: Question
  group: Group
  /** All its words, stop words too. */
  words: AskedWord[]
  terms: AskedTerm[]
  /** The bits of {@link MARK} that an answer may carry; 0 where anything may answer. */
  wanted: number
  /** The first class of the noun that the question asks for, as a bit; 0 where it has none. */
  headClasses: number
  isNegative: boolean
  /** For every stem of the vocabulary that is a term or kin to one: which, and how near. */
  meets: Map<number, Meeting[]>
  /** By stem of the vocabulary 1 where `meets` has it: quicker to ask, and of most stems it has not. */
  isMet: Uint8Array
  /** Content terms in the order asked, repetitions kept, as positions in `terms`. */
  order: number[]
  /** What its terms are about together; see {@link meanVector}. */
  vector: Float32Array
  slot: Slot
}

/** A term, by position, that a word of a text is (1) or is kin to (less). */
export interface Meeting {
  term: number
  strength: number
}

const WANTED: Record<AnswerKind, number> = {
  person: MARK.name,
  organisation: MARK.name,
  place: MARK.name,
  time: MARK.date | MARK.year,
  duration: MARK.number | MARK.unit,
  number: MARK.number,
  money: MARK.money,
  percent: MARK.percent,
  reason: MARK.reason,
  manner: MARK.manner,
  definition: MARK.copula | MARK.described,
  thing: 0,
  'yes-no': 0,
  statement: 0,
}

// "How do they feel about it?", "what was her attitude towards the king?"
const ATTITUDE =
  /\b(?:feel|felt|feels|think|thinks|thought)\b[^?]*\b(?:about|of|towards?)\b|\b(?:attitude|feelings?|opinion|stance)\b/i

/** The kinds of question that the ranker tells apart. */
export type Group = (typeof GROUPS)[AnswerKind]

const GROUPS = {
  person: 'person',
  organisation: 'person',
  place: 'place',
  time: 'time',
  duration: 'number',
  number: 'number',
  money: 'number',
  percent: 'number',
  reason: 'reason',
  manner: 'manner',
  definition: 'definition',
  thing: 'thing',
  'yes-no': 'claim',
  statement: 'claim',
} as const satisfies Record<AnswerKind, string>

const MOST_TERMS = 40

/** Reads a question against the vocabulary of the articles. */
export function readQuestion(text: string, vocabulary: Vocabulary, language = 'en'): Asked {
  const question = analyseQuestion(text, language)
  const found: AskedTerm[] = []
  const order: number[] = []
  const positions = new Map<string, number>()
  let isNegative = false
  const words = terms(question.text, language).map(
    (term): AskedWord => ({ ...term, id: vocabulary.idOf.get(term.stem) ?? -1 }),
  )
  for (const term of words) {
    if (isNegation(term.folded)) isNegative = true
    if (term.isStopWord || term.folded === question.asks) continue
    const known = positions.get(term.stem)
    const isName = question.names.some((name) => name.start <= term.start && term.end <= name.end)
    if (known !== undefined) {
      order.push(known)
      continue
    }
    if (found.length === MOST_TERMS) break
    positions.set(term.stem, found.length)
    order.push(found.length)
    found.push({
      stem: term.stem,
      id: term.id,
      isName,
      isNumber: /^\d/.test(term.folded),
      isHead: term.folded === question.head,
      isVerb: !isName && isVerb(term.folded),
      row: rowOf(term.folded),
      start: term.start,
      end: term.end,
    })
  }
  const meets = new Map<number, Meeting[]>()
  const isMet = new Uint8Array(vocabulary.stems.length)
  const meet = (id: number, meeting: Meeting) => {
    const list = meets.get(id)
    if (list) list.push(meeting)
    else {
      meets.set(id, [meeting])
      isMet[id] = 1
    }
  }
  for (const [term, { stem, id, start, end }] of found.entries()) {
    if (id >= 0) meet(id, { term, strength: 1 })
    for (const relative of relatives(stem, fold(question.text.slice(start, end)), vocabulary))
      if (relative.id !== id)
        meet(relative.id, { term, strength: Math.min(0.95, relative.strength) })
  }
  const headClasses = classBits(question.head ? nounClasses(question.head).slice(0, 1) : '')
  const group = GROUPS[question.kind]
  return {
    question,
    group,
    words,
    terms: found,
    wanted: asksForAttitude(question) ? MARK.attitude : WANTED[question.kind],
    isNegative,
    order,
    meets,
    isMet,
    headClasses,
    vector: meanVector(found.map(({ row }) => row)),
    slot: slotOf(question),
  }
}

/** "Who first thought of it?" asks for a person all the same. */
const asksForAttitude = ({ kind, text }: Question): boolean =>
  (kind === 'thing' || kind === 'manner') && ATTITUDE.test(text)

function isVerb(folded: string): boolean {
  const parts = partsOfSpeech(folded)
  return parts !== null && parts.verb > parts.noun && parts.verb > parts.adjective
}
