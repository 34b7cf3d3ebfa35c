import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { opening } from '../../commands/opening.ts'
import type { Action } from '../../commands/reply.ts'
import { visibleLine } from '../../text/escape-markdown.ts'
import { encodeCustomId } from '../custom-id.ts'
import { LONGEST_BUTTON, LONGEST_URL, MOST_BUTTONS } from '../limits.ts'
import type { Page } from './page.ts'

/** The custom_id of the button that posts a private reply for all to see. */
export const SHARE = 'share'

type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/**
 * One row with the first five actions that Discord can hold; none for none. With `share` the last
 * of them is the button that shows a private reply to all.
 */
export function buttonRow(
  actions: readonly Action[],
  { articles, words }: Page,
  share: boolean,
): Row[] {
  const most = share ? MOST_BUTTONS - 1 : MOST_BUTTONS
  const buttons: APIButtonComponent[] = []
  const taken = new Set<string>()
  for (const action of actions) {
    const button = buttons.length < most ? buttonOf(action, articles) : null
    if (!button || taken.has(targetOf(button))) continue
    taken.add(targetOf(button))
    buttons.push(button)
  }
  if (share) buttons.push(secondary(words.share, SHARE))
  return buttons.length > 0 ? [{ type: ComponentType.ActionRow, components: buttons }] : []
}

/** Discord refuses two buttons of one custom_id in a message. */
const targetOf = (button: APIButtonComponent): string =>
  'url' in button ? button.url : 'custom_id' in button ? button.custom_id : ''

const secondary = (label: string, customId: string): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customId,
})

function buttonOf(action: Action, articles: Page['articles']): APIButtonComponent | null {
  const label = opening(visibleLine(action.label), LONGEST_BUTTON) || '…'
  if ('url' in action)
    return action.url.length > LONGEST_URL
      ? null
      : { type: ComponentType.Button, style: ButtonStyle.Link, label, url: action.url }
  const customId = encodeCustomId(action.does, articles, action.replaces)
  return customId === null ? null : secondary(label, customId)
}
