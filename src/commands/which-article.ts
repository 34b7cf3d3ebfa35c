import type { Article } from '../article/article.ts'
import { UserError } from '../article/user-error.ts'
import { fold } from '../text/words.ts'
import type { Context } from './command.ts'
import { nearest } from './nearest.ts'
import { type Choice, type Option, optional, text } from './option.ts'
import type { Invocation, PickerReply, Reply } from './reply.ts'

/** Discord shows at most this many choices in a select menu. */
const MOST_CHOICES = 25

/** The option `article`: an id from autocomplete, or a title as typed. */
export const articleOption = (): Option<string | undefined> =>
  optional(text({ max: 200, complete: completeArticle }))

function completeArticle(typed: string, { library }: Context): Choice[] {
  return matching(library.articles, typed)
    .slice(0, MOST_CHOICES)
    .map(({ id, title }) => ({ name: title, value: id }))
}

/**
 * The articles that an invocation is about: the one typed; else the one of the thread, channel or
 * server; else the only one; else all. A typed title that several articles share gives them all.
 * @throws UserError where nothing fits, with the nearest ids.
 */
export function whichArticles(typed: string | undefined, context: Context): readonly Article[] {
  const { articles } = context.library
  if (articles.length === 0) throw new UserError(context.words.noArticles)
  if (typed === undefined) {
    const set = articles.find(({ id }) => id === context.article)
    return set ? [set] : articles
  }
  const found = matching(articles, typed)
  const exact = found.find(({ id, title }) => id === typed || fold(title) === fold(typed))
  if (exact) return [exact]
  if (found.length > 0) return found
  const ids = articles.map(({ id }) => id)
  throw new UserError(
    context.words.unknownArticle(typed, nearest(typed, ids, 3, Number.POSITIVE_INFINITY)),
  )
}

/**
 * The one article that a command needs, or a picker among those that it may be. `retry` gives the
 * invocation for an article's id.
 * @throws UserError as {@link whichArticles} does.
 */
export function oneArticle(
  typed: string | undefined,
  context: Context,
  retry: (article: string) => Invocation,
): Article | (PickerReply & Reply) {
  const found = whichArticles(typed, context)
  const [only, ...others] = found
  return only && others.length === 0 ? only : articlePicker(found, context, retry)
}

/**
 * The articles that are searched together: as {@link whichArticles}, but a typed title that
 * several share gets a picker.
 * @throws UserError as {@link whichArticles} does.
 */
export function articlesToSearch(
  typed: string | undefined,
  context: Context,
  retry: (article: string) => Invocation,
): readonly Article[] | (PickerReply & Reply) {
  const found = whichArticles(typed, context)
  return typed !== undefined && found.length > 1 ? articlePicker(found, context, retry) : found
}

/** Asks which article; the question that waits for it, if any, stands above the choices. */
function articlePicker(
  found: readonly Article[],
  { words }: Context,
  retry: (article: string) => Invocation,
): PickerReply & Reply {
  const { command, options } = retry('')
  const { article: _, ...others } = options
  const asked = options.question ?? options.prompt
  return {
    kind: 'picker',
    prompt: words.whichArticle,
    asked: asked === undefined ? null : String(asked),
    private: options.private === true,
    choices: found.slice(0, MOST_CHOICES).map(({ id, title, outlet }) => ({
      label: title,
      description: outlet,
      does: retry(id),
    })),
    ...(found.length > MOST_CHOICES && { search: { command, options: others } }),
  }
}

/** The article of a button's id. @throws UserError where it has been taken away since. */
export function knownArticle(id: string, { library, words }: Context): Article {
  const article = library.articles.find((each) => each.id === id)
  if (!article) throw new UserError(words.unknownArticle(id, []))
  return article
}

/** Articles whose id or title holds what is typed; all of them for nothing typed. */
const matching = (articles: readonly Article[], typed: string): readonly Article[] =>
  articles.filter(({ id, title }) => id.includes(typed) || fold(title).includes(fold(typed)))
