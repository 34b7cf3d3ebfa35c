import type { Asked } from '../../answers/asked.ts'
import { type Considered, createConsider } from '../../answers/consider.ts'
import type { Candidate } from '../../answers/features.ts'
import { rowOf } from '../../answers/lexicon/vectors.ts'
import { ranker } from '../../answers/models/models.ts'
import { firstLook, groupOf, readBest, secondLook } from '../../answers/rank.ts'
import { encodeQuestion } from '../../answers/reader/encode-question.ts'
import {
  type EncodedParagraph,
  encodeParagraph,
  rarityIn,
} from '../../answers/reader/encode-text.ts'
import { LAYERS, type Reader } from '../../answers/reader/reader.ts'
import { type Range, stretchOf } from '../../answers/reader/stretch.ts'
import type { ReadArticle, ReadParagraph } from '../../answers/reading.ts'
import { sumsOfTrees } from '../../answers/span/trees.ts'
import type { Article } from '../../article/article.ts'
import { terms } from '../../text/terms.ts'
import type { Labelled, LabelledSet } from '../labelled.ts'
import { toList } from './lists.ts'

/** What the reader learns from one article: one line of the file that reader.py takes. */
export interface ReaderLessons {
  article: string
  paragraphs: ParagraphLesson[]
  questions: QuestionLesson[]
}

/** A paragraph, per word what encode-text.ts makes the inputs from. */
export interface ParagraphLesson {
  rows: number[]
  marks: number[]
  classes: number[]
  content: number[]
  rarity: number[]
  begins: number[]
}

/** A question, per word what encode-question.ts makes the inputs from. */
export interface QuestionLesson {
  kind: string
  /** 1 or 0, as all that is true or not here. */
  answerable: number
  rows: number[]
  content: number[]
  capital: number[]
  rarity: number[]
  unknown: number[]
  readings: ReadingLesson[]
}

/** Words of a paragraph, from `from` on, held against a question. */
export interface ReadingLesson {
  /** Its position among the article's lessons. */
  paragraph: number
  from: number
  /** Per word: 2 for a word of the question, 1 for a stop word of it, 0 otherwise. */
  exact: number[]
  /** Per word how near in meaning it is to one of the question that it is not, 0 to 1. */
  kin: number[]
  /** Per word whether it is of the answer. */
  answer: number[]
  /** Those of the best sentences that stand here. */
  candidates: CandidateLesson[]
}

/** A sentence to tell from the others: words of a reading, from `from` up to but not `to`. */
export interface CandidateLesson {
  from: number
  to: number
  /** By the second look. */
  score: number
  /** 1 where it holds the answer. */
  answers: number
}

// Among so many sentences the reader learns to tell which answers; read-again.ts reads fewer in the end.
const CANDIDATES = 6
// As in encode-question.ts.
const RARITY = 6

// A reader without outputs. What is encoded with it says which words the reader sees, how rare they are
// and which of them a question has, so that none of that is worked out here again.
const NOTHING = { inputs: 128, outputs: 0, weights: new Float32Array(), bias: new Float32Array() }
const BLANK: Reader = {
  layers: Object.fromEntries(LAYERS.map((name) => [name, NOTHING])) as Reader['layers'],
  kinds: [],
  scales: { secondLook: 1, coverage: 0, alignment: 0 },
}

/** A sentence with the second look's score. */
interface Scored {
  candidate: Candidate
  score: number
}

/** The sentences that a question is held against, best first by the second look. */
export function bestSentences(considered: Considered): Scored[] {
  const scored = firstLook(considered, ranker)
  const readings = readBest(considered, scored, ranker.runs)
  const { rows, width } = secondLook(scored, groupOf(considered, ranker), readings)
  return Array.from(sumsOfTrees(ranker.trees, rows, width), (score, at) => ({
    candidate: scored[at]!.candidate,
    score,
  }))
    .sort((a, b) => b.score - a.score)
    .slice(0, CANDIDATES)
}

