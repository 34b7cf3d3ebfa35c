import { type Block, type Page, plain } from './page.ts'

/**
 * Reads scraped Markdown: headings, lists and quotations by their marks; links, images and
 * emphasis are taken away and their words left. Front matter goes to `matter`, unread.
 */
export function readMarkdownPage(text: string): Page & { matter: string | null } {
  const lines = text.split(/\r\n?|\n/)
  const close = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : -1
  const blocks: Block[] = []
  let attached = false
  let seenHeadline = false
  for (let index = close + 1; index < lines.length; index++) {
    const line = lines[index]!.trim()
    // A line of === or --- right under another makes that one a heading.
    const underline = /^(=+|-+)$/.exec(line)
    const above = blocks.at(-1)
    if (underline && attached && above && above.markup === null) {
      above.markup = underline[1]!.startsWith('=') && !seenHeadline ? 'headline' : 'heading'
      seenHeadline ||= above.markup === 'headline'
    } else if (line && !/^(?:[-*_] ?){3,}$/.test(line)) {
      const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line)
      const words = unmark(heading ? heading[2]! : line)
      const isFirst: boolean = heading?.[1] === '#' && !seenHeadline
      seenHeadline ||= isFirst
      const markup = isFirst ? 'headline' : heading ? 'heading' : markupOf(line)
      const open = attached && markup === null && above?.markup === null && !/^>/.test(line)
      // Lines without a blank one between are one paragraph.
      if (open && above) above.text += ` ${words}`
      else if (words)
        blocks.push({
          line: index + 1,
          text: markup === 'item' ? plain(words) : words,
          markup,
          attached,
        })
    }
    attached = line !== ''
  }
  return { blocks, details: {}, matter: close < 0 ? null : lines.slice(1, close).join('\n') }
}

function markupOf(line: string): Block['markup'] {
  if (/^!\[[^\]]*\]\([^)]*\)$/.test(line)) return 'caption'
  if (/^\|.*\|$/.test(line)) return 'cell'
  return /^(?:[-*+]|\d{1,2}[.)])\s/.test(line) ? 'item' : null
}

/** "**Read** [our *guide*](/g)" → "Read our guide" */
function unmark(line: string): string {
  return line
    .replace(/^(?:>\s?)+/, '')
    .replace(/!\[([^\][]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/\[([^\][]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim()
}
