import type { Article } from '../article/article.ts'
import type { Reading } from '../quotes/read.ts'
import { slice } from '../text/span.ts'
import { answerSaid, speakerAmong } from './answer-said.ts'
import { answerWho, whoQuestion } from './answer-who.ts'
import type { Answer, Answerer, Hit } from './answerer.ts'
import { type SaidQuestion, saidQuestion } from './said.ts'
import { shareOfTopic } from './topic.ts'

/** How surely a quotation of the right speaker that holds the topic answers, or a role as printed. */
const CREDITED = 0.9
const MOST_HITS = 5
/** The most confidence that an answer may keep where it turns out to be none. */
const SILENT = 0.1

/**
 * The same answerer, which answers questions about somebody's words ("what did X say about Y",
 * "who said Y") from the quotations credited to them, and "who is X" from the role as printed.
 */
export function withQuotations(
  answerer: Answerer,
  articles: readonly Article[],
  readingOf: (article: Article) => Reading,
): Answerer {
  return {
    answer(question, scope = {}) {
      const general = answerer.answer(question, scope)
      const inScope = articles.filter(
        ({ id }) => scope.article === undefined || id === scope.article,
      )
      const who = whoQuestion(general.searchedFor ?? question)
      if (who !== null) return withRole(general, answerWho(who, inScope, readingOf))
      const asked = saidQuestion(general.searchedFor ?? question)
      if (!asked) return general
      const hits = answerSaid(asked, inScope, readingOf)
      if (hits)
        return {
          ...general,
          outcome: 'answer',
          confidence: Math.max(general.confidence, CREDITED * hits[0]!.score),
          hits,
        }
      return asked.speaker === null ? general : withoutQuotation(general, asked, inScope, readingOf)
    },
  }
}

/** The general answer with the sentences that tell who somebody is before all others. */
function withRole(general: Answer, hits: Hit[] | null): Answer {
  if (!hits) return general
  const others = general.hits.filter((hit) =>
    hits.every(({ paragraph }) => paragraph !== hit.paragraph),
  )
  return {
    ...general,
    outcome: 'answer',
    confidence: Math.max(general.confidence, CREDITED),
    hits: [...hits, ...others].slice(0, MOST_HITS),
  }
}

/** The general answer, as far as it may stand where the speaker is not quoted on the topic. */
function withoutQuotation(
  general: Answer,
  { speaker: typed, topic }: SaidQuestion,
  inScope: readonly Article[],
  readingOf: (article: Article) => Reading,
): Answer {
  const meant = speakerAmong(typed!, inScope.map(readingOf))
  const hit = general.hits[0]
  if (!hit) return general
  const key = slice(hit.paragraph.text, hit.key)
  if (!meant) return holdsAny(typed!, general.missing) ? silent(general) : general
  // Named, and nowhere quoted: what others say of them is not what they said.
  if (!topic) return silent(general)
  if (shareOfTopic([key], topic)[0] === 0) return silent(general)
  const isNamed = [meant.name, ...meant.forms].some((form) => key.includes(form))
  return isNamed && meant.quotations > 0 ? general : weaker(general)
}

const holdsAny = (text: string, terms: readonly string[]): boolean =>
  terms.some((term) => text.toLowerCase().includes(term.toLowerCase()))

/** Somebody else's words on the topic are no answer to what this speaker said. */
const weaker = (answer: Answer): Answer =>
  answer.outcome === 'answer' ? { ...answer, outcome: 'related' } : silent(answer)

const silent = (answer: Answer): Answer => ({
  ...answer,
  outcome: 'none',
  confidence: Math.min(answer.confidence, SILENT),
})
