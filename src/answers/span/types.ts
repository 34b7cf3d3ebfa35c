import type { AnswerKind } from '../question.ts'
import type { Run } from './candidates.ts'
import type { Token } from './tokens.ts'

/** What a run of tokens may name, each 0 to 1. */
export interface RunTypes {
  time: number
  duration: number
  number: number
  money: number
  percent: number
  person: number
  place: number
  organisation: number
  name: number
}

const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|centuries|decade|today|yesterday|tomorrow|spring|summer|autumn|winter|midnight|noon)$/
const YEAR = /^(?:1\d{3}|20\d{2})(?:s|[-–/]\d{2,4})?$|^\d{1,4}(?:bc|ad|bce|ce)$/
const ORDINAL = /^\d+(?:st|nd|rd|th)$/
const SPAN_OF_TIME =
  /^(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie)|generation|millenni(?:um|a))s?$/
const MONEY = /^(?:dollars?|euros?|pounds?|yen|cents?|francs?|marks?|rubles?)$/
const TITLE =
  /^(?:king|queen|prince|princess|president|minister|sir|lord|lady|duke|emperor|pope|saint|st|bishop|archbishop|general|captain|colonel|professor|mr|mrs|ms|dr|senator|chancellor|earl|count|sultan|khan|tsar|judge|secretary)$/
const BODY =
  /^(?:university|college|school|institute|company|corporation|corp|inc|ltd|party|army|navy|church|council|committee|commission|ministry|department|agency|association|society|union|league|bank|group|organi[sz]ation|foundation|club|team|parliament|congress|senate|court|government|network|broadcasting)$/
const PLACE =
  /^(?:city|river|lake|mount|mountains?|island|islands|sea|ocean|bay|valley|county|province|street|road|avenue|park|square|bridge|castle|palace|stadium|hall|north|south|east|west|northern|southern|eastern|western|central|coast|kingdom|republic|empire)$/
const IN_PLACE = /^(?:in|at|near|from|to|into|around|across|outside|throughout)$/

/** What one token adds to what its run names; names are told by the run. */
export interface TokenTypes {
  time: number
  duration: number
  number: number
  money: number
  percent: number
  person: number
  place: number
  organisation: number
}

/** What one token says of what a run around it names, by its word and its classes. */
export function typesOfToken(tokens: readonly Token[], at: number): TokenTypes {
  const { folded, tag, classes } = tokens[at]!
  const types: TokenTypes = {
    time: 0,
    duration: 0,
    number: 0,
    money: 0,
    percent: 0,
    person: 0,
    place: 0,
    organisation: 0,
  }
  if (tag === '0') {
    types.number = 1
    if (YEAR.test(folded)) types.time = 1
    else if (ORDINAL.test(folded)) types.time = 0.4
    if (folded.endsWith('%')) types.percent = 1
    if (/^[$€£¥]/.test(folded)) types.money = 1
  } else if (tag === 'N') {
    if (TIME.test(folded)) types.time = 1
    else if (classes.startsWith('t')) types.time = 0.5
    if (SPAN_OF_TIME.test(folded)) types.duration = 1
    if (MONEY.test(folded)) types.money = 1
    if (folded === 'percent' || folded === 'percentage') types.percent = 1
    if (folded === 'cent' && tokens[at - 1]?.folded === 'per') types.percent = 1
  } else if (tag === 'E') {
    if (TIME.test(folded)) types.time = 1
    if (/[pG]/.test(classes)) types.person = 0.6
    if (classes.includes('l')) types.place = 0.7
    if (classes.includes('o')) types.organisation = 0.5
  }
  if (TITLE.test(folded)) types.person += 0.6
  if (BODY.test(folded)) types.organisation += 0.7
  if (PLACE.test(folded)) types.place += 0.4
  return types
}

/** What a run may name, by its words, their classes and the word before it. */
export function typesOf(
  tokens: readonly Token[],
  own: readonly TokenTypes[],
  { from, to }: Run,
): RunTypes {
  const start = own[from]!
  // Field by field, which is many times faster here than a spread.
  const types: RunTypes = {
    time: start.time,
    duration: start.duration,
    number: start.number,
    money: start.money,
    percent: start.percent,
    person: start.person,
    place: start.place,
    organisation: start.organisation,
    name: 0,
  }
  let names = 0
  let content = 0
  for (let i = from; i < to; i++) {
    const { tag } = tokens[i]!
    if (tag === 'D' || tag === 'P') continue
    content++
    if (tag === 'E') names++
    if (i === from) continue
    const one = own[i]!
    types.time = Math.max(types.time, one.time)
    types.duration = Math.max(types.duration, one.duration)
    types.number = Math.max(types.number, one.number)
    types.money = Math.max(types.money, one.money)
    types.percent = Math.max(types.percent, one.percent)
    types.person += one.person
    types.place += one.place
    types.organisation += one.organisation
  }
  if (!types.number) types.duration *= 0.5
  const last = tokens[to - 1]!
  if (last.tag === 'N') {
    const first = last.classes[0]
    if (first === 'p' || first === 'g') types.person += 0.7
    if (first === 'l' || first === 'h') types.place += 0.7
    if (first === 'o') types.organisation += 0.6
    if (first === 'm') types.money = Math.max(types.money, 0.3)
  }
  types.name = content > 0 ? names / content : 0
  if (types.name > 0) {
    if (IN_PLACE.test(tokens[from - 1]?.folded ?? '')) types.place += 0.3
    // Two or three capitals without a known noun are most often a person.
    if (names >= 2 && names <= 3 && types.organisation === 0 && types.place === 0)
      types.person += 0.3
  }
  types.person = Math.min(1, types.person)
  types.place = Math.min(1, types.place)
  types.organisation = Math.min(1, types.organisation)
  return types
}

/** The kinds of question whose answers are told by their type. */
export const FITTED: readonly AnswerKind[] = [
  ...(['person', 'organisation', 'place', 'time', 'duration'] as const),
  ...(['number', 'money', 'percent'] as const),
]

/** How well a run of these types answers a question of this kind, 0 to 1; 0.5 where kind is no guide. */
export function fitness(kind: AnswerKind, types: RunTypes): number {
  switch (kind) {
    case 'person':
      // A known place does nothing and signs nothing.
      return Math.max(
        types.person,
        types.organisation * 0.8,
        types.name * (types.place >= 0.7 ? 0.2 : 0.6),
      )
    case 'organisation':
      return Math.max(types.organisation, types.name * 0.5)
    case 'place':
      return Math.max(types.place, types.name * 0.5)
    case 'time':
      return Math.max(types.time, types.number * 0.3)
    case 'duration':
      return Math.max(types.duration * (types.number ? 1 : 0.5), types.time * 0.3)
    case 'number':
      return types.number * (types.time === 1 ? 0.6 : 1)
    case 'money':
      return Math.max(types.money, types.number * 0.5)
    case 'percent':
      return Math.max(types.percent, types.number * 0.5)
    default:
      return 0.5
  }
}
