import type { APIMessageTopLevelComponent, APIStringSelectComponent } from 'discord.js'
import { opening } from '../../commands/opening.ts'
import type { PickerReply } from '../../commands/reply.ts'
import { visibleLine } from '../../text/escape-markdown.ts'
import { encodeCustomId } from '../custom-id.ts'
import { ComponentType } from '../discord-js.ts'
import { LONGEST_PLACEHOLDER, LONGEST_SELECT_OPTION, MOST_SELECT_OPTIONS } from '../limits.ts'
import { buttonRow } from './buttons.ts'
import { inLine } from './citation.ts'
import type { Page } from './page.ts'
import { searchFor } from './search.ts'

/** The command of a menu's own custom_id; each of its values is the custom_id of what it chooses. */
const PICK = 'pick'

export type Choice = PickerReply['choices'][number]

/** The choices stand in the text only where the menu cannot carry them all. */
export const pickerTexts = (reply: PickerReply, page: Page): string[] => {
  const { asked, prompt, choices } = reply
  const labels = choices.slice(0, 10).map((choice) => `- ${inLine(choice.label, 100)}`)
  return [
    [
      ...(asked ? [`-# ${inLine(asked, 300)}`] : []),
      inLine(prompt, 300),
      ...(isCarried(reply, page) ? [] : labels),
    ].join('\n'),
  ]
}

const isCarried = ({ choices }: PickerReply, { articles }: Page): boolean =>
  choices.slice(0, MOST_SELECT_OPTIONS).every(({ does }) => encodeCustomId(does, articles) !== null)

/** What may be chosen: buttons for the nearest names, else a menu; nothing where no choice fits into an id. */
export function picker(
  { choices, nearest, search }: PickerReply,
  page: Page,
): APIMessageTopLevelComponent[] {
  const { words } = page
  if (nearest) return buttonRow(choices, page)
  const byName = search
    ? [{ label: words.searchByName, does: searchFor(search), replaces: true }]
    : []
  return [...menu(choices, words.choose, page, true), ...buttonRow(byName, page)]
}

/**
 * A menu of up to 25 choices; none where no choice fits into an id. With `replaces` the reply to
 * what is chosen takes the place of the message that holds the menu.
 */
export function menu(
  choices: readonly Choice[],
  placeholder: string,
  { articles }: Page,
  replaces: boolean,
): APIMessageTopLevelComponent[] {
  const options: APIStringSelectComponent['options'] = []
  for (const { label: name, description, does } of choices.slice(0, MOST_SELECT_OPTIONS)) {
    const value = encodeCustomId(does, articles, replaces)
    if (value === null || options.some((each) => each.value === value)) continue
    options.push({
      label: label(name),
      value,
      ...(description && { description: label(description) }),
    })
  }
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: encodeCustomId({ command: PICK, options: {} }, articles)!,
    placeholder: opening(placeholder, LONGEST_PLACEHOLDER),
    options,
  }
  return options.length > 0 ? [{ type: ComponentType.ActionRow, components: [select] }] : []
}

/** A headline as a choice: without invisible characters, of which Discord would refuse a whole label. */
const label = (text: string): string => opening(visibleLine(text), LONGEST_SELECT_OPTION) || '…'
