import { createRequire } from 'node:module'
import type { Linear } from '../linear.ts'
import type { Ranker } from '../rank.ts'
import { type StoredReader, unpack } from '../reader/reader.ts'
import { forestOf, type Tree } from '../span/trees.ts'

/** What `npm run fit` writes into one of the files beside this one. */
export interface Fitted<Model> {
  /** ISO date of the fit. */
  date: string
  /** The names of the sets that it was fitted on. */
  data: string[]
  /** On articles held out in turn. */
  figures: object
  model: Model
}

/** A logistic curve from expected word F1 to the probability that a run is at least half right. */
export interface Calibration {
  slope: number
  intercept: number
}

// As for the lexicon: `require` parses JSON faster than tsx can make a module of it.
const require = createRequire(import.meta.url)
const load = <Model>(file: string): Model => (require(file) as Fitted<Model>).model

const linear = load<{ across: Linear; inside: Linear }>('./sentences.json')
const words = load<{ calibration: Calibration; trees: Tree[] }>('./words.json')

export const ranker: Ranker = {
  ...linear,
  runs: forestOf(load<Tree[]>('./runs.json')),
  trees: forestOf(load<Tree[]>('./ranking.json')),
  reader: unpack(load<StoredReader>('./reader.json')),
}
/** Choose the words that answer inside the key sentence. */
export const answerWords = { calibration: words.calibration, trees: forestOf(words.trees) }
export const confidence = forestOf(load<Tree[]>('./confidence.json'))
