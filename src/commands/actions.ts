import type { Context } from './command.ts'
import { opening } from './opening.ts'
import { formatReference, type Reference } from './passage-reference.ts'
import type { Action, Invocation } from './reply.ts'

// What may be done with a passage, one function per button, so that a button reads and does the
// same under every reply.

/** "Paragraph 7": shows that paragraph. */
export const citeAction = (article: string, paragraph: number, { words }: Context): Action => ({
  label: words.paragraph(paragraph),
  does: { command: 'cite', options: { paragraph, article } },
})

/** The paragraphs before and after. */
export const contextAction = (article: string, paragraph: number, { words }: Context): Action => ({
  label: words.context,
  does: { command: 'context', options: { article, paragraph } },
})

/** Opens a thread on a passage; `question` becomes its prompt. */
export const discussAction = (
  passage: Reference & { article: string },
  question: string | null,
  { words }: Context,
): Action => ({
  label: words.discuss,
  does: {
    command: 'discuss',
    options: {
      article: passage.article,
      about: formatReference(passage),
      ...(question && { prompt: opening(question, 200) }),
    },
  },
})

/** The words of paragraphs in a form to copy. */
export const copyAction = (
  article: string,
  { paragraph, to }: { paragraph: number; to: number },
  { words }: Context,
): Action => ({
  label: words.copyText,
  does: { command: 'copy', options: { article, paragraph, ...(to > paragraph && { to }) } },
})

/** Further passages of one article. */
export const moreAction = (
  article: string,
  passages: readonly Reference[],
  { words }: Context,
): Action[] =>
  passages.length === 0
    ? []
    : [
        {
          label: words.more,
          does: {
            command: 'passages',
            options: { article, at: passages.map(formatReference).join(' ') },
          },
        },
      ]

/** Every passage cited so far in the discussion where the button stands. */
export const sourcesAction = (article: string, { words }: Context): Action => ({
  label: words.sourcesButton,
  does: { command: 'sources', options: { article } },
})

/** Opens an address; nothing where there is none. */
export const openActions = (url: string | null, { words }: Context): Action[] =>
  url ? [{ label: words.openArticle, url }] : []

/** Previous and Next, as far as there are such pages. */
export const pageActions = (
  { command, options }: Invocation,
  page: number,
  pages: number,
  { words }: Context,
): Action[] =>
  [
    { label: words.previous, to: page - 1 },
    { label: words.next, to: page + 1 },
  ]
    .filter(({ to }) => to >= 1 && to <= pages)
    .map(({ label, to }) => ({
      label,
      does: { command, options: { ...options, page: to } },
      replaces: true,
    }))
