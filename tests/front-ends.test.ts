import { expect, test } from 'vitest'
import type { Excerpt, Invocation, Reply } from '../src/commands/reply.ts'
import { run } from '../src/commands/run.ts'
import { english } from '../src/commands/words/english.ts'
import { render as renderForTerminal } from '../src/console/render.ts'
import { createScreen } from '../src/console/screen.ts'
import { message } from '../src/discord/message.ts'
import { render as renderForDiscord } from '../src/discord/render/render.ts'
import { anArticle, harbour } from './support/articles.ts'
import { aContext } from './support/context.ts'
import { textsIn } from './support/fake-discord/limits.ts'
import { unescapeMarkdown } from './support/markdown.ts'

const quoted = anArticle(
  [
    '"The fare will rise in June," said Marit Holm, a professor of economics at Merrin College.',
    'Holm spoke on Monday in Merrin. "Nobody wanted this fare," she told the Harbour Post.',
  ],
  { id: 'fares', title: 'Fares will rise', url: 'https://harbour.example/fares' },
)
const articles = [harbour(), quoted]
const context = aContext(articles)

const frontEnds: [name: string, show: (reply: Reply) => string][] = [
  ['Discord', showInDiscord],
  ['the terminal', (reply) => renderForTerminal(reply, createScreen(english, false, null))],
]

function showInDiscord(reply: Reply): string {
  const page = { words: english, articles, mention: (name: string) => `/${name}` }
  return unescapeMarkdown(textsIn(message(renderForDiscord(reply, page))).join('\n'))
}

const article = 'harbour'
const invocations: Invocation[] = [
  { command: 'ask', options: { question: 'What did the harbour company offer?', article } },
  { command: 'ask', options: { question: 'Which wolves ate the bishop?', article } },
  { command: 'ask', options: { question: 'Who wrote the article?', article } },
  { command: 'cite', options: { paragraph: 2, article } },
  { command: 'context', options: { paragraph: 2, article } },
  { command: 'article show', options: { article } },
  { command: 'article outline', options: { article } },
  { command: 'article list', options: {} },
  { command: 'quote', options: { speaker: 'Marit Holm', article: 'fares' } },
  { command: 'who', options: { article: 'fares' } },
  { command: 'who', options: { name: 'Marit Holm', article: 'fares' } },
  { command: 'find', options: { text: 'Bread is flown in by helicopter.', article } },
  { command: 'discuss', options: { about: '2', article } },
]

/** What a reply must show, wherever it is shown: headline, place and address of what it cites. */
function evidenceOf(reply: Reply): string[] {
  const excerpts: Excerpt[] =
    reply.kind === 'answer'
      ? [reply.best, ...reply.further]
      : reply.kind === 'silence'
        ? reply.nearest
        : reply.kind === 'passages' || reply.kind === 'comparison'
          ? reply.excerpts
          : reply.kind === 'quotes'
            ? reply.quotations.map(({ excerpt }) => excerpt)
            : reply.kind === 'discussion'
              ? [reply.opening]
              : []
  const citations = [
    ...excerpts.map(({ citation }) => citation),
    ...(reply.kind === 'person' && reply.citation ? [reply.citation] : []),
  ]
  const titles =
    reply.kind === 'article' || reply.kind === 'outline' || reply.kind === 'fact'
      ? [reply.article.title]
      : reply.kind === 'articles'
        ? reply.articles.map(({ title }) => title)
        : reply.kind === 'people'
          ? reply.people.map(({ name }) => name)
          : []
  return [
    ...titles,
    ...citations.flatMap(({ title, paragraph, of, url }) => [
      title,
      english.paragraphOf(paragraph, of),
      ...(url ? [url] : []),
    ]),
  ]
}

for (const [frontEnd, show] of frontEnds)
  test.each(invocations)(`$command $options shows its evidence in ${frontEnd}`, (invocation) => {
    const reply = run(invocation, context)
    const shown = show(reply)
    const evidence = evidenceOf(reply)
    // What nothing comes near to has no passage to show.
    if (reply.kind !== 'silence') expect(evidence).not.toEqual([])
    for (const words of evidence) expect(shown).toContain(words)
  })
