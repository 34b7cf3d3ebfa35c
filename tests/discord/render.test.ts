import { ComponentType } from 'discord.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { english } from '../../src/commands/words/english.ts'
import { message } from '../../src/discord/message.ts'
import { quote } from '../../src/discord/render/excerpt.ts'
import { render } from '../../src/discord/render/render.ts'
import { shareAction } from '../../src/discord/share.ts'
import { harbour } from '../support/articles.ts'
import { requestFaults } from '../support/fake-discord/check-request.ts'
import { componentsIn, textsIn } from '../support/fake-discord/limits.ts'
import { quotedWords, unescapeMarkdown } from '../support/markdown.ts'
import { anExcerpt, aReply, hostileText, replyKinds } from '../support/replies.ts'

const page = { words: english, articles: [harbour()], mention: (name: string) => `/${name}` }

const OWN_LABEL = new RegExp(`^(¶ \\d+ of \\d+|${english.fromFrontMatter}|${english.openArticle})$`)

test.each(replyKinds)('any reply of the kind %s is a message that Discord takes', (kind) => {
  fc.assert(
    fc.property(aReply(kind), fc.boolean(), (reply, alone) => {
      const share = alone ? shareAction(reply, '123', page) : null
      const body = message(render(reply, page, { share, above: english.articleChanged }))
      expect(requestFaults('POST /channels/1/messages', body)).toEqual([])
      expect(textsIn(body).length).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})

test('the words under the markup of an excerpt are an exact substring, at any length', () => {
  fc.assert(
    fc.property(anExcerpt, fc.integer({ min: 120, max: 3000 }), (excerpt, most) => {
      const shown = quote(excerpt, most)
      expect(shown.length).toBeLessThanOrEqual(most)
      expect(excerpt.text).toContain(quotedWords(shown).trim())
      expect(quotedWords(shown).trim()).not.toBe('')
    }),
  )
})

const excerptOf = (text: string, key: string, answer: string | null = null) => {
  const start = text.indexOf(key)
  const span = (words: string) => ({
    start: text.indexOf(words, start),
    end: text.indexOf(words, start) + words.length,
  })
  return {
    citation: {
      article: 'a',
      title: 'A',
      outlet: null,
      published: null,
      paragraph: 1,
      of: 1,
      section: null,
      url: null,
    },
    text,
    key: span(key),
    answer: answer === null ? null : span(answer),
    speaker: null,
    cut: { before: false, after: true },
  }
}

test('marks the key sentence bold and the answer in it underlined', () => {
  expect(
    quote(excerptOf('It rained. Anna won the race. She slept.', 'Anna won the race.', 'Anna'), 500),
  ).toBe('> It rained. **__Anna__ won the race.** She slept. […]')
})

test('cuts a long excerpt at sentence ends round its key sentence', () => {
  const long = excerptOf('One is here. Two is there. Three is gone. Four is new.', 'Three is gone.')
  expect(quote(long, 54)).toBe('> […] **Three is gone.** Four is new. […]')
  expect(quote(long, 30)).toBe('> […] **Three is gone.** […]')
})

test.each([
  ['that stands in the words shown is not shown again', 'Anna won', null],
  ['that stands elsewhere is shown', 'Anna told us', ' · Anna told us'],
  ['that the text does not give is said not to be there', null, ` · ${english.notNamed}`],
])('an attribution %s', (_, attribution, expected) => {
  const excerpt = { ...excerptOf('Anna won the race.', 'Anna won the race.'), key: null }
  const components = render(
    {
      kind: 'quotes',
      speaker: { name: 'Anna Holm', role: null },
      about: null,
      total: 1,
      matching: 1,
      page: 1,
      pages: 1,
      quotations: [{ excerpt, kind: 'indirect', attribution }],
    },
    page,
  )
  const [, quoted] = textsIn(message(components))
  expect(quoted!.split('¶ 1 of 1')[1]).toBe(expected ?? '')
})

test('shows the words of a notice literally', () => {
  fc.assert(
    fc.property(
      hostileText.filter((text) => text.trim() !== ''),
      (text) => {
        const [shown] = textsIn(message(render({ kind: 'notice', text }, page)))
        expect(unescapeMarkdown(shown!).replace(/[\u202c\u2069]+$/, '')).toBe(
          text.replace(/[\u202c\u2069]+$/, ''),
        )
      },
    ),
  )
})

test('shows nothing twice, and at most one row of buttons', () => {
  const action = { label: 'Open article', url: 'https://a.example/' }
  const components = render({ kind: 'notice', text: 'x', actions: [action, action] }, page)
  expect(components).toHaveLength(2)
  expect(components[1]).toMatchObject({ components: [{ label: 'Open article' }] })
})

test.each(replyKinds)('any reply of the kind %s labels its links with words of ours', (kind) => {
  fc.assert(
    fc.property(aReply(kind), (reply) => {
      const shown = textsIn(message(render(reply, page))).join('\n')
      const labels = [...shown.matchAll(/(?<!\\)\[([^\]\n]*)\]\(</g)].map(([, label]) => label)
      for (const label of labels) expect(label).toMatch(OWN_LABEL)
    }),
    { numRuns: 60 },
  )
})

test.each(replyKinds)(
  'any reply of the kind %s can be read aloud: no embed, nothing disabled, each button has words',
  (kind) => {
    fc.assert(
      fc.property(aReply(kind), (reply) => {
        const body = message(render(reply, page))
        expect(body).not.toHaveProperty('embeds')
        for (const each of componentsIn(body)) {
          expect(each).not.toHaveProperty('disabled')
          expect(each).not.toHaveProperty('emoji')
          if (each.type === ComponentType.Button) expect(String(each.label).trim()).not.toBe('')
        }
      }),
      { numRuns: 60 },
    )
  },
)
