import type { Item } from './frame.ts'
import type { Phrase } from './noun-phrase.ts'
import { PEOPLES } from './places.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import type { Found } from './source.ts'
import { BODY_WORDS, TITLES } from './titles.ts'
import { NAME_NOUNS } from './word-classes.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

// Beside those whose ending tells, in the singular: people, bodies, writings and shares of people.
const SPEAKERS = set(`
  people person child children boy girl guy kid folk couple parent mom dad uncle aunt cousin widow spouse
  relative relation guest youth victim judge architect colleague staff crew mate boss pundit elite hawk dove
  moderate evangelical liberal conservative individual professional veteran witness patient attorney clergy
  recruit troop chief head figure hand delegate candidate advocate magnate associate surrogate graduate inmate
  native operative representative executive detective progressive surgeon pilot nurse monk rebel rival neurosurgeon
  mother-in-law everyone everybody someone somebody nobody one no-one anyone anybody many some most all both
  another other few neither none each two three four five six seven eight nine ten half third quarter
  three-quarters two-thirds majority plurality minority percent percentage dozen hundred thousand
  handful number lot chorus crowd generation public audience populace electorate left right
  nation country city town village district community church business firm chain store band tank team side camp
  faction movement unit arm wing branch division body court jury panel union alliance gang tribe clan
  delegation opposition leadership management shop paper press media outlet wire service channel daily
  publication headline caption banner sign slogan ranking rating index average data database statistic stats
  research finding evidence analysis analyse hypothese polling census estimate investigation hypothesis
  text tweet post note slide chart map clip footage tape photo video program script log rule law bill act resolution
  clause article amendment motion petition indictment affidavit warrant verdict opinion brief ruling decision
  order testimony statement advisory bulletin announcement notice invitation flyer leaflet brochure manual
  guide textbook dictionary record file document submission presentation interview lyrics song poem bible
  scripture story comment question heavyweight look-alike tabloid affiliate suit release passage footnote assessment
  platform forecast fed cop vet exec pol mob twin grandson intellectual criminal principal national local cleric
  several those these adult superdelegate base circle projection biography reply form captive fugitive adolescent innocent poor rich young elderly unemployed`)

const AGENT =
  /(?:[^aeiou]er|[iouy]er|ee|eer|[^o]or|ist|ant|(?<![mvc])ent|[aeiou]?ian|crat|man|men|woman|women|people|ite)$/

// Parts of the names of bodies ("the Seven Years War", "Wall Street") that by themselves are none.
const NO_BODY =
  /^(?:(?:year|day|week|time|war|game|street|avenue|road|river|mountain|island|bay|square|award|prize|cup|bowl)s?|olympics|east|west|north|south)$/

/** A name, a poll, a report or a body; or people: "analysts", "the singer's mother". */
function isSpeaker(printed: string): boolean {
  if (/^\p{Lu}/u.test(printed)) return true
  // "ex-wife", "co-author"
  const word = printed.toLowerCase().replace(/^(?:ex|co|vice)-/, '')
  const singulars = [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')]
  if (NO_BODY.test(word)) return false
  return (
    PEOPLES.test(word) ||
    /(?:%|\.(?:com|org|net))$/.test(word) ||
    singulars.some(
      (one) =>
        SPEAKERS.has(one) ||
        NAME_NOUNS.has(one) ||
        BODY_WORDS.has(one) ||
        TITLES.has(one) ||
        AGENT.test(one),
    )
  )
}

const SPEECH = set('say tell ask')

/**
 * Whether a nameless source can have said what is credited to it. Words in quotation marks beside
 * their attribution have a speaker, whatever it is ("the suit reads"). What is reported without marks,
 * or has the subject of the sentence or what stands before a colon for its source, needs a head that
 * stands for people, a body or something written, or one right at a verb that only speakers have:
 * "the soprano said", not "the rate would decline" nor "20 years", "tax returns".
 */
export function canSpeak(items: readonly Item[], found: Found): boolean {
  const { source, cue, rule, needsSpeaker } = found
  if (!needsSpeaker && !/^(?:subject of the sentence|subject before a|before a colon)/.test(rule))
    return true
  if (isSpeaker(headOf(items, source))) return true
  const verb = cue && REPORTING_VERBS.get(items[cue.end - 1]!.lower)
  const isAtVerb = /^(?:subject before its verb|inversion|according to)/.test(rule)
  return isAtVerb && (verb ? SPEECH.has(verb.base) : cue !== null)
}

/** The noun of a phrase, as printed: "protesters" of "protesters marching (through the streets)". */
function headOf(items: readonly Item[], { from, headEnd }: Phrase): string {
  let last = headEnd - 1
  while (
    last > from &&
    /^(?:--?|[a-z]{3,}(?:ing|ed)|taken|overall|themselves)$/.test(items[last]!.text) &&
    !isSpeaker(items[last]!.text)
  )
    last -= 1
  return items[last]!.text
}
