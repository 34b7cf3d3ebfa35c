import {
  ChannelType,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelThreadsJSONBody,
  type RESTPostAPIGuildForumThreadsJSONBody,
  Routes,
  type ThreadAutoArchiveDuration,
} from 'discord.js'
import { opening } from '../commands/opening.ts'
import type { DiscussionReply, Reply } from '../commands/reply.ts'
import type { Words } from '../commands/words/words.ts'
import { visibleLine } from '../text/escape-markdown.ts'
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
 * words that say why Discord refuses.
 */
export async function openDiscussion(
  rest: REST,
  reply: DiscussionReply & Reply,
  place: Place,
  tag: string | null,
  page: Page,
): Promise<{ thread: string } | { refusal: string }> {
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
    const refusal =
      error instanceof DiscordAPIError ? refusalOf(error.code, place, thread, page.words) : null
    if (refusal === null) throw error
    return { refusal }
  }
}

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
      return words.neededPermissions(named(forum ? FORUM : TEXT, words), channel)
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
