import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Article } from '../article/article.ts'
import { formatArticle } from '../article/article-file.ts'
import { decodePage } from '../article/import/decode.ts'
import { type Finding, type Format, importPage } from '../article/import/import-page.ts'
import type { Details } from '../article/import/page.ts'
import { UserError } from '../article/user-error.ts'
import { printable } from '../text/printable.ts'
import { UsageError, type Verb } from './command-line.ts'

const FORMATS: Record<string, Format> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
}
/** A page with more text than this is not an article; a megabyte is some 170,000 words. */
const LARGEST = 10 * 2 ** 20

export const importVerb: Verb = {
  usage:
    'pilcrow import FILE… [--title …] [--outlet …] [--author …] [--published …] [--url …] [--out DIR] [--force]',

  async run(args, { output, errors, config }) {
    const { values, positionals: files } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        outlet: { type: 'string' },
        author: { type: 'string', multiple: true },
        published: { type: 'string' },
        url: { type: 'string' },
        out: { type: 'string', default: config.corpusDir },
        force: { type: 'boolean', default: false },
      },
    })
    const { out, force, author, ...given } = values
    if (files.length === 0) throw new UsageError('which file? Name a scraped .txt, .html or .md')
    if (files.length > 1 && (given.title || given.url))
      throw new UsageError('--title and --url are for one file at a time')
    const details: Partial<Details> = author ? { ...given, authors: author } : given

    let failed = false
    for (const file of files) {
      try {
        const { article, findings } = await importPage(...read(file), details)
        for (const finding of findings) errors.write(`${lineOf(finding)}\n`)
        errors.write(`${printable(summaryOf(article))}\n`)
        const path = join(out, `${article.id}.md`)
        write(path, formatArticle(article), force)
        output.write(`${path}\n`)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        const isNamed = error.message.startsWith(file)
        errors.write(`${isNamed ? '' : `${file}: `}${error.message}\n`)
        failed = true
      }
    }
    return failed ? 1 : 0
  },
}

function read(file: string): [text: string, format: Format] {
  const format = FORMATS[extname(file).toLowerCase()]
  if (!format)
    throw new UserError(`${file}: the name must end in ${Object.keys(FORMATS).join(', ')}`)
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`
    throw new UserError(`${file}: ${reason}`)
  }
  if (bytes.length > LARGEST) throw new UserError(`${file}: is larger than 10 MiB`)
  return [decodePage(file, bytes, format), format]
}

/** Writes beside and renames, so that no reader ever sees half a file. */
function write(path: string, text: string, force: boolean): void {
  if (existsSync(path) && !force && readFileSync(path, 'utf8') !== text)
    throw new UserError(`${path}: is there with other contents; --force writes over it`)
  const beside = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new UserError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code})`)
  }
}

/** "left out  line   1  skip link: Skip to content", at most 100 characters of the line's words. */
function lineOf({ line, text, kept, as }: Finding): string {
  const words = text.length > 100 ? `${text.slice(0, 99)}…` : text
  return printable(
    `${kept ? 'kept    ' : 'left out'}  line ${String(line).padStart(3)}  ${as}: ${words}`,
  )
}

/** "found: The ferry strike · Harbour Times · Ada Berg · 2021-05-04 · 18 paragraphs, 3 sections" */
function summaryOf(article: Article): string {
  const { title, outlet, authors, published, url, paragraphs } = article
  const sections = new Set(paragraphs.map(({ section }) => section).filter(Boolean)).size
  const missing = Object.entries({ outlet, author: authors[0], published, url })
    .filter(([, value]) => !value)
    .map(([field]) => `--${field}`)
  const counts = `${paragraphs.length} paragraphs, ${sections} sections`
  const found = [title, outlet, authors.join(', '), published, url, counts].filter(Boolean)
  const advice = missing.length > 0 ? `; not found, give them with ${missing.join(', ')}` : ''
  return `found: ${found.join(' · ')}${advice}`
}
