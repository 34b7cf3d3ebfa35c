import type { Place, Quotation } from '../quotes/quotation.ts'
import type { GoldQuotation } from './labelled-quotes.ts'
import { iou, meets } from './overlap.ts'
import { sameSpeaker } from './same-speaker.ts'

/** A marked run in quotation marks, and what was found at its place. */
export interface Judged {
  gold: GoldQuotation
  part: Place
  /** Null where no direct or mixed quotation covers the run (IoU ≥ .8). */
  found: Quotation | null
  /** Whether it is credited to the one whom the marked source means, of a pronoun by its silver name. */
  right: boolean
  /** The same for a pronoun by the name that readers gave; false where none did. */
  rightAsRead: boolean
}

/** Finds the quotation at the place of a marked run among those of its article, and judges its credit. */
export function judge(gold: GoldQuotation, part: Place, found: readonly Quotation[]): Judged {
  const best = found
    .filter(({ kind }) => kind !== 'indirect')
    .map((quotation) => ({ quotation, score: iou(quotation, [part]) }))
    .sort((a, b) => b.score - a.score)[0]
  const quotation = best && best.score >= 0.8 ? best.quotation : null
  const speaker = quotation?.speaker?.name
  return {
    gold,
    part,
    found: quotation,
    right: quotation !== null && isRight(quotation, gold),
    rightAsRead:
      speaker !== undefined && gold.adjudicated !== null && sameSpeaker(speaker, gold.adjudicated),
  }
}

function isRight({ speaker, source }: Quotation, gold: GoldQuotation): boolean {
  if (!speaker || !gold.speaker) return false
  if (gold.isPronoun) return gold.silver !== null && sameSpeaker(speaker.name, gold.silver)
  if ([speaker.name, ...speaker.forms].some((name) => sameSpeaker(name, gold.speaker!))) return true
  // "the Democratic nominee", found at its place and taken for the person whom the silver name gives.
  return (
    !isNamed(gold.speaker) &&
    meets(source, gold.source) &&
    (speaker.kind === 'group' || gold.silver === null || sameSpeaker(speaker.name, gold.silver))
  )
}

/** Whether a printed source is a name, perhaps with more around it. */
export function isNamed(printed: string): boolean {
  return (
    /(?<!^)\p{Lu}|^(?!(?:The|A|An|His|Her|One|Some|Many|Two|Another|Other|Several|Those|This|That|Both|Most|Who|Critics|Officials|Aides|Supporters)\b)\p{Lu}/u.test(
      printed.split(/,| for | from | in | at | with | to | who |['’]s? | of /)[0]!,
    ) &&
    /\p{Lu}[\p{L}.'’-]*(?:,.*|\s*\(.*| of .*| for .*)?$/u.test(
      printed.split(/,| who | for | from | in | at /)[0]!.trim(),
    )
  )
}