/** What an article and questions on it teach. A question without candidates teaches nothing. */
export function lessonsOf(
  set: Pick<LabelledSet, 'name' | 'bySentence'>,
  article: Article,
  questions: readonly Labelled[],
): ReaderLessons {
  const consider = createConsider([article])
  const known = new Map<number, { place: number; encoded: EncodedParagraph }>()
  const paragraphs: ParagraphLesson[] = []
  const encode = (read: ReadArticle, paragraph: number) => {
    let found = known.get(paragraph)
    if (!found) {
      const encoded = encodeParagraph(read, paragraph, BLANK)
      const place = paragraphs.push(toParagraph(read.paragraphs[paragraph]!, encoded)) - 1
      found = { place, encoded }
      known.set(paragraph, found)
    }
    return found
  }
  const toQuestion = (labelled: Labelled): QuestionLesson[] => {
    const considered = consider(labelled.question, 0)
    const { asked, proposals, candidates } = considered
    const best = bestSentences(considered)
    if (best.length === 0) return []
    const read = proposals[best[0]!.candidate.proposal]!.article
    const { stems: exact, count } = encodeQuestion(asked, read, BLANK)
    const { answers } = toList(set, 'article known', labelled, considered)
    const toReading = (proposal: number): ReadingLesson => {
      const { paragraph } = proposals[proposal]!
      const { sentences, rows } = read.paragraphs[paragraph]!
      const own = best.filter(({ candidate }) => candidate.proposal === proposal)
      const rangeOf = ({ candidate }: Scored) => sentences[candidate.sentence]!
      const { from, to, has } = stretchOf(own.map(rangeOf), rows.length)
      const { place, encoded } = encode(read, paragraph)
      const stems = Array.from(encoded.stems.subarray(from, to))
      const taught = own.filter((_, n) => has[n])
      return {
        paragraph: place,
        from,
        exact: stems.map((stem) => exact.get(stem) ?? 0),
        kin: stems.map((stem) => rounded(nearness(asked, stem))),
        answer: answerWords(labelled, read, paragraph, { from, to }, taught.map(rangeOf)),
        candidates: taught.map(({ candidate, score }) => ({
          from: rangeOf({ candidate, score }).from - from,
          to: Math.min(rangeOf({ candidate, score }).to, to) - from,
          score: rounded(score),
          answers: Number(answers[candidates.indexOf(candidate)]),
        })),
      }
    }
    const answerable = Number(labelled.answerable)
    const words = toWords(asked, count, read)
    const readings = [...new Set(best.map(({ candidate }) => candidate.proposal))].map(toReading)
    return [{ kind: asked.group, answerable, ...words, readings }]
  }
  return { article: article.id, questions: questions.flatMap(toQuestion), paragraphs }
}

const toParagraph = (
  { rows, marks, classes }: ReadParagraph,
  { rarity, content, begins }: EncodedParagraph,
): ParagraphLesson => ({
  rows: Array.from(rows),
  marks: Array.from(marks),
  classes: Array.from(classes),
  content: Array.from(content),
  rarity: Array.from(rarity, rounded),
  begins: Array.from(begins),
})

function toWords({ question, words }: Asked, count: number, article: ReadArticle) {
  const found = words.slice(0, count)
  const isKnown = (id: number) => article.frequency.has(id) || article.title.has(id)
  const isCapital = (start: number) => /^\p{Lu}/u.test(question.text.slice(start, start + 2))
  return {
    rows: found.map(({ folded }) => rowOf(folded)),
    content: found.map(({ isStopWord }) => Number(!isStopWord)),
    capital: found.map(({ start }) => Number(isCapital(start))),
    rarity: found.map(({ id }) => (isKnown(id) ? rounded(rarityIn(article, id) / RARITY) : 0)),
    unknown: found.map(({ id }) => Number(!isKnown(id))),
  }
}

/** As in read-again.ts. */
function nearness({ meets }: Asked, stem: number): number {
  const strengths = (meets.get(stem) ?? []).map(({ strength }) => strength)
  return Math.max(0, ...strengths.filter((strength) => strength < 1))
}

/**
 * Per word of a stretch 1 where it is of the answer and of one of the sentences; of none where the set does not say to the
 * character where the answer stands.
 */
function answerWords(
  { answerable, exact, spans }: Labelled,
  { article }: ReadArticle,
  paragraph: number,
  { from, to }: Range,
  sentences: readonly Range[],
): number[] {
  const known = (answerable && exact && spans.get(paragraph)) || []
  if (known.length === 0) return new Array(to - from).fill(0)
  const { text } = article.paragraphs[paragraph]!
  const words = terms(text, article.language).slice(from, to)
  return words.map(({ start, end }, n) => {
    const isTaught = sentences.some((one) => one.from <= from + n && from + n < one.to)
    return Number(isTaught && known.some((span) => start < span.end && span.start < end))
  })
}

const rounded = (value: number) => Number(value.toFixed(4))
