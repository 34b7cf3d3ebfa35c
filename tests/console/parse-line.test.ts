import { expect, test } from 'vitest'
import { formatLine, parseLine } from '../../src/console/parse-line.ts'

test.each([
  ['a question', 'What happened?', { command: 'ask', options: { question: 'What happened?' } }],
  [
    'a question with a colon',
    'About: what?',
    { command: 'ask', options: { question: 'About: what?' } },
  ],
  ['a command alone', '/help', { command: 'help', options: {} }],
  ['a command of two words', '/article  show', { command: 'article show', options: {} }],
  [
    'the first option without its name',
    '/ask what did he say about private talks to: them?',
    { command: 'ask', options: { question: 'what did he say about private talks to: them?' } },
  ],
  [
    'named options',
    '/ask question: who? article:harbour private:true',
    { command: 'ask', options: { question: 'who?', article: 'harbour', private: 'true' } },
  ],
  [
    'a value in quotation marks',
    '/cite 2 article:"Ferry crews"',
    { command: 'cite', options: { paragraph: '2', article: 'Ferry crews' } },
  ],
  [
    'a preposition for an option',
    '/cite 2 to 3',
    { command: 'cite', options: { paragraph: '2', to: '3' } },
  ],
  [
    'an option behind a subcommand',
    '/article list ferry page:2',
    { command: 'article list', options: { search: 'ferry', page: '2' } },
  ],
  [
    'an unknown option by its name',
    '/cite paragraf:2',
    { command: 'cite', options: { paragraf: '2' } },
  ],
  ['what a command does not take', '/about us', { command: 'about', options: { us: 'us' } }],
  ['an unknown command', '/sing loudly', { command: 'sing loudly', options: {} }],
  ['a slash alone', '/', { command: '', options: {} }],
  ['capitals', '/CITE 2', { command: 'cite', options: { paragraph: '2' } }],
])('parseLine reads %s', (_, line, expected) => {
  expect(parseLine(line)).toEqual(expected)
})

test.each(['', '   ', '\t'])('parseLine: %j asks nothing', (line) => {
  expect(parseLine(line)).toBeNull()
})

test('an option named like a property of every object stays an option', () => {
  const options = parseLine('/about __proto__')!.options
  expect(Object.getPrototypeOf(options)).toBe(Object.prototype)
  expect(Object.keys(options)).toEqual(['__proto__'])
})

test('what is formatted is read back', () => {
  const invocation = { command: 'cite', options: { paragraph: '2', article: 'harbour' } }
  expect(formatLine(invocation)).toBe('/cite paragraph:2 article:harbour')
  expect(parseLine(formatLine(invocation))).toEqual(invocation)
})
