import type { Article } from '../article/article.ts'
import { findSpeakers } from '../quotes/find-speaker.ts'
import type { Quotation, Speaker } from '../quotes/quotation.ts'
import type { Reading } from '../quotes/read.ts'
import { sentencesAround } from '../text/sentences.ts'
import { holds, type Span, slice } from '../text/span.ts'
import type { Hit } from './answerer.ts'
import type { SaidQuestion } from './said.ts'
import { ABOUT, shareOfTopic } from './topic.ts'

const MOST_HITS = 5
/** "Who said …" needs more of the words than "what did X say about …", which has X to go by. */
const WHO_SAID = 0.7

const RANK = { direct: 2, mixed: 1, indirect: 0 }

interface Said {
  article: Article
  quotation: Quotation
  share: number
}

/**
 * The quotations that answer a question about somebody's words, best first: those that hold most of
 * the topic, words in quotation marks before reported ones, then in reading order. Null where
 * the question's speaker is quoted nowhere, or nothing quoted is about the topic.
 */
export function answerSaid(
  { speaker, topic }: SaidQuestion,
  articles: readonly Article[],
  readingOf: (article: Article) => Reading,
): Hit[] | null {
  if (speaker === null && topic === null) return null
  const quotations = articles.flatMap((article) =>
    quotationsOf(speaker, readingOf(article)).map((quotation) => ({ article, quotation })),
  )
  const shares = topic
    ? shareOfTopic(
        quotations.map(({ article, quotation }) => slice(textOf(article, quotation), quotation)),
        topic,
      )
    : quotations.map(() => 1)
  const least = speaker === null ? WHO_SAID : ABOUT
  const found = quotations
    .map((each, index): Said => ({ ...each, share: shares[index]! }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share || RANK[b.quotation.kind] - RANK[a.quotation.kind])
  return found.length > 0 ? oneAParagraph(found, speaker === null) : null
}

/** Those of the one speaker that is meant; of every named speaker where none is. */
function quotationsOf(typed: string | null, { speakers, quotations }: Reading): Quotation[] {
  if (typed === null) return quotations.filter(({ speaker }) => speaker !== null)
  const meant = speakerMeant(typed, speakers)
  return quotations.filter(({ speaker }) => meant && speaker?.id === meant.id)
}

/**
 * The speaker that a question names in several articles, the quotations of all of them counted together; null where
 * it names nobody here, or one person in one article and another in the next.
 */
export const speakerAmong = (typed: string, readings: readonly Reading[]): Speaker | null =>
  speakerMeant(typed, together(readings.map(({ speakers }) => speakers)))

/** The speakers of all articles, those of one name as one. */
function together(lists: readonly (readonly Speaker[])[]): Speaker[] {
  const byName = new Map<string, Speaker>()
  for (const speaker of lists.flat()) {
    const known = byName.get(speaker.name)
    byName.set(speaker.name, {
      ...(known ?? speaker),
      forms: [...(known?.forms ?? []), ...speaker.forms],
      quotations: (known?.quotations ?? 0) + speaker.quotations,
    })
  }
  return [...byName.values()]
}

/** The speaker that a question names, typing errors aside; null where it names nobody here. */
export function speakerMeant(typed: string, speakers: readonly Speaker[]): Speaker | null {
  const [best] = findSpeakers(speakers, typed)
  return best?.exact ? best.speaker : null
}

const textOf = (article: Article, { paragraph }: { paragraph: number }): string =>
  article.paragraphs[paragraph - 1]!.text

/** What one person says in one paragraph is shown together: `"A," he said. "B."` */
function oneAParagraph(found: readonly Said[], asksWho: boolean): Hit[] {
  const groups = new Map<string, Said[]>()
  for (const said of found) {
    const { paragraph, speaker } = said.quotation
    const place = `${said.article.id} ${paragraph} ${speaker!.id}`
    groups.set(place, [...(groups.get(place) ?? []), said])
  }
  return [...groups.values()].slice(0, MOST_HITS).map((group) => hitOf(group, asksWho))
}

function hitOf(group: readonly Said[], asksWho: boolean): Hit {
  const [{ article, quotation, share }] = group as [Said]
  const paragraph = article.paragraphs[quotation.paragraph - 1]!
  const around = (span: Span) => sentencesAround(paragraph.text, span, article.language)
  const key = around(quotation)
  const { source } = quotation
  const named = asksWho && source?.paragraph === paragraph.number && holds(key, source)
  const { start, end } = named ? source : quotation
  return {
    article,
    paragraph,
    excerpt: around({
      start: Math.min(...group.map((said) => said.quotation.start)),
      end: Math.max(...group.map((said) => said.quotation.end)),
    }),
    key,
    answer: { start: Math.max(start, key.start), end: Math.min(end, key.end) },
    score: share,
  }
}
