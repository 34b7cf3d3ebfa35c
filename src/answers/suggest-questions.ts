import type { Article } from '../article/article.ts'
import type { Reading } from '../quotes/read.ts'
import { slice } from '../text/span.ts'
import { terms } from '../text/terms.ts'
import type { Answerer } from './answerer.ts'
import { partsOfSpeech } from './lexicon/lexicon.ts'

const TOPICS_A_SPEAKER = 2
const SPEAKERS = 6
/** A word that an article uses less often is hardly a topic of it. */
const FEWEST_TIMES = 3
/** Discord's longest value of an autocomplete choice; a longer question could not be sent back. */
const LONGEST = 100

/**
 * Questions that an article answers, most promising first: what its speakers say about its topics,
 * who they are, what its sections are about. Each has been put to the answerer and was answered.
 */
export function suggestQuestions(article: Article, reading: Reading, answerer: Answerer): string[] {
  const quoted = reading.speakers
    .filter(({ quotations, kind }) => quotations > 0 && kind === 'person')
    .slice(0, SPEAKERS)
  const bySpeaker = quoted.map(({ id, name, role }) => {
    const said = reading.quotations.filter(({ speaker }) => speaker?.id === id)
    const words = said.map((each) => slice(article.paragraphs[each.paragraph - 1]!.text, each))
    return [
      ...topicsOf(words, article, name).map((topic) => `What did ${name} say about ${topic}?`),
      ...(role ? [`Who is ${name}?`] : []),
    ]
  })
  const sections = [...new Set(article.paragraphs.flatMap(({ section }) => section ?? []))]
  const candidates = [
    ...inTurn(bySpeaker),
    ...sections.map((section) => `What does the article say about ${withSmallInitial(section)}?`),
  ]
  return candidates.filter(
    (question) =>
      question.length <= LONGEST &&
      answerer.answer(question, { article: article.id }).outcome === 'answer',
  )
}

/** The first of each list, then the second of each: no speaker fills the top. */
function inTurn<T>(lists: readonly T[][]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, at) => at).flatMap((at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  )
}

/**
 * What a speaker's words are about: the plural nouns in them that the article uses most often. Small
 * initials only: a name would need an article or not.
 */
function topicsOf(said: readonly string[], article: Article, speaker: string): string[] {
  const names = new Set(terms(speaker).map(({ stem }) => stem))
  const own = new Map<string, string>()
  for (const text of said)
    for (const term of terms(text, article.language)) {
      const printed = slice(text, term)
      if (!term.isStopWord && !names.has(term.stem) && isPluralNoun(printed, term.folded))
        own.set(term.stem, printed)
    }
  const count = new Map<string, number>()
  for (const { text } of article.paragraphs)
    for (const { stem } of terms(text, article.language))
      count.set(stem, (count.get(stem) ?? 0) + 1)
  return [...own]
    .map(([stem, printed]) => ({ printed, times: count.get(stem) ?? 0 }))
    .filter(({ times }) => times >= FEWEST_TIMES)
    .sort((a, b) => b.times - a.times)
    .slice(0, TOPICS_A_SPEAKER)
    .map(({ printed }) => `the ${printed}`)
}

/** "sanctions", "abductees": plurals take "the" whatever they mean, so the question reads well. */
function isPluralNoun(printed: string, folded: string): boolean {
  if (!/^\p{Ll}{4,}s$/u.test(printed) || /ss$/.test(printed)) return false
  const parts = partsOfSpeech(folded)
  // The lexicon's frequencies are logarithms: a noun about as common as the verb ("sanctions") will do.
  return parts === null || (parts.noun >= 0 && parts.noun >= parts.verb - 1)
}

/** "Abducted citizens" → "abducted citizens"; "NATO's reply" stays. */
const withSmallInitial = (heading: string): string =>
  /^\p{Lu}\p{Ll}/u.test(heading) ? heading[0]!.toLowerCase() + heading.slice(1) : heading
