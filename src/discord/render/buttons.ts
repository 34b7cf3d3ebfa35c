import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
} from 'discord.js'
import { opening } from '../../commands/opening.ts'
import type { Action } from '../../commands/reply.ts'
import { visibleLine } from '../../text/escape-markdown.ts'
import { encodeCustomId } from '../custom-id.ts'
import { ButtonStyle, ComponentType } from '../discord-js.ts'
import { LONGEST_BUTTON, LONGEST_URL, MOST_BUTTONS } from '../limits.ts'
import type { Page } from './page.ts'

type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/** One row with the first five actions that Discord can hold, the last of them `last`; none for none. */
export function buttonRow(
  actions: readonly Action[],
  { articles }: Page,
  last: Action | null = null,
): Row[] {
  const most = last ? MOST_BUTTONS - 1 : MOST_BUTTONS
  const buttons: APIButtonComponent[] = []
  const taken = new Set<string>()
  for (const action of actions) {
    const button = buttons.length < most ? buttonOf(action, articles) : null
    if (!button || taken.has(targetOf(button))) continue
    taken.add(targetOf(button))
    buttons.push(button)
  }
  const final = last && buttonOf(last, articles)
  if (final) buttons.push(final)
  return buttons.length > 0 ? [{ type: ComponentType.ActionRow, components: buttons }] : []
}

/** Discord refuses two buttons of one custom_id in a message. */
const targetOf = (button: APIButtonComponent): string =>
  'url' in button ? button.url : 'custom_id' in button ? button.custom_id : ''

function buttonOf(action: Action, articles: Page['articles']): APIButtonComponent | null {
  const label = opening(visibleLine(action.label), LONGEST_BUTTON) || '…'
  if ('url' in action)
    return action.url.length > LONGEST_URL
      ? null
      : { type: ComponentType.Button, style: ButtonStyle.Link, label, url: action.url }
  const customId = encodeCustomId(action.does, articles, action.replaces)
  return customId === null
    ? null
    : { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId }
}
