import type { Asked } from '../../answers/asked.ts'
import { type Considered, createConsider } from '../../answers/consider.ts'
import type { Candidate } from '../../answers/features.ts'
import { rowOf } from '../../answers/lexicon/vectors.ts'
import { ranker } from '../../answers/models/models.ts'
import { firstLook, groupOf, readBest, secondLook } from '../../answers/rank.ts'
import { encodeQuestion } from '../../answers/reader/encode-question.ts'
import { type EncodedSentence, encodeSentence, rarityIn } from '../../answers/reader/encode-text.ts'
import { LAYERS, type Reader } from '../../answers/reader/reader.ts'
import type { ReadArticle, ReadParagraph, ReadSentence } from '../../answers/reading.ts'
import { sumsOfTrees } from '../../answers/span/trees.ts'
import type { Article } from '../../article/article.ts'
import { terms } from '../../text/terms.ts'
import type { Labelled, LabelledSet } from '../labelled.ts'
import { toList } from './lists.ts'

/** What the reader learns from one article: one line of the file that reader.py takes. */
export interface ReaderLessons {
  article: string
  sentences: SentenceLesson[]
  questions: QuestionLesson[]
}

/** A sentence with the words before it; per word what encode-text.ts makes the inputs from. */
export interface SentenceLesson {
  /** How many of its words stand before the sentence itself. */
  before: number
  rows: number[]
  marks: number[]
  classes: number[]
  content: number[]
  rarity: number[]
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
  /** Best first by the second look. */
  candidates: CandidateLesson[]
}

/** A sentence held against a question. */
export interface CandidateLesson {
  /** Its position among the article's. */
  sentence: number
  /** By the second look. */
  score: number
  /** 1 where it holds the answer. */
  answers: number
  /** Per word of the sentence: 2 for a word of the question, 1 for a stop word of it, 0 otherwise. */
  exact: number[]
  /** Per word how near in meaning it is to one of the question that it is not, 0 to 1. */
  kin: number[]
  /** Per word whether it is of the answer. */
  answer: number[]
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
  const known = new Map<ReadSentence, { place: number; encoded: EncodedSentence }>()
  const sentences: SentenceLesson[] = []
  const encode = (read: ReadArticle, paragraph: number, sentence: ReadSentence) => {
    let found = known.get(sentence)
    if (!found) {
      const encoded = encodeSentence(read, paragraph, sentence, BLANK)
      const place = sentences.push(toSentence(read.paragraphs[paragraph]!, sentence, encoded)) - 1
      found = { place, encoded }
      known.set(sentence, found)
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
    const toCandidate = ({ candidate, score }: Scored): CandidateLesson => {
      const { paragraph } = proposals[candidate.proposal]!
      const sentence = read.paragraphs[paragraph]!.sentences[candidate.sentence]!
      const { place, encoded } = encode(read, paragraph, sentence)
      return {
        sentence: place,
        score: rounded(score),
        answers: Number(answers[candidates.indexOf(candidate)]),
        exact: Array.from(encoded.stems, (stem) => exact.get(stem) ?? 0),
        kin: Array.from(encoded.stems, (stem) => rounded(nearness(asked, stem))),
        answer: answerWords(labelled, read, paragraph, sentence, encoded),
      }
    }
    const answerable = Number(labelled.answerable)
    const words = toWords(asked, count, read)
    return [{ kind: asked.group, answerable, ...words, candidates: best.map(toCandidate) }]
  }
  return { article: article.id, questions: questions.flatMap(toQuestion), sentences }
}

function toSentence(
  { rows, marks, classes }: ReadParagraph,
  sentence: ReadSentence,
  { before, count, rarity, content }: EncodedSentence,
): SentenceLesson {
  const from = sentence.from - before
  const own = (values: ArrayLike<number>) => Array.from(values).slice(from, from + count)
  return {
    before,
    rows: own(rows),
    marks: own(marks),
    classes: own(classes),
    content: Array.from(content),
    rarity: Array.from(rarity, rounded),
  }
}

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

/** Per word 1 where it is of the answer; the words before the sentence are not. */
function answerWords(
  { answerable, spans }: Labelled,
  { article }: ReadArticle,
  paragraph: number,
  { from }: ReadSentence,
  { before, count }: EncodedSentence,
): number[] {
  const known = (answerable && spans.get(paragraph)) || []
  if (known.length === 0) return new Array(count).fill(0)
  const words = terms(article.paragraphs[paragraph]!.text, article.language)
  const own = words.slice(from - before, from - before + count)
  return own.map(({ start, end }, at) =>
    Number(at >= before && known.some((span) => start < span.end && span.start < end)),
  )
}

const rounded = (value: number) => Number(value.toFixed(4))
