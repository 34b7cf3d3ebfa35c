import type { Considered } from '../consider.ts'
import type { Candidate } from '../features.ts'
import type { ReadSentence } from '../reading.ts'
import { encodeQuestion } from './encode-question.ts'
import { type EncodedSentence, encodeSentence } from './encode-text.ts'
import { holdTogether } from './hold-together.ts'
import type { Reader } from './reader.ts'

// Read are at most so many sentences, and none so far behind the first (the logarithm of odds, so one
// to seven): beyond that the first was right as often. Where one alone comes so near, nothing is read.
const MOST_READ = 3
const FAR_BEHIND = 2

// A sentence is encoded when a question first needs it, and stays so as long as its article does.
const encoded = new WeakMap<ReadSentence, EncodedSentence>()

/**
 * The scores of candidates once the reader has looked at the best of them, in the order given: those
 * that were not read keep theirs, the best does, and the others gain or lose against it.
 */
export function readAgain(
  { asked, proposals }: Pick<Considered, 'asked' | 'proposals'>,
  candidates: readonly Candidate[],
  scores: ArrayLike<number>,
  reader: Reader,
): number[] {
  const order = candidates.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!)
  const best = order[0]
  const read = order.slice(0, MOST_READ).filter((at) => scores[at]! >= scores[best!]! - FAR_BEHIND)
  const again = Array.from(scores)
  if (best === undefined || read.length < 2 || asked.terms.length === 0) return again
  const question = encodeQuestion(asked, proposals[candidates[best]!.proposal]!.article, reader)
  const kin = (stem: number) => {
    let most = 0
    for (const { strength } of asked.meets.get(stem) ?? [])
      if (strength < 1 && strength > most) most = strength
    return most
  }
  const seen = read.map((at) =>
    holdTogether(question, encodedSentence(proposals, candidates[at]!, reader), kin, reader),
  )
  for (const [n, at] of read.entries())
    again[at]! += (seen[n]! - seen[0]!) / reader.scales.secondLook
  return again
}

function encodedSentence(
  proposals: Considered['proposals'],
  { proposal, sentence: at }: Candidate,
  reader: Reader,
): EncodedSentence {
  const { article, paragraph } = proposals[proposal]!
  const read = article.paragraphs[paragraph]!.sentences[at]!
  let sentence = encoded.get(read)
  if (!sentence) {
    sentence = encodeSentence(article, paragraph, read, reader)
    encoded.set(read, sentence)
  }
  return sentence
}
