import type { DiscussionReply } from '../../commands/reply.ts'
import { inLine } from './citation.ts'
import type { Page } from './page.ts'
import { cited, plain } from './passage.ts'

const PASSAGE = 2000

/** The opening message of a discussion: what to discuss, the passage, and questions to go on with. */
export const discussionTexts = (reply: DiscussionReply, { words }: Page): string[] => [
  ...(reply.prompt ? [`**${inLine(reply.prompt, 200)}**`] : []),
  cited(plain(reply.opening), PASSAGE, words),
  ...(reply.questions.length > 0
    ? [
        [
          words.tryAsking,
          ...reply.questions.slice(0, 3).map((question) => `- ${inLine(question, 200)}`),
        ].join('\n'),
      ]
    : []),
]
