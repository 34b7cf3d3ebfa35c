import { expect, test } from 'vitest'
import { isOneMistakeAway, mend, spellingsOf } from '../../src/answers/mend.ts'

const spellings = spellingsOf([
  {
    id: 'talks',
    title: 'Talks over sanctions',
    outlet: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    standfirst: null,
    paragraphs: [
      { number: 1, text: 'Professor Shimada spoke of sanctions in Fukui.', section: null },
    ],
  },
])

test.each([
  ['a letter left out', 'Shimda', 'shimada', true],
  ['a letter too many', 'sanctiions', 'sanctions', true],
  ['a wrong letter', 'sanctiens', 'sanctions', true],
  ['two letters that changed places', 'sancitons', 'sanctions', true],
  ['the same word', 'sanctions', 'sanctions', false],
  ['two mistakes', 'sanctns', 'sanctions', false],
])('one mistake away: %s', (_, typed, meant, expected) => {
  expect(isOneMistakeAway(typed.toLowerCase(), meant)).toBe(expected)
})

test.each([
  ['both words of a line', 'Shimda sanctons', 'Shimada sanctions'],
  ['and keeps the rest as typed', 'what did shimda say?', 'what did shimada say?'],
  ['no word that the lexicon knows', 'What function has it?', null],
  ['no other form of a word of the article', 'Have the Shimadas met?', null],
  ['nothing where all is right', 'Shimada on sanctions', null],
  ['nothing in an empty line', '', null],
])('mends %s', (_, typed, expected) => {
  expect(mend(typed, spellings)).toBe(expected)
})

test('a capital inside a question is a name, and no mistake for a common word', () => {
  expect(mend('Did Sanction go?', spellings)).toBeNull()
  expect(mend('Did Spakes speak to Shimda?', spellings)).toBe('Did Spakes speak to Shimada?')
  expect(mend('did sanctiions help?', spellings)).toBe('did sanctions help?')
  expect(mend('Did Sanctiions help?', spellings)).toBeNull()
  expect(mend('Sanctiions, did they help?', spellings)).toBe('Sanctions, did they help?')
})
