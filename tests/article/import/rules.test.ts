import { expect, test } from 'vitest'
import { authorsOf } from '../../../src/article/import/byline.ts'
import { dateIn, isDateLine } from '../../../src/article/import/dates.ts'
import { furniture, isCaption, isCredit } from '../../../src/article/import/furniture.ts'
import { slugOf } from '../../../src/article/import/slug.ts'

test.each([
  ['ISO', '2018-03-19T10:00:00Z', '2018-03-19'],
  ['month first', 'March 19, 2018', '2018-03-19'],
  ['month first, short', 'Sept. 3rd, 2018', '2018-09-03'],
  ['day first', 'Mon 19 March 2018 10.32 GMT', '2018-03-19'],
  ['with full stops', '19.03.2018', '2018-03-19'],
  ['slashes that can only be day first', '19/03/2018', '2018-03-19'],
  ['slashes that can only be month first', '03/19/2018', '2018-03-19'],
  ['slashes that say the same both ways', '03/03/2018', '2018-03-03'],
  ['slashes that can be read both ways', '03/04/2018', undefined],
  ['no such day', '30 February 2018', undefined],
  ['no date', 'May the ferry sail', undefined],
])('dateIn: %s', (_, text, expected) => {
  expect(dateIn(text)?.date).toBe(expected)
})

test.each([
  ['Published: March 19, 2018 at 10:32 AM', true],
  ['Last modified on Mon 19 Mar 2018 08.15 GMT', true],
  ['What the treaty of March 19, 2018 changed for us', false],
])('isDateLine: %s', (text, expected) => {
  expect(isDateLine(text)).toBe(expected)
})

test.each([
  ['By Ada Berg', ['Ada Berg']],
  ['By Ada Berg and Ole Lund', ['Ada Berg', 'Ole Lund']],
  ['BY ADA BERG, OLE LUND AND PIA STONE', ['ADA BERG', 'OLE LUND', 'PIA STONE']],
  ['By Ada Berg, Harbour Times', ['Ada Berg']],
  ['By Ludwig van der Berg in Merrin', ['Ludwig van der Berg']],
  ["Written by Siobhán O'Neill-Kerr | 4 May", ["Siobhán O'Neill-Kerr"]],
  ['Author Ada Berg', ['Ada Berg']],
  ['By AFP', ['AFP']],
  ['By the river, a town waits', []],
  ['By noon the quay was empty.', []],
  ['Ada Berg', []],
])('authorsOf: %s', (text, expected) => {
  expect(authorsOf(text)).toEqual(expected)
})

test.each([
  ['4. Skip to footer', 'skip link'],
  ['News Sport Opinion', 'navigation or section label'],
  ['Home > World > Merrin', 'breadcrumb'],
  ['Share on Facebook', 'sharing'],
  ['- Advertisement -', 'advertisement'],
  ['Article continues below', 'advertisement'],
  ['This website uses cookies to make it better.', 'cookie notice'],
  ['Read more: Why the bridge hums', 'link to another article'],
  ['RELATED: Why the bridge hums', 'link to another article'],
  ['Click here to see the whole list', 'link to another article'],
  ['Subscribe to our daily newsletter', 'newsletter'],
  ['Download our app for the latest news', 'appeal to support or install'],
  ['27 Comments', 'comments'],
  ['© 2021 Harbour Times', 'copyright line'],
  ['5 min read', 'reading or playing time'],
  ['Tags: canal, council', 'tags'],
  ['Editing by Pia Stone', 'editorial credit'],
  ['jm/msh (AFP, dpa)', "editors' initials"],
  ['Correction: the fare is 49 crowns.', "editors' note"],
  ['* * *', 'only marks'],
])('furniture: "%s" is %s', (text, reason) => {
  expect(furniture(text)).toBe(reason)
})

// Paragraphs and headings that begin or sound like furniture.
test.each([
  'More than 40 boats were lost in the storm, the coastguard said.',
  'See how the river turns at the mill? That is where she stood.',
  'Sign language came late to the island.',
  'Home is where the herring is, they say in Merrin.',
  'Related crimes fell by a third, the ministry said on Monday.',
  'Read more books, she told the class.',
  'The bakery sells cookies and bread.',
  'Share prices fell on Monday.',
  'Copyright lawyers were the first to protest against the plan.',
  'Follow the money, said the prosecutor.',
  'What happens next',
  'Back to the top table',
  'Video games are taught here.',
])('furniture: "%s" is left to be judged', (text) => {
  expect(furniture(text)).toBeNull()
})

test.each([
  ['Image: Agency/A. Maker', true],
  ['Photo by Lena Orr', true],
  ['Getty Images', true],
  ['A. Dahl/AFP', true],
  ['Images of the flood went round the world.', false],
  ['Reuters reported the deal first.', false],
])('isCredit: %s', (text, expected) => {
  expect(isCredit(text)).toBe(expected)
})

test.each([
  ['The quay at dusk. Photograph: Lena Orr/Harbour Times', true],
  ['The quay at dusk (AP Photo/Lena Orr)', true],
  ['Image caption, The quay at dusk', true],
  ['The photograph: a quay at dusk, and nobody on it.', false],
])('isCaption: %s', (text, expected) => {
  expect(isCaption(text)).toBe(expected)
})

test.each([
  ['Will Kim’s ferry sail?', 'will-kims-ferry-sail'],
  ['Ångström, Straße & Łódź', 'angstrom-strasse-lodz'],
  ['「港」', 'article-6be3a4fb'],
  [`${'word '.repeat(20)}`, `${'word-'.repeat(15)}word`],
  ['x'.repeat(100), 'x'.repeat(80)],
])('slugOf: %s', (title, expected) => {
  expect(slugOf(title)).toBe(expected)
})
