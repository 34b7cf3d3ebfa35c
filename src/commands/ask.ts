import { aboutArticle } from '../answers/about-article.ts'
import type { Answer, Hit } from '../answers/answerer.ts'
import { splitQuestions } from '../answers/question.ts'
import type { Article } from '../article/article.ts'
import { UserError } from '../article/user-error.ts'
import { fold, words } from '../text/words.ts'
import { contextAction, discussAction, moreAction, openActions } from './actions.ts'
import { articleCard } from './article-card.ts'
import { type Context, defineCommand } from './command.ts'
import { excerptOf } from './excerpt.ts'
import { type Choice, flag, text } from './option.ts'
import type { AnswerReply, Reply } from './reply.ts'
import { unquotedIn } from './unquoted.ts'
import { articleOption, articlesToSearch, whichArticles } from './which-article.ts'

const SHORTEST = 3
const FURTHER = 2
/**
 * A further passage this far behind the first is left to More. Scores are logarithms of odds: of those
 * that hold the answer 89 of 92 are nearer (squad2, xquad, realtimeqa, wikiqa), of the others in squad2
 * less than half, in xquad a third.
 */
const FAR = 5
const NEAREST = 2
/** Articles whose questions are offered: making them takes some milliseconds an article. */
const MOST_COMPLETED = 5

export const ask = defineCommand({
  name: 'ask',
  options: {
    // Discord asks for three characters; fewer, such as blanks, get examples.
    question: { ...text({ min: 0, max: 300, complete: completeQuestion }), min: SHORTEST },
    article: articleOption(),
    private: flag(),
  },
  run({ question, article, private: alone }, context): Reply {
    if (question.length < SHORTEST)
      throw new UserError(context.words.nothingToLookFor(exampleQuestions(context)))
    const articles = articlesToSearch(article, context, (id) => ({
      command: 'ask',
      options: { question, article: id, ...(alone && { private: alone }) },
    }))
    if ('kind' in articles) return articles
    const [only] = articles
    const scope = articles.length === 1 ? only : undefined
    return { ...answerTo(question, scope, context), private: alone }
  },
})

/** Answers from one article, or from all of them where `article` is left out. */
export function answerTo(question: string, article: Article | undefined, context: Context): Reply {
  const fact = article && aboutArticle(question, article)
  if (fact) return { kind: 'fact', question, article: articleCard(article), ...fact }

  const { library, near, words } = context
  const scope = { article: article?.id, near: near ?? undefined }
  const answer = library.answerer.answer(question, scope)
  if (answer.lookedFor.length === 0)
    throw new UserError(words.nothingToLookFor(exampleQuestions(context)))
  return answer.outcome === 'none'
    ? silence(question, answer, article, context)
    : found(question, answer, article, context)
}

function found(
  question: string,
  answer: Answer,
  asked: Article | undefined,
  context: Context,
): AnswerReply & Reply {
  const [first, ...others] = answer.hits as [Hit, ...Hit[]]
  const best = excerptOf(context.library, first)
  const { article, paragraph } = best.citation
  // Of two questions in one line, the second has its own first hit, on its own scale.
  const isOne = splitQuestions(question).length === 1
  const near = others.filter(({ score }) => !isOne || score > first.score - FAR).slice(0, FURTHER)
  const unseen = others.filter((hit) => !near.includes(hit) && hit.article.id === article)
  return {
    kind: 'answer',
    question,
    searchedFor: answer.searchedFor,
    strength: answer.outcome === 'answer' ? 'direct' : 'related',
    unquoted: answer.outcome === 'answer' ? null : unquoted(question, answer, asked, context),
    best,
    further: near.map((hit) => excerptOf(context.library, hit, 'short')),
    actions: [
      contextAction(article, paragraph, context),
      ...moreAction(article, unseen.map(placeOf), context),
      discussAction(placeOf(first), question, context),
      ...openActions(best.citation.url, context),
    ],
  }
}

function silence(
  question: string,
  answer: Answer,
  article: Article | undefined,
  context: Context,
): Reply {
  const nearest = answer.hits.slice(0, NEAREST)
  return {
    kind: 'silence',
    question,
    searchedFor: answer.searchedFor,
    title: article?.title ?? null,
    unquoted: unquoted(question, answer, article, context),
    lookedFor: answer.lookedFor,
    missing: answer.missing,
    nearest: nearest.map((hit) => excerptOf(context.library, hit, 'short')),
    actions: nearest.slice(0, 1).map((hit) => discussAction(placeOf(hit), question, context)),
  }
}

const unquoted = (
  question: string,
  { searchedFor }: Answer,
  article: Article | undefined,
  { library }: Context,
) => unquotedIn(searchedFor ?? question, article ? [article] : library.articles, library)

const placeOf = ({ article, paragraph, key }: Hit) => ({
  article: article.id,
  paragraph: paragraph.number,
  start: key.start,
})

/** Questions that a newcomer may try, at most `most`: such as the first article answers. */
export function exampleQuestions({ library, words }: Context, most = 2): string[] {
  const [first] = library.articles
  const answered = first ? library.questions(first) : []
  return [...answered, ...words.exampleQuestions].slice(0, most)
}

/** Questions that the article answers and that hold every word typed so far. */
function completeQuestion(
  typed: string,
  context: Context,
  others: Record<string, unknown>,
): Choice[] {
  const named = typeof others.article === 'string' ? others.article : undefined
  const wanted = words(typed).map(({ folded }) => folded)
  return whichArticles(named, context)
    .slice(0, MOST_COMPLETED)
    .flatMap((article) => context.library.questions(article))
    .filter((question) => wanted.every((word) => fold(question).includes(word)))
    .map((question) => ({ name: question, value: question }))
}
