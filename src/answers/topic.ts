import { contentStems } from '../text/terms.ts'

/**
 * How much of a topic each text speaks of: the share, 0 to 1, of the topic's words that it holds,
 * the rarer among the texts the heavier. A topic without content words is spoken of nowhere.
 */
export function shareOfTopic(texts: readonly string[], topic: string, language = 'en'): number[] {
  const asked = [...new Set(contentStems(topic, language))]
  const held = texts.map((text) => new Set(contentStems(text, language)))
  const weights = asked.map((stem) => {
    const holders = held.filter((stems) => stems.has(stem)).length
    return Math.log(1 + (texts.length + 1) / (holders + 0.5))
  })
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return texts.map(() => 0)
  return held.map(
    (stems) =>
      asked.reduce((sum, stem, index) => sum + (stems.has(stem) ? weights[index]! : 0), 0) / whole,
  )
}

/** From this share on, a text is taken to be about the topic: one of two equally rare words. */
export const ABOUT = 0.45
