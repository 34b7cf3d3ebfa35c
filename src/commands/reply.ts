import type { Citation } from '../article/citation.ts'
import type { Span } from '../text/span.ts'
import type { Unquoted } from './unquoted.ts'

/**
 * What a command answers, as plain data: Discord and the terminal are two renderers of it. Texts
 * in it are raw; whoever shows them escapes them.
 */
export type Reply = (
  | AnswerReply
  | SilenceReply
  | FactReply
  | PassagesReply
  | QuotesReply
  | PeopleReply
  | PersonReply
  | ArticleReply
  | ArticlesReply
  | OutlineReply
  | ComparisonReply
  | DiscussionReply
  | PickerReply
  | CopyReply
  | HelpReply
  | AboutReply
  | NoticeReply
) & {
  /** Shown to the asker alone. */
  private?: boolean
  /** What may be done next, most useful first. */
  actions?: Action[]
}

/** Words of an article as they are shown. */
export interface Excerpt {
  citation: Citation
  /** Whole sentences, an exact substring of the paragraph. */
  text: string
  /** The sentence that answers, in `text`. */
  key: Span | null
  /** The answer itself, inside the key sentence. */
  answer: Span | null
  /** Who says these words, where they stand in quotation marks and do not name their speaker. */
  speaker: string | null
  /** Whether the paragraph has words before and after the excerpt; they show as […]. */
  cut: { before: boolean; after: boolean }
}

/** A command with its options: what a button carries, and what a person types. */
export interface Invocation {
  command: string
  options: Record<string, string | number | boolean>
}

export type Action =
  /** `replaces`: turns the page of this reply, so that its reply takes the place of it. */
  | { label: string; does: Invocation; replaces?: boolean }
  /** Opens an address. */
  | { label: string; url: string }

export interface AnswerReply {
  kind: 'answer'
  question: string
  /** The question with its typing errors mended; null when it was taken as typed. */
  searchedFor: string | null
  strength: 'direct' | 'related'
  /** Who was asked about and is not quoted on it; null with a direct answer and for other questions. */
  unquoted: Unquoted | null
  best: Excerpt
  /** Up to two, shorter than the best. */
  further: Excerpt[]
}

export interface SilenceReply {
  kind: 'silence'
  question: string
  searchedFor: string | null
  /** The one article that was asked; null when all were. */
  title: string | null
  /** Who was asked about and is not quoted on it; null for other questions. */
  unquoted: Unquoted | null
  /** The words looked for, as typed. */
  lookedFor: string[]
  /** Those names, numbers and words that occur nowhere in what was asked, as typed. */
  missing: string[]
  /** Up to two passages, which are no answer. */
  nearest: Excerpt[]
}

/** A question about the article itself, answered from its front matter. */
export interface FactReply {
  kind: 'fact'
  question: string
  article: ArticleCard
  field: string
  /** Null when the front matter does not say. */
  value: string | null
}

/** Passages word for word: a cited paragraph, a context, further hits, a bibliography. */
export interface PassagesReply {
  kind: 'passages'
  /** What these passages are; null where the citation says enough. */
  heading: string | null
  excerpts: Excerpt[]
}

export interface QuotedWords {
  excerpt: Excerpt
  kind: 'direct' | 'mixed' | 'indirect'
  /** The attribution as printed: "Shimada told DW". Null where the text names nobody. */
  attribution: string | null
}

export interface QuotesReply {
  kind: 'quotes'
  speaker: { name: string; role: string | null } | null
  about: string | null
  /** Of this speaker in all, and how many of them match the topic and kind asked for. */
  total: number
  matching: number
  /** From 1. */
  page: number
  pages: number
  quotations: QuotedWords[]
}

export interface PeopleReply {
  kind: 'people'
  title: string | null
  /** From 1. */
  page: number
  pages: number
  people: { name: string; role: string | null; quotations: number; mentions: number }[]
}

export interface PersonReply {
  kind: 'person'
  name: string
  role: string | null
  /** Where the role is printed. */
  citation: Citation | null
  forms: string[]
  quotations: number
  paragraphs: number[]
}

export interface ArticleCard {
  id: string
  title: string
  outlet: string | null
  authors: string[]
  published: string | null
  url: string | null
  standfirst: string | null
  paragraphs: number
  words: number
  /** Minutes, rounded up, at 238 words a minute (Brysbaert 2019, silent reading of English). */
  minutes: number
  quoted: string[]
}

export interface ArticleReply {
  kind: 'article'
  article: ArticleCard
}

export interface ArticlesReply {
  kind: 'articles'
  search: string | null
  total: number
  page: number
  pages: number
  articles: ArticleCard[]
}

export interface OutlineReply {
  kind: 'outline'
  article: ArticleCard
  /** From 1. */
  page: number
  pages: number
  /** The sections of this page; one that is cut by the page's end goes on on the next. */
  sections: { heading: string | null; paragraphs: { number: number; opening: string }[] }[]
}

/** A member's words beside the article's: shown, never judged. */
export interface ComparisonReply {
  kind: 'comparison'
  /** The member's words. */
  text: string
  found: 'exact' | 'close' | 'nothing'
  excerpts: Excerpt[]
  /** Numbers, dates and names of the message that the closest passage has otherwise. */
  differences: { said: string; printed: string | null }[]
}

/** A thread to open; only Discord performs it, the terminal shows how it would begin. */
export interface DiscussionReply {
  kind: 'discussion'
  /** At most 100 characters. */
  name: string
  opening: Excerpt
  prompt: string | null
  /** Up to three questions that the article answers. */
  questions: string[]
  /** The id of the channel or forum to open it in; null for the one where it was asked. */
  where: string | null
  /** Minutes of silence after which the thread is archived. */
  archive: 60 | 1440 | 4320 | 10080
}

/** Words to copy: of whole paragraphs, without any markup. */
export interface CopyReply {
  kind: 'copy'
  /** Paragraphs are parted by a blank line. */
  text: string
  /** Of the first paragraph. */
  citation: Citation
}

export interface PickerReply {
  kind: 'picker'
  prompt: string
  /** The question or prompt that waits for the choice. */
  asked?: string | null
  /** Where there are more than can be chosen from: the command that takes a typed name. */
  search?: Invocation
  /** Whether these are the few names nearest to what was typed, which are one tap away. */
  nearest?: boolean
  /** At most 25. */
  choices: { label: string; description: string | null; does: Invocation }[]
}

export interface HelpReply {
  kind: 'help'
  commands: { name: string; description: string }[]
  questions: string[]
}

export interface AboutReply {
  kind: 'about'
  version: string
  articles: number
}

/** A plain sentence or two: "nothing found", a refusal, a confirmation. */
export interface NoticeReply {
  kind: 'notice'
  text: string
}
