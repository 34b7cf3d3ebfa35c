import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatArticle, parseArticle } from '../../../src/article/article-file.ts'
import { decodePage } from '../../../src/article/import/decode.ts'
import { type Format, type Imported, importPage } from '../../../src/article/import/import-page.ts'
import { UserError } from '../../../src/article/user-error.ts'

const FOLDER = 'tests/fixtures/pages'
const FORMATS: Record<string, Format> = { txt: 'text', md: 'markdown', html: 'html' }

function read(file: string): [text: string, format: Format] {
  const format = FORMATS[file.split('.')[1]!]!
  return [decodePage(file, readFileSync(`${FOLDER}/${file}`), format), format]
}

interface Expected {
  file: string
  title: string
  outlet: string | null
  authors: string[]
  published: string
  url: string | null
  standfirst: string | null
  /** Section, and how its paragraphs begin. */
  text: [section: string | null, paragraphs: string[]][]
}

const pages: Expected[] = [
  {
    // Cookie banner, byline first, two dates, dateline, advertisements, bullets, rights.
    file: 'wire.txt',
    title: 'Ferry crews walk out as harbour pay talks collapse',
    outlet: 'Northern News Agency',
    authors: ['ADA BERG', 'OLE LUND'],
    published: '2021-05-04',
    url: null,
    standfirst: null,
    text: [
      [
        null,
        [
          'PORT MERRIN (NNA) — Ferry crews',
          'The union said',
          '"Nobody wanted this,"',
          'The board said it had offered:',
          'a rise of 3%',
          'two more days',
          'a review of night',
          '“No choice,”',
        ],
      ],
    ],
  },
  {
    // Breadcrumb, summary without a full stop, bare name and date, pull quote, biography, tags.
    file: 'magazine.txt',
    title: 'The clockmaker who taught a town to read the tide',
    outlet: 'The Long Quay',
    authors: ['Hanna Vik'],
    published: '2020-03-12',
    url: null,
    standfirst:
      'For thirty years a retired horologist has kept the only record of a vanishing sandbank',
    text: [
      [null, ['In the attic', 'Tobias Renn built']],
      [
        'A hand that moves twice a day',
        ['The town laughed', 'Then the bank', 'By the second', 'Renn had.'],
      ],
      ['What the numbers say', ['His notebooks', '“It is the longest']],
    ],
  },
  {
    // Short link, credited caption, titles of embedded videos, editors' initials.
    file: 'broadcaster.txt',
    title: 'Can the lynx return to the Merrin hills?',
    outlet: 'Radio Norra',
    authors: ['Jonas Ek'],
    published: '2022-11-03',
    url: 'https://r.norra.example/a-63590',
    standfirst:
      'Ecologists want to bring back a predator that has been gone for two centuries. Sheep farmers are not convinced. Jonas Ek reports from Upper Merrin.',
    text: [
      [null, ['It has been', '"We lose enough']],
      ['Empty forests', ['The deer have', 'Yet a lynx']],
      ['A question of money', ['Farmers would']],
    ],
  },
  {
    // No blank lines in the text, a list of links in its middle, readers' comments beneath.
    file: 'newspaper.txt',
    title: 'Council votes to drain the old canal after a night of protest',
    outlet: 'Harbour Times',
    authors: ['Sam Okoro'],
    published: '2021-05-04',
    url: null,
    standfirst: 'Residents shouted from the gallery as members voted 21 to 14',
    text: [
      [null, ['The council voted', 'Work will begin', 'The gallery was']],
      ['What happens next', ['Engineers will', 'The mayor, Ruth', 'The last boat']],
    ],
  },
  {
    // Kicker, summary of full sentences, captions without an element, biography, print notice.
    file: 'feature.txt',
    title: 'A Lighthouse Keeper Learns to Live Without the Light',
    outlet: null,
    authors: ['Hanna Vik'],
    published: '2021-05-04',
    url: null,
    standfirst: 'The lamp went out in March. He stayed on.',
    text: [
      [null, ['Olav Dahl still', 'The lamp at', 'He is 71.', '“Ships do not', 'The coast guard']],
    ],
  },
  {
    // Names alone under the headline, dateline, file photo, a paragraph that closes in brackets.
    file: 'dispatch.txt',
    title: 'Merrin raises rates for first time since 2011',
    outlet: 'NNA',
    authors: ['Ada Berg', 'Ole Lund'],
    published: '2018-03-19',
    url: null,
    standfirst: null,
    text: [[null, ['MERRIN (NNA) - Merrin’s', 'The bank’s', '“We are not', 'The crown rose']]],
  },
  {
    // Lines of one width, an address in a header line, nobody named.
    file: 'wrapped.txt',
    title: 'FLOOD DAMAGES TOWN ARCHIVE',
    outlet: null,
    authors: [],
    published: '2019-10-02',
    url: 'https://bulletin.example/2019/archive-flood',
    standfirst: null,
    text: [
      [
        null,
        [
          'Water from a broken main flooded the cellars of the town archive on Tuesday',
          'Volunteers carried',
          'The cellar had',
        ],
      ],
    ],
  },
  {
    // Another program's front matter, links, emphasis, a quotation, a list, related posts.
    file: 'blog.md',
    title: 'How a library of seeds survived the war',
    outlet: null,
    authors: ['Noor Said'],
    published: '2023-01-09',
    url: null,
    standfirst: null,
    text: [
      [
        null,
        [
          'In the winter of 1942 the botanists of the institute',
          'They guarded rice, wheat and peas.',
        ],
      ],
      [
        'What they kept',
        [
          'There were 187,000 samples in 2*2 rooms.',
          '"We were the keepers,"',
          'Potatoes were moved',
          'Grain could wait.',
        ],
      ],
    ],
  },
  {
    // JSON-LD, canonical address, printed description, figure, aside, comments, footer.
    file: 'daily.html',
    title: 'Night trains return to the coast',
    outlet: 'The Daily Signal',
    authors: ['Mira Falk', 'Jo Brandt'],
    published: '2022-12-11',
    url: 'https://signal.example/rail/night-trains-return',
    standfirst:
      'After eleven years the sleeper to Merrin runs again, with a waiting list until June',
    text: [
      [
        null,
        [
          'The first night train in eleven years left the capital on Sunday, twelve\u00a0minutes late and with every berth taken',
          'It carried 284 passengers, the operator said',
        ],
      ],
      ['A question of demand', ['“We were told', 'Sten’s company']],
      ['What comes next', ['A second route', 'The fare begins']],
    ],
  },
  {
    // Latin-1, no elements for paragraphs, a day-first date with slashes.
    file: 'old.html',
    title: 'Café on the quay closes after a century',
    outlet: null,
    authors: ['Ole Lund'],
    published: '2021-02-14',
    url: null,
    standfirst: null,
    text: [[null, ['The café on', 'She had run', 'A bakery from']]],
  },
]

