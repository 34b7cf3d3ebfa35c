import type { AnswerReply, Excerpt, FactReply, SilenceReply } from '../../commands/reply.ts'
import type { Words } from '../../commands/words/words.ts'
import { citationLine, date, inLine, link } from './citation.ts'
import { quote } from './excerpt.ts'
import type { Page } from './page.ts'

/** The best passage is shown longer than the further ones. */
const BEST = 1500
const FURTHER = 500

/** The best excerpt first, then the further passages, each over its citation. */
export const answerTexts = (reply: AnswerReply, { words }: Page): string[] => [
  [
    ...asked(reply, words),
    ...(reply.strength === 'related' ? [words.related] : []),
    cited(reply.best, BEST, words),
  ].join('\n'),
  ...reply.further.map((excerpt, index) =>
    [...(index === 0 ? [words.further] : []), cited(plain(excerpt), FURTHER, words)].join('\n'),
  ),
]

/** That the article does not say, what was looked for, and the nearest passages as no answer. */
export const silenceTexts = (reply: SilenceReply, { words }: Page): string[] => [
  [
    ...asked(reply, words),
    `**${reply.title ? words.doesNotSay : words.articlesDoNotSay}**`,
    ...(reply.missing.length > 0
      ? [words.notInArticle(reply.missing.map((term) => inLine(term, 60)))]
      : [words.lookedFor(reply.lookedFor.map((term) => inLine(term, 60)))]),
  ].join('\n'),
  ...reply.nearest.map((excerpt, index) =>
    [...(index === 0 ? [words.nearest] : []), cited(plain(excerpt), FURTHER, words)].join('\n'),
  ),
]

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
    ? date(value, words)
    : field === 'url'
      ? `<${value.replace(/[<>\s]/g, '')}>`
      : inLine(value, 1000)

/** An excerpt over its citation. */
export const cited = (excerpt: Excerpt, most: number, words: Words): string =>
  `${quote(excerpt, most)}\n${citationLine(excerpt.citation, words, excerpt.speaker)}`

/** A key sentence that is all that is shown needs no emphasis. */
const plain = (excerpt: Excerpt): Excerpt =>
  excerpt.key && excerpt.key.end - excerpt.key.start >= excerpt.text.length
    ? { ...excerpt, key: null, answer: null }
    : excerpt

/** Others in the channel see the command, but not its options: the question goes above the answer. */
const asked = (
  { question, searchedFor }: { question: string; searchedFor: string | null },
  words: Words,
): string[] => [
  `-# ${inLine(question, 300)}`,
  ...(searchedFor ? [`-# ${words.searchedFor(inLine(searchedFor, 300))}`] : []),
]
