import type {
  ArticleCard,
  ArticleReply,
  ArticlesReply,
  OutlineReply,
} from '../../commands/reply.ts'
import type { Words } from '../../commands/words/words.ts'
import { inLine } from './citation.ts'
import type { Page } from './page.ts'
import type { Choice } from './picker.ts'

/** About what a phone shows of small text in one line. */
const LINE = 38
const HEADING = 60

export const articleTexts = ({ article }: ArticleReply, { words }: Page): string[] => [
  [
    `### ${inLine(article.title)}`,
    `-# ${details(article, words)}`,
    ...(article.standfirst ? [inLine(article.standfirst, 800)] : []),
    ...(article.quoted.length > 0
      ? [words.peopleQuoted(article.quoted.slice(0, 12).map((name) => inLine(name, 80)))]
      : []),
    `-# ${words.lengthOf(article.paragraphs, article.words, article.minutes)}`,
  ].join('\n'),
]

export const articlesTexts = (reply: ArticlesReply, { words }: Page): string[] => [
  `**${words.articlesFound(reply.total, reply.search ? inLine(reply.search, 100) : null)}**`,
  reply.articles
    .map((article) => `**${inLine(article.title)}**\n-# ${details(article, words)}`)
    .join('\n'),
  ...(reply.pages > 1 ? [`-# ${words.pageOf(reply.page, reply.pages)}`] : []),
]

/** Sections with the first words of each paragraph. */
export const outlineTexts = (
  { article, sections, page, pages }: OutlineReply,
  { words }: Page,
): string[] => [
  `### ${inLine(article.title)}`,
  ...sections.flatMap(({ heading, paragraphs }) => [
    [
      ...(heading ? [`**${inLine(heading, HEADING)}**`] : []),
      ...paragraphs.map(({ number, opening }) => `-# ¶ ${number} · ${inLine(opening, LINE)}`),
    ].join('\n'),
  ]),
  ...(pages > 1 ? [`-# ${words.pageOf(page, pages)}`] : []),
]

/** The paragraphs of an outline to choose from. */
export const outlineChoices = ({ article, sections }: OutlineReply): Choice[] =>
  sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ number, opening }) => ({
      label: `${number} · ${opening}`,
      description: null,
      does: { command: 'cite', options: { paragraph: number, article: article.id } },
    })),
  )

const details = ({ outlet, authors, published }: ArticleCard, words: Words): string =>
  [
    ...(outlet ? [inLine(outlet)] : []),
    ...(authors.length > 0
      ? [
          authors
            .slice(0, 5)
            .map((name) => inLine(name, 80))
            .join(', '),
        ]
      : []),
    ...(published ? [words.date(published)] : []),
  ].join(' · ')
