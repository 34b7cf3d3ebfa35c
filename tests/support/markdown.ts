/** A text as Discord shows it when nothing in it is markup but backslashes before marks. */
export const unescapeMarkdown = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/g, '$1')

/**
 * The words under a block quote of ours: without "> ", the marks of cuts, bold and underline, and
 * escapes. Emphasis of ours is a pair of marks without a backslash; the words' own have one each.
 */
export const quotedWords = (shown: string): string =>
  unescapeMarkdown(
    shown
      .replace(/^> /gm, '')
      .replace(/^\[…\] /, '')
      .replace(/ \[…\]$/, '')
      .replace(/(\\[\s\S])|\*\*|__/g, (_, kept: string | undefined) => kept ?? ''),
  ).replace(/[\u202c\u2069]+$/, '')
