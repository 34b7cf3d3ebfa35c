import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Article, articleId, type FrontMatter, type Paragraph } from './article.ts'
import { formatFrontMatter, type Problem, parseFrontMatter } from './front-matter.ts'
import { UserError } from './user-error.ts'

/** Reads one file of the corpus. Throws {@link UserError} with "file:line: what is wrong". */
export function readArticle(file: string): Article {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new UserError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  return parseArticle(file, decodeUtf8(file, bytes))
}

/** The text of a file, without a byte order mark. Throws {@link UserError} if it is not UTF-8. */
export function decodeUtf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UserError(`${file}: must be text in UTF-8; save it again with that encoding`)
  }
}

/**
 * Markdown with YAML front matter → article; the file's name is the id. Throws {@link UserError}
 * with one line for each problem, all of one file at once.
 */
export function parseArticle(file: string, text: string): Article {
  const problems: Problem[] = []
  const id = articleId.safeParse(basename(file).replace(/\.md$/, ''))
  if (!file.endsWith('.md') || !id.success)
    problems.push({ line: 1, message: "the file's name must be 1 to 80 of a–z, 0–9, - and .md" })

  const lines = text.split(/\r?\n/)
  const close = lines[0]?.trimEnd() === '---' ? lines.findIndex(isClosingRule) : -1
  let matter: FrontMatter | null = null
  if (close < 0)
    problems.push({ line: 1, message: 'must begin with front matter between two lines of ---' })
  else {
    const parsed = parseFrontMatter(lines.slice(1, close).join('\n'), 2)
    if (Array.isArray(parsed)) problems.push(...parsed)
    else matter = parsed
  }
  const body = parseBody(lines, close + 1)
  problems.push(...body.problems)

  if (problems.length > 0 || !matter || !id.success)
    throw new UserError(
      problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'),
    )
  return {
    id: id.data,
    title: matter.title,
    outlet: matter.outlet ?? null,
    authors: matter.author ?? [],
    published: matter.published ?? null,
    url: matter.url ?? null,
    language: matter.language,
    standfirst: matter.standfirst ?? null,
    ...(matter.speakers && { speakers: matter.speakers }),
    paragraphs: body.paragraphs,
  }
}

/** Article → the text of its file. What {@link parseArticle} reads from it is the same article. */
export function formatArticle(article: Article): string {
  const blocks: string[] = []
  let section: string | null = null
  for (const paragraph of article.paragraphs) {
    if (paragraph.section !== null && paragraph.section !== section)
      blocks.push(`## ${paragraph.section}`)
    section = paragraph.section
    blocks.push(escapeStart(paragraph.text))
  }
  return `---\n${formatFrontMatter(article)}---\n${blocks.join('\n\n')}\n`
}

const isClosingRule = (line: string, index: number): boolean =>
  index > 0 && line.trimEnd() === '---'

/** `first` is the index of the body's first line. Lines without a blank one between are joined. */
function parseBody(
  lines: readonly string[],
  first: number,
): { paragraphs: Paragraph[]; problems: Problem[] } {
  const paragraphs: Paragraph[] = []
  const problems: Problem[] = []
  let section: { text: string; line: number; used: boolean } | null = null
  let open: string[] = []
  const closeParagraph = (): void => {
    if (open.length === 0) return
    const text = open.join(' ')
    paragraphs.push({ number: paragraphs.length + 1, text, section: section?.text ?? null })
    if (section) section.used = true
    open = []
  }
  const closeSection = (): void => {
    closeParagraph()
    if (section && !section.used)
      problems.push({ line: section.line, message: `no paragraph stands under "${section.text}"` })
  }
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]!.trim()
    const heading = /^(#{1,6})(?:\s+(.*))?$/.exec(line)
    if (!line) closeParagraph()
    else if (!heading) open.push(open.length === 0 ? unescapeStart(line) : line)
    else if (heading[1] === '##' && heading[2]) {
      closeSection()
      section = { text: heading[2], line: index + 1, used: false }
    } else
      problems.push({
        line: index + 1,
        message: `a heading is written "## Its words"; a paragraph that begins with # is written \\#`,
      })
  }
  closeSection()
  if (paragraphs.length === 0 && problems.length === 0)
    problems.push({ line: first + 1, message: 'has no paragraph under the front matter' })
  return { paragraphs, problems }
}

// A paragraph is plain text. So that neither we nor a Markdown viewer read its first character as
// markup, a backslash goes before it: "# 1 in the charts" is written "\# 1 in the charts".
const escapeStart = (text: string): string => text.replace(/^[#>*+=~`|<\\-]/, '\\$&')
const unescapeStart = (line: string): string => line.replace(/^\\(?=[!-/:-@[-`{-~])/, '')
