import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '../../src/commands/all.ts'
import { run } from '../../src/commands/run.ts'
import { english } from '../../src/commands/words/english.ts'
import { completeLine } from '../../src/console/complete-line.ts'
import { formatLine, parseLine } from '../../src/console/parse-line.ts'
import { harbour } from '../support/articles.ts'
import { aContext } from '../support/context.ts'

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
    'a speaker and a topic, in words',
    '/quote Shimada about sanctions',
    { command: 'quote', options: { speaker: 'Shimada', about: 'sanctions' } },
  ],
  [
    'a speaker and a topic, by name',
    '/quote speaker:Yoichi Shimada about:the sanctions',
    { command: 'quote', options: { speaker: 'Yoichi Shimada', about: 'the sanctions' } },
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

const context = aContext([harbour()])

test.each(commands.filter(({ hidden }) => !hidden).map(({ name }) => name))(
  'the example of /%s is read as that command with options that it has',
  (name) => {
    const { command, options } = parseLine(english.commands[name]!.example)!
    expect(command).toBe(name)
    const known = Object.keys(commands.find((each) => each.name === name)!.options)
    expect(known).toEqual(expect.arrayContaining(Object.keys(options)))
  },
)

test('whatever is typed has a reply or asks nothing, and Tab has an answer to it', () => {
  const word = fc.oneof(
    fc.constantFrom(...commands.map(({ name }) => `/${name}`), 'about', 'to', 'article:', ':', '"'),
    fc.constantFrom('speaker:', 'private:true', 'harbour', '7', '99999999999', '/', '\\', '$&'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const line = words.join(' ')
      const invocation = parseLine(line)
      if (invocation) expect(run(invocation, context).kind).toBeTypeOf('string')
      else expect(line.trim()).toBe('')
      expect(completeLine(line, context)).toHaveLength(2)
    }),
    { numRuns: 100 },
  )
})
