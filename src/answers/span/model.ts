import { createRequire } from 'node:module'
import { forestOf, type Tree } from './trees.ts'

/** What `npm run fit-spans` writes. */
export interface SpanModel {
  /** ISO date of the fit. */
  date: string
  /** The names of the sets that it was fitted on. */
  data: string[]
  /** Questions fitted on, and the figures on articles held out in turn. */
  figures: Record<string, number>
  /** expected word F1 → probability that the span is at least half right: a logistic curve. */
  calibration: { slope: number; intercept: number }
  features: string[]
  trees: Tree[]
}

// As for the lexicon: `require` parses JSON faster than tsx can make a module of it.
export const model: SpanModel = createRequire(import.meta.url)('../models/span.json')

export const forest = forestOf(model.trees)
