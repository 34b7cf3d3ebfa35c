import { afterAll, beforeAll, expect, test } from 'vitest'
import { anArticle, harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import type { Values } from '../support/fake-discord/interactions.ts'
import { member } from '../support/members.ts'

// Autocomplete: Discord asks at each key, waits 3 s, and refuses the whole list for one wrong choice.

const SUGGESTIONS = 8
const [SUBCOMMAND, STRING] = [1, 3]

interface Option {
  name: string
  type: number
  autocomplete?: boolean
  options?: Option[]
}

let running: Running
beforeAll(async () => {
  const long = 'a headline without an end '.repeat(20)
  const articles = Array.from({ length: 30 }, (_, index) =>
    anArticle(
      Array.from({ length: index === 1 ? 30 : 2 }, () => [
        `"The tide number ${index} rose," said Marit Holm. ${'It rose and rose, '.repeat(40)}.`,
        '\u200b \u2060',
      ]).flat(),
      {
        id: index === 2 ? 'tide-'.repeat(30) : `tide-${index}`,
        title: index === 0 ? '\u200b ' : `Tide ${index} ${long}`,
      },
    ),
  )
  running = await startTestBot([harbour(), ...articles])
})
afterAll(() => running.close())

/** Every option with suggestions, as Discord was told of them. */
function suggesting(): { command: string; option: Option }[] {
  const commands = [...running.discord.world.commands.values()] as unknown as Option[]
  return commands
    .flatMap(({ name, options = [] }) =>
      options.flatMap((each) =>
        each.type === SUBCOMMAND
          ? (each.options ?? []).map((option) => ({ command: `${name} ${each.name}`, option }))
          : [{ command: name, option: each }],
      ),
    )
    .filter(({ option }) => option.autocomplete)
}

test.each([
  ['nothing', ''],
  ['blanks', '   '],
  ['characters that nobody sees', '\u200b\u2060\u202e'],
  ['6,000 characters', 'tide '.repeat(1200)],
  ['markup and mentions', '**@everyone** [x](https://evil.example) `'],
  ['half of an emoji', 'tide \ud83d'],
])('an option with %s in it gets suggestions that Discord takes, or none', async (_, typed) => {
  const found = suggesting()
  expect(found.map(({ command }) => command)).toEqual(
    expect.arrayContaining(['ask', 'quote', 'who', 'cite', 'discuss', 'article show']),
  )
  for (const { command, option } of found)
    for (const article of ['harbour', 'tide-0', 'tide-1', 'no such article'])
      for (const value of option.type === STRING ? [typed] : [typed.slice(0, 100), 0, 1e15]) {
        const values: Values = { article, [option.name]: value }
        const { callback } = await member(running).begins(command, option.name, values)
        expect(callback?.type).toBe(SUGGESTIONS)
        const choices = callback!.data.choices as { name: string }[]
        for (const { name } of choices)
          expect(name).not.toMatch(/[\u200b\u202a-\u202e\u2060-\u2069]/)
      }
  expect(running.discord.wrongs).toEqual([])
  expect(running.logged.join('\n')).not.toContain('failed')
})
