import { expect, test } from 'vitest'
import { printable } from '../../src/text/printable.ts'

test.each([
  [
    'leaves words, accents, emoji and line feeds alone',
    'Ça va? 👩‍🚀\n\tעברית',
    'Ça va? 👩‍🚀\n\tעברית',
  ],
  ['shows escapes', '\x1b[2J\x07\r\x9b1m', '\\u001b[2J\\u0007\\u000d\\u009b1m'],
  ['shows what turns the direction round', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
])('printable %s', (_, text, expected) => {
  expect(printable(text)).toBe(expected)
})
