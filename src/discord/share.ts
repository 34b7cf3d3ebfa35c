import type { APIMessageTopLevelComponent } from 'discord.js'
import type { Invocation, Reply } from '../commands/reply.ts'
import { decodeCustomId } from './custom-id.ts'
import { ComponentType } from './discord-js.ts'
import type { Page } from './render/page.ts'

/** The command of the button that posts a private reply for all to see. */
export const SHARE = 'share'

/** Guides and notices are about the bot, not about the article. */
const isWorthSharing = ({ kind }: Reply): boolean =>
  !['notice', 'help', 'about', 'picker', 'copy'].includes(kind)

/**
 * The button that posts a private reply for all; null where the reply is not worth it. `message` is
 * the id of the member's message that the reply is about.
 */
export function shareAction(
  reply: Reply,
  message: string | null,
  { words }: Page,
): { label: string; does: Invocation } | null {
  if (!isWorthSharing(reply)) return null
  const article = articleOf(reply)
  return {
    label: reply.kind === 'comparison' ? words.replyInChannel : words.share,
    does: {
      command: SHARE,
      options: { ...(article && { article }), ...(message && { to: message }) },
    },
  }
}

/** The article that a reply is about, where its buttons tell. */
function articleOf({ actions = [] }: Reply): string | null {
  for (const action of actions)
    if ('does' in action && typeof action.does.options.article === 'string')
      return action.does.options.article
  return null
}

/** The components of a private reply as they are posted for all: the same, without the Share button. */
export const shared = (
  components: readonly unknown[],
  { articles }: Page,
): APIMessageTopLevelComponent[] =>
  (components as APIMessageTopLevelComponent[]).flatMap((each): APIMessageTopLevelComponent[] => {
    if (each.type !== ComponentType.ActionRow) return [each]
    const buttons = each.components.filter((one) => {
      const found = 'custom_id' in one ? decodeCustomId(one.custom_id, articles) : null
      return !(found && typeof found === 'object' && found.invocation.command === SHARE)
    })
    return buttons.length > 0 ? [{ ...each, components: buttons }] : []
  })
