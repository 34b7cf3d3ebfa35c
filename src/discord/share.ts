import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js'
import type { Reply } from '../commands/reply.ts'
import { SHARE } from './render/buttons.ts'

/** Guides and notices are about the bot, not about the article. */
export const isWorthSharing = ({ kind }: Reply): boolean =>
  !['notice', 'help', 'about', 'picker'].includes(kind)

/** The components of a private reply as they are posted for all: the same, without the Share button. */
export const shared = (components: readonly unknown[]): APIMessageTopLevelComponent[] =>
  (components as APIMessageTopLevelComponent[]).flatMap((each): APIMessageTopLevelComponent[] => {
    if (each.type !== ComponentType.ActionRow) return [each]
    const buttons = each.components.filter(
      (one) => !('custom_id' in one && one.custom_id === SHARE),
    )
    return buttons.length > 0 ? [{ ...each, components: buttons }] : []
  })
