// Discord's markdown as HTML, as far as a bot's message can hold it. Libraries for it were tried:
// none of them reads "-#" after a quote and clickable commands as Discord does.
// Source: support.discord.com, "Markdown Text 101"; tests/discord/preview/ holds examples.

/** A text as HTML in which it stands for itself. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)

const BLOCKS: { line: RegExp; draw(inner: string): string }[] = [
  { line: /^> ?(.*)$/, draw: (inner) => `<blockquote>${drawMarkdown(inner)}</blockquote>` },
  { line: /^[^\S\n]*-# (.*)$/, draw: (inner) => `<small>${drawLines(inner)}</small>` },
  { line: /^### (.*)$/, draw: (inner) => `<h3>${drawLines(inner)}</h3>` },
  { line: /^## (.*)$/, draw: (inner) => `<h2>${drawLines(inner)}</h2>` },
  { line: /^# (.*)$/, draw: (inner) => `<h1>${drawLines(inner)}</h1>` },
  { line: /^[^\S\n]*[-*] (.*)$/, draw: (inner) => drawList('ul', inner) },
  { line: /^[^\S\n]*\d+\. (.*)$/, draw: (inner) => drawList('ol', inner) },
  { line: /^(.*)$/, draw: (inner) => `<p>${drawLines(inner)}</p>` },
]

/** One message text as HTML: blocks line by line, marks inside them. */
export function drawMarkdown(text: string): string {
  const fenced = /^([\s\S]*?)(?<=^|\n)```\n([\s\S]*?)\n```(?:\n|$)([\s\S]*)$/.exec(text)
  if (fenced) {
    const [, before, code, after] = fenced as unknown as [string, string, string, string]
    return `${before && drawMarkdown(before.replace(/\n$/, ''))}<pre>${escapeHtml(code)}</pre>${after && drawMarkdown(after)}`
  }
  const runs: { block: (typeof BLOCKS)[number]; inner: string[] }[] = []
  for (const line of text.split('\n')) {
    const block = BLOCKS.find((each) => each.line.test(line))!
    const inner = block.line.exec(line)![1]!
    const last = runs.at(-1)
    if (last?.block === block) last.inner.push(inner)
    else runs.push({ block, inner: [inner] })
  }
  return runs.map(({ block, inner }) => block.draw(inner.join('\n'))).join('')
}

const drawList = (tag: 'ul' | 'ol', inner: string): string =>
  `<${tag}>${inner
    .split('\n')
    .map((item) => `<li>${drawInline(item)}</li>`)
    .join('')}</${tag}>`

const drawLines = (inner: string): string => inner.split('\n').map(drawInline).join('<br>')

const MARKS: { mark: RegExp; draw(match: RegExpExecArray): string }[] = [
  { mark: /^\\([^0-9A-Za-z\s])/, draw: ([, shown]) => escapeHtml(shown!) },
  { mark: /^`([^`]+)`/, draw: ([, code]) => `<code>${escapeHtml(code!)}</code>` },
  { mark: /^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/, draw: ([, inner]) => around('strong', inner!) },
  { mark: /^__((?:\\.|[^\\])+?)__(?!_)/, draw: ([, inner]) => around('u', inner!) },
  { mark: /^~~((?:\\.|[^\\])+?)~~/, draw: ([, inner]) => around('s', inner!) },
  { mark: /^\|\|((?:\\.|[^\\])+?)\|\|/, draw: ([, inner]) => around('mark', inner!) },
  { mark: /^\*((?:\\.|[^\\*])+?)\*/, draw: ([, inner]) => around('em', inner!) },
  { mark: /^_((?:\\.|[^\\_])+?)_(?![0-9A-Za-z])/, draw: ([, inner]) => around('em', inner!) },
  {
    mark: /^\[((?:\\.|[^\\\]])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/,
    draw: ([, label, url]) => anchor(url!, drawInline(label!)),
  },
  { mark: /^<\/([^:>]+):\d+>/, draw: ([, name]) => `<b class="mention">/${escapeHtml(name!)}</b>` },
  { mark: /^<(https?:\/\/[^\s<>]+)>/, draw: ([, url]) => anchor(url!, escapeHtml(url!)) },
  { mark: /^https?:\/\/[^\s<>]+/, draw: ([url]) => anchor(url!, escapeHtml(url!)) },
  { mark: /^@(?:everyone|here)\b/, draw: ([all]) => `<b class="mention">${all}</b>` },
]

const around = (tag: string, inner: string): string => `<${tag}>${drawInline(inner)}</${tag}>`

const anchor = (url: string, label: string): string =>
  `<a href="${escapeHtml(url)}" rel="noreferrer">${label}</a>`

const PLAIN = /^(?:[^\\`*_~|[<@h]+|[\s\S])/u

function drawInline(text: string): string {
  let html = ''
  for (let rest = text; rest; ) {
    const found = MARKS.map(({ mark, draw }) => ({ match: mark.exec(rest), draw })).find(
      ({ match }) => match,
    )
    const length = found ? found.match![0].length : PLAIN.exec(rest)![0].length
    html += found ? found.draw(found.match!) : escapeHtml(rest.slice(0, length))
    rest = rest.slice(length)
  }
  return html
}
