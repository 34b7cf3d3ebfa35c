import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { judge } from '../../src/tools/judge-run.ts'
import type { GoldQuotation } from '../../src/tools/labelled-quotes.ts'
import { covered, iou, meets } from '../../src/tools/overlap.ts'
import { articleOf } from '../quotes/article.ts'

const at = (start: number, end: number, paragraph = 1) => ({ paragraph, start, end })

test('measures overlap in characters, and none between paragraphs', () => {
  expect(iou(at(0, 10), [at(5, 15)])).toBeCloseTo(5 / 15)
  expect(iou(at(0, 10), [at(0, 4), at(6, 10)])).toBeCloseTo(0.8)
  expect(covered(at(0, 10), [at(5, 100)])).toBe(0.5)
  expect(iou(at(0, 10), [at(0, 10, 2)])).toBe(0)
  expect(meets(at(0, 10), [at(10, 20)])).toBe(false)
  expect(meets(null, [at(10, 20)])).toBe(false)
})

const text = '“The tower will fall,” Maria Rossi said. Peter Dahl left.'
const { quotations } = readQuotations(articleOf(text))
const marked = (
  speaker: string,
  silver: string | null = null,
  adjudicated: string | null = null,
): GoldQuotation => ({
  article: 'a',
  kind: 'direct',
  content: [at(0, 22)],
  parts: [at(0, 22)],
  speaker,
  isPronoun: silver !== null,
  silver,
  adjudicated,
  source: [at(23, 34)],
  cue: [at(35, 39)],
})

test('judges a credit by the marked source, and a pronoun by its silver name', () => {
  expect(judge(marked('Maria Rossi'), at(0, 22), quotations).right).toBe(true)
  expect(judge(marked('Peter Dahl'), at(0, 22), quotations).right).toBe(false)
  expect(judge(marked('she', 'Maria Rossi'), at(0, 22), quotations).right).toBe(true)
  expect(judge(marked('she', 'Anna Dahl'), at(0, 22), quotations).right).toBe(false)
})

test('judges a pronoun also by the name that readers of the text gave for it', () => {
  const rightAsRead = (silver: string, adjudicated: string | null) =>
    judge(marked('she', silver, adjudicated), at(0, 22), quotations).rightAsRead
  expect(rightAsRead('Anna Dahl', 'Maria Rossi')).toBe(true)
  expect(rightAsRead('Maria Rossi', 'Anna Dahl')).toBe(false)
  expect(rightAsRead('Maria Rossi', null)).toBe(false)
})

test('finds nothing at the place of a run that a quotation covers by less than four fifths', () => {
  expect(judge(marked('Maria Rossi'), at(0, 12), quotations)).toMatchObject({
    found: null,
    right: false,
  })
})
