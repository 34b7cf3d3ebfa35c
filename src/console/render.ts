import type {
  AnswerReply,
  ComparisonReply,
  DiscussionReply,
  FactReply,
  HelpReply,
  PassagesReply,
  QuotesReply,
  Reply,
  SilenceReply,
} from '../commands/reply.ts'
import { unquotedLine } from '../commands/unquoted.ts'
import { printable, printableLine } from '../text/printable.ts'
import { citation, cited, citedInTurn } from './excerpt.ts'
import { articlesText, articleText, outlineText, peopleText, personText } from './listings.ts'
import { lines, type Screen } from './screen.ts'

/** A reply as text for a terminal, without a line feed at its end. */
export function render(reply: Reply, screen: Screen): string {
  switch (reply.kind) {
    case 'answer':
      return answerText(reply, screen)
    case 'silence':
      return silenceText(reply, screen)
    case 'fact':
      return factText(reply, screen)
    case 'passages':
      return passagesText(reply, screen)
    case 'quotes':
      return quotesText(reply, screen)
    case 'people':
      return peopleText(reply, screen)
    case 'person':
      return personText(reply, screen)
    case 'article':
      return articleText(reply, screen)
    case 'articles':
      return articlesText(reply, screen)
    case 'outline':
      return outlineText(reply, screen)
    case 'comparison':
      return comparisonText(reply, screen)
    case 'discussion':
      return discussionText(reply, screen)
    case 'copy':
      return [lines(printable(reply.text), screen), citation(reply.citation, screen)].join('\n')
    case 'picker':
      return lines(screen.style.bold(printableLine(reply.prompt)), screen)
    case 'help':
      return helpText(reply, screen)
    case 'about':
      return [
        printableLine(screen.words.versionAndArticles(reply.version, reply.articles)),
        lines(screen.words.privacy, screen),
      ].join('\n')
    case 'notice':
      return lines(printable(reply.text), screen)
  }
}

function answerText(
  { searchedFor, strength, unquoted, best, further }: AnswerReply,
  screen: Screen,
): string {
  const { words } = screen
  const notDirect = unquoted
    ? `${unquotedLine(unquoted, words, printableLine)} ${words.mostRelated}`
    : words.related
  return paragraphs([
    ...mended(searchedFor, screen),
    ...(strength === 'related' ? [lines(notDirect, screen)] : []),
    cited(best, screen),
    ...(further.length > 0 ? [words.further] : []),
    ...citedInTurn(further, screen, best.citation),
  ])
}

function silenceText(reply: SilenceReply, screen: Screen): string {
  const { words, style } = screen
  const looked = [
    ...(reply.unquoted ? [unquotedLine(reply.unquoted, words, printableLine)] : []),
    ...(reply.missing.length > 0
      ? [printableLine(words.notInArticle(reply.missing))]
      : reply.unquoted
        ? []
        : [printableLine(words.lookedFor(reply.lookedFor))]),
  ]
  return paragraphs([
    ...mended(reply.searchedFor, screen),
    [
      style.bold(reply.title ? words.doesNotSay : words.articlesDoNotSay),
      ...looked.map((line) => lines(line, screen)),
    ].join('\n'),
    ...(reply.nearest.length > 0 ? [words.nearest] : []),
    ...citedInTurn(reply.nearest, screen),
  ])
}

function factText({ article, field, value }: FactReply, screen: Screen): string {
  const { words, style } = screen
  const isDate = field === 'published' && value !== null && /^\d{4}-\d\d-\d\d$/.test(value)
  const shown = isDate ? words.date(value) : (value ?? words.notStated)
  const source = [article.outlet, article.title, words.fromFrontMatter].filter(Boolean)
  return [
    lines(`${style.bold(`${words.fields[field] ?? field}:`)} ${printableLine(shown)}`, screen),
    lines(style.dim(printableLine(source.join(' · '))), screen, '  '),
    ...(article.url ? [lines(style.dim(printableLine(article.url)), screen, '  ')] : []),
  ].join('\n')
}

const passagesText = ({ heading, excerpts }: PassagesReply, screen: Screen): string =>
  paragraphs([
    ...(heading ? [lines(screen.style.bold(printableLine(heading)), screen)] : []),
    ...citedInTurn(excerpts, screen),
  ])

function quotesText(reply: QuotesReply, screen: Screen): string {
  const { words, style } = screen
  const { speaker, total, about, matching, page, pages, quotations } = reply
  const heading = words.quotationsOf(speaker?.name ?? null, total, about, matching)
  return paragraphs([
    [
      lines(style.bold(printableLine(heading)), screen),
      ...(speaker?.role ? [lines(printableLine(speaker.role), screen)] : []),
    ].join('\n'),
    ...quotations.map(({ excerpt, attribution }, index) => {
      // An attribution that stands in the words shown is not shown again.
      const isShown = attribution !== null && excerpt.text.includes(attribution)
      const note = isShown ? '' : `— ${attribution ?? words.notNamed}`
      const above = quotations[index - 1]?.excerpt.citation
      return cited({ ...excerpt, speaker: null }, screen, { note, above })
    }),
    ...(pages > 1 ? [style.dim(words.pageOf(page, pages))] : []),
  ])
}

function comparisonText(reply: ComparisonReply, screen: Screen): string {
  const { words } = screen
  const finding = {
    exact: words.foundExactly,
    close: words.foundClose,
    nothing: words.foundNothing,
  }
  return paragraphs([
    lines(finding[reply.found], screen),
    ...citedInTurn(reply.excerpts, screen),
    ...reply.differences.map(({ said, printed }) =>
      lines(printableLine(words.difference(said, printed)), screen),
    ),
  ])
}

/** The terminal has no threads: it shows how the discussion would begin. */
const discussionText = (reply: DiscussionReply, screen: Screen): string =>
  paragraphs([
    lines(printableLine(screen.words.threadInDiscord(reply.name)), screen),
    ...(reply.prompt ? [lines(screen.style.bold(printableLine(reply.prompt)), screen)] : []),
    cited(reply.opening, screen),
    ...questionsText(reply.questions, screen),
  ])

function helpText({ commands, questions }: HelpReply, screen: Screen): string {
  const widest = Math.max(...commands.map(({ name }) => name.length)) + 3
  return paragraphs([
    commands
      .map(({ name, description }) =>
        lines(printable(`${`/${name}`.padEnd(widest)}${description}`), screen, '  '),
      )
      .join('\n'),
    ...questionsText(questions, screen),
    lines(screen.words.terminalHelp, screen),
  ])
}

const questionsText = (questions: readonly string[], screen: Screen): string[] =>
  questions.length === 0
    ? []
    : [
        [
          screen.words.tryAsking,
          ...questions.map((question) => lines(printableLine(question), screen, '  ')),
        ].join('\n'),
      ]

const mended = (searchedFor: string | null, screen: Screen): string[] =>
  searchedFor
    ? [lines(screen.style.dim(printableLine(screen.words.searchedFor(searchedFor))), screen)]
    : []

const paragraphs = (parts: readonly string[]): string => parts.join('\n\n')
