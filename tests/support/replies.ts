import fc from 'fast-check'
import type { Action, ArticleCard, Excerpt, Reply } from '../../src/commands/reply.ts'
import { sentences } from '../../src/text/sentences.ts'

/** What hostile people put into articles, names and questions, and ordinary words between it. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('The ferry', 'left.', 'Who', '1,300', 'said', 'Ünïted', '\n'),
  },
  fc.constantFrom(
    '@everyone',
    '<@1234>',
    '</ask:1>',
    '[free](https://evil.example)',
    '# big',
    '-# small',
    '> quoted',
    '||hidden||',
    '```js',
    '**',
    '__',
    '\\',
    '\u202e',
    '\u2067',
    '\u200b',
    'https://a.example/x_y_z',
    '😀',
    '1. one',
  ),
  fc.string({ maxLength: 5 }),
)

export const hostileText = fc
  .array(piece, { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.join(' ').toWellFormed())

/** A text that may be far longer than any message. */
const longText = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  fc
    .tuple(hostileText, fc.integer({ min: 1, max: 400 }))
    .map(([text, times]) => `${text} `.repeat(times)),
  fc.integer({ min: 1, max: 9000 }).map((length) => '*'.repeat(length)),
)

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const count = fc.integer({ min: 0, max: 5000 })
const id = fc.constantFrom('harbour', 'unknown')

const citation = fc.record({
  article: id,
  title: longText,
  outlet: orNull(longText),
  published: fc.constantFrom(null, '2024-05-02'),
  paragraph: count,
  of: count,
  section: orNull(longText),
  url: fc.constantFrom(
    null,
    'https://a.example/(x)#:~:text=a,b',
    `https://a.example/${'x'.repeat(480)}`,
  ),
})

/** An excerpt of whole sentences whose key sentence and answer lie where a command puts them. */
export const anExcerpt: fc.Arbitrary<Excerpt> = fc
  .record({
    citation,
    text: longText.filter((text) => text.trim() !== ''),
    pick: fc.nat(),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    marked: fc.constantFrom('nothing', 'key', 'answer'),
    speaker: orNull(longText),
    before: fc.boolean(),
    after: fc.boolean(),
  })
  .map(({ citation, text, pick, from, marked, speaker, before, after }) => {
    const all = sentences(text)
    const key = marked !== 'nothing' && all.length > 0 ? all[pick % all.length]! : null
    const answer =
      key && marked === 'answer'
        ? { start: key.start + Math.floor(from * (key.end - key.start)), end: key.end }
        : null
    return { citation, text, key, answer, speaker, cut: { before, after } }
  })

const card: fc.Arbitrary<ArticleCard> = fc.record({
  id,
  title: longText,
  outlet: orNull(longText),
  authors: fc.array(longText, { maxLength: 8 }),
  published: fc.constantFrom(null, '2024-05-02'),
  url: fc.constantFrom(null, 'https://a.example/x'),
  standfirst: orNull(longText),
  paragraphs: count,
  words: count,
  minutes: count,
  quoted: fc.array(longText, { maxLength: 20 }),
})

const invocation = fc.record({
  command: fc.constantFrom('cite', 'quote', 'discuss'),
  options: fc.record(
    { article: id, about: hostileText, prompt: longText, page: count },
    { requiredKeys: ['article'] },
  ),
})

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ label: longText, does: invocation, replaces: fc.boolean() }),
  fc.record({ label: longText, url: fc.webUrl().map((url) => url + 'y'.repeat(url.length % 3)) }),
)

const excerpts = (most: number) => fc.array(anExcerpt, { maxLength: most })
const page = { page: count, pages: count }

const unquoted = orNull(fc.record({ name: longText, about: orNull(longText), total: count }))

