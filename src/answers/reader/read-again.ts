import type { Considered } from '../consider.ts'
import type { Candidate } from '../features.ts'
import type { ReadArticle, ReadParagraph } from '../reading.ts'
import { encodeQuestion } from './encode-question.ts'
import { type EncodedParagraph, encodeParagraph } from './encode-text.ts'
import { holdTogether, type Seen } from './hold-together.ts'
import type { Reader } from './reader.ts'
import { stretchOf } from './stretch.ts'

// Told apart are at most so many sentences, and none so far behind the first (the logarithm of odds, so one
// to seven): beyond that the first was right as often.
const MOST_READ = 4
const FAR_BEHIND = 2

// A paragraph is encoded when a question first needs it, and stays so as long as its article does.
const encoded = new WeakMap<ReadParagraph, EncodedParagraph>()

/** What the reader makes of sentences, in the order given. */
export interface ReadAgain {
  /** Those that were not read keep their scores, the best does, and the others gain or lose against it. */
  scores: number[]
  /** What was seen in each; null where it was not read. */
  seen: (Seen | null)[]
  /** What a value must exceed for its sentence to answer, as far as the question tells. */
  doubt: number
}

/** Reads the best of some candidates again. Null where there are none, or nothing is asked. */
export function readAgain(
  { asked, proposals }: Pick<Considered, 'asked' | 'proposals'>,
  candidates: readonly Candidate[],
  scores: ArrayLike<number>,
  reader: Reader,
): ReadAgain | null {
  const order = candidates.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!)
  const [best] = order
  if (best === undefined || asked.terms.length === 0) return null
  const near = order.slice(0, MOST_READ).filter((at) => scores[at]! >= scores[best]! - FAR_BEHIND)
  const question = encodeQuestion(asked, proposals[candidates[best]!.proposal]!.article, reader)
  const kin = (stem: number) => {
    let most = 0
    for (const { strength } of asked.meets.get(stem) ?? [])
      if (strength < 1 && strength > most) most = strength
    return most
  }
  const seen: (Seen | null)[] = candidates.map(() => null)
  for (const proposal of new Set(near.map((at) => candidates[at]!.proposal))) {
    const { article, paragraph } = proposals[proposal]!
    const { sentences, rows } = article.paragraphs[paragraph]!
    const own = near.filter((at) => candidates[at]!.proposal === proposal)
    const ranges = own.map((at) => sentences[candidates[at]!.sentence]!)
    const stretch = stretchOf(ranges, rows.length)
    const read = own.filter((_, n) => stretch.has[n])
    const within = ranges.filter((_, n) => stretch.has[n])
    const text = encodedParagraph(article, paragraph, reader)
    const found = holdTogether(question, text, stretch, within, kin, reader)
    for (const [n, at] of read.entries()) seen[at] = found[n]!
  }
  const first = seen[best]!.value
  const again = seen.map((one, at) =>
    one ? scores[at]! + (one.value - first) / reader.scales.secondLook : scores[at]!,
  )
  return { scores: again, seen, doubt: question.doubt }
}

function encodedParagraph(
  article: ReadArticle,
  paragraph: number,
  reader: Reader,
): EncodedParagraph {
  const read = article.paragraphs[paragraph]!
  let text = encoded.get(read)
  if (!text) {
    text = encodeParagraph(article, paragraph, reader)
    encoded.set(read, text)
  }
  return text
}
