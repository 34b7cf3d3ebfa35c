import { type APIMessage, type REST, Routes } from 'discord.js'
import type { Article } from '../article/article.ts'
import type { Passage } from '../article/passage.ts'
import type { Reference } from '../commands/passage-reference.ts'
import type { Library } from '../library/library.ts'
import { citedIn, customIdsIn } from './cited.ts'
import { decodeCustomId } from './custom-id.ts'

/** A discussion's article, and the passage cited last in it. */
export interface Discussion {
  article: Article
  near: Passage | null
}

/** How long reading a thread may take; an answer must follow within 3 s. */
const PATIENCE = 1500 // ms
/** Discord gives at most this many messages at once. */
const PAGE = 100
/** Sources looks at this many pages of a discussion, the newest ones. */
const MOST_PAGES = 3
/** Discussions kept in memory; others are read from Discord again. */
const MOST_KEPT = 500

/**
 * Reads what a thread is about from the bot's own messages in it, above all the opening one, whose
 * buttons name the article. What has been read is kept in memory, as a copy only.
 */
export function createDiscussions(rest: REST, ownId: () => string, library: Library) {
  const kept = new Map<string, Discussion>()

  const keep = (threadId: string, discussion: Discussion): Discussion => {
    kept.delete(threadId)
    kept.set(threadId, discussion)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return discussion
  }

  const read = async (threadId: string, where: Record<string, string>): Promise<APIMessage[]> => {
    const query = new URLSearchParams({ limit: String(PAGE), ...where })
    const signal = AbortSignal.timeout(PATIENCE)
    const messages = await rest.get(Routes.channelMessages(threadId), { query, signal })
    return messages as APIMessage[]
  }

  const isOwn = ({ author }: APIMessage): boolean => author.id === ownId()

  const articleOf = (messages: readonly APIMessage[]): Article | null => {
    for (const message of messages.filter(isOwn))
      for (const customId of customIdsIn(message.components)) {
        const found = decodeCustomId(customId, library.articles)
        if (typeof found === 'string') continue
        const id = found.invocation.options.article
        const article = library.articles.find((each) => each.id === id)
        if (article) return article
      }
    return null
  }

  return {
    /**
     * The discussion that a thread is; null for a thread without an opening message of ours.
     * @throws what Discord or the network answers where the messages cannot be read.
     */
    async of(threadId: string): Promise<Discussion | null> {
      const known = kept.get(threadId)
      if (known) return keep(threadId, known)
      const newest = await read(threadId, {})
      // Newest first. A longer thread begins before them; its own id is older than all of them.
      const oldest =
        newest.length < PAGE ? [...newest].reverse() : await read(threadId, { after: threadId })
      const article = articleOf(newest.length < PAGE ? oldest : [...oldest].reverse())
      if (!article) return null
      const last = newest
        .filter(isOwn)
        .find(({ components }) => citedIn(components, article).length > 0)
      const [reference] = last ? citedIn(last.components, article) : []
      return keep(threadId, { article, near: reference ? passageOf(article, reference) : null })
    },

    /** Notes what a reply just cited in a discussion, so that the next question is near it. */
    cited(threadId: string, components: unknown): void {
      const known = kept.get(threadId)
      const [reference] = known ? citedIn(components, known.article) : []
      if (known && reference)
        keep(threadId, { ...known, near: passageOf(known.article, reference) })
    },

    /** Every passage cited in a discussion so far, each once. */
    async sources(threadId: string, article: Article): Promise<Reference[]> {
      const found = new Map<string, Reference>()
      let before: Record<string, string> = {}
      for (let page = 0; page < MOST_PAGES; page++) {
        const messages = await read(threadId, before)
        for (const message of messages.filter(isOwn))
          for (const reference of citedIn(message.components, article))
            found.set(`${reference.paragraph}.${reference.start}`, reference)
        if (messages.length < PAGE) break
        before = { before: messages.at(-1)!.id }
      }
      return [...found.values()]
    },
  }
}

export type Discussions = ReturnType<typeof createDiscussions>

const passageOf = (article: Article, { paragraph, start }: Reference): Passage => ({
  article: article.id,
  paragraph,
  start,
  end: article.paragraphs[paragraph - 1]!.text.length,
})
