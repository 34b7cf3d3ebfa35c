import type { PeopleReply, PersonReply, QuotedWords, QuotesReply } from '../../commands/reply.ts'
import type { Words } from '../../commands/words/words.ts'
import { LONGEST_TEXT } from '../limits.ts'
import { citationLine, inLine } from './citation.ts'
import type { Page } from './page.ts'
import { cited } from './passage.ts'
import { fairShare } from './passages.ts'

/** What is kept for the heading and the last line. */
const FRAME = 500

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

/** Those quoted first, each with the role as printed; as many as one message holds. */
export function peopleTexts({ title, people }: PeopleReply, { words }: Page): string[] {
  const heading = title ? [`**${inLine(title)}**`] : []
  const shown: string[] = []
  let left = LONGEST_TEXT - FRAME
  for (const { name, role, quotations, mentions } of people) {
    const entry = [
      `**${inLine(name, 80)}** · ${words.quotationsAndMentions(quotations, mentions)}`,
      ...(role ? [`-# ${inLine(role, 100)}`] : []),
    ].join('\n')
    if (entry.length >= left) break
    left -= entry.length + 1
    shown.push(entry)
  }
  const more = people.length - shown.length
  return [...heading, shown.join('\n'), ...(more > 0 ? [`-# ${words.andMore(more)}`] : [])]
}

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
