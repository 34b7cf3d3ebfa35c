import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { warmUp } from '../../src/discord/warm-up.ts'
import { createLibrary, type Library } from '../../src/library/library.ts'
import { anArticle } from '../support/articles.ts'

const article = (id: string) =>
  anArticle(
    [
      `The mayor of ${id}, Anna Berg, said on Monday: "The bridge must be closed before the winter."`,
      'The bridge was built in 1931 by Peter Dahl.',
    ],
    { id, title: `The bridge of ${id}` },
  )

/** A library that counts what is asked of it, article by article. */
function counting(ids: string[]) {
  const library = createLibrary(ids.map(article))
  const asked = new Map<string, number>()
  const answerer: Library['answerer'] = {
    answer(question, scope) {
      const id = scope?.article ?? 'any'
      asked.set(id, (asked.get(id) ?? 0) + 1)
      return library.answerer.answer(question, scope)
    },
  }
  return { library: { ...library, answerer }, asked }
}

test('each article is asked as many of 400 questions as any other', async () => {
  const { library, asked } = counting(['Vell', 'Norland'])
  await warmUp(library, new AbortController().signal)
  expect(Object.fromEntries(asked)).toEqual({ Vell: 200, Norland: 200 })
})

test('whoever asks meanwhile waits for one answer at most', async () => {
  const { library, asked } = counting(['Vell'])
  const warm = warmUp(library, new AbortController().signal)
  await turn()
  expect(asked.get('Vell') ?? 0).toBeLessThanOrEqual(1)
  await warm
})

test('ends at once where it is told to', async () => {
  const { library, asked } = counting(['Vell'])
  const ending = new AbortController()
  const warm = warmUp(library, ending.signal)
  await turn()
  ending.abort()
  await warm
  expect(asked.get('Vell') ?? 0).toBeLessThanOrEqual(1)
})

test('a library without articles asks nothing', async () => {
  await warmUp(createLibrary([]), new AbortController().signal)
})
