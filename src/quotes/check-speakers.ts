import type { Article } from '../article/article.ts'
import { words } from '../text/words.ts'

/**
 * What is wrong with the `speakers:` of an article's front matter, a sentence each: a name, alias or
 * role that the text does not hold, or words that two speakers claim. Empty where all is well.
 */
export function checkSpeakers(article: Article): string[] {
  const notes = article.speakers ?? []
  if (notes.length === 0) return []
  const texts = [
    article.title,
    article.standfirst ?? '',
    ...article.paragraphs.map(({ text }) => text),
  ]
  const folded = texts.map(foldedWords)
  const occurs = (form: string): boolean => folded.some((text) => text.includes(foldedWords(form)))
  const problems: string[] = []
  const claimedBy = new Map<string, string>()
  for (const { name, aliases, role } of notes) {
    for (const form of [name, ...aliases]) {
      if (!occurs(form)) problems.push(`speakers: "${form}" does not occur in the article`)
      const other = claimedBy.get(foldedWords(form))
      if (other !== undefined)
        problems.push(`speakers: "${form}" stands for ${other} and for ${name}`)
      claimedBy.set(foldedWords(form), name)
    }
    if (role !== undefined && !texts.some((text) => text.includes(role)))
      problems.push(
        `speakers: the role "${role}" of ${name} does not stand in the article word for word`,
      )
  }
  return problems
}

/** With a space round each word, so that "Kim" is not found in "Kimchi". */
const foldedWords = (text: string): string =>
  ` ${words(text)
    .map((word) => word.folded)
    .join(' ')} `
