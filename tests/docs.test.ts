import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { commands } from '../src/commands/all.ts'

const pages = ['README.md', 'DESIGN.md', 'PRIVACY.md', 'CHANGELOG.md', 'corpus/README.md']
  .concat(readdirSync('docs').map((name) => `docs/${name}`))
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(name, 'utf8') }))

test('every link between the pages leads to a file', () => {
  const dead = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, path]) => join(dirname(name), path!))
      .filter((path) => !existsSync(path))
      .map((path) => `${name} → ${path}`),
  )
  expect(dead).toEqual([])
})

test('every npm script that a page names exists', () => {
  const scripts = new Set(Object.keys(packageJson.scripts))
  const named = pages.flatMap(({ text }) =>
    [...text.matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name]) => name!),
  )
  expect(named.filter((name) => !scripts.has(name))).toEqual([])
})

test('the README lists every command that is shown', () => {
  const readme = pages[0]!.text
  const shown = commands.filter(({ hidden }) => !hidden).map(({ name }) => name.split(' ')[0]!)
  expect(shown.filter((name) => !readme.includes(`\`/${name}`))).toEqual([])
})

test('no page names a file of the sources that is gone', () => {
  const gone = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/`((?:src|tests|bench)\/[\w./-]+\.ts)`/g)]
      .map(([, path]) => path!)
      .filter((path) => !existsSync(path))
      .map((path) => `${name}: ${path}`),
  )
  expect(gone).toEqual([])
})
