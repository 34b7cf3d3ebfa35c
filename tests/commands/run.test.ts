import { expect, test } from 'vitest'
import { complete, run } from '../../src/commands/run.ts'
import { harbour } from '../support/articles.ts'
import { aContext } from '../support/context.ts'

const context = aContext([harbour()])
const ask = (question: unknown) =>
  run({ command: 'ask', options: { question: question as string } }, context)

test('a question gets the sentence that answers it, cited', () => {
  const reply = ask('How many islanders cannot reach the hospital?')
  expect(reply).toMatchObject({
    kind: 'answer',
    best: { citation: { paragraph: 3, of: 4, section: 'Stranded islanders' } },
  })
  if (reply.kind !== 'answer') return
  const { text, key } = reply.best
  expect(text.slice(key!.start, key!.end)).toBe('About 1,300 islanders cannot reach the hospital.')
})

test('a question about something else gets silence and what was looked for', () => {
  expect(ask('Who won the football championship in Brazil?')).toMatchObject({
    kind: 'silence',
    title: 'Ferry crews strike over pay',
    missing: expect.arrayContaining(['Brazil']),
  })
})

test.each([
  ['an unknown command', { command: 'aks', options: {} }, /no command \/aks\. Did you mean \/ask/],
  [
    'an unknown option',
    { command: 'ask', options: { question: 'Who?', colour: 'red' } },
    /no option “colour”. It takes question/,
  ],
  ['a missing option', { command: 'ask', options: {} }, /“question” is missing.*\/ask question/],
  [
    'a blank question',
    { command: 'ask', options: { question: '  \n ' } },
    /nothing in that.*“.+” or “.+”/,
  ],
  ['a long question', { command: 'ask', options: { question: 'x'.repeat(301) } }, /at most 300/],
  [
    'only control characters',
    { command: 'ask', options: { question: '\u0007\u0000\u001b' } },
    /nothing in that/,
  ],
  [
    'only emoji',
    { command: 'ask', options: { question: '🚢🚢🚢' } },
    /nothing in that to look for/,
  ],
  ['only stop words', { command: 'ask', options: { question: 'what is it' } }, /nothing in that/],
  [
    'an unknown article',
    { command: 'ask', options: { question: 'Why?', article: 'harbor' } },
    /no article “harbor”. Did you mean harbour\?/,
  ],
  ['a paragraph that is not there', { command: 'cite', options: { paragraph: 9 } }, /has 4/],
  ['paragraph zero', { command: 'cite', options: { paragraph: 0 } }, /at least 1.*\/cite/],
  ['words for a number', { command: 'cite', options: { paragraph: 'two' } }, /whole number/],
  ['too many paragraphs', { command: 'cite', options: { paragraph: 1, to: 4 } }, /At most 3/],
])('%s gets a private notice that says what would be right', (_, invocation, message) => {
  const reply = run(invocation, context)
  expect(reply).toMatchObject({ kind: 'notice', private: true })
  expect(reply.kind === 'notice' && reply.text).toMatch(message)
})

test('completing a paragraph offers those that begin with the number or hold the words', () => {
  const names = (typed: string) =>
    complete({ command: 'cite', options: { paragraph: typed } }, 'paragraph', context).map(
      ({ name }) => name,
    )
  expect(names('2')[0]).toMatch(/^2 · The harbour company/)
  expect(names('lighthouse')).toEqual([expect.stringMatching(/^4 · Mayor Lucia Ferrer/)])
})

test('completing what cannot be completed gives nothing', () => {
  expect(complete({ command: 'nope', options: {} }, 'x', context)).toEqual([])
})

test('completing beside a wrong article gives nothing rather than an error', () => {
  const options = { paragraph: '1', article: 'no-such-article' }
  expect(complete({ command: 'cite', options }, 'paragraph', context)).toEqual([])
})
