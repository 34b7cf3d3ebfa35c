import { expect, test } from 'vitest'
import { complete, run } from '../../src/commands/run.ts'
import { anArticle } from '../support/articles.ts'
import { aContext } from '../support/context.ts'

const article = anArticle([
  'Ferry crews walked out on Monday. The islands are cut off.',
  '"The pay is an insult," said Ana Ruiz, the head of the sailors’ union. "Bread costs twice as much as last year."',
  'Ruiz told reporters: "We will stay ashore until Friday."',
  'Mayor Bo Lind said that the hospital was running short of blood.',
  'The shipping company of Tom Hale declined to comment.',
  '"Nobody asked the islanders," Lind said.',
])
const context = aContext([article])
const quote = (options: Record<string, string | number>) =>
  run({ command: 'quote', options }, context)

test('a surname finds the quotations of that person, in reading order', () => {
  const reply = quote({ speaker: 'ruiz' })
  expect(reply).toMatchObject({
    kind: 'quotes',
    speaker: { name: 'Ana Ruiz' },
    total: 3,
    quotations: [
      { kind: 'direct', excerpt: { text: article.paragraphs[1]!.text } },
      { excerpt: { citation: { paragraph: 3 } } },
    ],
  })
})

test('a topic leaves those about it and says how many there are', () => {
  expect(quote({ speaker: 'Ana Ruiz', about: 'bread' })).toMatchObject({
    total: 3,
    matching: 1,
    quotations: [{ excerpt: { text: expect.stringContaining('Bread costs twice') } }],
  })
})

test('a topic that the speaker does not speak of is said so, and all are offered', () => {
  const reply = quote({ speaker: 'Ruiz', about: 'football' })
  expect(reply).toMatchObject({ kind: 'notice', private: true })
  expect(reply.kind === 'notice' && reply.text).toBe(
    'The article quotes Ana Ruiz 3 times, but not about “football”.',
  )
  expect(reply.actions).toMatchObject([{ does: { options: { speaker: 'Ana Ruiz' } } }])
})

test('direct and reported words can be told apart', () => {
  expect(quote({ speaker: 'Lind', kind: 'reported' })).toMatchObject({
    quotations: [{ kind: 'indirect', excerpt: { citation: { paragraph: 4 } } }],
  })
  expect(quote({ speaker: 'Lind', kind: 'direct' })).toMatchObject({
    quotations: [{ kind: 'direct', excerpt: { citation: { paragraph: 6 } } }],
  })
})

test('a name typed wrong gets the nearest as buttons that work', () => {
  const reply = quote({ speaker: 'Ruis' })
  expect(reply.kind).toBe('picker')
  if (reply.kind !== 'picker') return
  expect(run(reply.choices[0]!.does, context)).toMatchObject({ speaker: { name: 'Ana Ruiz' } })
})

test('somebody who is named and never quoted is shown where they are named', () => {
  expect(quote({ speaker: 'Tom Hale' })).toMatchObject({
    kind: 'passages',
    heading: 'The article names Tom Hale but does not quote them.',
    excerpts: [{ citation: { paragraph: 5 } }],
  })
})

test('somebody who is not named at all is refused', () => {
  expect(quote({ speaker: 'Napoleon Bonaparte' })).toMatchObject({
    kind: 'notice',
    text: expect.stringContaining('does not name anybody like “Napoleon Bonaparte”'),
  })
})

test('completing a speaker offers those who are quoted, with how often', () => {
  const names = complete({ command: 'quote', options: {} }, 'speaker', context)
  expect(names.map(({ value }) => value).slice(0, 2)).toEqual(['Ana Ruiz', 'Bo Lind'])
  expect(names[0]!.name).toMatch(/^Ana Ruiz \(3\)/)
})

test('/who without a name lists the people by how often they are quoted', () => {
  const reply = run({ command: 'who', options: {} }, context)
  expect(reply.kind === 'people' && reply.people.map(({ name }) => name).slice(0, 2)).toEqual([
    'Ana Ruiz',
    'Bo Lind',
  ])
})

test('/who with a name shows where the person is named', () => {
  expect(run({ command: 'who', options: { name: 'Hale' } }, context)).toMatchObject({
    kind: 'person',
    name: 'Tom Hale',
    quotations: 0,
    paragraphs: [5],
  })
})

test('/ask answers what somebody said from their own words', () => {
  const ask = (question: string) => run({ command: 'ask', options: { question } }, context)
  expect(ask('What did Ruiz say about bread?')).toMatchObject({
    kind: 'answer',
    strength: 'direct',
    best: { citation: { paragraph: 2 } },
  })
  expect(ask('Who said that nobody asked the islanders?')).toMatchObject({
    best: { citation: { paragraph: 6 } },
  })
  expect(ask('What did Ruiz say about football?')).toMatchObject({ kind: 'silence' })
  expect(ask('What did Napoleon say about bread?')).toMatchObject({
    kind: 'silence',
    missing: ['Napoleon'],
  })
})

test('a title that two articles share asks which is meant, and keeps what was asked', () => {
  const words = ['"The pay is an insult," said Ana Ruiz of the union.']
  const of = (id: string) => anArticle(words, { id, title: `Ferry crews strike, ${id}` })
  const both = aContext([of('monday'), of('tuesday')])
  const asked = { speaker: 'Ruiz', about: 'pay', article: 'ferry crews' }
  const reply = run({ command: 'quote', options: asked }, both)
  expect(reply).toMatchObject({
    kind: 'picker',
    choices: [{}, { label: 'Ferry crews strike, tuesday' }],
  })
  const chosen = reply.kind === 'picker' && run(reply.choices[1]!.does, both)
  expect(chosen).toMatchObject({ kind: 'quotes', about: 'pay', matching: 1 })
})

test('/who lists people and quoted bodies, not nameless groups nor two at once', () => {
  const joint = anArticle([
    'Ana Ruiz spoke first. "We stay ashore," Ana Ruiz said.',
    'Both Ruiz and Lind said that the talks had failed.',
    'Analysts said that bread would cost more.',
  ])
  const reply = run({ command: 'who', options: {} }, aContext([joint]))
  const listed = reply.kind === 'people' ? reply.people.map(({ name }) => name) : []
  expect(listed).toContain('Ana Ruiz')
  expect(listed).not.toContain('Analysts')
  expect(listed).not.toContain('Both Ruiz and Lind')
})
