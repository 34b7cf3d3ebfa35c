import type { Article } from '../article/article.ts'
import { sentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { type Term, terms } from '../text/terms.ts'
import { meanVector, rowOf } from './lexicon/vectors.ts'
import { marksOf } from './marks.ts'
import { numberOf, type Vocabulary } from './vocabulary.ts'

/** One sentence of a paragraph: its span, and its words from `from` up to but not `to`. */
export interface ReadSentence {
  span: Span
  from: number
  to: number
  /** What its content words are about together; see {@link meanVector}. */
  vector: Float32Array
}

/** A paragraph as the ranker reads it: per word its stem's number and its marks. */
export interface ReadParagraph {
  stems: Int32Array
  /** Where its words stand among the words that are used alike. */
  rows: Int32Array
  /** Whether the word is none of the stop words: 1 or 0. */
  content: Uint8Array
  marks: Uint16Array
  /** The classes that the lexicon gives the word, as bits (see classBits). */
  classes: Int32Array
  sentences: ReadSentence[]
  vector: Float32Array
}

/** An article as the ranker reads it. */
export interface ReadArticle {
  article: Article
  paragraphs: ReadParagraph[]
  /** In how many of its paragraphs a stem stands. */
  frequency: Map<number, number>
  /** The stems of the headline. */
  title: Set<number>
  sections: Set<number>[]
}

/** Reads an article's paragraphs, adding its stems to the vocabulary. */
export function readArticle(article: Article, vocabulary: Vocabulary): ReadArticle {
  const frequency = new Map<number, number>()
  const idsOf = (text: string) => {
    const content = terms(text, article.language).filter((term) => !term.isStopWord)
    return new Set(content.map((term) => numberOf(term.stem, term.folded, vocabulary)))
  }
  const paragraphs = article.paragraphs.map(({ text }) => {
    const read = readParagraph(text, article.language, vocabulary)
    for (const id of new Set(read.stems)) {
      frequency.set(id, (frequency.get(id) ?? 0) + 1)
      vocabulary.paragraphs[id]!++
    }
    return read
  })
  return {
    article,
    paragraphs,
    frequency,
    title: idsOf(article.title),
    sections: article.paragraphs.map(({ section }) => idsOf(section ?? '')),
  }
}

function readParagraph(text: string, language: string, vocabulary: Vocabulary): ReadParagraph {
  const found = terms(text, language)
  const spans = sentences(text, language)
  const stems = Int32Array.from(found, (term: Term) => numberOf(term.stem, term.folded, vocabulary))
  const rows = found.map((term, at) => (term.isStopWord ? -1 : vocabulary.rows[stems[at]!]!))
  const read: ReadSentence[] = []
  let at = 0
  for (const span of spans) {
    const from = at
    while (at < found.length && found[at]!.start < span.end) at++
    read.push({ span, from, to: at, vector: meanVector(rows.slice(from, at)) })
  }
  return {
    stems,
    rows: Int32Array.from(found, ({ folded }) => rowOf(folded)),
    classes: stems.map((id) => vocabulary.classes[id]!),
    content: Uint8Array.from(found, (term) => Number(!term.isStopWord)),
    marks: marksOf(text, found, new Set(read.map(({ from }) => from))),
    sentences: read,
    vector: meanVector(rows),
  }
}
