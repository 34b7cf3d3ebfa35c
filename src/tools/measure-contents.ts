import type { Quotation } from '../quotes/quotation.ts'
import { type Case, type Figure, inContext, type Material, textOf } from './figure.ts'
import type { GoldQuotation } from './labelled-quotes.ts'
import { iou } from './overlap.ts'

/** How well what is reported without marks, or with some words in marks, is found (IoU ≥ .5): recall, precision. */
export function contentFigures({ articles, gold, found }: Material): [Figure, Figure] {
  const recall: Case[] = []
  const precision: Case[] = []
  for (const article of articles) {
    const marked = gold.filter(
      ({ article: id, kind, content }) =>
        id === article.id && kind !== 'direct' && content.length > 0,
    )
    const reported = contentsFound(found.get(article.id)!)
    for (const one of marked)
      recall.push({
        right: reported.some((quotation) => isHit(one, quotation)),
        show: () =>
          `${article.id} ¶${one.content[0]!.paragraph} ${one.kind} ${one.speaker} | ${one.content.map((place) => textOf(article, place)).join(' … ')}`,
      })
    for (const quotation of reported)
      precision.push({
        right: marked.some((one) => isHit(one, quotation)),
        show: () =>
          `${article.id} ¶${quotation.paragraph} [${quotation.printed} ${quotation.cue}] ${inContext(article, quotation)} (${quotation.how})`,
      })
  }
  return [
    { title: 'indirect and mixed content, recall', listed: true, cases: recall },
    { title: 'indirect and mixed content, precision', listed: true, cases: precision },
  ]
}

const isHit = ({ content }: GoldQuotation, quotation: Quotation): boolean =>
  iou(quotation, content) >= 0.5

/** What is reported: indirect content, and quoted words only where no reported content holds them. */
function contentsFound(quotations: readonly Quotation[]): Quotation[] {
  const indirect = quotations.filter(({ kind }) => kind === 'indirect')
  return quotations.filter(
    (one) =>
      one.kind === 'indirect' ||
      (one.kind === 'mixed' &&
        !indirect.some(
          (other) =>
            other.paragraph === one.paragraph && other.start <= one.start && one.end <= other.end,
        )),
  )
}
