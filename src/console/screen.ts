import wrapAnsi from 'wrap-ansi'
import type { Words } from '../commands/words/words.ts'
import { type Style, styleFor } from './style.ts'

/** What the renderers know besides the reply. */
export interface Screen {
  words: Words
  style: Style
  /** Columns; null where lines are not wrapped, as in a pipe. */
  width: number | null
}

export const createScreen = (words: Words, colour: boolean, width: number | null): Screen => ({
  words,
  style: styleFor(colour),
  width,
})

/** A text wrapped between words at the screen's width, each line indented. Long words stay whole. */
export function lines(text: string, { width }: Screen, indent = ''): string {
  const room = width === null ? null : Math.max(20, width - indent.length)
  const wrapped = room === null ? text : wrapAnsi(text, room, { hard: false, trim: true })
  return wrapped
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n')
}
