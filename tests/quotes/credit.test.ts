import { expect, test } from 'vitest'
import { readQuotations } from '../../src/quotes/read.ts'
import { articleOf } from './article.ts'

/** The speaker of the last quotation in marks, "nobody" where none is credited. */
function creditOf(...texts: string[]): string {
  const { quotations } = readQuotations(articleOf(...texts))
  return quotations.findLast(({ kind }) => kind !== 'indirect')?.speaker?.name ?? 'nobody'
}

test.each([
  [
    'a relative clause',
    'Maria Rossi, who runs the port, said: "We are closed today."',
    'Maria Rossi',
  ],
  [
    'a relative clause behind a preposition',
    'Anna Lund won praise from a colleague, from Maria Rossi, who declared, "We are closed today."',
    'Maria Rossi',
  ],
  [
    'two appositions',
    'Maria Rossi, a lawyer, who lives in Delft, said "we are closed today."',
    'Maria Rossi',
  ],
  [
    'a place in the apposition',
    '"We are closed," Maria Rossi, 30, of Delft, Ohio, said.',
    'Maria Rossi',
  ],
  [
    'the one who told, not the one told',
    '"We are closed," Maria Rossi, 69, told Reuters.',
    'Maria Rossi',
  ],
  ['a title before the name', '"We are closed," said former Utah Gov. Maria Rossi.', 'Maria Rossi'],
  [
    'a participle',
    'Maria Rossi left early, saying the port was "closed until May."',
    'Maria Rossi',
  ],
  [
    'a participle with a subject of its own',
    'They left, with Maria Rossi shouting: "We are closed!"',
    'Maria Rossi',
  ],
  [
    'a verb with a particle',
    'Anna Lund spoke and Maria Rossi fired back: "We are closed."',
    'Maria Rossi',
  ],
  [
    'any verb behind a comma in the marks',
    '"We are closed," Maria Rossi retaliated.',
    'Maria Rossi',
  ],
  ['according to', 'The port is "closed for good," according to Maria Rossi.', 'Maria Rossi'],
  [
    'a noun for what was said',
    'Maria Rossi\'s response was: "We are closed today."',
    'Maria Rossi',
  ],
  ['a signature', '"We are closed today." — Maria Rossi', 'Maria Rossi'],
  ['a colon', 'Maria Rossi: "We are closed today."', 'Maria Rossi'],
  ['a question before its attribution', '"Are we closed?" Maria Rossi asked.', 'Maria Rossi'],
  [
    'the name behind a description',
    'Her lawyer, Maria Rossi, said "we are closed today."',
    'Maria Rossi',
  ],
  ['a group', '"We are all closed," port officials said.', 'port officials'],
  [
    'a description of somebody else',
    'Maria Rossi left. "We are closed," Rossi\'s lawyer said.',
    "Rossi's lawyer",
  ],
  [
    'two people at once',
    'Maria Rossi and Anna Lund said "we are closed today."',
    'Maria Rossi and Anna Lund',
  ],
  [
    'the subject, past a title in its apposition',
    'Anna Lund, a guest on "The Hour," who left early, said his boss was "always kind to me."',
    'Anna Lund',
  ],
  [
    'the subject, past a day',
    'Maria Rossi on Friday raised her prices, saying the port was "closed until May."',
    'Maria Rossi',
  ],
  [
    'an apposition without its second comma',
    'Maria Rossi, president and owner of the Delft Port stated, "We are closed today."',
    'Maria Rossi',
  ],
  ['inversion of any verb', '"We are closed!" beamed Maria Rossi.', 'Maria Rossi'],
  [
    'inversion before the words',
    'The port shut. Said Maria Rossi, "We are closed."',
    'Maria Rossi',
  ],
  ['a stop where a comma should be', '"We are closed today." Maria Rossi said.', 'Maria Rossi'],
  ['a name between dash and colon', 'The port shuts - Maria Rossi: "It is over."', 'Maria Rossi'],
  ['a view', '"We are closed for good," in Maria Rossi\'s view.', 'Maria Rossi'],
  [
    'the outer report, not what somebody continues to be',
    'Maria Rossi said Anna Lund will continue to be "a friend of the port."',
    'Maria Rossi',
  ],
  [
    'the outer report, not a clause that tells which one',
    'Maria Rossi told a man who suggested otherwise that "the port is closed."',
    'Maria Rossi',
  ],
  [
    'who spoke before, where only an adverb leads on',
    '"The port is ours," Maria Rossi said. Instead, "they have closed it for good."',
    'Maria Rossi',
  ],
  ['a name with small words in it', '"We are closed," Maria de la Cruz said.', 'Maria de la Cruz'],
  [
    'according to, a clause behind its comma',
    'According to Maria Rossi, a resident, the noise is "beyond all that we know."',
    'Maria Rossi',
  ],
  ['nobody for whom it was told', '"That is up to them," Maria Rossi was told.', 'nobody'],
  ['nobody for a scare quote', 'The "green" port was busy.', 'nobody'],
  ['nobody for a title', 'Speaking on CNN\'s "State of the Union" was Maria Rossi.', 'nobody'],
  ['nobody for a passive', 'Maria Rossi was asked, "Are you closed now?"', 'nobody'],
])('credits by %s', (_, text, expected) => {
  expect(creditOf(text)).toBe(expected)
})

