import { findSpeakers } from '../quotes/find-speaker.ts'
import type { Context } from './command.ts'
import { opening } from './opening.ts'
import type { Choice } from './option.ts'
import { whichArticles } from './which-article.ts'

const LONGEST_CHOICE = 100

/** "Yoichi Shimada, a professor of … (9)": who is quoted, and how often; best first. */
export function completeSpeaker(
  typed: string,
  context: Context,
  others: Record<string, unknown>,
): Choice[] {
  const named = typeof others.article === 'string' ? others.article : undefined
  const speakers = whichArticles(named, context).flatMap(
    (article) => context.library.reading(article).speakers,
  )
  const found = typed.trim()
    ? findSpeakers(speakers, typed).map(({ speaker }) => speaker)
    : speakers.filter(({ quotations }) => quotations > 0)
  const byName = new Map(found.map((speaker) => [speaker.name, speaker]))
  return [...byName.values()]
    .filter(({ name }) => name.length <= LONGEST_CHOICE)
    .map(({ name, role, quotations }) => ({
      name: opening(`${name} (${quotations})${role ? `, ${role}` : ''}`, LONGEST_CHOICE),
      value: name,
    }))
}
