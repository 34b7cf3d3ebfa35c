import { parseDocument } from 'yaml'
import { frontMatter } from '../article.ts'
import { dateIn } from './dates.ts'
import type { Details } from './page.ts'

// What our own files, blogs (Jekyll, Hugo) and clippers of web pages call each detail.
const NAMES: Record<Exclude<keyof Details, 'authors' | 'published'>, readonly string[]> = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'site', 'site_name'],
  url: ['url', 'source', 'link', 'canonical', 'canonical_url'],
  language: ['language', 'lang'],
  standfirst: ['standfirst', 'subtitle', 'description', 'summary'],
}
const AUTHORS = ['author', 'authors', 'byline']
const PUBLISHED = ['published', 'date', 'pubdate', 'publish_date']

/** Details in the YAML on top of a saved page, as far as they are understood; the rest is ignored. */
export function clippedDetails(yaml: string): Partial<Details> {
  const document = parseDocument(yaml, { schema: 'failsafe' })
  const values: unknown = document.errors.length > 0 ? null : document.toJS()
  if (typeof values !== 'object' || values === null) return {}
  const given = new Map(
    Object.entries(values).map(([name, value]): [string, unknown] => [name.toLowerCase(), value]),
  )
  const first = (names: readonly string[]): unknown =>
    names.map((name) => given.get(name)).find((value) => value !== undefined)

  const details: Partial<Details> = {}
  for (const field of ['title', 'outlet', 'url', 'language', 'standfirst'] as const) {
    const value = first(NAMES[field])
    const parsed = frontMatter.shape[field].safeParse(value)
    if (value !== undefined && parsed.success && parsed.data) details[field] = parsed.data
  }
  const authors = frontMatter.shape.author.safeParse(first(AUTHORS))
  // Obsidian writes a person as a link: [[Ada Berg]].
  const names = authors.data?.map((name) => name.replace(/^\[\[|\]\]$/g, '')) ?? []
  if (names.length > 0) details.authors = names
  const published = first(PUBLISHED)
  const date = typeof published === 'string' ? dateIn(published) : null
  if (date) details.published = date.date
  return details
}
