import type {
  ArticleCard,
  ArticleReply,
  ArticlesReply,
  OutlineReply,
  PeopleReply,
  PersonReply,
} from '../commands/reply.ts'
import { printableLine } from '../text/printable.ts'
import { citation } from './excerpt.ts'
import { lines, type Screen } from './screen.ts'

/** The card of one article. */
export function articleText({ article }: ArticleReply, screen: Screen): string {
  const { words, style } = screen
  return [
    lines(style.bold(printableLine(article.title)), screen),
    details(article, screen),
    ...(article.url ? [style.dim(printableLine(article.url))] : []),
    ...(article.standfirst ? [lines(printableLine(article.standfirst), screen)] : []),
    ...(article.quoted.length > 0
      ? [lines(printableLine(words.peopleQuoted(article.quoted)), screen)]
      : []),
    lines(style.dim(words.lengthOf(article.paragraphs, article.words, article.minutes)), screen),
  ].join('\n')
}

/** One page of the list, each article with its id, by which a command names it. */
export function articlesText(reply: ArticlesReply, screen: Screen): string {
  const { words, style } = screen
  return [
    lines(style.bold(printableLine(words.articlesFound(reply.total, reply.search))), screen),
    ...reply.articles.map((article) =>
      [
        lines(printableLine(article.title), screen, '  '),
        details(article, screen, '  '),
        lines(style.dim(`article:${article.id}`), screen, '  '),
      ].join('\n'),
    ),
    ...(reply.pages > 1 ? [style.dim(words.pageOf(reply.page, reply.pages))] : []),
  ].join('\n\n')
}

/** The sections, and how each paragraph of them begins. */
export function outlineText(reply: OutlineReply, screen: Screen): string {
  const { article, sections, page, pages } = reply
  const { style, words } = screen
  const last = String(article.paragraphs).length
  return [
    [
      lines(style.bold(printableLine(article.title)), screen),
      ...(article.url ? [style.dim(printableLine(article.url))] : []),
    ].join('\n'),
    ...sections.map(({ heading, paragraphs }) =>
      [
        ...(heading ? [lines(style.bold(printableLine(heading)), screen)] : []),
        ...paragraphs.map(({ number, opening }) =>
          lines(`¶ ${String(number).padStart(last)}  ${printableLine(opening)}`, screen, '  '),
        ),
      ].join('\n'),
    ),
    ...(pages > 1 ? [style.dim(words.pageOf(page, pages))] : []),
  ].join('\n\n')
}

/** Who is named in an article, and how often. */
export function peopleText({ title, people, page, pages }: PeopleReply, screen: Screen): string {
  const { words, style } = screen
  return [
    ...(title ? [lines(style.bold(printableLine(title)), screen)] : []),
    ...people.map(({ name, role, quotations, mentions }) =>
      [
        lines(printableLine(name), screen, '  '),
        ...(role ? [lines(printableLine(role), screen, '  ')] : []),
        lines(style.dim(words.quotationsAndMentions(quotations, mentions)), screen, '  '),
      ].join('\n'),
    ),
    ...(pages > 1 ? [style.dim(words.pageOf(page, pages))] : []),
  ].join('\n\n')
}

/** One person: role as printed, other forms of the name, where named. */
export function personText(reply: PersonReply, screen: Screen): string {
  const { words, style } = screen
  return [
    lines(style.bold(printableLine(reply.name)), screen),
    ...(reply.role ? [lines(printableLine(reply.role), screen)] : []),
    ...(reply.citation ? [citation(reply.citation, screen)] : []),
    ...(reply.forms.length > 0
      ? [lines(printableLine(words.alsoWritten(reply.forms)), screen)]
      : []),
    words.quotedTimes(reply.quotations),
    lines(style.dim(reply.paragraphs.map((number) => `¶ ${number}`).join(', ')), screen),
  ].join('\n')
}

const details = (
  { outlet, authors, published }: ArticleCard,
  screen: Screen,
  indent = '',
): string =>
  lines(
    printableLine(
      [outlet, authors.join(', '), published && screen.words.date(published)]
        .filter(Boolean)
        .join(' · '),
    ),
    screen,
    indent,
  )
