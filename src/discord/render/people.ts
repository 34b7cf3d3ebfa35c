import type { PeopleReply, PersonReply, QuotedWords, QuotesReply } from '../../commands/reply.ts'
import type { Words } from '../../commands/words/words.ts'
import { citationLine, inLine } from './citation.ts'
import type { Page } from './page.ts'
import { cited } from './passage.ts'
import { fairShare } from './passages.ts'

/** A page of quotations in reading order, each with its attribution as printed. */
export function quotesTexts(reply: QuotesReply, { words }: Page): string[] {
  const { speaker, about, total, matching, page, pages, quotations } = reply
  const most = fairShare(quotations.map(({ excerpt }) => excerpt))
  const heading = words.quotationsOf(
    speaker ? inLine(speaker.name, 100) : null,
    total,
    about ? inLine(about, 100) : null,
    matching,
  )
  return [
    [
      `**${heading}**`,
      ...(speaker?.role ? [`-# ${inLine(speaker.role, 200)}`] : []),
      ...(pages > 1 ? [`-# ${words.pageOf(page, pages)}`] : []),
    ].join('\n'),
    ...quotations.map((each, index) => quoted(each, most, quotations[index - 1] ?? null, words)),
  ]
}

/** An attribution that stands in the words shown is not shown again. */
function quoted(
  { excerpt, attribution }: QuotedWords,
  most: number,
  above: QuotedWords | null,
  words: Words,
): string {
  const isShown = attribution !== null && excerpt.text.includes(attribution)
  const text = cited({ ...excerpt, speaker: null }, most, words, above?.excerpt.citation)
  if (isShown) return text
  return `${text} · ${attribution ? inLine(attribution, 150) : words.notNamed}`
}

/** A page of those quoted first, then of those named, each with the role as printed. */
export const peopleTexts = ({ title, people, page, pages }: PeopleReply, { words }: Page) => [
  ...(title ? [`**${inLine(title)}**`] : []),
  people
    .flatMap(({ name, role, quotations, mentions }) => [
      `**${inLine(name, 80)}** · ${words.quotationsAndMentions(quotations, mentions)}`,
      ...(role ? [`-# ${inLine(role, 100)}`] : []),
    ])
    .join('\n'),
  ...(pages > 1 ? [`-# ${words.pageOf(page, pages)}`] : []),
]

export const personTexts = (reply: PersonReply, { words }: Page): string[] => [
  [
    `**${inLine(reply.name, 100)}**`,
    ...(reply.role ? [inLine(reply.role, 300)] : []),
    ...(reply.citation ? [citationLine(reply.citation, words)] : []),
    ...(reply.forms.length > 0
      ? [words.alsoWritten(reply.forms.slice(0, 8).map((form) => inLine(form, 80)))]
      : []),
    words.quotedTimes(reply.quotations),
    ...(reply.paragraphs.length > 0 ? [`-# ¶ ${reply.paragraphs.slice(0, 60).join(', ')}`] : []),
  ].join('\n'),
]
