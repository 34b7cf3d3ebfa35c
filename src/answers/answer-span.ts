import type { Span } from '../text/span.ts'
import { answerWords } from './models/models.ts'
import type { AnswerKind, Question } from './question.ts'
import { type Choices, choose, scoreRuns, wholeSpan } from './span/choices.ts'

/** The words of a sentence that answer, and how likely they are right. */
export interface AnswerSpan {
  span: Span
  /** 0 to 1: that at least half of the words are right, if the sentence holds the answer. */
  probability: number
}

/** Below this probability no span is better than a wrong one. */
const LEAST = 0.4
/** Reasons, ways and definitions are clauses whose edges are seldom found: those must be surer. */
const LEAST_OF_CLAUSES = 0.5
const CLAUSES: ReadonlySet<AnswerKind> = new Set(['reason', 'manner', 'definition'])

/**
 * The words of a sentence, read for the runs that may be the answer, that answer a question, or null where none is
 * likely enough. Offsets are UTF-16 code units of the paragraph's text.
 */
export function findAnswerSpan(question: Question, choices: Choices): AnswerSpan | null {
  if (!hasAnEdge(question)) return null
  const choice = choose(choices, scoreRuns(choices, answerWords.trees))
  if (!choice) return null
  const { slope, intercept } = answerWords.calibration
  const probability = 1 / (1 + Math.exp(-(slope * choice.expected + intercept)))
  const least = CLAUSES.has(question.kind) ? LEAST_OF_CLAUSES : LEAST
  return probability < least ? null : { span: wholeSpan(choices, choice.at), probability }
}

/** Whether a question asks for something that has a beginning and an end: not "did he resign?". */
const hasAnEdge = (question: Question): boolean =>
  question.kind !== 'yes-no' && question.kind !== 'statement'
