import {
  ChannelType,
  type Client,
  DiscordAPIError,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelThreadsJSONBody,
  type RESTPostAPIGuildForumThreadsJSONBody,
  Routes,
  type ThreadAutoArchiveDuration,
  ThreadChannel,
} from 'discord.js'
import { opening } from '../commands/opening.ts'
import type { DiscussionReply, Reply } from '../commands/reply.ts'
import type { Words } from '../commands/words/words.ts'
import { visibleLine } from '../text/escape-markdown.ts'
import { LONGEST_THREAD_NAME } from './limits.ts'
import { message } from './message.ts'
import type { Place } from './place.ts'
import type { Page } from './render/page.ts'
import { render } from './render/render.ts'

/** The name of a discussion's thread: one line that can be read, at most 100 characters. */
export const threadName = ({ name }: DiscussionReply): string =>
  opening(visibleLine(name), LONGEST_THREAD_NAME) || '¶'

/** The id of an open discussion of ours of that name in that channel, or null. */
export function openDiscussionNamed(
  client: Client<true>,
  placeId: string,
  name: string,
): string | null {
  const found = client.channels.cache.find(
    (each) =>
      each instanceof ThreadChannel &&
      each.parentId === placeId &&
      each.ownerId === client.user.id &&
      each.name === name &&
      !each.archived &&
      !each.locked,
  )
  return found?.id ?? null
}

/**
 * Opens the thread or post of a discussion, with its opening message, and gives its id; or the
 * words that say why Discord refuses.
 */
export async function openDiscussion(
  client: Client,
  reply: DiscussionReply & Reply,
  place: Place,
  tag: string | null,
  page: Page,
): Promise<{ thread: string } | { refusal: string }> {
  const { rest } = client
  const first = message(render(reply, page))
  const name = threadName(reply)
  const auto_archive_duration: ThreadAutoArchiveDuration = reply.archive
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
    const { id } = (await rest.post(Routes.threads(place.id), { body })) as { id: string }
    await rest.post(Routes.channelMessages(id), { body: first })
    return { thread: id }
  } catch (error) {
    const refusal = refusalOf(error, place, page.words)
    if (refusal === null) throw error
    return { refusal }
  }
}

function refusalOf(error: unknown, { id, forum }: Place, words: Words): string | null {
  if (!(error instanceof DiscordAPIError)) return null
  const { permissions } = words
  const needed = forum
    ? [permissions.ViewChannel, permissions.SendMessages]
    : [permissions.ViewChannel, permissions.CreatePublicThreads, permissions.SendMessagesInThreads]
  switch (error.code) {
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
      return words.missingPermissions(needed, `<#${id}>`)
    case RESTJSONErrorCodes.UnknownChannel:
      return words.channelGone
    case RESTJSONErrorCodes.MaximumActiveThreads:
      return words.tooManyThreads
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
      return words.threadArchived
    case RESTJSONErrorCodes.ThreadLocked:
      return words.threadLocked
    default:
      return null
  }
}
