import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

const marked = (...texts: string[]) =>
  readQuotations(articleOf(...texts)).quotations.filter(({ kind }) => kind !== 'indirect')

/** The speaker of the last quotation in marks, "nobody" where none is credited. */
const creditOf = (...texts: string[]): string => marked(...texts).at(-1)?.speaker?.name ?? 'nobody'

test.each([
  [
    'what another did by her report',
    'Maria Rossi says her rival Bo Lund accepted money from the port and "saw nothing wrong with it."',
  ],
  [
    'what others would do by her report',
    'Maria Rossi said a lot of people in Delft would find it "very hard to look past."',
  ],
  [
    'what others were doing by her report',
    'Maria Rossi said the owners were calling "every 15 minutes."',
  ],
  [
    'what others feel by her report',
    '"We are closed," Maria Rossi said, noting that owners feel "we have got to find a place."',
  ],
  [
    'what leads up to another sentence',
    'But even as Maria Rossi claimed on Tuesday that "the port got in trouble for less," one of the owners said the cases differ.',
  ],
  [
    'a question that another answers',
    'Maria Rossi responds to Bo Lund with, "Why now? That was yesterday?" Lund then writes back, "No."',
    0,
  ],
  [
    'the agent of a passive',
    'Bo Lund was asked by host Maria Rossi, "Why is the port closed now?"',
  ],
  ['her letter', 'Maria Rossi’s open letter notes that Bo Lund "has closed the port of Delft."'],
  ['her post, behind "from"', 'From Maria Rossi’s latest post: "The port of Delft is closed."'],
  ['"here" she is', 'Here’s Maria Rossi in December 2012: "The port of Delft is closed."'],
])('credits her with %s', (_, sentence, at = -1) => {
  expect(marked(sentence).at(at)?.speaker?.name).toBe('Maria Rossi')
})

test('leaves what another said in so many words to that other', () => {
  const sentence =
    'Maria Rossi says that Bo Lund said of his brother: "He will never close the port."'
  expect(creditOf(sentence)).toBe('Bo Lund')
})

test.each([
  [
    'somebody of a relative clause whom no rule can name',
    'Bo Lund won his first praise from a colleague, in front of everyone, who declared in the hall, "It is time to unite now."',
  ],
  [
    'a thing before a colon',
    'Each election cycle, there is a threat few keep: "If it rains, I am off!"',
  ],
  [
    'one whom somebody thanked',
    'Anna Moss, star of television’s “Scandal,” thanked Bo Lund for “taking these steps now.”',
  ],
])('credits nobody rather than %s', (_, sentence) => {
  expect(creditOf('Maria Rossi spoke.', sentence)).toBe('nobody')
})

test.each([
  ['Bo Lund held up a sign saying "No more ships in Delft."', 'a sign'],
  ['Bo Lund posted it under a headline that said, "No more ships in Delft."', 'a headline'],
  ['"No more ships," the order released Friday said.', 'the order released Friday'],
  ['The two lawmakers, however, argue that "no more ships" may land.', 'The two lawmakers'],
  [
    '"No more ships," the Utah senator and presidential candidate said.',
    'the Utah senator and presidential candidate',
  ],
])('finds the source of %s', (sentence, printed) => {
  expect(marked(sentence)[0]?.printed).toBe(printed)
})

test.each([
  ['two hyphens', 'A rival -- Maria Rossi, who lost to Bo Lund -- said he "offered no change."'],
  ['a hyphen between spaces', 'Bo Lund met Maria Rossi - who later said he "offered no change."'],
  [
    'an explanation between dashes',
    'Rossi — praised by Bo Lund as the leading choice — told us that "it is very serious." Maria Rossi left.',
  ],
  [
    'an adverb before the verb',
    'Maria Rossi then appears in a clip from Delft, saying, "The port is closed."',
  ],
  [
    'a verb with its particle behind a question',
    'Bo Lund spoke.',
    '"It happens, right?" Maria Rossi went on, as if he were not there.',
  ],
])('reads %s', (_, ...texts) => {
  expect(creditOf(...texts)).toBe('Maria Rossi')
})

test('takes a word read in the wrong encoding for one name', () => {
  expect(creditOf('"No more," President FranÃ§ois Lund said.')).toBe('FranÃ§ois Lund')
})

test('takes what a body is for as part of its name', () => {
  const said = '"No more ships," said the Center for Delft and Harbour Studies.'
  expect(creditOf(said)).toBe('Center for Delft and Harbour Studies')
})

test('takes what mostly tells the kind of a thing for nobody who is a "he"', () => {
  const before = [
    'A brawl broke out near the northern Drenthish city.',
    'Its foreign minister, Bo Lund, plays down concerns. Others may outnumber the small Drenthish population, but that is good news, he says.',
  ]
  expect(creditOf(...before, '"No more ships," he said.')).toBe('Bo Lund')
})
