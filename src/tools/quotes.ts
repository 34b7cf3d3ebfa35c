import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { ABOUT, shareOfTopic } from '../answers/topic.ts'
import type { Article } from '../article/article.ts'
import { UserError } from '../article/user-error.ts'
import { english } from '../commands/words/english.ts'
import type { Library } from '../library/library.ts'
import { openLibrary } from '../library/open-library.ts'
import { findSpeakers } from '../quotes/find-speaker.ts'
import type { Quotation } from '../quotes/quotation.ts'
import { printable } from '../text/printable.ts'
import { slice } from '../text/span.ts'
import { UsageError, type Verb } from './command-line.ts'
import { articlesInScope } from './scope.ts'

export const quotesVerb: Verb = {
  usage: 'pilcrow quotes [--speaker NAME] [--about TEXT] [--article ID] [--json]',

  async run(args, { output, config }) {
    const { values } = parseArgs({
      args,
      options: {
        speaker: { type: 'string' },
        about: { type: 'string' },
        article: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const { speaker, about, article, json } = values
    if (speaker?.trim() === '') throw new UsageError('--speaker is empty')
    if (about?.trim() === '') throw new UsageError('--about is empty')
    const library = openLibrary(config.corpusDir)
    const articles = articlesInScope(library.articles, article)
    const said = speaker ? saidBy(speaker, articles, library) : saidIn(articles, library)
    for (const row of onTopic(said, about)) {
      const text = json ? JSON.stringify(row) : linesOf(row)
      if (!output.write(`${text}\n`)) await once(output, 'drain')
    }
    return 0
  },
}

/** What `quotes --json` prints for one quotation; offsets in UTF-16 code units of the paragraph. */
export interface QuotationRow {
  article: string
  paragraph: number
  start: number
  end: number
  quote: string
  kind: Quotation['kind']
  speaker: { name: string; printed: string | null; role: string | null } | null
  cue: string | null
}

/** In reading order, article by article. */
const saidIn = (articles: readonly Article[], library: Library): QuotationRow[] =>
  articles.flatMap((article) =>
    library.reading(article).quotations.map((each) => rowOf(article, each)),
  )

/** Throws {@link UserError} with the nearest names where no article names the speaker. */
function saidBy(name: string, articles: readonly Article[], library: Library): QuotationRow[] {
  const found = articles.flatMap((article) => {
    const { speakers, quotations } = library.reading(article)
    return findSpeakers(speakers, name).map((match) => ({ ...match, article, quotations }))
  })
  const exact = found.filter((match) => match.exact)
  if (exact.length === 0) {
    const near = [...new Set(found.map((match) => match.speaker.name))].slice(0, 3)
    const question = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''
    throw new UserError(`${english.unknownPerson(name)}${question}`)
  }
  return exact.flatMap(({ article, speaker, quotations }) =>
    quotations
      .filter((each) => each.speaker?.id === speaker.id)
      .map((each) => rowOf(article, each)),
  )
}

function onTopic(rows: QuotationRow[], about: string | undefined): QuotationRow[] {
  if (about === undefined) return rows
  const shares = shareOfTopic(
    rows.map(({ quote }) => quote),
    about,
  )
  return rows.filter((_, index) => shares[index]! >= ABOUT)
}

function rowOf(article: Article, quotation: Quotation): QuotationRow {
  const { paragraph, start, end, kind, speaker, printed, cue } = quotation
  return {
    article: article.id,
    paragraph,
    start,
    end,
    quote: slice(article.paragraphs[paragraph - 1]!.text, quotation),
    kind,
    speaker: speaker && { name: speaker.name, printed, role: speaker.role },
    cue,
  }
}

function linesOf({ article, paragraph, quote, speaker, cue }: QuotationRow): string {
  const who = speaker ? [speaker.name, ...(cue ? [cue] : [])].join(', ') : english.notNamed
  return `${printable(quote)}\n  — ${printable(who)} · ${article} ¶ ${paragraph}\n`
}
