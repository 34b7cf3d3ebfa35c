import type { CopyReply } from '../../commands/reply.ts'
import { escapeMarkdown } from '../../text/escape-markdown.ts'
import { sentences } from '../../text/sentences.ts'
import { citationLine } from './citation.ts'
import type { Page } from './page.ts'

const FENCE = '```'
/** The most words of one message, with room for the citation. */
const LONGEST = 3200

/** The words in a block that a tap copies, over their citation. */
export function copyTexts({ text, citation }: CopyReply, { words }: Page): string[] {
  const whole = wholeSentences(text)
  // Nothing escapes a fence inside of one.
  const block = whole.includes(FENCE)
    ? escapeMarkdown(whole.slice(0, LONGEST / 2).toWellFormed())
    : `${FENCE}\n${whole}\n${FENCE}`
  return [block, citationLine(citation, words)]
}

/** The whole sentences that fit; of a first sentence too long, what fits. */
function wholeSentences(text: string): string {
  if (text.length <= LONGEST) return text
  const end = sentences(text).findLast((each) => each.end <= LONGEST)?.end ?? LONGEST
  return text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')
}
