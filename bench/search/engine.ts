import type { Article } from '../../src/article/article.ts'
import { sentences } from '../../src/text/sentences.ts'
import { type Span, slice } from '../../src/text/span.ts'
import { contentStems } from '../../src/text/terms.ts'

/** The first hit of a question: a paragraph by its position from 0, and the sentence shown. */
export interface FirstHit {
  paragraph: number
  key: Span
}

/** One article, indexed; null where a question finds nothing. */
export type Ask = (question: string) => FirstHit | null

/** A way to index an article and ask it. */
export interface Engine {
  name: string
  index(article: Article): Ask
}

/** An engine that finds paragraphs, with the sentence picker that all such engines here share. */
export function paragraphEngine(
  name: string,
  index: (texts: string[]) => (question: string) => number | undefined,
): Engine {
  return {
    name,
    index({ paragraphs }) {
      const texts = paragraphs.map(({ text }) => text)
      const first = index(texts)
      const picker = sentencePicker(texts)
      return (question) => {
        const paragraph = first(question)
        return paragraph === undefined
          ? null
          : { paragraph, key: picker(question, texts[paragraph]!) }
      }
    },
  }
}

/** The sentence with most of the question's stems, the rarer among the paragraphs the heavier. */
function sentencePicker(texts: readonly string[]): (question: string, text: string) => Span {
  const frequency = new Map<string, number>()
  for (const text of texts)
    for (const stem of new Set(contentStems(text)))
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const rarity = (stem: string) => Math.log(1 + texts.length / (1 + (frequency.get(stem) ?? 0)))
  return (question, text) => {
    const asked = new Set(contentStems(question))
    let best = { key: { start: 0, end: text.length }, score: -1 }
    for (const key of sentences(text)) {
      const held = new Set(contentStems(slice(text, key)))
      let score = 0
      for (const stem of asked) if (held.has(stem)) score += rarity(stem)
      if (score > best.score) best = { key, score }
    }
    return best.key
  }
}
