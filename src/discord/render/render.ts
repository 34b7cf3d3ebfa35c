import type { APIMessageTopLevelComponent } from 'discord.js'
import type { Action, Reply } from '../../commands/reply.ts'
import { ComponentType } from '../discord-js.ts'
import { answerTexts, factTexts, silenceTexts } from './answer.ts'
import { articlesTexts, articleTexts, outlineChoices, outlineTexts } from './article.ts'
import { buttonRow } from './buttons.ts'
import { copyTexts } from './copy.ts'
import { discussionTexts } from './discussion.ts'
import { aboutTexts, helpTexts, noticeTexts } from './guide.ts'
import { fitting, type Page } from './page.ts'
import { comparisonTexts, passagesTexts } from './passages.ts'
import { peopleTexts, personTexts, quotesTexts } from './people.ts'
import { menu, picker, pickerTexts } from './picker.ts'

/** A reply as the components of one message: texts first, then at most one row to act on. */
export function render(
  reply: Reply,
  page: Page,
  extra: { above?: string; below?: string; share?: Action | null } = {},
): APIMessageTopLevelComponent[] {
  const texts = [
    ...(extra.above ? [`-# ${extra.above}`] : []),
    ...textsOf(reply, page),
    ...(extra.below ? [extra.below] : []),
  ]
  return [
    ...fitting(texts).map((content) => ({ type: ComponentType.TextDisplay, content }) as const),
    ...(reply.kind === 'picker' ? picker(reply, page) : []),
    ...(reply.kind === 'outline'
      ? menu(outlineChoices(reply), page.words.chooseParagraph, page, false)
      : []),
    ...buttonRow(reply.actions ?? [], page, extra.share),
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
      return outlineTexts(reply, page)
    case 'copy':
      return copyTexts(reply, page)
    case 'discussion':
      return discussionTexts(reply, page)
    case 'help':
      return helpTexts(reply, page)
    case 'about':
      return aboutTexts(reply, page)
    case 'notice':
      return noticeTexts(reply)
    case 'picker':
      return pickerTexts(reply, page)
  }
}
