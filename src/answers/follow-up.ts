import type { Passage } from '../article/passage.ts'
import { overlap } from '../text/span.ts'
import type { Asked } from './asked.ts'
import type { Considered } from './consider.ts'

// Points of the ranker's score (logarithms of odds): enough to decide between passages that
// share the question's words, too little to beat one that shares more of them.
const SAME_PARAGRAPH = 1
const SHARED_WORDS = 3

/**
 * What each proposed paragraph has ahead, in points of the ranker's score, where a question goes on from the passage
 * cited last: those that speak of the same things come first. Nothing where the question stands on its own.
 */
export function leanTo(
  { asked, proposals }: Pick<Considered, 'asked' | 'proposals'>,
  near: Passage | undefined,
): (proposal: number) => number {
  const nothing = () => 0
  if (!near || !goesOn(asked)) return nothing
  const last = proposals.find(({ article }) => article.article.id === near.article)?.article
  const paragraph = last?.paragraphs[near.paragraph - 1]
  if (!last || !paragraph) return nothing
  const cited = new Set<number>()
  for (const { span, from, to } of paragraph.sentences)
    if (overlap(span, near))
      for (let at = from; at < to; at++) if (paragraph.content[at]) cited.add(paragraph.stems[at]!)
  const leans = proposals.map(({ article, paragraph: position }) => {
    const stems = new Set(article.paragraphs[position]!.stems)
    let shared = 0
    for (const stem of cited) if (stems.has(stem)) shared++
    const same = article === last && position === near.paragraph - 1
    return SHARED_WORDS * (shared / (cited.size || 1)) + (same ? SAME_PARAGRAPH : 0)
  })
  return (proposal) => leans[proposal]!
}

const PRONOUNS = /\b(?:he|she|it|they|him|her|them|his|its|their|this|that|those|there|then)\b/i

/** "And what about Abe?", "why?", "when did he say that": a question that names too little itself. */
function goesOn({ question, terms }: Asked): boolean {
  return (
    /^(?:and|but|so|what about|how about|what of)\b/i.test(question.text.trim()) ||
    terms.length <= 1 ||
    (terms.length <= 4 && PRONOUNS.test(question.text))
  )
}
