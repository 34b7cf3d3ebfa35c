import { ABOUT, shareOfTopic } from '../answers/topic.ts'
import type { Article } from '../article/article.ts'
import { UserError } from '../article/user-error.ts'
import type { Library } from '../library/library.ts'
import { findSpeakers } from '../quotes/find-speaker.ts'
import type { Quotation, Speaker } from '../quotes/quotation.ts'
import { sentencesAround } from '../text/sentences.ts'
import { slice } from '../text/span.ts'
import { contextAction, discussAction, pageActions } from './actions.ts'
import { type Context, defineCommand } from './command.ts'
import { excerpt } from './excerpt.ts'
import { choice, flag, integer, optional, text } from './option.ts'
import type { PickerReply, QuotedWords, Reply } from './reply.ts'
import { completeSpeaker } from './speaker-option.ts'
import { articleOption, articlesToSearch } from './which-article.ts'

const PAGE = 3
const NEAREST = 3

export const quote = defineCommand({
  name: 'quote',
  options: {
    speaker: text({ max: 100, complete: completeSpeaker }),
    about: optional(text({ max: 100 })),
    kind: optional(choice(['direct', 'reported', 'all'])),
    article: articleOption(),
    private: flag(),
    page: optional(integer({ min: 1, max: 10_000 })),
  },
  run({ speaker: typed, about, kind = 'all', article, private: alone, page = 1 }, context): Reply {
    const { library, words } = context
    const options = {
      ...(about && { about }),
      ...(kind !== 'all' && { kind }),
      ...(article && { article }),
    }
    const articles = articlesToSearch(article, context, (id) => ({
      command: 'quote',
      options: { speaker: typed, ...options, article: id, ...(alone && { private: alone }) },
    }))
    if ('kind' in articles) return articles
    const found = articles.flatMap((each) => {
      const { speakers, quotations } = library.reading(each)
      return findSpeakers(speakers, typed).map((match) => ({
        ...match,
        article: each,
        quotations: quotations.filter(({ speaker }) => speaker?.id === match.speaker.id),
      }))
    })
    const exact = found.filter((match) => match.exact)
    if (exact.length === 0) return unknown(typed, found, options, context)

    const [{ speaker }] = exact as [(typeof exact)[number]]
    const all = exact
      .filter((match) => match.speaker.name === speaker.name)
      .flatMap((match) => match.quotations.map((each) => ({ ...each, article: match.article })))
    if (all.length === 0) return mentions(exact[0]!.article, speaker, context)

    const matching = onTopic(all, about).filter((each) => isKind(each, kind))
    if (matching.length === 0)
      return {
        kind: 'notice',
        private: true,
        text: words.noSuchQuotation(speaker.name, about ?? null, all.length),
        actions: [{ label: words.allQuotations, does: quoteOf(speaker, article) }],
      }
    const groups = together(matching)
    const pages = Math.ceil(groups.length / PAGE)
    const shown = groups.slice((Math.min(page, pages) - 1) * PAGE, Math.min(page, pages) * PAGE)
    const first = shown[0]![0]!
    return {
      kind: 'quotes',
      speaker: { name: speaker.name, role: speaker.role },
      about: about ?? null,
      total: all.length,
      matching: matching.length,
      page: Math.min(page, pages),
      pages,
      quotations: shown.map((group) => quotedWords(library, group)),
      private: alone,
      actions: [
        ...pageActions(
          { command: 'quote', options: { speaker: speaker.name, ...options } },
          Math.min(page, pages),
          pages,
          context,
        ),
        contextAction(first.article.id, first.paragraph, context),
        discussAction({ ...first, article: first.article.id }, null, context),
      ],
    }
  },
})

type Found = Quotation & { article: Article }

const quoteOf = (speaker: Speaker, article: string | undefined) => ({
  command: 'quote',
  options: { speaker: speaker.name, ...(article && { article }) },
})

const isKind = ({ kind }: Quotation, wanted: 'direct' | 'reported' | 'all'): boolean =>
  wanted === 'all' || (wanted === 'reported') === (kind === 'indirect')

/** The quotations about a topic, in reading order; all of them without one. */
function onTopic(all: Found[], about: string | undefined): Found[] {
  if (!about) return all
  const shares = shareOfTopic(
    all.map((each) => slice(textOf(each), each)),
    about,
  )
  return all.filter((_, index) => shares[index]! >= ABOUT)
}

const textOf = ({ article, paragraph }: Found): string => article.paragraphs[paragraph - 1]!.text

/** Quotations of one paragraph in one group: `"A," he said. "B."` is shown once. */
function together(quotations: Found[]): Found[][] {
  const groups: Found[][] = []
  for (const each of quotations) {
    const last = groups.at(-1)
    const before = last?.[0]
    if (last && before?.article === each.article && before.paragraph === each.paragraph)
      last.push(each)
    else groups.push([each])
  }
  return groups
}

function quotedWords(library: Library, group: Found[]): QuotedWords {
  const [first] = group as [Found]
  const paragraph = first.article.paragraphs[first.paragraph - 1]!
  const attribution = group.find((each) => each.attribution?.paragraph === first.paragraph)
  const parts = [...group, ...(attribution?.attribution ? [attribution.attribution] : [])]
  const span = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  }
  const whole = sentencesAround(paragraph.text, span, first.article.language)
  const printed = first.attribution
  return {
    excerpt: excerpt(library, first.article, paragraph, whole),
    kind: first.kind,
    attribution: printed && slice(first.article.paragraphs[printed.paragraph - 1]!.text, printed),
  }
}

/** Named in the text, but nowhere quoted: where it is named. */
function mentions(article: Article, speaker: Speaker, { library, words }: Context): Reply {
  const numbers = [...new Set(speaker.mentions.map(({ paragraph }) => paragraph))].slice(0, NEAREST)
  return {
    kind: 'passages',
    heading: words.mentionedNotQuoted(speaker.name),
    excerpts: numbers.map((number) => {
      const paragraph = article.paragraphs[number - 1]!
      const mention = speaker.mentions.find((each) => each.paragraph === number)!
      const sentence = sentencesAround(paragraph.text, mention, article.language)
      return excerpt(library, article, paragraph, sentence, { answer: mention })
    }),
    private: true,
  }
}

function unknown(
  typed: string,
  found: { speaker: Speaker; quotations: Quotation[] }[],
  options: PickerReply['choices'][number]['does']['options'],
  { words }: Context,
): Reply {
  const near = found.slice(0, NEAREST).map(({ speaker }) => speaker)
  if (near.length === 0) throw new UserError(words.unknownPerson(typed))
  return {
    kind: 'picker',
    prompt: words.unknownPersonButNear(typed),
    private: true,
    nearest: true,
    choices: near.map((speaker) => ({
      label: speaker.name,
      description: speaker.role,
      does: { command: 'quote', options: { ...options, speaker: speaker.name } },
    })),
  }
}
