import type { ComparisonReply, Excerpt, PassagesReply } from '../../commands/reply.ts'
import { inLine } from './citation.ts'
import { quote } from './excerpt.ts'
import { type Page, share } from './page.ts'
import { citedInTurn } from './passage.ts'

/** Passages word for word, each over its citation. */
export const passagesTexts = ({ heading, excerpts }: PassagesReply, { words }: Page): string[] => [
  ...(heading ? [`**${inLine(heading)}**`] : []),
  ...citedInTurn(excerpts, fairShare(excerpts), words),
]

/** A member's words beside the article's. Nothing here says true or false. */
export function comparisonTexts(reply: ComparisonReply, { words }: Page): string[] {
  const heading = {
    exact: words.foundExactly,
    close: words.foundClose,
    nothing: words.foundNothing,
  }[reply.found]
  const differences = reply.differences.map(
    ({ said, printed }) =>
      `- ${words.difference(inLine(said, 80), printed === null ? null : inLine(printed, 80))}`,
  )
  return [
    `-# ${inLine(reply.text, 300)}`,
    `**${heading}**`,
    ...citedInTurn(reply.excerpts, fairShare(reply.excerpts), words),
    ...(differences.length > 0 ? [differences.join('\n')] : []),
  ]
}

/** The most that each of some excerpts may take. */
export const fairShare = (excerpts: readonly Excerpt[]): number =>
  share(excerpts.map((excerpt) => quote(excerpt, Number.POSITIVE_INFINITY).length))
