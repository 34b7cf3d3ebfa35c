import type { Measured } from './measure.ts'

const WIDTH = 720
const ROW = 44
const LABEL = 190
const BAR = WIDTH - LABEL - 60

/** Two bars an engine, right paragraph and right sentence, as an SVG that reads on light and dark. */
export function chart(title: string, rows: readonly Measured[]): string {
  const bars = rows.map((row, index) => {
    const y = 44 + index * ROW
    return [
      `<text x="${LABEL - 12}" y="${y + 19}" text-anchor="end">${escapeXml(row.name)}</text>`,
      bar(row.first, y, '#8a94a6', 'right paragraph first'),
      bar(row.key, y + 16, '#3f6fd8', 'and its key sentence holds the answer'),
    ].join('\n')
  })
  const height = 44 + rows.length * ROW + 30
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="${escapeXml(title)}">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<g fill="#1f2329">
<text x="12" y="24" font-size="15" font-weight="600">${escapeXml(title)}</text>
${bars.join('\n')}
<rect x="${LABEL}" y="${height - 22}" width="10" height="10" fill="#8a94a6"/><text x="${LABEL + 16}" y="${height - 13}">right paragraph first</text>
<rect x="${LABEL + 170}" y="${height - 22}" width="10" height="10" fill="#3f6fd8"/><text x="${LABEL + 186}" y="${height - 13}">and its key sentence holds the answer</text>
</g>
</svg>
`
}

const bar = (share: number, y: number, colour: string, what: string): string =>
  `<rect x="${LABEL}" y="${y}" width="${(share * BAR).toFixed(1)}" height="13" fill="${colour}"><title>${what}: ${share.toFixed(3)}</title></rect>
<text x="${(LABEL + share * BAR + 6).toFixed(1)}" y="${y + 11}" font-size="11">${share.toFixed(3)}</text>`

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
