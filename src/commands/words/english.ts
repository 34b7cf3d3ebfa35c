import { remembered } from '../../text/remembered.ts'

interface CommandWords {
  description: string
  /** Shown where an option is wrong. */
  example: string
  options: Record<string, string>
}

const article = 'Which article; otherwise the one of this thread, channel or server'
const alone = 'Show the reply to me alone'

const commands: Record<string, CommandWords> = {
  ask: {
    description: 'Ask a question; the article’s own words answer',
    example: '/ask question: What leverage does Japan have?',
    options: { question: 'Your question', article, private: alone },
  },
  quote: {
    description: 'What somebody said, in reading order',
    example: '/quote speaker: Shimada about: sanctions',
    options: {
      speaker: 'Who said it',
      about: 'What it is about',
      kind: 'In quotation marks, reported, or all',
      article,
      private: alone,
      page: 'Which page of the list',
    },
  },
  who: {
    description: 'Who is quoted and named, or one of them',
    example: '/who name: Shimada',
    options: { name: 'A person or body', article, page: 'Which page of the list' },
  },
  'article show': {
    description: 'The article at a glance',
    example: '/article show',
    options: { article },
  },
  'article list': {
    description: 'The articles that you can ask about',
    example: '/article list search: Japan',
    options: { search: 'A word of the headline or the outlet', page: 'Which page of the list' },
  },
  'article outline': {
    description: 'The sections and how each paragraph begins',
    example: '/article outline',
    options: { article, page: 'Which page of the outline' },
  },
  discuss: {
    description: 'Open a discussion of a passage',
    example: '/discuss about: 7',
    options: {
      about: 'A paragraph’s number, or what the passage is about',
      prompt: 'What to discuss',
      where: 'The channel or forum; otherwise here',
      archive: 'After how long without a message the thread is archived',
      article,
    },
  },
  cite: {
    description: 'A paragraph word for word',
    example: '/cite paragraph: 7',
    options: {
      paragraph: 'The paragraph’s number',
      to: 'The last paragraph, at most two further on',
      article,
      private: alone,
    },
  },
  find: {
    description: 'Look for somebody’s words in the article',
    example: '/find text: The talks may be held in Sweden.',
    options: { text: 'The words to look for', article },
  },
  about: {
    description: 'Version, privacy, permissions',
    example: '/about',
    options: {},
  },
  help: {
    description: 'The commands, and questions to begin with',
    example: '/help',
    options: {},
  },
}

const disjunction = new Intl.ListFormat('en', { type: 'disjunction' })
const or = (names: readonly string[]): string => disjunction.format(names)

const numbers = new Intl.NumberFormat('en')
const number = (count: number): string => numbers.format(count)

// "19 March 2018": the day first, as British readers write it.
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const date = remembered((published) => dates.format(new Date(published)))

