import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Every room, and those that it may import besides itself. Files directly under src stand alone. */
const MAY_IMPORT: Record<string, string[]> = {
  text: [],
  article: ['text'],
  quotes: ['article', 'text'],
  search: ['article', 'text'],
  answers: ['search', 'quotes', 'article', 'text'],
  library: ['answers', 'search', 'quotes', 'article', 'text'],
  commands: ['library', 'answers', 'search', 'quotes', 'article', 'text'],
  discord: ['commands', 'library', 'answers', 'search', 'quotes', 'article', 'text', 'config.ts'],
  console: ['commands', 'library', 'answers', 'search', 'quotes', 'article', 'text', 'config.ts'],
  // The preview draws what Discord's side renders.
  tools: [
    'console',
    'discord',
    'commands',
    'library',
    'answers',
    'search',
    'quotes',
    'article',
    'text',
    'config.ts',
  ],
  'config.ts': ['article', 'text'],
  'main.ts': ['discord', 'console', 'library', 'config.ts', 'article', 'text'],
}

/** Packages and globals that only some rooms or files may use. */
const ONLY_IN: [pattern: RegExp, where: RegExp][] = [
  [/from 'minisearch'/, /^search\//],
  [/'(discord\.js|@discordjs\/ws)'/, /^discord\//],
  // Besides what people bring along, only the compiled kernels are read.
  [/from '(node:)?fs/, /^(article\/article-file\.ts|library\/|tools\/|answers\/kernels\/)/],
  [/WebAssembly/, /^answers\/kernels\//],
  // The bot is set up in one place; PYTHON is for developers, who refit.
  [/process\.env/, /^(config\.ts|tools\/fit\.ts)$/],
]

const SOURCE = resolve('src')
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }))

const roomOf = (name: string): string => name.split('/')[0]!

/** The source files that a file imports, as paths under src; data (.json) belongs to nobody. */
const importsOf = ({ name, text }: { name: string; text: string }): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g)].map(([, path]) =>
    relative(SOURCE, resolve(SOURCE, dirname(name), path!)),
  )

test('a file imports only from the rooms that its room may use', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => roomOf(path) !== roomOf(file.name))
      .filter((path) => !MAY_IMPORT[roomOf(file.name)]?.includes(roomOf(path)))
      .map((path) => `${file.name} imports ${path}`),
  )
  expect(wrong).toEqual([])
})

test('every room has its place in the order of imports', () => {
  const rooms = new Set(files.map(({ name }) => roomOf(name)))
  expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([])
})

test('a package or global that belongs to one room is used nowhere else', () => {
  const wrong = files.flatMap(({ name, text }) =>
    ONLY_IN.filter(([pattern, where]) => pattern.test(text) && !where.test(name)).map(
      ([pattern]) => `${name} has ${pattern.source}`,
    ),
  )
  expect(wrong).toEqual([])
})

test('no file imports itself by way of others, types aside', () => {
  const values = (text: string) => text.replace(/import type [^;]*?from '[^']+'/g, '')
  const graph = new Map(
    files.map(({ name, text }) => [name, importsOf({ name, text: values(text) })]),
  )
  const cycles: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (name: string, path: string[]): void => {
    if (state.get(name) === 'done') return
    if (state.get(name) === 'open') {
      cycles.push([...path.slice(path.indexOf(name)), name].join(' → '))
      return
    }
    state.set(name, 'open')
    for (const next of graph.get(name) ?? []) visit(next, [...path, name])
    state.set(name, 'done')
  }
  for (const { name } of files) visit(name, [])
  expect(cycles).toEqual([])
})
