import type { AboutReply, HelpReply, NoticeReply } from '../../commands/reply.ts'
import { escapeMarkdown } from '../../text/escape-markdown.ts'
import { inLine } from './citation.ts'
import type { Page } from './page.ts'

/** The commands, clickable where Discord has told their ids, and questions to begin with. */
export const helpTexts = (
  { commands, questions }: HelpReply,
  { words, mention }: Page,
): string[] => [
  commands.map(({ name, description }) => `${mention(name)} · ${description}`).join('\n'),
  [words.tryAsking, ...questions.map((question) => `- ${inLine(question, 200)}`)].join('\n'),
]

export const aboutTexts = ({ version, articles }: AboutReply, { words }: Page): string[] => [
  [words.versionAndArticles(inLine(version), articles), words.privacy].join('\n'),
]

export const noticeTexts = ({ text }: NoticeReply): string[] => [
  escapeMarkdown(text).slice(0, 3900),
]
