import { type Considered, createConsider } from '../../answers/consider.ts'
import { holds, slice } from '../../text/span.ts'
import type { Labelled, LabelledSet } from '../labelled.ts'
import { evenly } from './evenly.ts'

/** The candidates of one question, and which of them answer. */
export interface List {
  set: string
  mode: 'article known' | 'all articles'
  /** What the folds go by: an article's name as it is alike in all sets. */
  article: string
  labelled: Labelled
  considered: Pick<Considered, 'asked' | 'candidates' | 'proposals'>
  kind: Considered['asked']['group']
  rows: Float32Array[]
  /** Per row its paragraph's position among the proposals. */
  paragraphs: number[]
  answers: boolean[]
  /** The positions of the gold paragraphs among the proposals. */
  golds: Set<number>
  textOf: (row: number) => string
}

/** An article's id as it is alike in all sets. */
export const folded = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]/g, '')

// Beyond this a set is no library that a server would have, and its articles too alike.
const LIBRARY = 50

/** A set's answerable questions of which it is known where the answer stands. */
export const locatedIn = ({ questions }: LabelledSet): Labelled[] =>
  questions.filter(
    ({ answerable, spans }) => answerable && [...spans.values()].some((s) => s.length > 0),
  )

/** Measures the candidates of a set's answerable questions, at most `most`, evenly taken. */
export function collectLists(set: LabelledSet, most: number): List[] {
  const consider = createConsider(set.articles)
  const lists: List[] = []
  for (const labelled of evenly(locatedIn(set), most)) {
    const only = set.articles.findIndex(({ id }) => id === labelled.article)
    lists.push(toList(set, 'article known', labelled, consider(labelled.question, only)))
    if (!set.bySentence && set.articles.length <= LIBRARY)
      lists.push(toList(set, 'all articles', labelled, consider(labelled.question)))
  }
  return lists
}

/** Holds what was considered for a question against what is known of it. */
export function toList(
  set: Pick<LabelledSet, 'name' | 'bySentence'>,
  mode: List['mode'],
  labelled: Labelled,
  { asked, candidates, proposals }: Considered,
): List {
  const golds = new Set<number>()
  for (const [at, { article, paragraph }] of proposals.entries())
    if (article.article.id === labelled.article && labelled.gold.includes(paragraph)) golds.add(at)
  const spanOf = (row: number) => {
    const { proposal, sentence } = candidates[row]!
    const { article, paragraph } = proposals[proposal]!
    const { span } = article.paragraphs[paragraph]!.sentences[sentence]!
    return { text: article.article.paragraphs[paragraph]!.text, paragraph, span }
  }
  return {
    set: set.name,
    mode,
    article: folded(labelled.article),
    labelled,
    considered: { asked, candidates, proposals },
    kind: asked.group,
    rows: candidates.map(({ features }) => features),
    paragraphs: candidates.map(({ proposal }) => proposal),
    answers: candidates.map(({ proposal }, row) => {
      if (!golds.has(proposal)) return false
      const { paragraph, span } = spanOf(row)
      return set.bySentence || labelled.spans.get(paragraph)!.some((answer) => holds(span, answer))
    }),
    golds,
    textOf: (row) => {
      const { text, paragraph, span } = spanOf(row)
      return `¶ ${paragraph + 1} ${slice(text, span)}`
    },
  }
}

/** The lists with nothing but the sentences of a gold paragraph: which of them answers. */
export function insideGold(lists: readonly List[]): List[] {
  return lists
    .filter(({ mode }) => mode === 'article known')
    .flatMap((list) => {
      const [gold] = list.golds
      const kept = list.paragraphs.flatMap((paragraph, row) => (paragraph === gold ? [row] : []))
      if (kept.length < 2) return []
      return [
        {
          ...list,
          rows: kept.map((row) => list.rows[row]!),
          paragraphs: kept.map(() => gold!),
          answers: kept.map((row) => list.answers[row]!),
        },
      ]
    })
}
