import type { Excerpt } from '../../commands/reply.ts'
import { closingMarks, escapeMarks } from '../../text/escape-markdown.ts'
import { sentences } from '../../text/sentences.ts'
import { holds, type Span, slice } from '../../text/span.ts'

/** Shows that words were left out; stands outside the quoted words. */
const CUT = '[…]'

/**
 * An excerpt as a block quote of at most `most` UTF-16 code units, its key sentence bold and its
 * answer underlined too. The words under the markup are an exact substring of the paragraph; one
 * that is too long is cut to whole sentences round its key sentence.
 */
export function quote(excerpt: Excerpt, most: number): string {
  const whole = blockQuote(excerpt)
  if (whole.length <= most) return whole
  const all = sentences(excerpt.text)
  const key = Math.max(0, excerpt.key ? all.findIndex((each) => excerpt.key!.start < each.end) : 0)
  let from = key
  let to = key
  for (;;) {
    // Grows by the sentence after, else by the one before, as long as it fits.
    if (to + 1 < all.length && shown(excerpt, all[from]!.start, all[to + 1]!.end).length <= most)
      to += 1
    else if (from > 0 && shown(excerpt, all[from - 1]!.start, all[to]!.end).length <= most)
      from -= 1
    else break
  }
  const text = shown(excerpt, all[from]!.start, all[to]!.end)
  return text.length <= most ? text : cutInside(excerpt, all[key]!, most)
}

/** Of a sentence too long to show: its first words. */
function cutInside(excerpt: Excerpt, sentence: Span, most: number): string {
  let length = most
  for (;;) {
    const end = wordEnd(excerpt.text, sentence.start + length)
    const text = shown(excerpt, sentence.start, end)
    if (text.length <= most || length < 20) return text
    length = Math.floor(length * 0.8)
  }
}

/** The end of the last whole word before an offset, or of the last code point in a text without blanks. */
function wordEnd(text: string, offset: number): number {
  const cut = text.slice(0, offset).replace(/[\uD800-\uDBFF]$/, '')
  const blank = cut.lastIndexOf(' ')
  return blank > offset - 100 && blank > 0 ? blank : cut.length
}

function shown(excerpt: Excerpt, start: number, end: number): string {
  const within = { start, end }
  const moved = (span: Span | null): Span | null =>
    span && holds(within, span) ? { start: span.start - start, end: span.end - start } : null
  return blockQuote({
    ...excerpt,
    text: slice(excerpt.text, within),
    key: moved(excerpt.key),
    answer: moved(excerpt.answer),
    cut: {
      before: excerpt.cut.before || start > 0,
      after: excerpt.cut.after || end < excerpt.text.length,
    },
  })
}

function blockQuote({ text, key, answer, cut }: Excerpt): string {
  const words = [
    ...(cut.before ? [CUT] : []),
    emphasise(text, key, answer) + closingMarks(text),
    ...(cut.after ? [CUT] : []),
  ].join(' ')
  return `> ${words.replaceAll('\n', '\n> ')}`
}

/** The answer is only marked inside the key sentence. */
function emphasise(text: string, key: Span | null, answer: Span | null): string {
  if (!key || key.start >= key.end) return escapeMarks(text)
  const before = escapeMarks(text.slice(0, key.start))
  const after = escapeMarks(text.slice(key.end))
  return `${before}**${underline(text, key, answer)}**${after}`
}

function underline(text: string, key: Span, answer: Span | null): string {
  if (!answer || answer.start >= answer.end || !holds(key, answer) || isMost(answer, key))
    return escapeMarks(slice(text, key))
  const before = escapeMarks(text.slice(key.start, answer.start))
  const after = escapeMarks(text.slice(answer.end, key.end))
  return `${before}__${escapeMarks(slice(text, answer))}__${after}`
}

/** An answer that is most of its sentence is plain to see without a second mark. */
const isMost = (answer: Span, key: Span): boolean =>
  2 * (answer.end - answer.start) > key.end - key.start
