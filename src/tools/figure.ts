import type { Article } from '../article/article.ts'
import type { Place, Quotation } from '../quotes/quotation.ts'
import type { GoldQuotation } from './labelled-quotes.ts'

/** A folder's articles, what people marked in them, and what was found in each by its id. */
export interface Material {
  articles: readonly Article[]
  byId: ReadonlyMap<string, Article>
  gold: readonly GoldQuotation[]
  found: ReadonlyMap<string, readonly Quotation[]>
}

/** One thing that is judged, and how it reads where it is a miss. */
export interface Case {
  right: boolean
  show: () => string
}

/** A share of right cases; `listed` where its misses are worth a list of their own. */
export interface Figure {
  title: string
  cases: readonly Case[]
  listed?: boolean
}

/** The share of right cases: 0 to 1, NaN where there are none. */
export const shareOf = ({ cases }: Figure): number =>
  cases.filter(({ right }) => right).length / cases.length

/** The text of a place of an article. */
export const textOf = (article: Article, { paragraph, start, end }: Place): string =>
  article.paragraphs[paragraph - 1]!.text.slice(start, end)

/** A place between ⟦ ⟧, its middle left out where it is long, with 110 characters on either side. */
export function inContext(article: Article, { paragraph, start, end }: Place): string {
  const { text } = article.paragraphs[paragraph - 1]!
  const words = text.slice(start, end)
  const short = words.length > 90 ? `${words.slice(0, 50)} … ${words.slice(-35)}` : words
  return `${text.slice(Math.max(0, start - 110), start)}⟦${short}⟧${text.slice(end, end + 110)}`
}
