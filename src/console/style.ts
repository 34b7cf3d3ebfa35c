/** How words are set off on the screen; without colour every style leaves them as they are. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  underline(text: string): string
}

// Select Graphic Rendition, ECMA-48 § 8.3.117: on, and off again without touching other styles.
const sgr = (on: number, off: number) => (text: string) =>
  text ? `\x1b[${on}m${text}\x1b[${off}m` : ''

const plain = (text: string): string => text

export const styleFor = (colour: boolean): Style =>
  colour
    ? { bold: sgr(1, 22), dim: sgr(2, 22), underline: sgr(4, 24) }
    : { bold: plain, dim: plain, underline: plain }
