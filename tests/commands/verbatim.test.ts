import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Excerpt, Invocation, Reply } from '../../src/commands/reply.ts'
import { run } from '../../src/commands/run.ts'
import { message } from '../../src/discord/message.ts'
import { render } from '../../src/discord/render/render.ts'
import { anArticle } from '../support/articles.ts'
import { aContext } from '../support/context.ts'
import { requestFaults } from '../support/fake-discord/check-request.ts'
import { textsIn } from '../support/fake-discord/limits.ts'
import { quotedWords } from '../support/markdown.ts'

/** Words that make trouble: quotation marks, abbreviations, emoji, combining and hidden marks. */
const word = fc.oneof(
  fc.constantFrom(
    'Ana Ruiz',
    'said',
    'ferry',
    'strike',
    '"the pay',
    'is low,"',
    'Mr.',
    '1,300',
    '¶ 7',
  ),
  fc.constantFrom(
    'don’t',
    '“Never.”',
    '👩‍👩‍👧',
    'e\u0301te\u0301',
    '\u202Eevil',
    '**bold**',
    '> no',
    '…',
    '–',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
)
const paragraph = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' ').replace(/\s+/g, ' ').trim() || 'Nothing.')
const article = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map((texts) => anArticle(texts.map((text) => text.replace(/^## /, ''))))

const excerptsOf = (reply: Reply): Excerpt[] => {
  switch (reply.kind) {
    case 'answer':
      return [reply.best, ...reply.further]
    case 'silence':
      return reply.nearest
    case 'passages':
    case 'comparison':
      return reply.excerpts
    case 'quotes':
      return reply.quotations.map(({ excerpt }) => excerpt)
    case 'discussion':
      return [reply.opening]
    default:
      return []
  }
}

test('whatever is asked of whatever article, every excerpt is word for word in its paragraph', () => {
  fc.assert(
    fc.property(article, paragraph, (article, typed) => {
      const context = aContext([article])
      const question = typed.slice(0, 300)
      const replies = [
        run({ command: 'ask', options: { question } }, context),
        run({ command: 'find', options: { text: typed } }, context),
        run({ command: 'quote', options: { speaker: 'Ana Ruiz' } }, context),
        run({ command: 'cite', options: { paragraph: 1 } }, context),
        run({ command: 'discuss', options: { about: question } }, context),
      ]
      for (const { text, key, answer, citation } of replies.flatMap(excerptsOf)) {
        const source = article.paragraphs[citation.paragraph - 1]!.text
        expect(source).toContain(text)
        for (const mark of [key, answer]) {
          if (!mark) continue
          expect(mark.start).toBeGreaterThanOrEqual(0)
          expect(mark.end).toBeLessThanOrEqual(text.length)
          expect(mark.start).toBeLessThan(mark.end)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('whatever is asked of whatever article, Discord takes the reply, and what it quotes is word for word in the article', () => {
  fc.assert(
    fc.property(article, paragraph, (article, typed) => {
      const context = aContext([article])
      const page = { words: context.words, articles: [article], mention: (name: string) => name }
      const question = typed.slice(0, 300)
      const invocations: Invocation[] = [
        { command: 'ask', options: { question } },
        { command: 'find', options: { text: typed } },
        { command: 'quote', options: { speaker: 'Ana Ruiz' } },
        { command: 'discuss', options: { about: question } },
      ]
      for (const invocation of invocations) {
        const body = message(render(run(invocation, context), page))
        expect(requestFaults('POST /channels/1/messages', body)).toEqual([])
        for (const shown of textsIn(body).flatMap((text) => text.match(/^> .*$/gm) ?? [])) {
          const words = quotedWords(shown).trim()
          expect(
            article.paragraphs.some(({ text }) => text.includes(words)),
            words,
          ).toBe(true)
        }
      }
    }),
    { numRuns: 40 },
  )
})