const times = (count: number): string =>
  count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${number(count)} times`

export const english = {
  language: 'en',
  commands,
  /** Of commands that have subcommands. */
  groups: { article: 'The articles: one, all, or how one is built' } as Record<string, string>,

  noArticles:
    'There are no articles yet. Whoever hosts this bot adds one as a Markdown file in the folder corpus.',
  whichArticle: 'Which article?',
  choose: 'Choose one',
  chooseParagraph: 'Show a paragraph',
  searchByName: 'Search by name',
  searchLabel: 'Words of the headline',
  firstOf: (shown: number, total: number) =>
    `These are the first ${shown} of ${number(total)}; the others are found by name.`,
  unknownArticle: (typed: string, near: string[]) =>
    `There is no article “${typed}”.${near.length > 0 ? ` Did you mean ${or(near)}?` : ''}`,
  unknownCommand: (typed: string, near: string[]) =>
    `There is no command /${typed}. ${near.length > 0 ? `Did you mean /${near.join(' or /')}?` : 'See /help.'}`,
  unknownOption: (name: string, command: string, options: string[]) =>
    `/${command} has no option “${name}”. It takes ${options.length > 0 ? or(options) : 'no options'}.`,
  wrongOption: (name: string, fault: string, example: string) =>
    `The option “${name}” ${fault}. For example: ${example}`,
  faults: {
    missing: 'is missing',
    empty: 'is empty',
    tooShort: (least: number) => `is too short: at least ${least} characters`,
    tooLong: (most: number) => `is too long: at most ${most} characters`,
    notWhole: 'must be a whole number',
    tooLow: (least: number) => `must be at least ${number(least)}`,
    tooHigh: (most: number) => `must be at most ${number(most)}`,
    notYesNo: 'must be true or false',
    notOneOf: (choices: string[]) => `must be ${or(choices)}`,
    notChannel: 'must be a channel',
    wrong: 'is not right',
  },
  /** What stands in place of the values of an option that takes only these. */
  choices: {
    direct: 'in quotation marks',
    reported: 'reported',
    all: 'all',
    '1 hour': '1 hour',
    '1 day': '1 day',
    '3 days': '3 days',
    '1 week': '1 week',
  } as Record<string, string>,
  nothingToLookFor: (examples: string[]) =>
    `There is nothing in that to look for. Name a person, a place or a thing, for example: ${or(examples.map((example) => `“${example}”`))}`,
  exampleQuestions: ['Who wrote the article?', 'When was the article published?'],

  noSuchParagraph: (of: number) =>
    `There is no such paragraph; this article has ${number(of)}. For example: /cite paragraph: ${of}`,
  tooManyParagraphs: (most: number, from: number) =>
    `At most ${most} paragraphs at a time, in reading order. For example: /cite paragraph: ${from} to: ${from + most - 1}`,

  nothingAbout: (topic: string) =>
    `There is no passage about “${topic}”. Give other words or a paragraph’s number, for example: /discuss about: 7`,

  unknownPerson: (name: string) =>
    `The article does not name anybody like “${name}”. See /who for everybody it names.`,
  nobodyNamed: 'The article names nobody.',
  unknownPersonButNear: (name: string) => `The article does not name “${name}”. Did you mean:`,
  noSuchQuotation: (name: string, about: string | null, total: number) =>
    about
      ? `The article quotes ${name} ${times(total)}, but not about “${about}”.`
      : `The article quotes ${name} ${times(total)}, but not in that way.`,
  noText: 'That message has no text to look for. Choose one that has words.',
  sourcesButton: 'Sources',
  sources: (total: number, page: number, pages: number) =>
    `Sources of this discussion: ${number(total)} ${total === 1 ? 'passage' : 'passages'}${pages > 1 ? `, page ${page} of ${pages}` : ''}`,
  noSources: 'No passage has been cited in this discussion yet. Ask a question with /ask.',
  allQuotations: 'All quotations',
  mentionedNotQuoted: (name: string) => `The article names ${name} but does not quote them.`,

  openArticle: 'Open article',
  context: 'Context',
  more: 'More',
  discuss: 'Discuss',
  previous: 'Previous',
  next: 'Next',
  quotes: 'Quotes',
  outline: 'Outline',
  people: 'People',
  paragraph: (number: number) => `Paragraph ${number}`,
  paragraphBefore: (number: number) => `◂ Paragraph ${number}`,
  paragraphAfter: (number: number) => `Paragraph ${number} ▸`,
  nextParagraph: 'Next paragraph',
  copyText: 'Copy text',
  contextOf: (paragraph: number) => `Around paragraph ${paragraph}`,
  furtherPassages: 'Further passages',
  foundExactly: 'The article has these words:',
  foundClose: 'The closest in the article:',
  foundNothing: 'The article has nothing like it.',
  difference: (said: string, printed: string | null) =>
    printed
      ? `The message has “${said}”, the article “${printed}”.`
      : `“${said}” is not in this passage.`,
  privacy:
    'Nothing is stored about anybody: no question, no message, no user id. Answers are the article’s own words, found without a model.',
  doesNotSay: 'The article does not say.',
  articlesDoNotSay: 'The articles do not say.',
  lookedFor: (terms: string[]) => `Looked for: ${terms.join(', ')}.`,
  notInArticle: (terms: string[]) => `Nowhere in the text: ${terms.join(', ')}.`,
  nearest: 'The nearest passages, which do not answer it:',
  direct: 'Direct match',
  related: 'No direct answer. The most closely related:',
  mostRelated: 'The most closely related:',
  further: 'See also',
  searchedFor: (question: string) => `Searched for “${question}”.`,
  /** A calendar date: "2018-03-19". */
  date,
  paragraphOf: (paragraph: number, of: number) => `¶ ${paragraph} of ${of}`,
  fromFrontMatter: 'From the article’s own details',
  notStated: 'The article’s file does not say.',
  fields: {
    author: 'Author',
    published: 'Published',
    title: 'Headline',
    outlet: 'Outlet',
    url: 'Address',
    language: 'Language',
    standfirst: 'Standfirst',
    length: 'Length',
  } as Record<string, string>,

  quotationsOf: (name: string | null, total: number, about: string | null, matching: number) =>
    [
      `${total} ${total === 1 ? 'quotation' : 'quotations'}${name ? ` of ${name}` : ''}`,
      ...(about ? [`${matching} about ${about}`] : []),
    ].join(', '),
  notNamed: 'speaker not named in the text',
  saidBy: (name: string) => `Said by ${name}`,
  quotationsAndMentions: (quotations: number, mentions: number) =>
    quotations === 0 ? `named ${times(mentions)}` : `quoted ${times(quotations)}`,
  quotedTimes: (quotations: number) =>
    quotations === 0 ? 'Named, but not quoted.' : `Quoted ${times(quotations)}.`,
  alsoWritten: (forms: string[]) => `Also written ${or(forms)}.`,
  peopleQuoted: (names: string[]) => `Quoted: ${names.join(', ')}.`,
  lengthOf: (paragraphs: number, count: number, minutes: number) =>
    `${paragraphs} paragraphs · ${number(count)} words · ${minutes} min`,
  articlesFound: (total: number, search: string | null) =>
    `${number(total)} ${total === 1 ? 'article' : 'articles'}${search ? ` with “${search}”` : ''}`,
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  tryAsking: 'Questions to begin with:',
  versionAndArticles: (version: string, articles: number) =>
    `Pilcrow ${version} · ${number(articles)} ${articles === 1 ? 'article' : 'articles'}`,

  threadInDiscord: (name: string) => `In Discord this opens a thread, “${name}”, with:`,
  noToken:
    'There is nothing to answer. To run the bot in Discord, set DISCORD_TOKEN in the environment or in the file .env; see .env.example.',
  terminalHelp:
    'A line is a question; /help lists the commands. Tab completes, a number takes an action, Ctrl-D leaves.',

  discussionOpened: (thread: string) => `The discussion is open: ${thread}`,
  discussionExists: (thread: string) => `There is an open discussion of this already: ${thread}`,
  findInArticle: 'Find in article',
  onAMessage: (command: string) => `On a message, Apps → **${command}**`,
  openAnother: 'Open another',
  discussionNeedsServer:
    'A discussion is a thread in a server’s channel, and this is not one. In a server that has installed Pilcrow, /discuss opens one.',
  discussionNeedsBot:
    'To open a discussion here, Pilcrow must be installed in this server; you have it for yourself alone. A moderator can add it by the link in its profile.',
  discussionNeedsChannel: (channel: string) =>
    `${channel} cannot hold a discussion. Choose a text channel or a forum with the option “where”.`,
  missingPermissions: (names: string[], channel: string) =>
    `Pilcrow may not open a discussion in ${channel}. It lacks: ${names.join(', ')}. A moderator can allow that in the channel’s settings.`,
  neededPermissions: (names: string[], channel: string) =>
    `Pilcrow may not open a discussion in ${channel}. It needs there: ${names.join(', ')}. A moderator can allow that in the channel’s settings.`,
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    CreatePublicThreads: 'Create Public Threads',
    SendMessagesInThreads: 'Send Messages in Threads',
    ReadMessageHistory: 'Read Message History',
  },
  hasPermissions: 'It has every permission that it needs in this channel.',
  lacksPermissions: (names: string[]) =>
    `For discussions in this channel it lacks: ${names.join(', ')}. Answers need none of these.`,
  whichTag: (channel: string) => `Posts in ${channel} need a tag. Which one?`,
  tagNeeded: (channel: string) =>
    `Posts in ${channel} need a tag that is still there. Please try again, or choose another channel with the option “where”.`,
  noTagAllowed: (channel: string) =>
    `Posts in ${channel} need a tag, and every tag there is for moderators alone. Choose another channel with the option “where”.`,
  channelGone: 'That channel is no longer there. Choose another with the option “where”.',
  tooManyThreads:
    'This server has as many open threads as Discord allows. Archive one, and try again.',
  /** After why the opening message of a discussion was refused. */
  leftEmpty: (thread: string, archived: boolean) =>
    archived
      ? `Its thread ${thread} had been opened already, is empty, and is archived now.`
      : `Its thread ${thread} had been opened already and is empty; a moderator can delete it.`,
  threadGone: 'The thread of this discussion is no longer there. Open another with /discuss.',
  threadArchived: (thread: string) =>
    `The discussion cannot begin, because its thread ${thread} is archived already. Write a message there to open it again, or open another with /discuss.`,
  threadLocked: (thread: string) =>
    `The discussion cannot begin, because its thread ${thread} is locked; only a moderator can unlock it. Open another with /discuss.`,
  noHistory:
    'Pilcrow may not read this discussion. It lacks: Read Message History. A moderator can allow that in the channel’s settings.',
  onlyInDiscussion: 'Sources are those of a discussion. Open one with /discuss.',

  share: 'Share',
  replyInChannel: 'Reply in channel',
  /** The link opens the member's message. */
  inReplyTo: (link: string) => `In reply to ${link}`,
  cannotShare:
    'The article has changed since, so this is not posted. Please give the command again.',
  oldButton:
    'This button was made by a version of Pilcrow that is no longer in use. Please give the command again.',
  articleGone:
    'The article of this button is no longer here. See /article list for those that are.',
  articleChanged: 'The article has changed since; this is its present text.',
  slowDown: (seconds: number) =>
    `That was a little fast. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  internalError: 'Something went wrong on our side; the question was fine. Please try again.',
}
