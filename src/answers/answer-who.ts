import type { Article } from '../article/article.ts'
import type { Place, Speaker } from '../quotes/quotation.ts'
import type { Reading } from '../quotes/read.ts'
import { sentencesAround } from '../text/sentences.ts'
import { holds, type Span } from '../text/span.ts'
import { speakerMeant } from './answer-said.ts'
import type { Hit } from './answerer.ts'

/** The name in "who is X?", as typed; null for every other question. */
export function whoQuestion(question: string): string | null {
  const plain = question.trim().replace(/[?!.\s]+$/u, '')
  return /^who(?:'s|’s| is| was| are| were) (?<name>.+)$/i.exec(plain)?.groups?.name ?? null
}

/**
 * The sentence that tells who somebody is: where the role that the text gives them stands beside
 * their name. One hit for each article that has one; null where none does.
 */
export function answerWho(
  name: string,
  articles: readonly Article[],
  readingOf: (article: Article) => Reading,
): Hit[] | null {
  const hits = articles.flatMap((article) => {
    const speaker = speakerMeant(name, readingOf(article).speakers)
    return (speaker && hitOf(article, speaker)) ?? []
  })
  return hits.length > 0 ? hits : null
}

function hitOf(article: Article, { role, mentions }: Speaker): Hit | null {
  if (role === null) return null
  for (const mention of mentions) {
    const paragraph = article.paragraphs[mention.paragraph - 1]!
    const key = sentencesAround(paragraph.text, mention, article.language)
    const answer = roleWithin(key, paragraph.text, role, mention)
    if (answer) return { article, paragraph, excerpt: key, key, answer, score: 1 }
  }
  return null
}

/** Where the role stands in the sentence: behind the name if it does, else before it. */
function roleWithin(key: Span, text: string, role: string, mention: Place): Span | null {
  const behind = text.indexOf(role, mention.end)
  const start = behind >= 0 && behind < key.end ? behind : text.lastIndexOf(role, mention.start)
  const span = { start, end: start + role.length }
  return start >= 0 && holds(key, span) ? span : null
}
