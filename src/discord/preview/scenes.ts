import type { Context } from '../../commands/command.ts'
import type { Invocation, Reply } from '../../commands/reply.ts'
import { run } from '../../commands/run.ts'
import type { Words } from '../../commands/words/words.ts'

/** One reply to look at: what a member did, and what comes back. */
export interface Scene {
  /** The fragment of its address in the page: "ask". */
  id: string
  invocation: Invocation
  /** What the member did, where it is not a command: "Button Context". */
  did?: string
}

type Notice = { id: string; did: string; text(words: Words): string }

const ask = (id: string, question: string): Scene => ({
  id,
  invocation: { command: 'ask', options: { question } },
})
const scene = (id: string, command: string, options: Invocation['options'] = {}): Scene => ({
  id,
  invocation: { command, options },
})

const ARTICLE = 'will-north-koreas-kim-meet-with-japans-abe'

/**
 * What the preview shows of every kind of reply, about the article that Pilcrow comes with. A new
 * kind of reply is a case that the compiler asks for here.
 */
export const SCENES: Record<Reply['kind'], Scene[]> = {
  answer: [
    ask('ask', 'Who flew to Pyongyang in 2004?'),
    ask('ask-leverage', 'What leverage does Japan have?'),
    ask('ask-who', 'Why would Kim meet Abe?'),
    ask('ask-said', 'What did Dujarric say about legitimacy?'),
    ask('ask-related', 'What do the families of the abductees want?'),
    ask('ask-mended', 'What are the unilaterel sanctons?'),
  ],
  silence: [ask('ask-silence', 'Does China support the talks?')],
  fact: [
    ask('ask-fact', 'When was the article published?'),
    ask('ask-author', 'Who wrote the article?'),
  ],
  quotes: [
    scene('quote', 'quote', { speaker: 'Shimada' }),
    scene('quote-about', 'quote', { speaker: 'Shimada', about: 'sanctions' }),
  ],
  people: [scene('who', 'who')],
  person: [scene('who-name', 'who', { name: 'Shimada' })],
  article: [scene('article-show', 'article show')],
  articles: [scene('article-list', 'article list')],
  outline: [scene('article-outline', 'article outline')],
  passages: [
    scene('cite', 'cite', { paragraph: 7 }),
    scene('cite-to', 'cite', { paragraph: 8, to: 9, private: true }),
    {
      ...scene('context', 'context', { article: ARTICLE, paragraph: 7 }),
      did: 'Context',
    },
    {
      ...scene('sources', 'sources', { article: ARTICLE, at: '7 11 15' }),
      did: 'Sources',
    },
    scene('quote-mentions', 'quote', { speaker: 'Junichiro Koizumi' }),
  ],
  copy: [{ ...scene('copy', 'copy', { article: ARTICLE, paragraph: 7 }), did: 'Copy text' }],
  comparison: [
    {
      ...scene('find-exact', 'find', {
        text: 'Japan does not want to be left out of the conversation',
      }),
      did: 'Find in article',
    },
    {
      ...scene('find-close', 'find', {
        text: 'Officially, Tokyo has evidence of 30 Koreans who have been kidnapped.',
      }),
      did: 'Find in article',
    },
    {
      ...scene('find-nothing', 'find', { text: 'My cat prefers tuna.' }),
      did: 'Find in article',
    },
  ],
  discussion: [
    scene('discuss', 'discuss', { about: 'What leverage does Japan have?' }),
    scene('discuss-passage', 'discuss', { about: '7' }),
  ],
  picker: [scene('picker', 'who', { name: 'Shimida' })],
  help: [scene('help', 'help')],
  about: [scene('about', 'about')],
  notice: [
    scene('notice-option', 'cite', { paragraph: 40 }),
    scene('notice-nobody', 'who', { name: 'Xerxes' }),
    scene('notice-blank', 'ask', { question: 'what is it' }),
    scene('notice-quote', 'quote', { speaker: 'Shimada', about: 'whales' }),
  ],
}

/** What Discord's side says by itself, without a command. */
export const NOTICES: Notice[] = [
  { id: 'notice-slow', did: '/ask', text: (words) => words.slowDown(4) },
  { id: 'notice-old', did: 'Context', text: (words) => words.oldButton },
  { id: 'notice-error', did: '/ask', text: (words) => words.internalError },
]

export interface Shown {
  id: string
  kind: Reply['kind']
  did: string
  reply: Reply
}

/** Every scene played: the commands really run. */
export const play = (context: Context): Shown[] => [
  ...Object.values(SCENES)
    .flat()
    .map(({ id, invocation, did }) => {
      const reply = run(invocation, context)
      return { id, kind: reply.kind, did: did ?? typed(invocation), reply }
    }),
  ...NOTICES.map(({ id, did, text }) => {
    const reply = { kind: 'notice', text: text(context.words), private: true } as const
    return { id, kind: reply.kind, did, reply }
  }),
]

const typed = ({ command, options }: Invocation): string =>
  [`/${command}`, ...Object.entries(options).map(([name, value]) => `${name}: ${value}`)].join(' ')
