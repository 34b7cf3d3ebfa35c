import { expect, test } from 'vitest'
import type { Excerpt, Reply } from '../../src/commands/reply.ts'
import { english } from '../../src/commands/words/english.ts'
import { message } from '../../src/discord/message.ts'
import { render } from '../../src/discord/render/render.ts'
import { harbour } from '../support/articles.ts'
import { textsIn } from '../support/fake-discord/limits.ts'

const page = { words: english, articles: [harbour()], mention: (name: string) => `/${name}` }
const shown = (reply: Reply) => textsIn(message(render(reply, page))).join('\n')
const times = (text: string, part: string) => text.split(part).length - 1

const excerptOf = (paragraph: number, text: string, overrides: Partial<Excerpt> = {}): Excerpt => ({
  citation: {
    article: 'harbour',
    title: 'Ferry crews strike over pay',
    outlet: 'Harbour Post',
    published: '2024-05-02',
    paragraph,
    of: 4,
    section: 'Stranded islanders',
    url: null,
  },
  text,
  key: { start: 0, end: text.length },
  answer: null,
  speaker: null,
  cut: { before: false, after: false },
  ...overrides,
})

const answer = (further: Excerpt[], strength: 'direct' | 'related' = 'direct'): Reply => ({
  kind: 'answer',
  question: 'Why?',
  searchedFor: null,
  strength,
  unquoted: null,
  best: excerptOf(3, 'Bread is flown in.'),
  further,
})

test('a further passage of the same article does not name the article again', () => {
  const text = shown(answer([excerptOf(4, 'The mayor asked both sides to meet.')]))
  expect(times(text, 'Ferry crews strike over pay')).toBe(1)
  expect(text).toContain('> The mayor asked both sides to meet.\n-# ¶ 4 of 4')
})

test('a further passage of another article names that', () => {
  const other = excerptOf(1, 'Rain fell.')
  const text = shown(
    answer([{ ...other, citation: { ...other.citation, article: 'rain', title: 'Wet' } }]),
  )
  expect(text).toContain('-# Harbour Post · Wet · 2 May 2024 · Stranded islanders · ¶ 1 of 4')
})

test('only the best passage is bold, a further one that is all key sentence is plain', () => {
  const text = shown(answer([excerptOf(4, 'The mayor asked.')]))
  expect(text).toContain('> **Bread is flown in.**')
  expect(text).toContain('> The mayor asked.')
})

test('who says the words is told where the words do not', () => {
  const text = shown(answer([excerptOf(4, '"We wait," she said.', { speaker: 'Ines Rossi' })]))
  expect(text).toContain('-# Said by Ines Rossi · ¶ 4 of 4')
})

test('a direct match and a related passage are told apart', () => {
  expect(shown(answer([]))).toContain('-# Why?\n-# Direct match\n> ')
  expect(shown(answer([], 'related'))).toContain('No direct answer.')
})

test('an attribution that stands in the words is not repeated under them', () => {
  const quotes = (attribution: string | null): Reply => ({
    kind: 'quotes',
    speaker: { name: 'Ines Rossi', role: null },
    about: null,
    total: 1,
    matching: 1,
    page: 1,
    pages: 1,
    quotations: [{ excerpt: excerptOf(2, '"We wait," Rossi said.'), kind: 'direct', attribution }],
  })
  expect(times(shown(quotes('Rossi said')), 'Rossi said')).toBe(1)
  expect(shown(quotes('Rossi told reporters'))).toContain('· Rossi told reporters')
  expect(shown(quotes(null))).toContain('· speaker not named in the text')
})

test('an answer that is most of its sentence is bold, not underlined too', () => {
  const best = excerptOf(3, 'Bread is flown in.', { answer: { start: 0, end: 17 } })
  expect(shown({ ...answer([]), best } as Reply)).toContain('> **Bread is flown in.**')
})

test('only a direct match has its answer underlined', () => {
  const best = excerptOf(3, 'Bread is flown in.', { answer: { start: 0, end: 5 } })
  const withAnswer = (strength: 'direct' | 'related') =>
    shown({ ...answer([], strength), best } as Reply)
  expect(withAnswer('direct')).toContain('> **__Bread__ is flown in.**')
  expect(withAnswer('related')).toContain('> **Bread is flown in.**')
})

test('the names nearest to one are buttons, other choices are a menu', () => {
  const picker = (nearest: boolean): Reply => ({
    kind: 'picker',
    prompt: 'Did you mean:',
    nearest,
    choices: ['Rossi', 'Ferrer'].map((name) => ({
      label: name,
      description: null,
      does: { command: 'who', options: { name } },
    })),
  })
  const typesOf = (reply: Reply) =>
    render(reply, page).flatMap((each) =>
      'components' in each ? each.components.map(({ type }) => type) : [],
    )
  expect(typesOf(picker(true))).toEqual([2, 2])
  expect(typesOf(picker(false))).toEqual([3])
})
