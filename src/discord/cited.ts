import type { Article } from '../article/article.ts'
import type { Reference } from '../commands/passage-reference.ts'

// What a message of ours cites is read from its own words, which Discord keeps: a block quote and,
// in the line under it, the paragraph's number. So no table of ours can be lost.

/** The passages of an article that a message shows, in its order. */
export function citedIn(components: unknown, article: Article): Reference[] {
  return textsIn(components).flatMap((text) => {
    const lines = text.split('\n')
    return lines.flatMap((line, index) => {
      if (!line.startsWith('> ')) return []
      const number = Number(/.*¶ (\d+)/.exec(lines[index + 1] ?? '')?.[1])
      const paragraph = article.paragraphs[number - 1]
      const start = paragraph?.text.indexOf(keyWords(line)) ?? -1
      return start < 0 ? [] : [{ paragraph: number, start }]
    })
  })
}

/** The key sentence of a block quote; its words where none is marked. */
function keyWords(line: string): string {
  const quoted = line.slice(2).replace(/^\[…\] | \[…\]$/g, '')
  const bold = /(?<!\\)\*\*((?:\\.|[^\\])+?)\*\*/.exec(quoted)?.[1] ?? quoted
  const unmarked = bold.replace(/(\\.)|\*\*|__/g, (_, kept: string | undefined) => kept ?? '')
  return unescaped(unmarked)
}

const unescaped = (text: string): string =>
  text.replace(/\\([^0-9A-Za-z\s])/g, '$1').replace(/[\u202c\u2069]+$/, '')

/** The small lines of a message as they read: questions and citations. */
export const smallLinesIn = (components: unknown): string[] =>
  textsIn(components)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.startsWith('-# '))
    .map((line) => unescaped(line.slice(3)))

/** The custom_ids of a message's buttons, in order. */
export const customIdsIn = (components: unknown): string[] =>
  [...objectsIn(components)].flatMap(({ custom_id }) =>
    typeof custom_id === 'string' ? [custom_id] : [],
  )

const textsIn = (components: unknown): string[] =>
  [...objectsIn(components)].flatMap(({ content }) =>
    typeof content === 'string' ? [content] : [],
  )

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const each of value) yield* objectsIn(each)
  else if (value !== null && typeof value === 'object') {
    yield value as Record<string, unknown>
    yield* objectsIn(Object.values(value))
  }
}