test.each(pages)('finds the article in $file', async ({ file, text, ...details }) => {
  const { article } = await importPage(...read(file))
  expect(article).toMatchObject(details)
  const expected = text.flatMap(([section, begins]) => begins.map((words) => ({ section, words })))
  expect(article.paragraphs.map(({ section }) => section)).toEqual(
    expected.map(({ section }) => section),
  )
  for (const [index, { words }] of expected.entries())
    expect(article.paragraphs[index]!.text.slice(0, words.length)).toBe(words)
})

test.each(pages.filter(({ file }) => file.endsWith('.txt')).map(({ file }) => file))(
  'every paragraph of %s stands in it word for word',
  async (file) => {
    const [text, format] = read(file)
    const source = text.replace(/\n/g, ' ')
    const { article } = await importPage(text, format)
    for (const paragraph of article.paragraphs) expect(source).toContain(paragraph.text)
  },
)

test.each(pages)('accounts for every line of $file', async ({ file }) => {
  const [text, format] = read(file)
  const { article, findings } = await importPage(text, format)
  expect(findings.every(({ as }) => as.length > 0)).toBe(true)
  expect(findings.filter(({ kept, as }) => kept && as.startsWith('¶'))).toHaveLength(
    article.paragraphs.length,
  )
})

test('says why each line was left out', async () => {
  const { findings } = await importPage(...read('broadcaster.txt'))
  expect(findings.filter(({ kept }) => !kept).map(({ line, as }) => [line, as])).toEqual([
    [1, 'skip link'],
    [2, 'skip link'],
    [3, 'navigation or section label'],
    [15, 'caption'],
    [16, 'picture credit'],
    [22, 'link to another article'],
    [24, 'reading or playing time'],
    [25, 'title with no text beneath: a video, picture or link'],
    [31, 'title far longer than the other headings: a video, picture or link'],
    [39, 'link to another article'],
    [41, "editors' initials"],
  ])
})

