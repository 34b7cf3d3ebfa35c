/** The first words of a text, whole words only, at most `most` code units with the ellipsis. */
export function opening(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const blank = cut.lastIndexOf(' ')
  // A text without blanks is cut between code points, never inside a surrogate pair.
  const whole = blank > 0 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${whole.replace(/[\s,;:–—-]+$/, '')}…`
}
