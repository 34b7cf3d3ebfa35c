import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatArticle } from '../../src/article/article-file.ts'
import { anArticle } from '../support/articles.ts'
import { messagesIn, posted, says, settled, threads } from '../support/discussions.ts'
import { type FakeDiscord, openFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { type From, messageCommand, type Values } from '../support/fake-discord/interactions.ts'
import { componentsIn } from '../support/fake-discord/limits.ts'
import { keepMessage } from '../support/fake-discord/rest.ts'
import { snowflake } from '../support/fake-discord/snowflake.ts'
import type { FakeMessage } from '../support/fake-discord/world.ts'
import { aMember, member } from '../support/members.ts'
import { startProcess } from '../support/process.ts'

// One process of npm start makes every kind of reply and ends; another, which shares nothing with
// it but Discord, answers each of their buttons and menus.

const strike = () =>
  anArticle(
    [
      'Ferry crews in Port Vell walked out on Monday. They want eight percent more pay.',
      '“We will not sail before Christmas,” said Tom Hale, the leader of the sailors’ union.',
      'The harbour company offered three percent in March. “That is an insult to every crew,” Hale said.',
      '## Stranded islanders',
      'About 1,300 islanders cannot reach the hospital during the strike. Bread is flown in.',
      '“The islanders stand by the crews,” Hale told reporters at the hospital.',
      '“Nobody wants a strike of the crews over pay at Christmas,” said Hale.',
      'Mayor Lucia Ferrer asked both sides to meet on Friday at the lighthouse about the strike.',
    ],
    { id: 'strike' },
  )
const tides = Array.from({ length: 26 }, (_, index) =>
  anArticle([`Tide ${index} rose.`, `Tide ${index} fell.`], {
    id: `tide-${index}`,
    title: `Tide table ${index}`,
    url: null,
  }),
)
const about = { article: 'strike' }

/** What each button does, by its label; a label that is not among these is an error. */
const DOES: [label: RegExp, shows: RegExp][] = [
  [/^Context$/, /Around paragraph \d/],
  [/^More$/, /Further passages/],
  [/^Discuss$/, /^The discussion is open|^There is an open discussion of this already/],
  [/^Open another$/, /^The discussion is open/],
  [/^Share$|^Reply in channel$/, /¶ \d of \d|Quoted|Tide table|Outline|details/],
  [/^Previous$|^Next$/, /Page \d of \d/],
  [/^◂ Paragraph \d$|^Paragraph \d( ▸)?$|^Next paragraph$/, /¶ \d of \d/],
  [/^Quotes$|^All quotations$|^Tom Hale$/, /quotations of Tom Hale|\*\*Tom Hale\*\*/],
  [/^Outline$/, /Stranded islanders/],
  [/^People$/, /Lucia Ferrer/],
  [/^Copy text$/, /```/],
  [/^Sources$/, /Sources of this discussion/],
  [/^Search by name$/, /^$/],
  [/^a choice$/, /¶ \d of \d/],
]

const [EPHEMERAL, MODAL] = [1 << 6, 9]
let corpus: string
let discord: FakeDiscord
beforeAll(async () => {
  corpus = mkdtempSync(join(tmpdir(), 'pilcrow-'))
  for (const article of [strike(), ...tides])
    writeFileSync(join(corpus, `${article.id}.md`), formatArticle(article))
  discord = await openFakeDiscord()
})
afterAll(async () => {
  await discord.close()
  rmSync(corpus, { recursive: true })
})

async function during(work: () => Promise<void>): Promise<void> {
  const { child, ended, saidReady } = startProcess(discord.token, discord.apiUrl, corpus)
  try {
    await saidReady
    await work()
  } finally {
    child.kill('SIGTERM')
  }
  const { code, stderr } = await ended
  expect(code).toBe(0)
  expect(stderr).not.toContain('failed')
}

/** A member of a server of their own, which no fair use slows down. */
const stranger = (place: From = {}) => member({ discord }, { guild: snowflake(), ...place })

interface Control {
  label: string
  id: string
  /** Of a choice in a menu. */
  value?: string
}

/** Everything that can be pressed or chosen in a message: buttons without addresses, choices of menus. */
const controlsOf = (message: FakeMessage): Control[] =>
  componentsIn(message).flatMap(({ label, custom_id, options }): Control[] => {
    if (custom_id === undefined) return []
    const id = String(custom_id)
    if (!options) return [{ label: String(label), id }]
    return (options as { value: string }[]).map(({ value }) => ({ label: 'a choice', id, value }))
  })

test('every button and menu of every kind of reply works in a new process', {
  timeout: 120_000,
}, async () => {
  const made: [what: string, message: FakeMessage][] = []
  const make = async (name: string, values: Values = {}) => {
    const { message } = await stranger().types(name, values)
    made.push([`/${name} ${JSON.stringify(values)}`, message!])
  }
  await during(async () => {
    await make('ask', { question: 'How many islanders cannot reach the hospital?', ...about })
    await make('ask', { question: 'Who asked both sides to meet?', ...about, private: true })
    await make('ask', { question: 'Who won the chess championship in Brazil?', ...about })
    await make('ask', { question: 'Who wrote the article?', ...about })
    await make('ask', { question: 'Which tide rose?', article: 'table' })
    await make('quote', { speaker: 'Hale', ...about })
    await make('quote', { speaker: 'Hale', page: 2, ...about })
    await make('quote', { speaker: 'Hale', about: 'whales', ...about })
    await make('quote', { speaker: 'Tom Hole', ...about })
    await make('quote', { speaker: 'Ferrer', ...about })
    await make('who', about)
    await make('who', { name: 'Hale', ...about })
    await make('who', { name: 'Tom Hole', ...about })
    await make('cite', { paragraph: 2, to: 3, ...about })
    await make('cite', { paragraph: 2, ...about, private: true })
    await make('cite', { paragraph: 1 })
    await make('article show', about)
    await make('article list')
    await make('article outline', about)
    await make('help')
    await make('about')
    const target = keepMessage(discord.world, discord.world.channel.id, {
      author: aMember(),
      content: 'About 1,400 islanders cannot reach the hospital during the strike.',
    })
    const found = discord.interact(
      messageCommand(discord.world, 'Find in article', target, { user: aMember() }),
    )
    await found.answered
    made.push(['Find in article', found.message!])
    const discuss = () => member({ discord }).types('discuss', { ...about, about: '2' })
    await settled({ discord }, await discuss())
    const again = await discuss()
    await settled({ discord }, again)
    made.push(['/discuss, again', again.message!])
    const [thread] = threads({ discord })
    made.push(['the opening message', messagesIn({ discord }, thread!)[0]!])
    const answer = posted({ discord })
    says({ discord }, thread!, `<@${discord.world.bot.id}> who asked both sides to meet?`)
    await answer
    made.push(['a follow-up', messagesIn({ discord }, thread!).at(-1)!])
  })
  const [thread] = threads({ discord })

  const pressed = new Map<string, number>()
  await during(async () => {
    for (const [what, message] of made)
      for (const { label, id, value } of controlsOf(message)) {
        const inThread = label === 'Sources' ? { channel: { ...thread } } : {}
        const opens = label === 'Discuss' || label === 'Open another'
        // Threads open in the one server that there is, whose fair use is for thirty of them.
        const who = opens ? member({ discord }) : stranger(inThread)
        const exchange = await (value === undefined
          ? who.presses(message, id)
          : who.chooses(message, id, value))
        const shows =
          DOES.find(([pattern]) => pattern.test(label))?.[1] ?? /a button not known here/
        expect(await settled({ discord }, exchange), `${what}: ${label}`).toMatch(shows)
        const { type, data } = exchange.callback!
        if (/^Share$|^Reply/.test(label)) expect(Number(data.flags) & EPHEMERAL).toBe(0)
        if (label === 'Search by name') expect(type).toBe(MODAL)
        pressed.set(label, (pressed.get(label) ?? 0) + 1)
      }
  })
  for (const [pattern] of DOES)
    expect(
      [...pressed.keys()].some((label) => pattern.test(label)),
      String(pattern),
    ).toBe(true)
  expect(discord.wrongs).toEqual([])
})
