import { expect, test } from 'vitest'
import { run } from '../../src/commands/run.ts'
import { english } from '../../src/commands/words/english.ts'
import { render as inConsole } from '../../src/console/render.ts'
import { createScreen } from '../../src/console/screen.ts'
import { message } from '../../src/discord/message.ts'
import { render } from '../../src/discord/render/render.ts'
import { anArticle } from '../support/articles.ts'
import { aContext } from '../support/context.ts'
import { textsIn } from '../support/fake-discord/limits.ts'

const article = anArticle([
  '"The pay is an insult," said Ana Ruiz, the head of the sailors’ union.',
  'Mayor Bo Lind said that the hospital was running short of blood.',
  'The shipping company of Tom Hale is silent.',
])
const context = aContext([article])
const ask = (question: string) => run({ command: 'ask', options: { question } }, context)

const page = { words: english, articles: [article], mention: (name: string) => `/${name}` }
const onDiscord = (question: string): string =>
  textsIn(message(render(ask(question), page))).join('\n')

const inTerminal = (question: string): string =>
  inConsole(ask(question), createScreen(english, false, null))

test('who is not quoted on a topic is named, also where the words of another are shown', () => {
  const question = 'What did Ruiz say about Mayor Lind and the hospital running short of blood?'
  expect(ask(question)).toMatchObject({
    kind: 'answer',
    strength: 'related',
    unquoted: {
      name: 'Ana Ruiz',
      about: 'Mayor Lind and the hospital running short of blood',
      total: 1,
    },
    best: { citation: { paragraph: 2 } },
  })
  const line =
    'The article quotes Ana Ruiz once, but not about “Mayor Lind and the hospital running short of blood”. The most closely related:'
  expect(onDiscord(question)).toContain(`${line}\n> `)
  expect(inTerminal(question)).toContain(`${line}\n\n`)
})

test('so is who is asked about something that the article does not have', () => {
  const line =
    'The article quotes Ana Ruiz once, but not about “football”.\nNowhere in the text: football.'
  expect(ask('What did Ruiz say about football?')).toMatchObject({
    kind: 'silence',
    unquoted: { name: 'Ana Ruiz', about: 'football', total: 1 },
  })
  expect(onDiscord('What did Ruiz say about football?')).toContain(
    `**The article does not say.**\n${line}`,
  )
  expect(inTerminal('What did Ruiz say about football?')).toContain(
    `The article does not say.\n${line}`,
  )
})

test('who is named and nowhere quoted is said to be', () => {
  expect(onDiscord('What did Hale say?')).toContain(
    'The article names Tom Hale but does not quote them.',
  )
})

test.each([
  ['has an answer', 'What did Ruiz say about the pay?'],
  ['is for the words of nobody whom the article names', 'What did Napoleon say about blood?'],
  ['is not for words', 'Where is the football stadium?'],
])('nobody is said to be unquoted where the question %s', (_, question) => {
  expect(ask(question)).toMatchObject({ unquoted: null })
})

test('what somebody asked about is escaped', () => {
  expect(onDiscord('What did Ruiz say about **blood**?')).not.toContain('“**blood**”')
})

test('the quotations of all articles that were asked are counted', () => {
  const other = anArticle(['"We wait," said Ana Ruiz.'], { id: 'other', title: 'The port waits' })
  const reply = run(
    { command: 'ask', options: { question: 'What did Ruiz say about football?' } },
    aContext([article, other]),
  )
  expect(reply).toMatchObject({ unquoted: { name: 'Ana Ruiz', total: 2 } })
})

test('nobody is named where each article means another', () => {
  const other = anArticle(['"We wait," said Pedro Ruiz.'], { id: 'other', title: 'The port waits' })
  const question = 'What did Ruiz say about football?'
  expect(run({ command: 'ask', options: { question } }, aContext([article, other]))).toMatchObject({
    unquoted: null,
  })
})
