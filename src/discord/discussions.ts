import type { REST } from 'discord.js'
import type { Article } from '../article/article.ts'
import type { Passage } from '../article/passage.ts'
import type { Reference } from '../commands/passage-reference.ts'
import type { Excerpt } from '../commands/reply.ts'
import type { Library } from '../library/library.ts'
import { citedIn, customIdsIn } from './cited.ts'
import { decodeCustomId } from './custom-id.ts'
import { Routes } from './discord-js.ts'
import type { RawChannel, RawMessage } from './raw.ts'

/** What a thread of ours is about. */
export interface Discussion {
  article: Article
  /** The paragraph that it was opened on. */
  opened: number
  /** The passage cited last in it. */
  near: Passage | null
  /** The channel that it was opened in; null where it was read from its messages. */
  place: string | null
}

/** How long finding out about a thread may take in all; an answer must follow within 3 s. */
const PATIENCE = 1500 // ms
/** Discord gives at most this many messages at once. */
const PAGE = 100
/** Sources reads this many pages of a discussion, the newest ones. */
const MOST_PAGES = 10
/** Threads kept in memory; others are read from Discord again. */
const MOST_KEPT = 500
/** Open discussions of one channel that are compared with a new one, the newest ones. */
const MOST_COMPARED = 10

/**
 * Reads what a thread is about from the bot's own opening message in it, the one with the button
 * Sources. What has been read is kept in memory, as a copy only.
 */
export function createDiscussions(rest: REST, library: Library) {
  const kept = new Map<string, Discussion | null>()

  function keep<T extends Discussion | null>(threadId: string, discussion: T): T {
    kept.delete(threadId)
    kept.set(threadId, discussion)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return discussion
  }

  /** The bot's own messages of one page, newest first, where the page before it ends, and whether it has any. */
  async function read(
    threadId: string,
    ownId: string,
    where: Record<string, string>,
    signal: AbortSignal,
  ): Promise<{ own: RawMessage[]; before: string | null; empty: boolean }> {
    const query = new URLSearchParams({ limit: String(PAGE), ...where })
    const page = await rest.get(Routes.channelMessages(threadId), { query, signal })
    const messages = page as RawMessage[]
    const last = messages.length < PAGE ? undefined : messages.at(-1)
    const own = messages.filter(({ author }) => author?.id === ownId)
    return { own, before: last?.id ?? null, empty: messages.length === 0 }
  }

  function openingIn(messages: readonly RawMessage[]): { article: Article; opened: number } | null {
    for (const { components } of messages)
      for (const customId of customIdsIn(components)) {
        const found = decodeCustomId(customId, library.articles)
        if (typeof found === 'string' || found.invocation.command !== 'sources') continue
        const article = library.articles.find(({ id }) => id === found.invocation.options.article)
        const [reference] = article ? citedIn(components, article) : []
        if (article) return { article, opened: reference?.paragraph ?? 1 }
      }
    return null
  }

  async function of(threadId: string, ownId: string): Promise<Discussion | null | 'unreadable'> {
    const known = kept.get(threadId)
    if (known !== undefined) return keep(threadId, known)
    const signal = AbortSignal.timeout(PATIENCE)
    const newest = await read(threadId, ownId, {}, signal)
    // Not kept, so that it is read again once the permission has been granted.
    if (newest.empty) return 'unreadable'
    // A longer thread begins before these. A post's first message has the id of the thread itself.
    const first = newest.before && { after: String(BigInt(threadId) - 1n), limit: '20' }
    const oldest = first ? await read(threadId, ownId, first, signal) : newest
    const opening = openingIn(oldest.own)
    if (!opening) return keep(threadId, null)
    const { article } = opening
    const last = newest.own.find(({ components }) => citedIn(components, article).length > 0)
    const [reference] = last ? citedIn(last.components, article) : []
    const near = reference ? passageOf(article, reference) : null
    return keep(threadId, { ...opening, near, place: null })
  }

  return {
    /**
     * The discussion that a thread is; null for a thread without an opening message of ours;
     * 'unreadable' where Discord gives no message at all, as it does, without any error, to those
     * who lack Read Message History (resources/message#get-channel-messages).
     * @throws what Discord or the network answers where the messages cannot be read.
     */
    of,

    /** Notes a discussion that was just opened in a channel, so that it need not be read. */
    opened(threadId: string, place: string, { citation, text, key }: Excerpt): void {
      const { paragraph: opened } = citation
      const article = library.articles.find(({ id }) => id === citation.article)
      const start = article?.paragraphs[opened - 1]?.text.indexOf(text) ?? -1
      if (!article || start < 0) return
      const reference = { paragraph: opened, start: start + (key?.start ?? 0) }
      keep(threadId, { article, opened, near: passageOf(article, reference), place })
    },

    /** Notes what a reply just cited in a discussion, so that the next question is near it. */
    cited(threadId: string, components: unknown): void {
      const known = kept.get(threadId)
      const [reference] = known ? citedIn(components, known.article) : []
      if (known && reference)
        keep(threadId, { ...known, near: passageOf(known.article, reference) })
    },

    /**
     * Every passage cited in a discussion so far, each once; 'unreadable' as from `of`.
     * @throws as `of` does.
     */
    async sources(
      threadId: string,
      ownId: string,
      article: Article,
    ): Promise<Reference[] | 'unreadable'> {
      const found = new Map<string, Reference>()
      const signal = AbortSignal.timeout(PATIENCE)
      let before: string | null = null
      for (let page = 0; page < MOST_PAGES; page++) {
        const messages = await read(threadId, ownId, before ? { before } : {}, signal)
        if (messages.empty && !before) return 'unreadable'
        for (const { components } of messages.own)
          for (const reference of citedIn(components, article))
            found.set(`${reference.paragraph}.${reference.start}`, reference)
        before = messages.before
        if (!before) break
      }
      return [...found.values()]
    },

    /** One on the same paragraph in the same channel that this process has opened, or null. */
    openedOn(place: string, { article, paragraph }: Opening): string | null {
      for (const [id, each] of kept)
        if (each?.place === place && each.article.id === article && each.opened === paragraph)
          return id
      return null
    },

    /**
     * The id of an open discussion of ours on the same paragraph in the same channel, or null.
     * @throws what Discord answers where the threads cannot be listed.
     */
    async openOn(
      { guild, place, ownId }: { guild: string; place: string; ownId: string },
      { article, paragraph }: Opening,
    ): Promise<string | null> {
      const active = (await rest.get(Routes.guildActiveThreads(guild), {
        signal: AbortSignal.timeout(PATIENCE),
      })) as { threads?: RawChannel[] }
      const ids = (active.threads ?? [])
        .filter((each) => each.parent_id === place && each.owner_id === ownId && isOpen(each))
        .flatMap(({ id }) => id ?? [])
        .slice(0, MOST_COMPARED)
      for (const id of ids) {
        // One that cannot be read now may be another; opening a second is no harm.
        const each = await of(id, ownId).catch(() => null)
        if (!each || each === 'unreadable') continue
        if (each.article.id === article && each.opened === paragraph) return id
      }
      return null
    },
  }
}

/** The paragraph that a discussion is opened on; `article` is its id. */
interface Opening {
  article: string
  paragraph: number
}

export type Discussions = ReturnType<typeof createDiscussions>

/** Those that Discord lists as active are not archived. */
const isOpen = ({ thread_metadata: state }: RawChannel): boolean => !state?.locked

const passageOf = (article: Article, { paragraph, start }: Reference): Passage => ({
  article: article.id,
  paragraph,
  start,
  end: article.paragraphs[paragraph - 1]!.text.length,
})