test('an embedded post is left out with its signature', async () => {
  const page = [
    'The ferry sails at last',
    'The crew said that the ferry would sail at noon, and so it did.',
    'We are so happy to be back on the water today, see you at noon!',
    '— Port Merrin Ferries (@ferries) May 4, 2021',
    'Nobody on the quay had believed it until the lines were cast off.',
  ]
  const { article, findings } = await importPage(page.join('\n\n'), 'text')
  expect(article.paragraphs.map(({ text }) => text)).toEqual([page[1], page[4]])
  expect(findings[2]!.as).toBe('embedded post')
})

test('what is given wins over what is found', async () => {
  const given = { title: 'Another', authors: ['A. B.'], published: '2000-01-01' }
  const { article } = await importPage(...read('wire.txt'), given)
  expect(article).toMatchObject({ id: 'another', ...given, outlet: 'Northern News Agency' })
  expect(article.paragraphs).toHaveLength(8)
})

test.each([
  ['no headline', 'This is a sentence of more than eight words.', {}, 'no headline was found'],
  ['no paragraph', 'A headline of five words\n\nHome | World', {}, 'no paragraph was found'],
  ['nothing', '', {}, 'no headline was found'],
  [
    'a malformed date',
    'A headline of five words\n\nThis is a sentence of more than eight words.',
    { published: 'May' },
    'published must be a date such as 2018-03-19',
  ],
])('refuses a page with %s', async (_, text, given, message) => {
  await expect(importPage(text, 'text', given)).rejects.toThrow(message)
})

test('a file of the corpus is imported as it is', async () => {
  const file = 'corpus/will-north-koreas-kim-meet-with-japans-abe.md'
  const text = readFileSync(file, 'utf8')
  const { article } = await importPage(text, 'markdown')
  expect(formatArticle(article)).toBe(text)
})

test("a clipper's front matter is understood as far as it goes", async () => {
  const { article } = await importPage(
    `---
title: "The ferry sails: at last"
source: https://example.org/ferry
author:
  - "[[Ada Berg]]"
  - Ole Lund
published: 2021-05-04T10:00:00+02:00
lang: not a language
tags: [clippings]
---
The crew said that the ferry would sail at noon, and so it did.
`,
    'markdown',
  )
  expect(article).toMatchObject({
    title: 'The ferry sails: at last',
    url: 'https://example.org/ferry',
    authors: ['Ada Berg', 'Ole Lund'],
    published: '2021-05-04',
    language: 'en',
  })
  expect(article.paragraphs).toHaveLength(1)
})

const SENTENCE = '<p>The crew said that the ferry would sail at noon, and so it did.</p>'

test.each([
  ['nothing', '', 'no headline was found'],
  ['no sentence', '<h1>The ferry sails</h1><p>Hi</p>', 'no paragraph was found'],
  ['more elements than pages have', '<b>x</b>'.repeat(20_001), 'more than 20000 elements'],
  ['elements nested too deep', `${'<div>'.repeat(401)}${SENTENCE}`, 'more than 400 elements deep'],
])('refuses HTML with %s', async (_, html, message) => {
  await expect(importPage(html, 'html')).rejects.toThrow(message)
})

test.each([
  ['without html and body', `<h1>The ferry sails</h1>${SENTENCE}`],
  ['without body', `<html><head><title>The ferry sails</title></head>${SENTENCE}</html>`],
  ['without html', `<!doctype html><body><h1>The ferry sails</h1>${SENTENCE}</body>`],
  ['without closing tags', `<html><body><h1>The ferry sails</h1>${SENTENCE.slice(0, -4)}`],
  ['with scripts', `<h1>The ferry sails</h1><script>throw 1</script>${SENTENCE}`],
])('reads HTML %s', async (_, html) => {
  const { article } = await importPage(html, 'html')
  expect(article.title).toBe('The ferry sails')
  expect(article.paragraphs.map(({ text }) => text)).toEqual([
    'The crew said that the ferry would sail at noon, and so it did.',
  ])
})

// Any page gives an article or a refusal; what it gives can be written and read again.
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...['A headline of five words', 'By Ada Berg', '4 May 2021', 'Image: A. Maker', 'Most read'],
    ...['The crew said that the ferry would sail at noon.', 'Read more: A link', '# A', '- B', ''],
    ...['https://example.org/', '<p>One</p>', 'Ada Berg', '---', '![a](b)', '"quoted" words'],
  ),
)
test.each(['text', 'markdown', 'html'] as const)(
  'reads any %s page or refuses it',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const imported = await importPage(lines.join('\n'), format).catch((error: unknown) => error)
        if (imported instanceof UserError) return
        const { article } = imported as Imported
        expect(parseArticle(`${article.id}.md`, formatArticle(article))).toEqual(article)
      }),
    )
  },
)
