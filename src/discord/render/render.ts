import {
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js'
import { opening } from '../../commands/opening.ts'
import type { PickerReply, Reply } from '../../commands/reply.ts'
import { visibleLine } from '../../text/escape-markdown.ts'
import { encodeCustomId } from '../custom-id.ts'
import { LONGEST_PLACEHOLDER, LONGEST_SELECT_OPTION, MOST_SELECT_OPTIONS } from '../limits.ts'
import { answerTexts, factTexts, silenceTexts } from './answer.ts'
import { articlesTexts, articleTexts, outlineTexts } from './article.ts'
import { buttonRow } from './buttons.ts'
import { inLine } from './citation.ts'
import { discussionTexts } from './discussion.ts'
import { aboutTexts, helpTexts, noticeTexts } from './guide.ts'
import { fitting, type Page } from './page.ts'
import { comparisonTexts, passagesTexts } from './passages.ts'
import { peopleTexts, personTexts, quotesTexts } from './people.ts'

/** A reply as the components of one message: texts first, then at most one row to act on. */
export function render(
  reply: Reply,
  page: Page,
  extra: { above?: string; below?: string; share?: boolean } = {},
): APIMessageTopLevelComponent[] {
  const texts = [
    ...(extra.above ? [`-# ${extra.above}`] : []),
    ...textsOf(reply, page),
    ...(extra.below ? [extra.below] : []),
  ]
  return [
    ...fitting(texts).map((content) => ({ type: ComponentType.TextDisplay, content }) as const),
    ...(reply.kind === 'picker' ? picker(reply, page) : []),
    ...buttonRow(reply.actions ?? [], page, extra.share ?? false),
  ]
}

function textsOf(reply: Reply, page: Page): string[] {
  switch (reply.kind) {
    case 'answer':
      return answerTexts(reply, page)
    case 'silence':
      return silenceTexts(reply, page)
    case 'fact':
      return factTexts(reply, page)
    case 'passages':
      return passagesTexts(reply, page)
    case 'comparison':
      return comparisonTexts(reply, page)
    case 'quotes':
      return quotesTexts(reply, page)
    case 'people':
      return peopleTexts(reply, page)
    case 'person':
      return personTexts(reply, page)
    case 'article':
      return articleTexts(reply, page)
    case 'articles':
      return articlesTexts(reply, page)
    case 'outline':
      return outlineTexts(reply)
    case 'discussion':
      return discussionTexts(reply, page)
    case 'help':
      return helpTexts(reply, page)
    case 'about':
      return aboutTexts(reply, page)
    case 'notice':
      return noticeTexts(reply)
    case 'picker':
      return pickerTexts(reply)
  }
}

/** The choices stand in the text too: they name what may be typed where the menu cannot carry them. */
const pickerTexts = ({ prompt, choices }: PickerReply): string[] => [
  [inLine(prompt, 300), ...choices.slice(0, 10).map(({ label }) => `- ${inLine(label, 100)}`)].join(
    '\n',
  ),
]

/** A select menu of what may be chosen; nothing where no choice fits into its value. */
function picker(
  { prompt, choices }: PickerReply,
  { articles }: Page,
): APIMessageTopLevelComponent[] {
  const options: APIStringSelectComponent['options'] = []
  for (const { label: name, description, does } of choices.slice(0, MOST_SELECT_OPTIONS)) {
    const value = encodeCustomId(does, articles)
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
    placeholder: opening(visibleLine(prompt), LONGEST_PLACEHOLDER) || '…',
    options,
  }
  return options.length > 0 ? [{ type: ComponentType.ActionRow, components: [select] }] : []
}

/** A headline as a choice: without invisible characters, of which Discord would refuse a whole label. */
const label = (text: string): string => opening(visibleLine(text), LONGEST_SELECT_OPTION) || '…'

/** The custom_id of a select menu; each of its values is the custom_id of what it chooses. */
export const PICKER = 'pick'
