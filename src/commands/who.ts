import type { Article } from '../article/article.ts'
import { cite } from '../article/citation.ts'
import { UserError } from '../article/user-error.ts'
import { findSpeakers } from '../quotes/find-speaker.ts'
import type { Speaker } from '../quotes/quotation.ts'
import { citeAction } from './actions.ts'
import { type Context, defineCommand } from './command.ts'
import { optional, text } from './option.ts'
import type { Action, Reply } from './reply.ts'
import { completeSpeaker } from './speaker-option.ts'
import { articleOption, oneArticle } from './which-article.ts'

const PARAGRAPH_BUTTONS = 3

export const who = defineCommand({
  name: 'who',
  options: {
    name: optional(text({ max: 100, complete: completeSpeaker })),
    article: articleOption(),
  },
  run({ name, article: typed }, context): Reply {
    const article = oneArticle(typed, context, (id) => ({
      command: 'who',
      options: { article: id, ...(name && { name }) },
    }))
    if ('kind' in article) return article
    const { speakers } = context.library.reading(article)
    if (name === undefined) return people(article, speakers)
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

const people = (article: Article, speakers: readonly Speaker[]): Reply => ({
  kind: 'people',
  title: article.title,
  people: speakers.filter(isShown).map(({ name, role, quotations, mentions }) => ({
    name,
    role,
    quotations,
    mentions: mentions.length,
  })),
})

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
