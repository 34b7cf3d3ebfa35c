import { analysisOf } from '../text/analysis.ts'
import type { Term } from '../text/terms.ts'
import type { Word } from '../text/words.ts'

/** What a word may be part of an answer to; one bit each, so that a word may be several. */
export const MARK = {
  name: 1,
  number: 2,
  year: 4,
  date: 8,
  money: 16,
  percent: 32,
  unit: 64,
  reason: 128,
  manner: 256,
  place: 512,
  pronoun: 1024,
  negation: 2048,
  copula: 4096,
  described: 8192,
  attitude: 16384,
} as const

const set = (list: string) => new Set(list.trim().split(/\s+/))

const DATES = set(`january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow century centuries
  decade decades era summer winter spring autumn dynasty ago recently`)
const UNITS =
  set(`year years month months week weeks day days hour hours minute minutes second seconds
  mile miles km kilometer kilometers kilometre kilometres meter meters metre metres foot feet inch inches
  pound pounds kg kilogram kilograms ton tons tonnes acre acres hectares degrees celsius fahrenheit times
  people million billion trillion thousand hundred dozen square cubic percent`)
const NUMBERS =
  set(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred hundreds thousand thousands million millions billion trillion dozen dozens first second third
  fourth fifth half quarter twice several many few both most none`)
const REASONS =
  set(`because due since therefore thus reason reasons cause caused causes causing order
  result resulted led purpose aim intended so hence owing allow prevent avoid`)
const MANNERS = set('by through using via means method way ways used use thereby process')
const PLACES = set('in at near on from into across outside inside north south east west')
const PRONOUNS = set('he she it they his her its their him them this these that those')
const NEGATIONS = set('not no never none nor neither without cannot unlike except fail failed lack')
const COPULAS = set('is are was were be been means called known named termed refers defined became')

/** Whether a folded word says that something is not so: "never", "cannot", "don't". */
export const isNegation = (folded: string): boolean =>
  NEGATIONS.has(folded) || folded.endsWith("n't")

const { stem } = analysisOf('en')

// What one feels about somebody or something, in any form: "despises", "mistrust", "welcomed".
const ATTITUDES = new Set(
  `abhor admire adore afraid ambivalent anger angry annoy appreciate approve ashamed believe blame
  contempt criticise criticize deplore despise detest disapprove disdain dislike distrust doubt
  embrace enemy enthusiasm envy esteem fascinate favor favour fear fond grateful hail hate hatred
  hostile hostility indifferent jealous like loathe love mistrust oppose outrage pity praise prefer
  proud regret reject resent respect revere ridicule scorn sceptical skeptical suspicious support
  sympathetic sympathy tolerate trust value wary welcome worry worship`
    .split(/\s+/)
    .map(stem),
)

/**
 * What each word of a paragraph may answer, as bits of {@link MARK}. A capital counts as a name
 * unless it stands at the start of a sentence alone; a text without capitals has no names.
 */
export function marksOf(text: string, words: readonly Term[], starts: ReadonlySet<number>) {
  const marks = new Uint16Array(words.length)
  for (const [at, word] of words.entries()) {
    const { folded } = word
    let mark = 0
    if (/^\p{Lu}/u.test(text.slice(word.start, word.start + 2)))
      mark |= starts.has(at) && !isCapital(text, words[at + 1]) ? 0 : MARK.name
    if (/^\d/.test(folded)) {
      mark |= MARK.number
      if (/^(?:1\d|20)\d\d(?:s)?$/.test(folded)) mark |= MARK.year | MARK.date
      if (/^[\s]?%/.test(text.slice(word.end, word.end + 2))) mark |= MARK.percent
      if (/[$£€¥]\s?$/.test(text.slice(Math.max(0, word.start - 2), word.start))) mark |= MARK.money
    }
    if (NUMBERS.has(folded)) mark |= MARK.number
    if (DATES.has(folded)) mark |= MARK.date
    if (UNITS.has(folded)) mark |= MARK.unit
    if (/^(?:dollars?|euros?|pounds|cents|yen)$/.test(folded)) mark |= MARK.money
    if (/^(?:percent|percentage)$/.test(folded)) mark |= MARK.percent
    if (REASONS.has(folded)) mark |= MARK.reason
    if (MANNERS.has(folded)) mark |= MARK.manner
    if (PLACES.has(folded)) mark |= MARK.place
    if (PRONOUNS.has(folded)) mark |= MARK.pronoun
    if (isNegation(folded)) mark |= MARK.negation
    if (COPULAS.has(folded)) mark |= MARK.copula
    if (ATTITUDES.has(word.stem)) mark |= MARK.attitude
    if (/^[,(–—]/.test(text.slice(word.end).slice(0, 1))) mark |= MARK.described
    marks[at] = mark
  }
  return marks
}

const isCapital = (text: string, word: Word | undefined) =>
  word !== undefined && /\p{Lu}/u.test(text[word.start] ?? '')
