import { describe, expect, test } from 'vitest'
import type { Invocation } from '../src/commands/reply.ts'
import { run } from '../src/commands/run.ts'
import { render as renderForTerminal } from '../src/console/render.ts'
import { createScreen } from '../src/console/screen.ts'
import { message } from '../src/discord/message.ts'
import { render as renderForDiscord } from '../src/discord/render/render.ts'
import { anArticle } from './support/articles.ts'
import { aContext } from './support/context.ts'
import { requestFaults } from './support/fake-discord/check-request.ts'
import { componentsIn, textsIn } from './support/fake-discord/limits.ts'
import { unescapeMarkdown } from './support/markdown.ts'

// People whose names are mentions, markup or turn the direction of writing: /who and /quote show
// them literally, in Discord without a ping.

/** What reading takes of a name that is printed so, and the same as it is shown in each front end. */
const names: [printed: string, read: string][] = [
  ['@everyone', '@everyone'],
  ['@Everyone', '@Everyone'],
  ['Ann @here Holm', 'Holm'],
  ['Ann_Holm_', 'Ann_Holm_'],
  ['Ann <@123456789012345678>', 'Ann'],
  ['Ann **Holm**', 'Ann'],
  ['Ann Holm\u202e', 'Ann Holm'],
  ['[Ann Holm](https://evil.example)', 'Ann Holm'],
]

/** Beside the addresses of links of ours: marks that Discord would read as markup or as a mention, left without a backslash. */
const unescaped = (text: string): string[] =>
  text
    .replace(/\]\(<[^>]*>\)/g, '')
    .replace(/\\[^0-9A-Za-z\s]/g, '')
    .match(/[@<]|\|\||~~|_{1,2}\w|`/g) ?? []

describe.each(names)('somebody printed as %j', (printed, read) => {
  const article = anArticle(
    [
      `"The fare will rise in June," said ${printed}, a professor of economics at Merrin College.`,
      `${printed} spoke on Monday. "Nobody wanted this fare," said ${printed}.`,
      `${printed}: "We shall see in the spring of this year."`,
    ],
    { id: 'fares', title: 'Fares \u202ewill || rise' },
  )
  const context = aContext([article])
  const page = { words: context.words, articles: [article], mention: (name: string) => `/${name}` }
  const invocations: Invocation[] = [
    { command: 'who', options: {} },
    { command: 'who', options: { name: read } },
    { command: 'quote', options: { speaker: read } },
  ]

  test.each(invocations)('is shown literally in Discord by /$command $options', (invocation) => {
    const body = message(renderForDiscord(run(invocation, context), page))
    const shown = textsIn(body).join('\n')
    expect(unescapeMarkdown(shown)).toContain(read)
    expect(unescaped(shown)).toEqual([])
    expect(shown.replace(/^>.*$/gm, '')).not.toMatch(/[\u202a-\u202e]/)
    expect(body.allowed_mentions).toEqual({ parse: [] })
    expect(requestFaults('POST /channels/1/messages', body)).toEqual([])
    for (const { label } of componentsIn(body)) expect(String(label)).not.toMatch(/[\u202a-\u202e]/)
  })

  test.each(invocations)(
    'is shown literally in the terminal by /$command $options',
    (invocation) => {
      const screen = createScreen(context.words, false, null)
      const shown = renderForTerminal(run(invocation, context), screen)
      expect(shown).toContain(read)
      expect(shown).not.toMatch(/[\u202a-\u202e]/)
    },
  )
})

test('a direction override in the words quoted ends with them, so that what follows keeps its order', () => {
  const article = anArticle(['"The fare will \u202erise in June," said Marit Holm on Monday.'])
  const context = aContext([article])
  const page = { words: context.words, articles: [article], mention: (name: string) => `/${name}` }
  const reply = run({ command: 'quote', options: { speaker: 'Marit Holm' } }, context)
  const [, quoted] = textsIn(message(renderForDiscord(reply, page)))
  expect(quoted!.split('\n')[0]).toMatch(/\u202e[^\u202c]*\u202c/)
  expect(quoted!.split('\n').slice(1).join('\n')).not.toMatch(/[\u202a-\u202e]/)
})
