import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUtf8, formatArticle, parseArticle } from '../../src/article/article-file.ts'
import { UserError } from '../../src/article/user-error.ts'

const FILE = 'corpus/ferry-strike.md'
const MATTER = '---\ntitle: The ferry strike\n---\n'

test('reads every field, the sections and the paragraphs', () => {
  const text = `---
title: The ferry strike
outlet: Harbour Times
author: [Ada Berg, Ole Lund]
published: 2021-05-04
url: https://example.org/ferry
language: en-GB
standfirst: "Crews: no sailing before Friday"
---
First paragraph.

## What comes next
Second
paragraph.

\\# 3 is a number.
`
  expect(parseArticle(FILE, text)).toEqual({
    id: 'ferry-strike',
    title: 'The ferry strike',
    outlet: 'Harbour Times',
    authors: ['Ada Berg', 'Ole Lund'],
    published: '2021-05-04',
    url: 'https://example.org/ferry',
    language: 'en-GB',
    standfirst: 'Crews: no sailing before Friday',
    paragraphs: [
      { number: 1, text: 'First paragraph.', section: null },
      { number: 2, text: 'Second paragraph.', section: 'What comes next' },
      { number: 3, text: '# 3 is a number.', section: 'What comes next' },
    ],
  })
})

test('what the file does not say is null, and the language English', () => {
  expect(parseArticle(FILE, `${MATTER}One.`)).toMatchObject({
    outlet: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    standfirst: null,
  })
})

test.each([
  ['a title that looks like a number', '---\ntitle: 1984\n---\nOne.', '1984'],
  ['a title that looks like a truth value', '---\ntitle: Yes\n---\nOne.', 'Yes'],
  ['Windows line ends', '---\r\ntitle: A\r\n---\r\nOne.\r\n', 'A'],
])('reads %s', (_, text, title) => {
  expect(parseArticle(FILE, text)).toMatchObject({ title, paragraphs: [{ text: 'One.' }] })
})

test.each([
  [
    'no title',
    '---\noutlet: X\n---\nOne.',
    ':2: title is missing; write "title: …" in the front matter',
  ],
  [
    'an empty front matter',
    '---\n---\nOne.',
    ':2: title is missing; write "title: …" in the front matter',
  ],
  ['an empty title', '---\ntitle: ""\n---\nOne.', ':2: title must not be empty'],
  ['a title that is a list', '---\ntitle: [a]\n---\nOne.', ':2: title must be text on one line'],
  [
    'a date in words',
    '---\ntitle: A\npublished: last week\n---\nOne.',
    ':3: published must be a date such as 2018-03-19, not "last week"',
  ],
  [
    'a day that does not exist',
    '---\ntitle: A\npublished: 2018-02-30\n---\nOne.',
    ':3: published must be a date such as 2018-03-19, not "2018-02-30"',
  ],
  [
    'an address of another protocol',
    '---\ntitle: A\nurl: javascript:alert(1)\n---\nOne.',
    ':3: url must be an http or https address, not "javascript:alert(1)"',
  ],
  [
    'an author that is a map',
    '---\ntitle: A\nauthor: {name: B}\n---\nOne.',
    ':3: author must be a name or a list of names',
  ],
  [
    'a field that does not exist',
    '---\ntitle: A\nsubtitle: B\n---\nOne.',
    ':3: subtitle is not a field; the fields are title, outlet, author, published, url, language, standfirst',
  ],
  ['front matter that is a list', '---\n- a\n---\nOne.', ':2: the front matter must be lines'],
  ['broken YAML', '---\ntitle: A\noutlet: "B\n---\nOne.', ':3: the front matter is not YAML'],
  ['a field given twice', '---\ntitle: A\ntitle: B\n---\nOne.', ':3: the front matter is not YAML'],
  ['no front matter', 'One.', ':1: must begin with front matter between two lines of ---'],
  ['front matter without an end', '---\ntitle: A\nOne.', ':1: must begin with front matter'],
  ['no paragraph', `${MATTER}\n\n`, ':4: has no paragraph under the front matter'],
  [
    'a heading of another level',
    `${MATTER}# One\n\nTwo.`,
    ':4: a heading is written "## Its words"',
  ],
  ['a heading without words', `${MATTER}##\n\nTwo.`, ':4: a heading is written "## Its words"'],
  ['a heading over nothing', `${MATTER}One.\n\n## Two`, ':6: no paragraph stands under "Two"'],
])('refuses %s with file and line', (_, text, message) => {
  expect(() => parseArticle(FILE, text)).toThrow(UserError)
  expect(() => parseArticle(FILE, text)).toThrow(FILE + message)
})

test.each(['corpus/Ferry Strike.md', 'corpus/ferry.txt', `corpus/${'a'.repeat(81)}.md`])(
  'refuses the file name %s',
  (file) => {
    expect(() => parseArticle(file, `${MATTER}One.`)).toThrow(`${file}:1: the file's name must be`)
  },
)

test('names every problem of a file at once', () => {
  const text = '---\npublished: soon\nsubtitle: B\n---\n'
  expect(() => parseArticle(FILE, text)).toThrow(/title is missing.*\n.*published.*\n.*subtitle/s)
})

test('refuses bytes that are not UTF-8 and takes a byte order mark away', () => {
  expect(() => decodeUtf8('corpus/x.md', Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toThrow(
    'corpus/x.md: must be text in UTF-8',
  )
  expect(decodeUtf8('x.md', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a')
})

const line = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom('# ', '## ', '#', '---', '> ', '- ', '\\', '\\# ', '1. '), fc.string())
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replace(/[\r\n]/g, ' ').trim())
  .filter((text) => text.length > 0)
const words = fc
  .string({ unit: 'grapheme' })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text.length > 0)
const article = fc
  .record({
    id: fc.constant('ferry-strike'),
    title: words,
    outlet: fc.option(words),
    authors: fc.array(words, { maxLength: 3 }),
    published: fc.constantFrom(null, '2018-03-19'),
    url: fc.option(fc.webUrl()),
    language: fc.constantFrom('en', 'pt-BR'),
    standfirst: fc.option(words),
    blocks: fc.array(fc.record({ text: line, heading: fc.option(line) }), { minLength: 1 }),
  })
  .map(({ blocks, ...rest }) => {
    let section: string | null = null
    const paragraphs = blocks.map(({ text, heading }, index) => {
      section = heading ?? section
      return { number: index + 1, text, section }
    })
    return { ...rest, paragraphs }
  })

test('gives back the article that was written', () => {
  fc.assert(
    fc.property(article, (given) => {
      expect(parseArticle(FILE, formatArticle(given))).toEqual(given)
    }),
  )
})
