import { isMap, isScalar, LineCounter, parseDocument, stringify } from 'yaml'
import type { z } from 'zod'
import { type Article, type FrontMatter, frontMatter } from './article.ts'

/** What is wrong, and on which line of the file (from 1). */
export interface Problem {
  line: number
  message: string
}

/**
 * Reads the YAML between the two `---` lines. `firstLine` is the line of the file on which it
 * begins. Every value is read as text, so that a title of 1984 or "Yes" needs no quotes.
 */
export function parseFrontMatter(yaml: string, firstLine: number): FrontMatter | Problem[] {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines })
  const lineAt = (offset: number): number => firstLine + lines.linePos(offset).line - 1
  if (document.errors.length > 0)
    return document.errors.map((error) => ({
      line: lineAt(error.pos[0]),
      message: `the front matter is not YAML: ${withoutPosition(error.message)}`,
    }))
  const map = document.contents
  if (map !== null && !isMap(map))
    return [{ line: firstLine, message: 'the front matter must be lines such as "title: …"' }]

  const lineOf = (field: PropertyKey | undefined): number => {
    const pair = map?.items.find(({ key }) => isScalar(key) && String(key.value) === field)
    return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : firstLine
  }
  const given: unknown = document.toJS() ?? {}
  const parsed = frontMatter.safeParse(given)
  if (parsed.success) return parsed.data
  return parsed.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        line: lineOf(key),
        message: `${key} is not a field; the fields are ${Object.keys(frontMatter.shape).join(', ')}`,
      }))
    return [{ line: lineOf(issue.path[0]), message: sentenceOf(issue, given) }]
  })
}

/** The front matter of an article as YAML, without the `---` lines; what is null is left out. */
export function formatFrontMatter(article: Article): string {
  const [author, ...others] = article.authors
  const fields = {
    title: article.title,
    outlet: article.outlet ?? undefined,
    author: others.length > 0 ? article.authors : author,
    published: article.published ?? undefined,
    url: article.url ?? undefined,
    language: article.language,
    standfirst: article.standfirst ?? undefined,
    speakers: article.speakers,
  }
  return stringify(fields, { lineWidth: 0 })
}

/** 'published must be a date such as 2018-03-19, not "last week"' */
function sentenceOf(issue: z.core.$ZodIssue, given: unknown): string {
  const field = String(issue.path[0])
  const value = (given as Record<string, unknown>)[field]
  if (value === undefined) return `${field} is missing; write "${field}: …" in the front matter`
  if (field === 'speakers')
    return 'speakers must be a list such as "- name: Yoichi Shimada", each with aliases (a list) and role where needed'
  if (issue.code === 'invalid_union') return `${field} must be a name or a list of names`
  const message = issue.message.startsWith('must') ? issue.message : 'must be text on one line'
  return typeof value === 'string' && value.trim()
    ? `${field} ${message}, not ${JSON.stringify(value)}`
    : `${field} ${message}`
}

/** yaml ends its messages with "at line 2, column 3:" and a drawing; we name the line ourselves. */
function withoutPosition(message: string): string {
  return message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
}