const byKind = {
  answer: fc.record({
    kind: fc.constant('answer' as const),
    question: longText,
    searchedFor: orNull(longText),
    strength: fc.constantFrom('direct' as const, 'related' as const),
    unquoted,
    best: anExcerpt,
    further: excerpts(2),
  }),
  silence: fc.record({
    kind: fc.constant('silence' as const),
    question: longText,
    searchedFor: orNull(longText),
    title: orNull(longText),
    unquoted,
    lookedFor: fc.array(longText, { maxLength: 12 }),
    missing: fc.array(longText, { maxLength: 12 }),
    nearest: excerpts(2),
  }),
  fact: fc.record({
    kind: fc.constant('fact' as const),
    question: longText,
    article: card,
    field: fc.constantFrom('author', 'published', 'url', 'title', 'other'),
    value: orNull(longText),
  }),
  passages: fc.record({
    kind: fc.constant('passages' as const),
    heading: orNull(longText),
    excerpts: excerpts(8),
  }),
  quotes: fc.record({
    kind: fc.constant('quotes' as const),
    speaker: orNull(fc.record({ name: longText, role: orNull(longText) })),
    about: orNull(longText),
    total: count,
    matching: count,
    ...page,
    quotations: fc.array(
      fc.record({
        excerpt: anExcerpt,
        kind: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
        attribution: orNull(longText),
      }),
      { maxLength: 6 },
    ),
  }),
  people: fc.record({
    kind: fc.constant('people' as const),
    title: orNull(longText),
    ...page,
    people: fc.array(
      fc.record({ name: longText, role: orNull(longText), quotations: count, mentions: count }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
  person: fc.record({
    kind: fc.constant('person' as const),
    name: longText,
    role: orNull(longText),
    citation: orNull(citation),
    forms: fc.array(longText, { maxLength: 12 }),
    quotations: count,
    paragraphs: fc.array(count, { maxLength: 90 }),
  }),
  article: fc.record({ kind: fc.constant('article' as const), article: card }),
  articles: fc.record({
    kind: fc.constant('articles' as const),
    search: orNull(longText),
    total: count,
    ...page,
    articles: fc.array(card, { maxLength: 10 }),
  }),
  outline: fc.record({
    kind: fc.constant('outline' as const),
    article: card,
    ...page,
    sections: fc.array(
      fc.record({
        heading: orNull(longText),
        paragraphs: fc.array(fc.record({ number: count, opening: hostileText }), { maxLength: 30 }),
      }),
      { maxLength: 12 },
    ),
  }),
  comparison: fc.record({
    kind: fc.constant('comparison' as const),
    text: longText,
    found: fc.constantFrom('exact' as const, 'close' as const, 'nothing' as const),
    excerpts: excerpts(3),
    differences: fc.array(fc.record({ said: longText, printed: orNull(longText) }), {
      maxLength: 12,
    }),
  }),
  copy: fc.record({ kind: fc.constant('copy' as const), text: longText, citation }),
  discussion: fc.record({
    kind: fc.constant('discussion' as const),
    name: longText,
    opening: anExcerpt,
    prompt: orNull(longText),
    questions: fc.array(longText, { maxLength: 5 }),
    where: fc.constant(null),
    archive: fc.constant(1440 as const),
  }),
  picker: fc.record({
    kind: fc.constant('picker' as const),
    prompt: longText,
    asked: orNull(longText),
    nearest: fc.boolean(),
    search: fc.constantFrom(undefined, { command: 'cite', options: { paragraph: 3 } }),
    choices: fc.array(
      fc.record({ label: longText, description: orNull(longText), does: invocation }),
      { minLength: 1, maxLength: 30 },
    ),
  }),
  help: fc.record({
    kind: fc.constant('help' as const),
    commands: fc.array(fc.record({ name: fc.constantFrom('ask', 'cite'), description: longText }), {
      maxLength: 12,
    }),
    questions: fc.array(longText, { maxLength: 3 }),
  }),
  about: fc.record({ kind: fc.constant('about' as const), version: longText, articles: count }),
  notice: fc.record({ kind: fc.constant('notice' as const), text: longText }),
} satisfies Record<Reply['kind'], fc.Arbitrary<object>>

/** Any reply of a kind, with any actions. */
export const aReply = (kind: keyof typeof byKind): fc.Arbitrary<Reply> =>
  fc
    .tuple(byKind[kind] as fc.Arbitrary<Reply>, fc.array(action, { maxLength: 8 }))
    .map(([reply, actions]) => ({ ...reply, actions }))

export const replyKinds = Object.keys(byKind) as Reply['kind'][]
