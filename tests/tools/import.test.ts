import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readArticle } from '../../src/article/article-file.ts'
import { pilcrow } from '../support/streams.ts'

const PAGE = 'tests/fixtures/pages/newspaper.txt'
const ID = 'council-votes-to-drain-the-old-canal-after-a-night-of-protest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilcrow-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const runImport = (...args: string[]) => pilcrow(['import', ...args], folder)

test('writes the corpus file, prints its path, and one line for each line of the page', async () => {
  const { code, output, errors } = await runImport(PAGE)
  expect(code).toBe(0)
  expect(output).toBe(`${join(folder, ID)}.md\n`)
  expect(readdirSync(folder)).toEqual([`${ID}.md`])
  expect(readArticle(join(folder, `${ID}.md`)).paragraphs).toHaveLength(6)
  expect(errors).toContain('left out  line  22  comments: Comments (27)\n')
  expect(errors).toContain('kept      line  14  section: What happens next\n')
  expect(errors).toMatch(/^found: .* 6 paragraphs, 1 sections; not found, give them with --url$/m)
})

test('the options win over the page', async () => {
  const { output } = await runImport(
    PAGE,
    ...['--title', 'Canal', '--outlet', 'X', '--author', 'A B', '--author', 'C D'],
    ...['--published', '2021-05-05', '--url', 'https://example.org/'],
  )
  expect(readArticle(output.trim())).toMatchObject({
    id: 'canal',
    title: 'Canal',
    outlet: 'X',
    authors: ['A B', 'C D'],
    published: '2021-05-05',
    url: 'https://example.org/',
  })
})

test('the same file twice is no failure, another of its name is, unless forced', async () => {
  const path = join(folder, 'canal.md')
  expect((await runImport(PAGE, '--title', 'Canal')).code).toBe(0)
  expect((await runImport(PAGE, '--title', 'Canal')).code).toBe(0)
  writeFileSync(path, 'by hand')
  const refused = await runImport(PAGE, '--title', 'Canal')
  expect(refused).toMatchObject({ code: 1, output: '' })
  expect(refused.errors).toContain(`${path}: is there with other contents`)
  expect(readFileSync(path, 'utf8')).toBe('by hand')
  expect((await runImport(PAGE, '--title', 'Canal', '--force')).code).toBe(0)
  expect(readArticle(path).title).toBe('Canal')
})

test('a broken file is named and the others are imported', async () => {
  const latin = join(folder, 'latin.txt')
  writeFileSync(latin, Uint8Array.of(0x63, 0x61, 0x66, 0xe9))
  const { code, output, errors } = await runImport('no.txt', latin, 'page.pdf', PAGE)
  expect(code).toBe(1)
  expect(output).toBe(`${join(folder, ID)}.md\n`)
  expect(errors).toContain('no.txt: there is no such file\n')
  expect(errors).toContain(`${latin}: must be text in UTF-8`)
  expect(errors).toContain('page.pdf: the name must end in .txt, .html, .htm, .md\n')
})

test('says which detail is malformed', async () => {
  const { code, errors } = await runImport(PAGE, '--published', 'yesterday')
  expect(code).toBe(1)
  expect(errors).toContain(`${PAGE}: published must be a date such as 2018-03-19`)
})

test.each([
  [['import'], 'which file?'],
  [['import', 'a.txt', 'b.txt', '--title', 'One'], '--title and --url are for one file'],
  [['import', '--loud', 'a.txt'], "Unknown option '--loud'"],
  [['import', 'a.txt', '--title'], "'--title <value>' argument missing"],
  [['sing'], 'there is no verb "sing"'],
  [['constructor'], 'there is no verb "constructor"'],
  [[], 'a verb is missing'],
])('wrong usage %j gives exit code 2 and the usage', async (args, message) => {
  const { code, output, errors } = await pilcrow(args)
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(message)
  expect(errors).toContain('usage: pilcrow ')
})

test('shows what a hostile page would do to the terminal', async () => {
  const page = join(folder, 'page.txt')
  writeFileSync(
    page,
    'A headline of five \x1b[2J words\n\nOne sentence of rather more than eight words.',
  )
  const { errors } = await runImport(page)
  expect(errors).toContain('A headline of five \\u001b[2J words')
  expect(errors).not.toContain('\x1b')
})
