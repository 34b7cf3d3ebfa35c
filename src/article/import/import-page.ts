import { type Article, frontMatter } from '../article.ts'
import { UserError } from '../user-error.ts'
import { readBody } from './body.ts'
import { clippedDetails } from './clipped-details.ts'
import { addressOf, readHead } from './head.ts'
import { readHtmlPage } from './html-page.ts'
import { readMarkdownPage } from './markdown-page.ts'
import { outletOf } from './outlet.ts'
import type { Block, Details, Page } from './page.ts'
import { sift } from './sift.ts'
import { slugOf } from './slug.ts'
import { readTextPage } from './text-page.ts'

export type Format = 'text' | 'html' | 'markdown'

/** One line of the report: what became of a line of the page. */
export interface Finding {
  line: number
  text: string
  kept: boolean
  /** What it is kept as ("title", "¶ 3", "section"), or why it was left out. */
  as: string
}

export interface Imported {
  article: Article
  /** Every line of the page, in order. */
  findings: Finding[]
}

/**
 * Finds the article in a scraped page. `given` wins over what the page says. Throws
 * {@link UserError} where no headline or no paragraph is found, or a given detail is malformed.
 */
export async function importPage(
  source: string,
  format: Format,
  given: Partial<Details> = {},
): Promise<Imported> {
  const { page, outside } = await readPage(source, format)
  const { blocks } = page
  const reasons = sift(blocks)
  for (const [index, { text }] of blocks.entries()) if (addressOf(text)) reasons[index] = null
  const head = readHead(
    blocks,
    reasons.map((reason) => reason === null),
    { ...page.details, ...given },
  )
  const known = { ...head.details, ...page.details }
  const below = [...blocks.keys()].filter((index) => index >= head.body && reasons[index] === null)
  const isTail = (index: number): boolean => addressOf(blocks[index]!.text) !== null
  const body = readBody(
    blocks,
    below.filter((index) => !isTail(index)),
    given.authors ?? known.authors ?? [],
  )
  const tailAddress = below.filter(isTail).map((index) => addressOf(blocks[index]!.text)!)[0]
  const outlet = outletOf([...blocks, ...outside])
  const details: Partial<Details> = {
    ...(outlet ? { outlet } : {}),
    ...(body.author ? { authors: [body.author] } : {}),
    ...(tailAddress ? { url: tailAddress } : {}),
    ...known,
    ...given,
  }
  const findings = blocks.map(({ line, text }, index): Finding => {
    const as = head.roles.get(index) ?? body.kept.get(index)
    if (as) return { line, text, kept: true, as }
    const reason = reasons[index] ?? body.leftOut.get(index)
    const place = index < head.body ? 'above the text, and none of its details' : 'address'
    return { line, text, kept: false, as: reason ?? place }
  })
  for (const { line, text } of outside)
    findings.push({ line, text, kept: false, as: "outside the article's part of the page" })
  if (!details.title)
    throw new UserError('no headline was found; give it with --title "The headline"')
  if (body.paragraphs.length === 0)
    throw new UserError('no paragraph was found: no line is a sentence of eight words or more')
  return { article: articleFrom(details, body.paragraphs), findings }
}

async function readPage(
  source: string,
  format: Format,
): Promise<{ page: Page; outside: readonly Block[] }> {
  if (format === 'text') return { page: readTextPage(source), outside: [] }
  if (format === 'html') {
    const page = await readHtmlPage(source)
    return { page, outside: page.outside }
  }
  const page = readMarkdownPage(source)
  return {
    page: { ...page, details: page.matter === null ? {} : clippedDetails(page.matter) },
    outside: [],
  }
}

function articleFrom(details: Partial<Details>, paragraphs: Article['paragraphs']): Article {
  const { authors, ...rest } = details
  const parsed = frontMatter.safeParse({ ...rest, author: authors })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new UserError(`${String(issue?.path[0])} ${issue?.message}`)
  }
  const matter = parsed.data
  return {
    id: slugOf(matter.title),
    title: matter.title,
    outlet: matter.outlet ?? null,
    authors: matter.author ?? [],
    published: matter.published ?? null,
    url: matter.url ?? null,
    language: matter.language,
    standfirst: matter.standfirst ?? null,
    paragraphs,
  }
}
