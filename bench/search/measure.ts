import { holds } from '../../src/text/span.ts'
import type { LabelledSet } from '../../src/tools/labelled.ts'
import type { Engine } from './engine.ts'

/** How one engine fares with one set of questions, each asked inside its article. */
export interface Measured {
  name: string
  /** Shares, 0 to 1, of the questions: the first hit is the right paragraph; and its key sentence holds the answer. */
  first: number
  key: number
  /** Milliseconds to index all articles. */
  indexing: number
  /** MiB of heap that the indexes hold; null without --expose-gc. */
  memory: number | null
  /** Milliseconds a question. */
  median: number
  slowest: number
}

/** Indexes each article of a set by itself, then asks every question that has an answer. */
export function measure(engine: Engine, set: LabelledSet): Measured {
  const before = heap()
  const started = performance.now()
  const asks = new Map(set.articles.map((article) => [article.id, engine.index(article)]))
  const indexing = performance.now() - started
  const after = heap()

  const questions = set.questions.filter(({ gold }) => gold.length > 0)
  let first = 0
  let key = 0
  const times = questions.map((labelled) => {
    const ask = asks.get(labelled.article)!
    const start = performance.now()
    const hit = ask(labelled.question)
    const time = performance.now() - start
    if (hit && labelled.gold.includes(hit.paragraph)) {
      first += 1
      const answers = labelled.spans.get(hit.paragraph) ?? []
      if (set.bySentence || answers.some((answer) => holds(hit.key, answer))) key += 1
    }
    return time
  })
  times.sort((a, b) => a - b)
  return {
    name: engine.name,
    first: first / questions.length,
    key: key / questions.length,
    indexing,
    memory: before === null || after === null ? null : (after - before) / 2 ** 20,
    median: times[Math.floor(times.length / 2)]!,
    slowest: times[Math.floor(times.length * 0.99)]!,
  }
}

function heap(): number | null {
  if (!globalThis.gc) return null
  // Twice: what the first pass only finalises, the second frees.
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
