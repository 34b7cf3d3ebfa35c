import { createRequire } from 'node:module'
import type { Linear } from '../linear.ts'
import { type Ranker, toRanker } from '../rank.ts'

// As for the lexicon: `require` parses JSON faster than tsx can make a module of it.
const load = createRequire(import.meta.url)

/** What `npm run fit` learnt; the files themselves tell its date, data and figures. */
export const ranker: Ranker = toRanker(load('./ranker.json').model)
export const confidence: Linear = load('./confidence.json').model
