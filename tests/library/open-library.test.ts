import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../../src/article/user-error.ts'
import { openLibrary } from '../../src/library/open-library.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilcrow-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text)

test('reads the articles by name and passes README.md and other files over', () => {
  put('b.md', '---\ntitle: B\n---\nTwo.\n')
  put('a.md', '---\ntitle: A\n---\nOne.\n')
  put('README.md', '# How to\n')
  put('notes.txt', 'x')
  expect(openLibrary(folder).articles.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a folder without articles is an empty library', () => {
  expect(openLibrary(folder).articles).toEqual([])
})

test('names every broken file at once', () => {
  put('a.md', '---\noutlet: A\n---\nOne.\n')
  put('b.md', '---\ntitle: B\n---\nTwo.\n')
  put('c.md', '---\ntitle: C\n---\n')
  mkdirSync(join(folder, 'd.md'))
  expect(() => openLibrary(folder)).toThrow(UserError)
  expect(() => openLibrary(folder)).toThrow(
    [
      `${folder}/a.md:2: title is missing; write "title: …" in the front matter`,
      `${folder}/c.md:4: has no paragraph under the front matter`,
      `${folder}/d.md: cannot be read (EISDIR)`,
    ].join('\n'),
  )
})

test('a folder that is not there is named with the setting', () => {
  expect(() => openLibrary(join(folder, 'none'))).toThrow(
    `${folder}/none: no such folder; CORPUS_DIR names the one with the articles`,
  )
})

test('names a speaker in the front matter whom the text does not know', () => {
  put('a.md', '---\ntitle: A\nspeakers:\n  - name: Anna Rossi\n---\nOne.\n')
  expect(() => openLibrary(folder)).toThrow(
    `${folder}/a.md: speakers: "Anna Rossi" does not occur in the article`,
  )
})
