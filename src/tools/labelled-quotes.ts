import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../article/article.ts'
import type { Place } from '../quotes/quotation.ts'

/** An attribution that people marked, its spans turned into places of paragraphs. */
export interface GoldQuotation {
  article: string
  kind: 'direct' | 'mixed' | 'indirect'
  /** What is attributed, with the reporter's own words in it. */
  content: Place[]
  /** The runs in quotation marks within it. */
  parts: Place[]
  /** The source as printed, or null where there is none. */
  speaker: string | null
  isPronoun: boolean
  /** A full name found by machine, often wrong, or null. */
  silver: string | null
  /** For a pronoun the name that readers of the text gave for it; null where it was not looked at. */
  adjudicated: string | null
  source: Place[]
  cue: Place[]
}

interface ArticleRow {
  id: string
  title: string
  paragraphs: string[]
  paragraph_starts: number[]
}

interface QuoteRow {
  article: string
  kind: GoldQuotation['kind']
  quote_spans: [number, number][]
  quoted_parts: string[]
  speaker: string | null
  speaker_is_pronoun: boolean
  speaker_silver: string | null
  speaker_spans: [number, number][] | null
  cue_spans: [number, number][] | null
  in_title: boolean
}

/** Whether a folder holds marked quotations rather than questions. */
export const QUOTES_FILE = 'quotes.jsonl'

/**
 * Reads the articles and marked quotations of a folder. The first paragraph of an article is its
 * headline and becomes the title; what is marked in it is left out. `names` is a file of
 * {@link AdjudicatedRow}s. Throws an Error where one of them is on no marked pronoun.
 */
export function readLabelledQuotes(
  folder: string,
  names?: string,
): { articles: Article[]; gold: GoldQuotation[] } {
  const rows = readLines<ArticleRow>(join(folder, 'articles.jsonl'))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const gold = readLines<QuoteRow>(join(folder, QUOTES_FILE))
    .filter(({ in_title }) => !in_title)
    .map((quote) => goldOf(quote, byId.get(quote.article)!))
  if (names !== undefined) adjudicate(gold, names)
  return { articles: rows.map(articleOf), gold }
}

/** Who is meant by a pronoun; where it stands as in {@link Place}, the headline not counted. */
interface AdjudicatedRow {
  article: string
  paragraph: number
  start: number
  pronoun: string
  name: string
}

function adjudicate(gold: readonly GoldQuotation[], file: string): void {
  for (const { article, paragraph, start, pronoun, name } of readLines<AdjudicatedRow>(file)) {
    const meant = gold.filter(
      ({ article: id, isPronoun, source }) =>
        id === article &&
        isPronoun &&
        source[0]?.paragraph === paragraph &&
        source[0].start === start,
    )
    if (meant.length === 0)
      throw new Error(
        `${file}: no "${pronoun}" is marked at ${start} in ¶ ${paragraph} of ${article}`,
      )
    for (const one of meant) one.adjudicated = name
  }
}

const readLines = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)

const articleOf = ({ id, title, paragraphs }: ArticleRow): Article => ({
  id,
  title: paragraphs[0] ?? title,
  outlet: null,
  authors: [],
  published: null,
  url: null,
  language: 'en',
  standfirst: null,
  paragraphs: paragraphs
    .slice(1)
    .map((text, index) => ({ number: index + 1, text, section: null })),
})

function goldOf(
  quote: QuoteRow,
  { paragraphs, paragraph_starts: starts }: ArticleRow,
): GoldQuotation {
  const places = (spans: readonly [number, number][] | null): Place[] =>
    (spans ?? []).flatMap(([start, end]) =>
      paragraphs.flatMap((text, index): Place[] => {
        const from = Math.max(start - starts[index]!, 0)
        const to = Math.min(end - starts[index]!, text.length)
        return from < to && index > 0 ? [{ paragraph: index, start: from, end: to }] : []
      }),
    )
  const content = places(quote.quote_spans)
  const parts: Place[] = []
  for (const words of quote.quoted_parts) {
    const place = content.flatMap((where): Place[] => {
      const text = paragraphs[where.paragraph]!
      let from = where.start
      for (const { paragraph, end } of parts)
        if (paragraph === where.paragraph && end > from) from = end
      const at = text.indexOf(words, from)
      return at >= 0 && at < where.end
        ? [{ paragraph: where.paragraph, start: at, end: at + words.length }]
        : []
    })[0]
    if (place) parts.push(place)
  }
  return {
    article: quote.article,
    kind: quote.kind,
    content,
    parts,
    speaker: quote.speaker,
    isPronoun: quote.speaker_is_pronoun,
    silver: quote.speaker_silver,
    adjudicated: null,
    source: places(quote.speaker_spans),
    cue: places(quote.cue_spans),
  }
}
