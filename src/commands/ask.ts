import type { Answer } from '../answers/answerer.ts'
import type { Article } from '../article/article.ts'
import { UserError } from '../article/user-error.ts'
import { type Context, defineCommand } from './command.ts'
import { excerptOf } from './excerpt.ts'
import { flag, text } from './option.ts'
import type { Action, AnswerReply, Excerpt, Reply } from './reply.ts'
import { articleOption, whichArticles } from './which-article.ts'

const FURTHER = 2
const NEAREST = 2

export const ask = defineCommand({
  name: 'ask',
  options: {
    question: text({ min: 3, max: 300 }),
    article: articleOption(),
    private: flag(),
  },
  run({ question, article, private: alone }, context): Reply {
    const articles = whichArticles(article, context)
    const [only] = articles
    const scope = articles.length === 1 ? only : undefined
    return { ...answerTo(question, scope, context), private: alone }
  },
})

/** Answers from one article, or from all of them where `article` is left out. */
export function answerTo(question: string, article: Article | undefined, context: Context): Reply {
  const { library, near, words } = context
  const scope = { article: article?.id, near: near ?? undefined }
  const answer = library.answerer.answer(question, scope)
  if (answer.lookedFor.length === 0)
    throw new UserError(words.nothingToLookFor(exampleQuestions(context)))
  return answer.outcome === 'none'
    ? silence(question, answer, article)
    : found(question, answer, context)
}

function found(question: string, answer: Answer, context: Context): AnswerReply & Reply {
  const [best, ...others] = answer.hits
  const shown = excerptOf(best!)
  return {
    kind: 'answer',
    question,
    searchedFor: answer.searchedFor,
    strength: answer.outcome === 'answer' ? 'direct' : 'related',
    best: shown,
    further: others.slice(0, FURTHER).map((hit) => excerptOf(hit, 'short')),
    actions: actionsOf(shown, context),
  }
}

function silence(question: string, answer: Answer, article: Article | undefined): Reply {
  return {
    kind: 'silence',
    question,
    searchedFor: answer.searchedFor,
    title: article?.title ?? null,
    lookedFor: answer.lookedFor,
    missing: answer.missing,
    nearest: answer.hits.slice(0, NEAREST).map((hit) => excerptOf(hit, 'short')),
  }
}

function actionsOf({ citation }: Excerpt, { words }: Context): Action[] {
  return citation.url ? [{ label: words.openArticle, url: citation.url }] : []
}

/** Two questions that a newcomer may try, from what the articles are about. */
export function exampleQuestions({ library, words }: Context): string[] {
  const section = library.articles[0]?.paragraphs.find(({ section }) => section)?.section
  return words.exampleQuestions(section ?? null)
}
