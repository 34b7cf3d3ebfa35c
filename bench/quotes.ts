import { parseArgs } from 'node:util'
import { attribute } from '../src/quotes/attribute.ts'
import { cuesOf } from '../src/quotes/cues.ts'
import { framesOf } from '../src/quotes/frame.ts'
import { namesIn } from '../src/quotes/names.ts'
import { gatherNames } from '../src/quotes/people.ts'
import { quotedRuns } from '../src/quotes/quoted-runs.ts'
import { readQuotations } from '../src/quotes/read.ts'
import { spellingOf } from '../src/quotes/spelling.ts'
import { tokens } from '../src/quotes/tokens.ts'
import { UsageError } from '../src/tools/command-line.ts'
import { readLabelledQuotes } from '../src/tools/labelled-quotes.ts'
import { runTool } from '../src/tools/run-tool.ts'

const USAGE = `node --import tsx bench/quotes.ts FOLDER…
  How long is reading in, and what share of it is each step? The folders have articles.jsonl and
  quotes.jsonl. CPU time of this process, so that a busy machine does not show. The first pass is what
  a bot pays when it starts; the shares are of a second pass, with the code already compiled.`

await runTool(USAGE, () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  if (positionals.length === 0) throw new UsageError('which folder?')
  for (const folder of positionals) measure(folder)
})

function measure(folder: string): void {
  const { articles } = readLabelledQuotes(folder)
  const texts = articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text))
  const count = texts.flat().length
  const first = cpu(() => articles.forEach(readQuotations)).milliseconds
  const whole = cpu(() => articles.forEach(readQuotations)).milliseconds
  print(`${folder}: ${articles.length} articles, ${count} ¶`)
  print(`  first pass ${first.toFixed(0)} ms, second ${whole.toFixed(0)} ms`)

  const runs = cpu(() => texts.map(quotedRuns))
  const split = cpu(() => texts.map((article) => article.map(tokens)))
  const named = cpu(() =>
    split.value.map((article) => {
      const spelling = spellingOf(article)
      return article.map((found, index) => namesIn(index + 1, found, spelling))
    }),
  )
  const gathered = cpu(() => named.value.map((found, at) => gatherNames(found.flat(), texts[at]!)))
  const framed = cpu(() =>
    texts.map((article, at) =>
      article.map((text, index) =>
        framesOf(index + 1, text, split.value[at]![index]!, runs.value[at]![index]!),
      ),
    ),
  )
  const cued = cpu(() => framed.value.flat(2).map(cuesOf))
  const credited = cpu(() => articles.map(attribute))
  const before = [runs, split, named, gathered, framed, cued]
  const steps: [string, number][] = [
    ['quotation marks', runs.milliseconds],
    ['tokens', split.milliseconds],
    ['names', named.milliseconds],
    ['who is who', gathered.milliseconds],
    ['sentences', framed.milliseconds],
    ['cues and sources', cued.milliseconds],
    [
      'crediting',
      Math.max(0, credited.milliseconds - before.reduce((sum, step) => sum + step.milliseconds, 0)),
    ],
  ]
  const total = steps.reduce((sum, [, milliseconds]) => sum + milliseconds, 0)
  for (const [name, milliseconds] of steps)
    print(`  ${name.padEnd(17)}${((100 * milliseconds) / total).toFixed(0).padStart(3)} %`)
}

function cpu<T>(act: () => T): { value: T; milliseconds: number } {
  const start = process.cpuUsage()
  const value = act()
  const { user, system } = process.cpuUsage(start)
  return { value, milliseconds: (user + system) / 1000 }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
