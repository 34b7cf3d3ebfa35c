import type { Article } from '../article/article.ts'
import { readQuotations } from '../quotes/read.ts'
import { printable } from '../text/printable.ts'
import { slice } from '../text/span.ts'

/** Each quotation of an article in reading order: where it stands, whom it is credited to, and by which rules. */
export function inspectQuotes(article: Article): string[] {
  return readQuotations(article).quotations.map((each) => {
    const words = slice(article.paragraphs[each.paragraph - 1]!.text, each)
    const printed = [each.printed, each.cue].filter((part) => part !== null).join(' | ')
    return [
      `${article.id} ¶ ${each.paragraph} ${each.start}–${each.end} ${each.kind}  ${printable(words)}`,
      `  ${printable(each.speaker?.name ?? 'nobody')}${printed && `, printed ${printable(printed)}`}`,
      `  ${each.how}`,
    ].join('\n')
  })
}
