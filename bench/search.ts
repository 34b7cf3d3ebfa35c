import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { UsageError } from '../src/tools/command-line.ts'
import { readLabelled } from '../src/tools/labelled.ts'
import { runTool } from '../src/tools/run-tool.ts'
import { chart } from './search/chart.ts'
import { engines } from './search/engines.ts'
import { type Measured, measure } from './search/measure.ts'

const USAGE = `npm run bench -- FOLDER [--svg FILE]
  How do Pilcrow and the usual search engines fare with the same questions, each asked inside its
  article? The folder has articles.jsonl and questions.jsonl. Times are wall-clock in this process,
  one engine after the other: read them as ratios.`

await runTool(USAGE, async () => {
  const {
    values: { svg },
    positionals: [folder],
  } = parseArgs({ allowPositionals: true, options: { svg: { type: 'string' } } })
  if (!folder) throw new UsageError('which folder?')
  const set = readLabelled(folder)
  const all = await engines()
  // One pass to warm up what all share: the lexicon, the compiled code.
  for (const engine of all) measure(engine, { ...set, questions: set.questions.slice(0, 50) })
  const rows = all.map((engine) => measure(engine, set))
  if (!all.some(({ name }) => name.startsWith('SQLite')))
    process.stderr.write(
      'This Node has no node:sqlite, so SQLite FTS5 is left out (Node 22.13 or newer has it).\n',
    )

  const column = (text: string, width: number) => text.padStart(width)
  const line = (row: Measured): string =>
    [
      row.name.padEnd(24),
      column(row.first.toFixed(3), 7),
      column(row.key.toFixed(3), 7),
      column(`${row.indexing.toFixed(0)} ms`, 10),
      column(row.memory === null ? '–' : `${row.memory.toFixed(1)} MiB`, 10),
      column(`${row.median.toFixed(3)} ms`, 11),
      column(`${row.slowest.toFixed(3)} ms`, 11),
    ].join(' ')
  process.stdout.write(
    `${set.name}, article known\n${'engine'.padEnd(24)}     R@1     key      index     memory      median         p99\n`,
  )
  for (const row of rows) process.stdout.write(`${line(row)}\n`)
  if (svg) writeFileSync(svg, chart(`Right paragraph and right sentence, ${set.name}`, rows))
})
