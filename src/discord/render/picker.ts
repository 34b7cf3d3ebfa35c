import {
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js'
import { opening } from '../../commands/opening.ts'
import type { PickerReply } from '../../commands/reply.ts'
import { visibleLine } from '../../text/escape-markdown.ts'
import { encodeCustomId } from '../custom-id.ts'
import { LONGEST_PLACEHOLDER, LONGEST_SELECT_OPTION, MOST_SELECT_OPTIONS } from '../limits.ts'
import { buttonRow } from './buttons.ts'
import { inLine } from './citation.ts'
import type { Page } from './page.ts'

/** The custom_id of a select menu; each of its values is the custom_id of what it chooses. */
export const PICKER = 'pick'

/** The choices stand in the text only where the menu cannot carry them all. */
export const pickerTexts = (reply: PickerReply, page: Page): string[] => {
  const { prompt, choices } = reply
  const labels = choices.slice(0, 10).map((choice) => `- ${inLine(choice.label, 100)}`)
  return [[inLine(prompt, 300), ...(isCarried(reply, page) ? [] : labels)].join('\n')]
}

const isCarried = ({ choices }: PickerReply, { articles }: Page): boolean =>
  choices.slice(0, MOST_SELECT_OPTIONS).every(({ does }) => encodeCustomId(does, articles) !== null)

/** What may be chosen: buttons for the nearest names, else a menu; nothing where no choice fits into an id. */
export function picker(
  { choices, nearest }: PickerReply,
  page: Page,
): APIMessageTopLevelComponent[] {
  if (nearest) return buttonRow(choices, page, false)
  const options: APIStringSelectComponent['options'] = []
  for (const { label: name, description, does } of choices.slice(0, MOST_SELECT_OPTIONS)) {
    const value = encodeCustomId(does, page.articles)
    if (value === null || options.some((each) => each.value === value)) continue
    options.push({
      label: label(name),
      value,
      ...(description && { description: label(description) }),
    })
  }
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: PICKER,
    placeholder: opening(page.words.choose, LONGEST_PLACEHOLDER),
    options,
  }
  return options.length > 0 ? [{ type: ComponentType.ActionRow, components: [select] }] : []
}

/** A headline as a choice: without invisible characters, of which Discord would refuse a whole label. */
const label = (text: string): string => opening(visibleLine(text), LONGEST_SELECT_OPTION) || '…'
