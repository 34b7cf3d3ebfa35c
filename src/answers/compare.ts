import type { Article, Paragraph } from '../article/article.ts'
import { sentences } from '../text/sentences.ts'
import { type Span, slice } from '../text/span.ts'
import { type Word, words } from '../text/words.ts'
import type { Answerer, Hit } from './answerer.ts'
import { type Difference, differences } from './differences.ts'

/** A member's words beside the articles'. It shows; it does not judge. */
export interface Comparison {
  /** `exact`: at least one sentence stands in an article word for word; `close`: something like it. */
  found: 'exact' | 'close' | 'nothing'
  /** Best first, at most three; with `exact`, only the passages that hold the same words. */
  matches: Pick<Hit, 'article' | 'paragraph' | 'excerpt' | 'key' | 'answer'>[]
  /** Of the close matches: figures and names of the message that the passage does not have. */
  differences: Difference[]
}

/** A longer message is compared by its beginning. */
const MOST_SENTENCES = 10
const MOST_MATCHES = 3
/** Fewer words in a row stand in many a text by chance. */
const FEWEST_WORDS = 4

/**
 * Finds a message in the articles: the same words in a row, whatever their case, accents and
 * punctuation, or else the closest passages.
 */
export function compare(
  message: string,
  articles: readonly Article[],
  answerer: Answerer,
  scope?: string,
): Comparison {
  const said = sentences(message)
    .slice(0, MOST_SENTENCES)
    .map((span) => slice(message, span))
  const inScope = articles.filter(({ id }) => scope === undefined || id === scope)
  const exact = said.flatMap((sentence) => verbatim(sentence, inScope) ?? [])
  if (exact.length > 0)
    return { found: 'exact', matches: exact.slice(0, MOST_MATCHES), differences: [] }

  const closest = (sentence: string): Hit | undefined => {
    const { outcome, hits } = answerer.answer(sentence, { article: scope })
    return outcome === 'none' ? undefined : hits[0]
  }
  const close = said.flatMap((sentence) => {
    // A figure that the articles do not have speaks against an answer, but not against a comparison.
    const hit = closest(sentence) ?? closest(withoutFigures(sentence))
    return hit ? [{ sentence, hit }] : []
  })
  const keys = new Map(
    close.map(({ hit }) => [`${hit.article.id} ${hit.paragraph.number} ${hit.key.start}`, hit]),
  )
  return {
    found: close.length > 0 ? 'close' : 'nothing',
    matches: [...keys.values()].slice(0, MOST_MATCHES),
    differences: close.flatMap(({ sentence, hit }) =>
      differences(sentence, hit.paragraph.text, slice(hit.paragraph.text, hit.key)),
    ),
  }
}

const withoutFigures = (sentence: string): string =>
  words(sentence)
    .map((word) => slice(sentence, word))
    .filter((word) => !/\p{N}/u.test(word))
    .join(' ')

function verbatim(sentence: string, articles: readonly Article[]): Comparison['matches'] | null {
  const wanted = words(sentence)
  if (wanted.length < FEWEST_WORDS) return null
  for (const article of articles)
    for (const paragraph of article.paragraphs) {
      const run = findRun(wanted, words(paragraph.text))
      if (run) return [{ article, paragraph, ...around(run, paragraph, article.language) }]
    }
  return null
}

/** Where `wanted` stands in `text`, word for word; null where it does not. */
function findRun(wanted: Word[], text: Word[]): Span | null {
  for (let at = 0; at + wanted.length <= text.length; at++)
    if (wanted.every(({ folded }, index) => text[at + index]!.folded === folded))
      return { start: text[at]!.start, end: text[at + wanted.length - 1]!.end }
  return null
}

/** The sentences that hold a run; the run itself is marked as the answer. */
function around(run: Span, { text }: Paragraph, language: string) {
  const touched = sentences(text, language).filter(
    ({ start, end }) => start < run.end && run.start < end,
  )
  const excerpt = { start: touched[0]!.start, end: touched.at(-1)!.end }
  return { excerpt, key: excerpt, answer: run }
}
