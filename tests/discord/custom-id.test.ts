import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCustomId, encodeCustomId } from '../../src/discord/custom-id.ts'
import { anArticle, harbour } from '../support/articles.ts'

const articles = [harbour(), anArticle(['Something else.'], { id: 'else', title: 'Else' })]
const cite = { command: 'cite', options: { article: 'harbour', paragraph: 3 } }

test('gives back the invocation that it was made of, its values as texts', () => {
  expect(decodeCustomId(encodeCustomId(cite, articles)!, articles)).toEqual({
    invocation: { command: 'cite', options: { article: 'harbour', paragraph: '3' } },
    replaces: false,
    changed: false,
  })
})

test('any options survive, whatever their characters, in at most 100 of them', () => {
  const value = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 4 }))
  fc.assert(
    fc.property(value, value, fc.boolean(), (about, speaker, replaces) => {
      const id = encodeCustomId(
        { command: 'quote', options: { about, speaker, article: 'harbour' } },
        articles,
        replaces,
      )
      if (id === null) return
      expect(id.length).toBeLessThanOrEqual(100)
      expect(decodeCustomId(id, articles)).toMatchObject({
        invocation: { options: { about, speaker, article: 'harbour' } },
        replaces,
      })
    }),
  )
})

test('a long prompt is cut to fit; other options that do not fit give none', () => {
  const discuss = (options: object) =>
    encodeCustomId({ command: 'discuss', options: { article: 'harbour', ...options } }, articles)
  expect(discuss({ about: '3', prompt: 'why '.repeat(50).trim() })).toMatch(/^.{80,100}$/)
  expect(discuss({ about: 'x'.repeat(100) })).toBeNull()
})

test('tells when the article has changed since', () => {
  const id = encodeCustomId(cite, articles)!
  const edited = harbour()
  edited.paragraphs[0]!.text += ' More.'
  expect(decodeCustomId(id, [edited])).toMatchObject({ changed: true })
})

test('tells when the article is gone', () => {
  expect(decodeCustomId(encodeCustomId(cite, articles)!, [])).toBe('gone')
})

test.each(['', 'x', '0|cite||', 'cite:7', '1', '1|cite', '9|cite||a=b'])(
  'takes %j for a form that this version does not read',
  (id) => {
    expect(decodeCustomId(id, articles)).toBe('old')
  },
)
