import type {
  REST,
  RESTPostAPIChannelThreadsJSONBody,
  RESTPostAPIGuildForumThreadsJSONBody,
  ThreadAutoArchiveDuration,
} from 'discord.js'
import { opening } from '../commands/opening.ts'
import type { DiscussionReply, Reply } from '../commands/reply.ts'
import type { Words } from '../commands/words/words.ts'
import { visibleLine } from '../text/escape-markdown.ts'
import { ChannelType, DiscordAPIError, RESTJSONErrorCodes, Routes } from './discord-js.ts'
import { LONGEST_THREAD_NAME } from './limits.ts'
import { message } from './message.ts'
import { FORUM, named, type Place, TEXT } from './place.ts'
import type { Page } from './render/page.ts'
import { render } from './render/render.ts'

/** The name of a discussion's thread: one line that can be read, at most 100 characters. */
export const threadName = ({ name }: DiscussionReply): string =>
  opening(visibleLine(name), LONGEST_THREAD_NAME) || '¶'

/**
 * Opens the thread or post of a discussion, with its opening message, and gives its id; or the
 * words that say why Discord refuses. A post is made in one request. A thread that then takes no
 * opening message is archived, which whoever opened it may do, and named, so that none is left
 * behind unseen; `error` is what failed, where it was not for a reason of Discord's.
 */
export async function openDiscussion(
  rest: REST,
  reply: DiscussionReply & Reply,
  place: Place,
  tag: string | null,
  page: Page,
): Promise<{ thread: string } | { refusal: string; error?: unknown }> {
  const first = message(render(reply, page))
  const name = threadName(reply)
  const auto_archive_duration: ThreadAutoArchiveDuration = reply.archive
  let thread: string | null = null
  try {
    if (place.forum) {
      const body: RESTPostAPIGuildForumThreadsJSONBody = {
        name,
        auto_archive_duration,
        message: first,
        ...(tag && { applied_tags: [tag] }),
      }
      const { id } = (await rest.post(Routes.threads(place.id), { body })) as { id: string }
      return { thread: id }
    }
    const body: RESTPostAPIChannelThreadsJSONBody = {
      name,
      auto_archive_duration,
      type: ChannelType.PublicThread,
    }
    thread = ((await rest.post(Routes.threads(place.id), { body })) as { id: string }).id
    await rest.post(Routes.channelMessages(thread), { body: first })
    return { thread }
  } catch (error) {
    const { words } = page
    const code = error instanceof DiscordAPIError ? error.code : null
    const refusal = code === null ? null : refusalOf(code, place, thread, words)
    if (!thread && refusal === null) throw error
    if (!thread || CLOSED.has(Number(code))) return { refusal: refusal! }
    const empty = words.leftEmpty(`<#${thread}>`, await archived(rest, thread))
    return refusal === null
      ? { refusal: `${words.internalError} ${empty}`, error }
      : { refusal: `${refusal} ${empty}` }
  }
}

/** What Discord says of a thread that somebody else has closed already. */
const CLOSED = new Set<number>([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
])

/** Archives a thread of ours; false where Discord does not let it. */
const archived = (rest: REST, thread: string): Promise<boolean> =>
  rest.patch(Routes.channel(thread), { body: { archived: true } }).then(
    () => true,
    () => false,
  )

/** Why the channel takes no thread, or, once there is one, why that takes no opening message. */
function refusalOf(
  code: string | number,
  { id, forum }: Place,
  thread: string | null,
  words: Words,
): string | null {
  const channel = `<#${id}>`
  switch (code) {
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
      // A thread that was just opened there shows that the others are granted.
      return words.neededPermissions(
        named(thread ? ['SendMessagesInThreads'] : forum ? FORUM : TEXT, words),
        channel,
      )
    case RESTJSONErrorCodes.UnknownChannel:
      return thread ? words.threadGone : words.channelGone
    case RESTJSONErrorCodes.MaximumActiveThreads:
      return words.tooManyThreads
    case RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel:
      return words.tagNeeded(channel)
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
      return thread && words.threadArchived(`<#${thread}>`)
    case RESTJSONErrorCodes.ThreadLocked:
      return thread && words.threadLocked(`<#${thread}>`)
    default:
      return null
  }
}