test.each([
  [
    'who spoke last',
    ['Maria Rossi said no. She spoke to Anna Lund.', '"We are closed," she said.'],
    'Maria Rossi',
  ],
  [
    'who can be a "he"',
    ['Maria Rossi met Robert Lund.', '"We are closed," he said.'],
    'Robert Lund',
  ],
  [
    'who reports the clause',
    ['Robert Lund left. Peter Moss said he was "closed until May."'],
    'Peter Moss',
  ],
  [
    'the subject of the same sentence',
    ['Robert Lund left.', 'Peter Moss fired back: "I am closed," he wrote, "until May."'],
    'Peter Moss',
  ],
  [
    'the subject of the same sentence, for "his"',
    ['Robert Lund spoke.', 'Peter Moss grew angry over his remark that "we are closed today."'],
    'Peter Moss',
  ],
  [
    'a surname that only begins sentences',
    ['Robert Lund spoke.', 'Voss openly admitted it. "We are closed today," he said.'],
    'Voss',
  ],
  [
    'nobody where only a woman was named',
    ['Maria Rossi left.', '"We are closed," he said.'],
    'nobody',
  ],
])('takes a pronoun for %s', (_, texts, expected) => {
  expect(creditOf(...texts)).toBe(expected)
})

test.each([
  [
    'the description before the name',
    ['They met the mayor, Anna Lund, in Delft.', '"No more," the mayor said.'],
    'Anna Lund',
  ],
  [
    'a surname alone where two bear it and are named as often',
    ['Anna Lund and Peter Lund spoke.', '"No more," Lund said.'],
    'Lund',
  ],
  [
    'a surname where one is named more',
    ['Anna Lund and Peter Lund spoke. Anna Lund left.', '"No more," Lund said.'],
    'Anna Lund',
  ],
  [
    'an office of something',
    ['Peter Moss spoke.', 'Secretary of State Bo F. Lund spoke.', '"No more," Lund said.'],
    'Bo F. Lund',
  ],
  [
    'a title written short',
    ['Gov. Anna Lund met Peter Moss.', '"No more," the governor said.'],
    'Anna Lund',
  ],
  ['a title and a surname', ['Robert Lund spoke.', '"No more," Mr. Lund said.'], 'Robert Lund'],
  [
    'a married name by its title',
    ['Bill Moss met Anna Moss.', '"No more," Mrs. Moss said.'],
    'Anna Moss',
  ],
  ['accents', ['Shinzō Abe spoke.', '"No more," Abe said.'], 'Shinzō Abe'],
  ['East Asian order', ['Moon Jae-in spoke.', '"No more," Moon said.'], 'Moon Jae-in'],
  ['a middle initial', ['Robert F. Lund spoke.', '"No more," Robert Lund said.'], 'Robert F. Lund'],
  ['a double surname', ['Anna Moss Lund spoke.', '"No more," Moss Lund said.'], 'Anna Moss Lund'],
  [
    'particles',
    ['Ursula von der Leyen spoke.', '"No more," von der Leyen said.'],
    'Ursula von der Leyen',
  ],
  [
    'a surname one letter off',
    ['Anna Lindqvist met Peter Moss.', '"No more," Linqvist said.'],
    'Anna Lindqvist',
  ],
  [
    'nothing so near where the surname is short',
    ['Anna Moore met Peter Lund.', '"No more," Moor said.'],
    'Moor',
  ],
  [
    'nothing so near where somebody has the other surname',
    ['Anna Lindqvist met Peter Linqvist.', '"No more," Linqvist said.'],
    'Peter Linqvist',
  ],
  ['a suffix', ['Robert Lund Jr. spoke.', '"No more," Lund said.'], 'Robert Lund Jr.'],
  [
    'the description of a role',
    ['Anna Lund, the Danish minister, spoke.', '"No more," the Danish minister said.'],
    'Anna Lund',
  ],
])('knows one person by %s', (_, texts, expected) => {
  expect(creditOf(...texts)).toBe(expected)
})
