import type { Article } from '../article/article.ts'
import { cite } from '../article/citation.ts'
import { UserError } from '../article/user-error.ts'
import { findSpeakers } from '../quotes/find-speaker.ts'
import type { Speaker } from '../quotes/quotation.ts'
import { citeAction, pageActions } from './actions.ts'
import { type Context, defineCommand } from './command.ts'
import { integer, optional, text } from './option.ts'
import type { Action, Reply } from './reply.ts'
import { completeSpeaker } from './speaker-option.ts'
import { articleOption, oneArticle } from './which-article.ts'

/** People a page: with the longest names and roles they still fit into one message of Discord. */
const PAGE = 8
const PARAGRAPH_BUTTONS = 3

export const who = defineCommand({
  name: 'who',
  options: {
    name: optional(text({ max: 100, complete: completeSpeaker })),
    article: articleOption(),
    page: optional(integer({ min: 1, max: 10_000 })),
  },
  run({ name, article: typed, page = 1 }, context): Reply {
    const article = oneArticle(typed, context, (id) => ({
      command: 'who',
      options: { article: id, ...(name && { name }) },
    }))
    if ('kind' in article) return article
    const { speakers } = context.library.reading(article)
    if (name === undefined) return people(article, speakers.filter(isShown), page, context)
    const [best, ...others] = findSpeakers(speakers, name)
    if (best?.exact) return person(article, best.speaker, context)
    const near = [best, ...others].flatMap((found) => (found ? [found.speaker] : [])).slice(0, 3)
    if (near.length === 0) throw new UserError(context.words.unknownPerson(name))
    return {
      kind: 'picker',
      prompt: context.words.unknownPersonButNear(name),
      private: true,
      nearest: true,
      choices: near.map((speaker) => ({
        label: speaker.name,
        description: speaker.role,
        does: { command: 'who', options: { article: article.id, name: speaker.name } },
      })),
    }
  },
})

/**
 * People, and bodies that are quoted. Places and bodies named in passing are no part of who is who,
 * nor are nameless groups: "analysts", "both Moon and Trump".
 */
const isShown = ({ kind, quotations }: Speaker): boolean =>
  kind === 'person' || (kind === 'body' && quotations > 0)

function people(
  article: Article,
  speakers: readonly Speaker[],
  page: number,
  context: Context,
): Reply {
  if (speakers.length === 0)
    return { kind: 'notice', text: context.words.nobodyNamed, private: true }
  const pages = Math.ceil(speakers.length / PAGE)
  const shown = Math.min(page, pages)
  return {
    kind: 'people',
    title: article.title,
    page: shown,
    pages,
    people: speakers
      .slice((shown - 1) * PAGE, shown * PAGE)
      .map(({ name, role, quotations, mentions }) => ({
        name,
        role,
        quotations,
        mentions: mentions.length,
      })),
    actions: pageActions(
      { command: 'who', options: { article: article.id } },
      shown,
      pages,
      context,
    ),
  }
}

function person(article: Article, speaker: Speaker, context: Context): Reply {
  const numbers = [...new Set(speaker.mentions.map(({ paragraph }) => paragraph))]
  const first = article.paragraphs[(numbers[0] ?? 0) - 1]
  const quotes: Action[] =
    speaker.quotations === 0
      ? []
      : [
          {
            label: context.words.quotes,
            does: { command: 'quote', options: { speaker: speaker.name, article: article.id } },
          },
        ]
  return {
    kind: 'person',
    name: speaker.name,
    role: speaker.role,
    citation: first ? cite(article, first) : null,
    forms: speaker.forms,
    quotations: speaker.quotations,
    paragraphs: numbers,
    actions: [
      ...quotes,
      ...numbers.slice(0, PARAGRAPH_BUTTONS).map((each) => citeAction(article.id, each, context)),
    ],
  }
}
