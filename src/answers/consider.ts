import type { Article } from '../article/article.ts'
import { indexParagraphs } from '../search/paragraph-index.ts'
import { likenesses } from './alike.ts'
import { type Asked, readQuestion } from './asked.ts'
import { type Candidate, measure } from './features.ts'
import { type ReadArticle, readArticle } from './reading.ts'
import type { Proposed, Rarity } from './surroundings.ts'
import { emptyVocabulary } from './vocabulary.ts'

/** What may answer a question, measured but not yet judged. */
export interface Considered {
  asked: Asked
  proposals: Proposed[]
  candidates: Candidate[]
  /** Per term of the question whether no article in scope has it. */
  unknown: boolean[]
  /** The same, where a word that is all but the same counts too: "telephone" for "phone". */
  absent: boolean[]
}

const MOST_PROPOSALS = 16
const ALL_BUT_THE_SAME = 0.7

/** Reads and indexes the articles once. `only` is the position of the one article to look in. */
export function createConsider(articles: readonly Article[]) {
  const vocabulary = emptyVocabulary()
  const read = articles.map((article) => readArticle(article, vocabulary))
  const index = indexParagraphs(articles)
  const total = read.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)

  return (text: string, only?: number): Considered => {
    const asked = readQuestion(text, vocabulary)
    const rarity: Rarity = {
      inArticle: (term, article) =>
        idf(article.frequency.get(asked.terms[term]!.id) ?? 0, article.paragraphs.length),
      inGeneral: (term) => idf(vocabulary.paragraphs[asked.terms[term]!.id] ?? 0, total),
    }
    const proposals = index.propose(text, MOST_PROPOSALS, only).map(
      (proposal): Proposed => ({
        article: read[proposal.article] as ReadArticle,
        paragraph: proposal.paragraph,
        score: proposal.score,
      }),
    )
    if (only !== undefined) fill(proposals, read[only]!)
    const candidates = measure(asked, proposals, rarity, (stems) =>
      likenesses(asked, stems, vocabulary),
    )
    const scope = only === undefined ? read : [read[only]!]
    const unknown = asked.terms.map(({ id }) => !scope.some((article) => has(article, id)))
    const absent = [...unknown]
    for (const [id, meetings] of asked.meets)
      for (const { term, strength } of meetings)
        if (absent[term] && strength >= ALL_BUT_THE_SAME)
          absent[term] = !scope.some((article) => has(article, id))
    return { asked, proposals, candidates, unknown, absent }
  }
}

/** BM25's rarity of a word that `n` of `total` paragraphs have; more than 0. */
const idf = (n: number, total: number) => Math.log(1 + (total - n + 0.5) / (n + 0.5))

const has = ({ frequency, title }: ReadArticle, id: number) => frequency.has(id) || title.has(id)

/** A short article is looked through whole, also where it shares no word with the question. */
function fill(proposals: Proposed[], article: ReadArticle) {
  const known = new Set(proposals.map(({ paragraph }) => paragraph))
  for (let at = 0; at < article.paragraphs.length && proposals.length < MOST_PROPOSALS; at++)
    if (!known.has(at)) proposals.push({ article, paragraph: at, score: 0 })
}
