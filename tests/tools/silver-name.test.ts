import { expect, test } from 'vitest'
import { sameSpeaker } from '../../src/tools/same-speaker.ts'
import { faultOf } from '../../src/tools/silver-name.ts'
import { articleOf } from '../quotes/article.ts'

const article = articleOf(
  'Maria Rossi met Peter Dahl and Dr. Amadou Sow.',
  'They talked.',
  'They talked on.',
  'Then Robert Moss came.',
)

test.each([
  ['Rossi and Dahl', 'he', 'is no name of one person'],
  ['Dahl picking a fight with Rossi', 'he', 'is no name of one person'],
  ['Baylor University', 'he', 'is no name of one person'],
  ['Israel', 'he', 'is no name of one person'],
  ['Maria Rossi', 'he', 'goes with the other pronoun'],
  ['Rossi', 'his', 'goes with the other pronoun'],
  ['Robert Moss', 'he', 'is not yet named'],
])('finds that %s for "%s" %s', (silver, pronoun, fault) => {
  expect(faultOf(silver, pronoun, article, 1)).toBe(fault)
})

test.each([
  ['Maria Rossi', 'she'],
  ['Rossi', 'Her'],
  ['Amadou Sow', 'he'],
  ['campaign manager Peter Dahl', 'he'],
  ['Peter Dahl, who met Maria Rossi and left', 'He'],
  ['Delft County (N.H.) Sheriff Peter Dahl', 'he'],
])('finds no fault with %s for "%s"', (silver, pronoun) => {
  expect(faultOf(silver, pronoun, article, 1)).toBeNull()
})

test('matches a name behind a bracket or a line break, and no other', () => {
  expect(sameSpeaker('Peter Dahl', 'Delft County (N.H.) Sheriff Peter Dahl')).toBe(true)
  expect(sameSpeaker('Peter Dahl', 'X.\n\nDahl')).toBe(true)
  expect(sameSpeaker('Anna Dahl', 'Delft County (N.H.) Sheriff Peter Dahl')).toBe(false)
})
