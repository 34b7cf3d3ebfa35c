import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkdown, visibleLine } from '../../src/text/escape-markdown.ts'
import { unescapeMarkdown } from '../support/markdown.ts'

test.each([
  ['emphasis', '*a* _b_ **c** __d__', '\\*a\\* \\_b\\_ \\*\\*c\\*\\* \\_\\_d\\_\\_'],
  ['strike and spoiler', '~~a~~ ||b||', '\\~\\~a\\~\\~ \\|\\|b\\|\\|'],
  ['code', '`a` ```b```', '\\`a\\` \\`\\`\\`b\\`\\`\\`'],
  ['a heading', '# a', '\\# a'],
  ['small text', '-# a', '-\\# a'],
  ['a quote', '> a\n>>> b', '\\> a\n\\>\\>\\> b'],
  ['a list', '- a\n  * b\n+ c\n12. d\n3) e', '\\- a\n  \\* b\n\\+ c\n12\\. d\n3\\) e'],
  [
    'hyphens and numbers inside a line',
    '3.5 km, a 7-day walk - home.',
    '3.5 km, a 7-day walk - home.',
  ],
  ['a masked link', '[a](https://b.example)', '\\[a\\](https\\://b.example)'],
  ['an address', 'see http://b.example/x_y', 'see http\\://b.example/x\\_y'],
  [
    'mentions',
    '@everyone <@1> <@&2> <#3> </a:4>',
    '\\@everyone \\<\\@1\\> \\<\\@&2\\> \\<\\#3\\> \\</a:4\\>',
  ],
  ['a timestamp and an emoji', '<t:1:R> <a:x:5>', '\\<t:1:R\\> \\<a:x:5\\>'],
  ['a backslash before a mark', '\\*a', '\\\\\\*a'],
  ['nothing', '', ''],
])('shows %s literally', (_, text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test('ends the direction changes that a text leaves open, and only those', () => {
  expect(escapeMarkdown('a \u202eb')).toBe('a \u202eb\u202c')
  expect(escapeMarkdown('\u2067a \u202bb\u202c')).toBe('\u2067a \u202bb\u202c\u2069')
  expect(escapeMarkdown('\u202aa\u202c b')).toBe('\u202aa\u202c b')
})

const hostile = fc.string({
  unit: fc.constantFrom(...'*_~|`<>#[]()@:/\\-+1.! \nab', '😀', 'é', 'ש'),
  maxLength: 40,
})

test('taking the escapes away gives the text back', () => {
  fc.assert(fc.property(hostile, (text) => unescapeMarkdown(escapeMarkdown(text)) === text))
})

test('leaves no mark that Discord could read as markup', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const left = escapeMarkdown(text).replace(/\\[^0-9A-Za-z\s]/g, 'x')
      expect(left).not.toMatch(/[*_~|`<>#[\]@\\]|:\/\/|^\s*(?:[-+]|\d+[.)])(?=\s|$)/m)
    }),
  )
})

test.each([
  ['line breaks and tabs', 'a\n\tb', 'a b'],
  ['direction overrides', 'a\u202eb\u2066c', 'abc'],
  ['zero-width characters', 'a\u200bb\ufeffc\u2060', 'abc'],
  ['control characters', 'a\u0007b\u0000', 'ab'],
  ['a lone surrogate', 'a\ud800', 'a\ufffd'],
])('a visible line has no %s', (_, text, line) => {
  expect(visibleLine(text)).toBe(line)
})

test('a visible line keeps the joiners of scripts and emoji', () => {
  expect(visibleLine('👩\u200d🔬 می\u200cخواهم')).toBe('👩\u200d🔬 می\u200cخواهم')
})
