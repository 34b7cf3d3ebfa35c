import type { AnswerReply, Excerpt, FactReply, SilenceReply } from '../../commands/reply.ts'
import { unquotedLine } from '../../commands/unquoted.ts'
import type { Words } from '../../commands/words/words.ts'
import { inLine, link } from './citation.ts'
import type { Page } from './page.ts'
import { cited, citedInTurn } from './passage.ts'

/** The best passage is shown longer than the further ones. */
const BEST = 1500
const FURTHER = 500

/** The best excerpt first, then the further passages, each over its citation. */
export const answerTexts = (reply: AnswerReply, { words }: Page): string[] => [
  [
    ...asked(reply, words),
    reply.strength === 'direct' ? `-# ${words.direct}` : notDirect(reply, words),
    cited(reply.strength === 'direct' ? reply.best : unanswering(reply.best), BEST, words),
  ].join('\n'),
  ...under(`-# ${words.further}`, citedInTurn(reply.further, FURTHER, words, reply.best.citation)),
]

/** "No direct answer", or who is not quoted on what was asked. */
const notDirect = ({ unquoted }: AnswerReply, words: Words): string =>
  unquoted ? `${unquotedLine(unquoted, words, safe)} ${words.mostRelated}` : words.related

const safe = (text: string): string => inLine(text, 60)

/** Words that may not answer are not marked as the answer. */
const unanswering = (excerpt: Excerpt): Excerpt => ({ ...excerpt, answer: null })

/** That the article does not say, what was looked for, and the nearest passages as no answer. */
export const silenceTexts = (reply: SilenceReply, { words }: Page): string[] => [
  [
    ...asked(reply, words),
    `**${reply.title ? words.doesNotSay : words.articlesDoNotSay}**`,
    ...(reply.unquoted ? [unquotedLine(reply.unquoted, words, safe)] : []),
    ...(reply.missing.length > 0
      ? [words.notInArticle(reply.missing.map(safe))]
      : reply.unquoted
        ? []
        : [words.lookedFor(reply.lookedFor.map(safe))]),
  ].join('\n'),
  ...under(words.nearest, citedInTurn(reply.nearest, FURTHER, words)),
]

/** A line of ours over the first of some texts; nothing over none. */
const under = (label: string, [first, ...others]: string[]): string[] =>
  first === undefined ? [] : [`${label}\n${first}`, ...others]

/** What the front matter says, cited as such. */
export function factTexts({ question, article, field, value }: FactReply, { words }: Page) {
  const label = words.fields[field] ?? field
  const shown = value === null ? words.notStated : fact(field, value, words)
  return [
    [
      ...asked({ question, searchedFor: null }, words),
      `**${inLine(label)}:** ${shown}`,
      `-# ${[
        ...(article.outlet ? [inLine(article.outlet)] : []),
        inLine(article.title),
        link(words.fromFrontMatter, article.url),
      ].join(' · ')}`,
    ].join('\n'),
  ]
}

const fact = (field: string, value: string, words: Words): string =>
  field === 'published' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? words.date(value)
    : field === 'url'
      ? `<${value.replace(/[<>\s]/g, '')}>`
      : inLine(value, 1000)

/** Others in the channel see the command, but not its options: the question goes above the answer. */
const asked = (
  { question, searchedFor }: { question: string; searchedFor: string | null },
  words: Words,
): string[] => [
  `-# ${inLine(question, 300)}`,
  ...(searchedFor ? [`-# ${words.searchedFor(inLine(searchedFor, 300))}`] : []),
]
