import type { Span } from '../../text/span.ts'
import { type Meaning, meanings } from '../lexicon/lexicon.ts'
import { type Row, rowOf } from '../lexicon/vectors.ts'
import { candidates, type Run } from './candidates.ts'
import { shapesOf } from './shape.ts'
import { type Token, tokens } from './tokens.ts'
import { typesOfToken } from './types.ts'

/** A sentence read for the runs of its words that may be an answer; the same for all questions. */
export interface Sentence {
  /** The text that the sentence stands in. */
  text: string
  tokens: Token[]
  runs: Run[]
  /** What the runs are like in themselves; see {@link shapesOf}. */
  shapes: Float32Array
  /** What each token may mean; of words without content nothing. */
  meanings: (readonly Meaning[])[]
  /** Where each token stands among the words that are used alike. */
  rows: ArrayLike<Row>
  /** The part between two commas, brackets, dashes or subordinators that each token stands in. */
  clause: Uint16Array
}

// In UTF-16 code units, some 400 words. Nobody's sentence is longer, and the time that reading takes
// grows with the square of it.
const LONGEST = 2500

const CONTENT = new Set(['J', 'N', 'E', 'L', 'V', 'G', 'A', '0'])
const CLAUSE = new Set([',', '(', ')', '-', 'S', 'W'])

/** Reads the sentence `span` of a text. */
export function readSentence(text: string, span: Span, language = 'en'): Sentence {
  const all = beginning(text, span, language)
  const runs = candidates(all)
  const types = all.map((_, at) => typesOfToken(all, at))
  const firstVerb = all.findIndex(({ tag }) => tag === 'X' || tag === 'V' || tag === 'L')
  let clauses = 0
  return {
    text,
    tokens: all,
    runs,
    shapes: shapesOf(all, types, firstVerb, runs),
    meanings: all.map(({ folded, tag }) => (CONTENT.has(tag) ? meanings(folded) : [])),
    rows: Int32Array.from(all, (token) => (hasContent(token) ? rowOf(token.folded) : -1)),
    clause: Uint16Array.from(all, ({ tag }) => (CLAUSE.has(tag) ? ++clauses : clauses)),
  }
}

/** The tokens of a sentence; of one that is too long those of its beginning, none of them cut. */
function beginning(text: string, { start, end }: Span, language: string): Token[] {
  if (end - start <= LONGEST) return tokens(text, { start, end }, language)
  return tokens(text, { start, end: start + LONGEST }, language).slice(0, -1)
}

/** Whether a token has a meaning that a question's word may share. */
export const hasContent = ({ tag }: Token): boolean => CONTENT.has(tag)
