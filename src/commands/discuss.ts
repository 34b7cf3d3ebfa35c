import type { Article } from '../article/article.ts'
import { UserError } from '../article/user-error.ts'
import { slice } from '../text/span.ts'
import { citeAction, contextAction, openActions, sourcesAction } from './actions.ts'
import { type Context, defineCommand } from './command.ts'
import { excerpt, excerptOf } from './excerpt.ts'
import { opening } from './opening.ts'
import { channel, choice, optional, text } from './option.ts'
import { formatReference, parseReference, type Reference, resolve } from './passage-reference.ts'
import type { Action, Excerpt, Reply } from './reply.ts'
import { articleOption, oneArticle, whichArticles } from './which-article.ts'

/** Discord's longest name of a thread (resources/channel.mdx). */
const LONGEST_NAME = 100
const QUESTIONS = 3

/** What `archive` may be, and Discord's minutes for it. */
const ARCHIVE = { '1 hour': 60, '1 day': 1440, '3 days': 4320, '1 week': 10_080 } as const
type Archive = keyof typeof ARCHIVE

export const discuss = defineCommand({
  name: 'discuss',
  options: {
    about: optional(text({ max: 300, complete: completeAbout })),
    prompt: optional(text({ max: 200 })),
    where: optional(channel()),
    archive: optional(choice(Object.keys(ARCHIVE) as Archive[])),
    article: articleOption(),
  },
  run({ about, prompt, where, archive = '3 days', article: typed }, context): Reply {
    const article = oneArticle(typed, context, (id) => ({
      command: 'discuss',
      options: {
        article: id,
        archive,
        ...(about && { about }),
        ...(prompt && { prompt }),
        ...(where && { where }),
      },
    }))
    if ('kind' in article) return article
    // Without a passage the discussion is of what is asked, or else of the article from its start.
    const topic = about ?? prompt ?? '1'
    const reference = parseReference(topic)
    const shown = reference
      ? passageAt(article, reference, context)
      : closest(article, topic, context)
    const question = prompt ?? (reference ? null : topic)
    const unnamed = about ? key(shown) : article.title
    return {
      kind: 'discussion',
      name: opening(question ?? unnamed, LONGEST_NAME),
      opening: shown,
      prompt: question,
      questions: context.library
        .questions(article)
        .filter((each) => each !== question)
        .slice(0, QUESTIONS),
      where: where ?? null,
      archive: ARCHIVE[archive],
      actions: openingActions(article, shown.citation.paragraph, context),
    }
  },
})

/** What may be done from the opening message, for as long as the discussion lasts. */
function openingActions(article: Article, paragraph: number, context: Context): Action[] {
  return [
    contextAction(article.id, paragraph, context),
    ...(paragraph < article.paragraphs.length
      ? [{ ...citeAction(article.id, paragraph + 1, context), label: context.words.nextParagraph }]
      : []),
    sourcesAction(article.id, context),
    ...openActions(article.url, context),
  ]
}

function passageAt(article: Article, reference: Reference, { library, words }: Context): Excerpt {
  const found = resolve(article, reference)
  if (!found) throw new UserError(words.noSuchParagraph(article.paragraphs.length))
  return excerpt(library, article, found.paragraph, undefined, { key: found.sentence })
}

function closest(article: Article, about: string, { library, words }: Context): Excerpt {
  const [hit] = library.answerer.answer(about, { article: article.id }).hits
  if (!hit) throw new UserError(words.nothingAbout(about))
  return excerptOf(library, hit)
}

const key = (shown: Excerpt): string => (shown.key ? slice(shown.text, shown.key) : shown.text)

function completeAbout(typed: string, context: Context, others: Record<string, unknown>) {
  const named = typeof others.article === 'string' ? others.article : undefined
  const [article] = whichArticles(named, context)
  if (!article) return []
  const wanted = typed.toLowerCase()
  const passages = article.paragraphs
    .filter(
      ({ number, text }) => `${number}`.startsWith(wanted) || text.toLowerCase().includes(wanted),
    )
    .map(({ number, text }) => ({
      name: `¶ ${number} · ${opening(text, 80)}`,
      value: `${number}`,
    }))
  const quotations = context.library
    .reading(article)
    .quotations.map((each) => ({ ...each, words: slice(textOf(article, each), each) }))
    .filter(
      ({ kind, words, speaker }) =>
        kind === 'direct' && `${speaker?.name} ${words}`.toLowerCase().includes(wanted),
    )
    .map(({ paragraph, start, words, speaker }) => ({
      name: speaker ? `${speaker.name}: ${opening(words, 60)}` : opening(words, 80),
      value: formatReference({ paragraph, start }),
    }))
  const questions = context.library
    .questions(article)
    .filter((question) => question.toLowerCase().includes(wanted))
    .map((question) => ({ name: question, value: question }))
  return [...questions.slice(0, QUESTIONS), ...passages, ...quotations]
}

const textOf = (article: Article, { paragraph }: { paragraph: number }): string =>
  article.paragraphs[paragraph - 1]!.text
