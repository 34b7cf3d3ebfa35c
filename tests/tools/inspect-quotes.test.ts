import { expect, test } from 'vitest'
import { inspectQuotes } from '../../src/tools/inspect-quotes.ts'
import { articleOf } from '../quotes/article.ts'

test('shows of each quotation where it stands, whom it is credited to and by which rule', () => {
  expect(inspectQuotes(articleOf('"It holds today," Bo Lund said.', '"We go home now."'))).toEqual([
    'test ¶ 1 0–17 direct  "It holds today,"\n  Bo Lund, printed Bo Lund | said\n  subject before its verb, right behind the words',
    'test ¶ 2 0–17 direct  "We go home now."\n  Bo Lund, printed Bo Lund | said\n  subject before its verb, right behind the words; goes on speaking',
  ])
})
