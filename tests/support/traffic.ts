import type { Article } from '../../src/article/article.ts'
import { anArticle } from './articles.ts'
import type { Running } from './bot.ts'
import { click, type From, messageCommand, slash, typing } from './fake-discord/interactions.ts'
import { buttonOf } from './fake-discord/limits.ts'
import { keepMessage } from './fake-discord/rest.ts'
import type { FakeMessage } from './fake-discord/world.ts'
import { aMember, member } from './members.ts'

// What members of many servers do at once: every kind of interaction, each with words that only
// its own answer has, so that answers given to the wrong one show.

export interface Doing {
  kind: string
  raw: Record<string, unknown>
  /** What the answer to this interaction says; of a list of suggestions, its JSON. */
  says: RegExp
}

/** An article that has something for every kind. */
export const ferries = (): Article =>
  anArticle([
    'Ferry crews in Port Vell walked out on Monday. They want eight percent more pay.',
    '“We will not sail before Christmas,” said Tom Hale, the leader of the sailors’ union.',
    '## Stranded islanders',
    'About 1,300 islanders cannot reach the hospital. Bread is flown in by helicopter.',
    'Mayor Lucia Ferrer asked both sides to meet on Friday at the lighthouse.',
  ])

const PARAGRAPHS = ['Ferry crews in Port Vell', 'We will not sail', 'About 1,300', 'Mayor Lucia']

/** Servers in which the members of one burst are spread; each may use 30 commands in 10 s. */
const SERVERS = 400

/**
 * Endless traffic for a bot that has {@link ferries} alone: kinds in turn, each from a new member
 * in the next of many servers or in a direct message; "hasty" are all from one member.
 */
export async function* traffic(running: Running): AsyncGenerator<Doing, never> {
  const { world } = running.discord
  const asked = await member(running, { guild: null }).types('ask', {
    question: 'How many islanders cannot reach the hospital?',
  })
  const shown = asked.message as FakeMessage
  const context = buttonOf(shown, 'Context')
  const hasty = aMember()
  const target = keepMessage(world, world.channel.id, {
    author: aMember(),
    content: 'about 1,200 islanders cannot reach the hospital',
  })
  const kinds: [kind: string, says: RegExp, make: (from: From, n: number) => Doing['raw']][] = [
    [
      'ask',
      /1,300/,
      (from) =>
        slash(world, 'ask', { question: 'How many islanders cannot reach the hospital?' }, from),
    ],
    [
      'ask, not in the article',
      /does not say/,
      (from) =>
        slash(world, 'ask', { question: 'Who won the chess championship in Brazil?' }, from),
    ],
    [
      'ask about the article',
      /Ines Rossi/,
      (from) => slash(world, 'ask', { question: 'Who wrote the article?' }, from),
    ],
    [
      'typing a question',
      /^\[/,
      (from) => typing(world, 'ask', 'question', { question: '' }, from),
    ],
    ['quote', /will not sail/, (from) => slash(world, 'quote', { speaker: 'Tom Hale' }, from)],
    ['who', /Hale/, (from) => slash(world, 'who', {}, from)],
    ...PARAGRAPHS.map((text, i): (typeof kinds)[number] => [
      'cite',
      new RegExp(text),
      (from) => slash(world, 'cite', { paragraph: i + 1 }, from),
    ]),
    [
      'typing a paragraph',
      /"3 · About 1,300/,
      (from) => typing(world, 'cite', 'paragraph', { paragraph: '3' }, from),
    ],
    ['article show', /Ferry crews strike/, (from) => slash(world, 'article show', {}, from)],
    ['article list', /Ferry crews strike/, (from) => slash(world, 'article list', {}, from)],
    ['article outline', /Stranded/, (from) => slash(world, 'article outline', {}, from)],
    ['help', /\/ask/, (from) => slash(world, 'help', {}, from)],
    ['about', /\S/, (from) => slash(world, 'about', {}, from)],
    ['Find in article', /1,300/, (from) => messageCommand(world, 'Find in article', target, from)],
    ['button', /Around paragraph 3/, (from) => click(world, { ...shown }, context, from)],
    [
      'button of an old version',
      /no longer in use/,
      (from) => click(world, { ...shown }, '0|cite|7', from),
    ],
    ['blank question', /nothing in that/, (from) => slash(world, 'ask', { question: '  ' }, from)],
    ['paragraph too high', /no such/, (from) => slash(world, 'cite', { paragraph: 999 }, from)],
    ['unknown command', /Did you mean/, (from) => slash(world, 'aks', {}, from)],
    [
      'hasty',
      /Paragraph|¶|a little fast/,
      (_, n) => slash(world, 'cite', { paragraph: (n % 4) + 1 }, { user: hasty, guild: null }),
    ],
  ]
  for (let n = 0; ; n++) {
    const [kind, says, make] = kinds[n % kinds.length]!
    const guild = n % 5 === 0 ? null : String(300_000_000_000_000_000n + BigInt(n % SERVERS))
    yield { kind, says, raw: make({ user: aMember(), guild }, n) }
  }
}
