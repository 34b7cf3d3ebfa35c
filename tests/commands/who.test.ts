import { expect, test } from 'vitest'
import { run } from '../../src/commands/run.ts'
import { english } from '../../src/commands/words/english.ts'
import { message } from '../../src/discord/message.ts'
import { render } from '../../src/discord/render/render.ts'
import { anArticle } from '../support/articles.ts'
import { aContext } from '../support/context.ts'
import { textsIn } from '../support/fake-discord/limits.ts'

const SURNAMES = 'Abel Brandt Castro Dahl Engel Fabre Gruber Hansen Ibsen Jansen Keller'.split(' ')
const crowd = anArticle(SURNAMES.map((name) => `"The ferry is late," said Maria ${name}.`))
const context = aContext([crowd])
const who = (options: Record<string, string | number> = {}) =>
  run({ command: 'who', options }, context)
const namesIn = (reply: ReturnType<typeof who>) =>
  reply.kind === 'people' ? reply.people.map(({ name }) => name) : []

test('the pages of /who hold everybody, each once, eight a page', () => {
  const [first, second] = [who(), who({ page: 2 })]
  expect(first).toMatchObject({ page: 1, pages: 2 })
  expect([namesIn(first).length, namesIn(second).length]).toEqual([8, 3])
  const all = [...namesIn(first), ...namesIn(second)]
  expect(all.sort()).toEqual(SURNAMES.map((name) => `Maria ${name}`))
})

test('Next and Previous turn them in place', () => {
  const turn = (label: string, page: number) => ({
    label,
    does: { command: 'who', options: { article: crowd.id, page } },
    replaces: true,
  })
  expect(who().actions).toEqual([turn('Next', 2)])
  expect(who({ page: 99 }).actions).toEqual([turn('Previous', 1)])
})

test('a page of the longest names and roles leaves nobody out of the message', () => {
  const people = Array.from({ length: 8 }, (_, n) => ({
    name: `${n}${'*'.repeat(200)}`,
    role: '_'.repeat(300),
    quotations: 1000,
    mentions: 1000,
  }))
  const page = { words: english, articles: [crowd], mention: (name: string) => `/${name}` }
  const reply = { kind: 'people' as const, title: '#'.repeat(300), page: 1, pages: 2, people }
  const shown = textsIn(message(render(reply, page))).join('\n')
  for (const { name } of people) expect(shown).toContain(`**${name[0]}\\*`)
  expect(shown).toContain('Page 1 of 2')
})

test('an article that names nobody says so', () => {
  const reply = run({ command: 'who', options: {} }, aContext([anArticle(['It rained.'])]))
  expect(reply).toEqual({ kind: 'notice', text: 'The article names nobody.', private: true })
})
