import fc from 'fast-check'
import { expect, test } from 'vitest'
import { english } from '../../src/commands/words/english.ts'
import { cited } from '../../src/console/excerpt.ts'
import { render } from '../../src/console/render.ts'
import { createScreen } from '../../src/console/screen.ts'
import { printable } from '../../src/text/printable.ts'
import { anExcerpt, aReply, replyKinds } from '../support/replies.ts'

const pipe = createScreen(english, false, null)

test.each(replyKinds)('any reply of the kind %s is text that a terminal only shows', (kind) => {
  fc.assert(
    fc.property(aReply(kind), fc.option(fc.integer({ min: 1, max: 200 })), (reply, width) => {
      const shown = render(reply, createScreen(english, false, width))
      expect(shown).toBe(printable(shown))
    }),
    { numRuns: 40 },
  )
})

test('the words of an excerpt stand in it unchanged, but for escapes and emphasis', () => {
  fc.assert(
    fc.property(anExcerpt, (excerpt) => {
      const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
      expect(oneLine(cited(excerpt, pipe))).toContain(oneLine(printable(excerpt.text)))
    }),
  )
})

const citation = {
  article: 'a',
  title: 'The race',
  outlet: 'Post',
  published: '2024-05-02',
  paragraph: 1,
  of: 2,
  section: null,
  url: null,
}
const text = 'It rained. Anna won the race. She slept.'
const key = { start: 11, end: 29 }
const excerpt = {
  citation,
  text,
  key,
  answer: { start: 11, end: 15 },
  speaker: 'Ada Berg',
  cut: { before: true, after: false },
}

test('sets the key sentence and the answer off, and says what was cut and who speaks', () => {
  expect(cited(excerpt, createScreen(english, true, null))).toBe(
    '  […] It rained. \x1b[1m\x1b[4mAnna\x1b[24m won the race.\x1b[22m She slept.\n' +
      '  \x1b[2mAda Berg · Post · The race · 2 May 2024 · ¶ 1 of 2\x1b[22m',
  )
})

test('a key sentence that is all that is shown is not bold', () => {
  const alone = { ...excerpt, key: { start: 0, end: text.length }, answer: null }
  expect(cited(alone, createScreen(english, true, null))).not.toContain('\x1b[1m')
})

test('an attribution that stands in the words of a quotation is not said again under them', () => {
  const shown = (attribution: string | null) =>
    render(
      {
        kind: 'quotes',
        speaker: { name: 'Anna Holm', role: null },
        about: null,
        total: 1,
        matching: 1,
        page: 1,
        pages: 1,
        quotations: [{ excerpt: { ...excerpt, key: null }, kind: 'indirect', attribution }],
      },
      pipe,
    )
  expect(shown('Anna won')).not.toContain('— ')
  expect(shown('Anna told us')).toContain('— Anna told us')
  expect(shown(null)).toContain(`— ${english.notNamed}`)
})

test('passages of one article name it once; another article is named again', () => {
  const at = (paragraph: number, article = 'a', title = 'The race') => ({
    ...excerpt,
    speaker: null,
    citation: { ...citation, article, title, paragraph, url: `https://post.example/${paragraph}` },
  })
  const excerpts = [at(1), at(2), at(1, 'b', 'The storm')]
  const shown = render({ kind: 'passages', heading: null, excerpts }, pipe)
  const under = shown.split('\n').filter((line) => line.includes('¶') || line.includes('https:'))
  expect(under.map((line) => line.trim())).toEqual([
    'Post · The race · 2 May 2024 · ¶ 1 of 2',
    'https://post.example/1',
    '¶ 2 of 2',
    'https://post.example/2',
    'Post · The storm · 2 May 2024 · ¶ 1 of 2',
    'https://post.example/1',
  ])
})
