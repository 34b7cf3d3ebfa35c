import { expect, test } from 'vitest'
import { run } from '../../src/commands/run.ts'
import { harbour } from '../support/articles.ts'
import { aContext } from '../support/context.ts'

const context = aContext([harbour()])
const discuss = (options: Record<string, string>) => run({ command: 'discuss', options }, context)

test('a discussion of a paragraph is named after its words', () => {
  expect(discuss({ about: '4' })).toMatchObject({
    kind: 'discussion',
    name: 'Mayor Lucia Ferrer asked both sides to meet on Friday at the lighthouse.',
    opening: { citation: { paragraph: 4 } },
    prompt: null,
    archive: 4320,
  })
})

test('a discussion of a sentence has that sentence as its key', () => {
  const reply = discuss({ about: '3.49', prompt: 'Who flies the bread in?' })
  expect(reply).toMatchObject({
    name: 'Who flies the bread in?',
    prompt: 'Who flies the bread in?',
  })
  if (reply.kind !== 'discussion') return
  const { text, key } = reply.opening
  expect(text.slice(key!.start, key!.end)).toBe('Bread is flown in by helicopter.')
})

test('a discussion of free text opens on the closest passage and is named after the text', () => {
  expect(discuss({ about: 'the pay offer of the harbour company' })).toMatchObject({
    name: 'the pay offer of the harbour company',
    opening: { citation: { paragraph: 2 } },
  })
})

test('a name is never longer than 100 characters and never cuts a word', () => {
  const reply = discuss({ about: '3', prompt: 'lighthouse '.repeat(18).trim() })
  expect(reply.kind === 'discussion' && reply.name).toMatch(/^(lighthouse )+lighthouse…$/)
  expect(reply.kind === 'discussion' && reply.name.length).toBeLessThanOrEqual(100)
})

test.each([
  ['99', /has 4/],
  ['quantum chromodynamics', /no passage about/],
])('a discussion of %s is refused', (about, message) => {
  const reply = discuss({ about })
  expect(reply.kind === 'notice' && reply.text).toMatch(message)
})
