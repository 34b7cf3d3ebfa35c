import { meanVector, type Row, rowOf, vectorOf } from '../../answers/lexicon/vectors.ts'
import type { Likely } from '../../answers/likely.ts'
import { type AnswerKind, analyseQuestion } from '../../answers/question.ts'
import { holds } from '../../text/span.ts'
import { terms } from '../../text/terms.ts'
import type { Labelled, LabelledSet } from '../labelled.ts'
import { mean } from '../measures.ts'
import { adamOf } from './adam.ts'
import { evenly } from './evenly.ts'

/** A question, the words of its paragraph that it does not have itself, and which of them answer. */
export interface Lesson {
  article: string
  kind: AnswerKind
  head: Row
  about: Float32Array
  words: Row[]
  answers: boolean[]
}

const KINDS: readonly AnswerKind[] = [
  'person',
  'organisation',
  'place',
  'time',
  'duration',
  'number',
  'money',
  'percent',
  'reason',
  'manner',
  'definition',
  'thing',
  'yes-no',
  'statement',
]
const SIZE = vectorOf(-1).length
// The parts of the weights, one behind the other: a vector for each kind, and two matrices.
const HEAD = KINDS.length * SIZE
const ABOUT = HEAD + SIZE * SIZE
const END = ABOUT + SIZE * SIZE

const BATCH = 64
const RATE = 0.03
// How strongly the weights are pulled back to where they began.
const PULL = 0.0005
// A prime: neighbouring lessons are on the same paragraph, and would make batches much alike.
const STRIDE = 7919

/** The lessons of a set: its questions whose answer has a known place, at most `most`, evenly taken. */
export function collectLessons(set: LabelledSet, most: number): Lesson[] {
  const located = set.questions.filter(({ answerable, exact }) => answerable && exact)
  const texts = new Map(set.articles.map(({ id, paragraphs }) => [id, paragraphs]))
  const lessons: Lesson[] = []
  for (const labelled of evenly(located, most)) {
    const lesson = toLesson(labelled, texts.get(labelled.article)![labelled.gold[0]!]!.text)
    if (lesson.answers.includes(true) && lesson.answers.includes(false)) lessons.push(lesson)
  }
  return lessons
}

function toLesson({ question: asked, article, gold, spans }: Labelled, text: string): Lesson {
  const question = analyseQuestion(asked)
  const own = new Set(terms(question.text).map(({ stem }) => stem))
  const words = terms(text).flatMap((term) => {
    const row = term.isStopWord || own.has(term.stem) ? -1 : rowOf(term.folded)
    return row < 0 ? [] : [{ term, row }]
  })
  return {
    article,
    kind: question.kind,
    head: question.head ? rowOf(question.head) : -1,
    about: meanVector(question.content.map(({ folded }) => rowOf(folded))),
    words: words.map(({ row }) => row),
    answers: words.map(({ term }) => spans.get(gold[0]!)!.some((answer) => holds(answer, term))),
  }
}

/**
 * Learns to tell the words that answer from the others of their paragraph, by the logarithm of their
 * share under a softmax. One round in batches that have some of all articles.
 */
export function fitLikely(lessons: readonly Lesson[]): Likely {
  const start = likeTheHead()
  const weights = start.slice()
  const gradient = new Float64Array(END)
  const adam = adamOf(END)
  const steps = Math.ceil(lessons.length / BATCH)
  for (let n = 0; n < steps; n++) {
    gradient.fill(0)
    for (let at = (n * STRIDE) % steps; at < lessons.length; at += steps)
      derive(lessons[at]!, weights, gradient)
    for (let i = 0; i < END; i++)
      gradient[i] = gradient[i]! / BATCH + PULL * (weights[i]! - start[i]!)
    adam(weights, gradient, n + 1, RATE * (1 - n / steps))
  }
  const part = (from: number, to: number) =>
    Array.from(weights.subarray(from, to), (value) => Number(value.toFixed(4)))
  return {
    head: part(HEAD, ABOUT),
    about: part(ABOUT, END),
    kinds: Object.fromEntries(
      KINDS.map((kind, at) => [kind, part(at * SIZE, (at + 1) * SIZE)]),
    ) as Record<AnswerKind, number[]>,
  }
}

/** How often the word held for likeliest is one that answers; as many words are like the noun asked for. */
export function judgeLikely(lessons: readonly Lesson[], likely: Likely) {
  const fitted = Float64Array.from([
    ...KINDS.flatMap((kind) => likely.kinds[kind]),
    ...likely.head,
    ...likely.about,
  ])
  const rightBy = (weights: Float64Array) =>
    Number(mean(lessons.map((one) => Number(isRight(one, weights)))).toFixed(3))
  return {
    questions: lessons.length,
    'word like the noun asked for': rightBy(likeTheHead()),
    'likeliest word': rightBy(fitted),
  }
}

/** To begin with, words that are used like the noun asked for are likely. */
function likeTheHead(): Float64Array {
  const weights = new Float64Array(END)
  for (let i = 0; i < SIZE; i++) weights[HEAD + i * SIZE + i] = 8
  return weights
}

function scoresOf({ kind, head, about, words }: Lesson, weights: Float64Array): number[] {
  const at = KINDS.indexOf(kind) * SIZE
  const wanted = weights.slice(at, at + SIZE)
  for (const [from, vector] of [
    [HEAD, known(head)],
    [ABOUT, about],
  ] as const)
    for (let row = 0; row < SIZE; row++)
      for (let i = 0; i < SIZE; i++) wanted[i]! += vector[row]! * weights[from + row * SIZE + i]!
  return words.map((word) => {
    const vector = known(word)
    let sum = 0
    for (let i = 0; i < SIZE; i++) sum += wanted[i]! * vector[i]!
    return sum
  })
}

/** Adds the derivative of a lesson's loss. */
function derive(lesson: Lesson, weights: Float64Array, gradient: Float64Array) {
  const scores = scoresOf(lesson, weights)
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const all = sum(odds)
  const right = sum(odds.filter((_, at) => lesson.answers[at]))
  const push = new Float64Array(SIZE)
  for (const [at, odd] of odds.entries()) {
    const share = odd / all - (lesson.answers[at] ? odd / right : 0)
    const vector = known(lesson.words[at]!)
    for (let i = 0; i < SIZE; i++) push[i]! += share * vector[i]!
  }
  const at = KINDS.indexOf(lesson.kind) * SIZE
  for (let i = 0; i < SIZE; i++) gradient[at + i]! += push[i]!
  for (const [from, vector] of [
    [HEAD, known(lesson.head)],
    [ABOUT, lesson.about],
  ] as const)
    for (let row = 0; row < SIZE; row++)
      for (let i = 0; i < SIZE; i++) gradient[from + row * SIZE + i]! += vector[row]! * push[i]!
}

const isRight = (lesson: Lesson, weights: Float64Array): boolean => {
  const scores = scoresOf(lesson, weights)
  return lesson.answers[scores.indexOf(Math.max(...scores))]!
}

const vectors = new Map<Row, Float32Array>()

/** A word's vector, worked out once. */
function known(row: Row): Float32Array {
  let vector = vectors.get(row)
  if (!vector) {
    vector = vectorOf(row)
    vectors.set(row, vector)
  }
  return vector
}
