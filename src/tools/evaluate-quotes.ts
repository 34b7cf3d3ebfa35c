import { readQuotations } from '../quotes/read.ts'
import { type Figure, shareOf } from './figure.ts'
import { readLabelledQuotes } from './labelled-quotes.ts'
import { contentFigures } from './measure-contents.ts'
import { runFigures } from './measure-runs.ts'

/** Prints how well quotations are found and credited in a folder; shows up to `failures` misses of
 * each kind. `names` is a file with the names that readers gave for its pronouns. */
export function evaluateQuotes(
  folder: string,
  failures: number,
  print: (line: string) => void,
  names?: string,
): void {
  const { articles, gold } = readLabelledQuotes(folder, names)
  const start = performance.now()
  const found = new Map(articles.map((article) => [article.id, readQuotations(article).quotations]))
  const milliseconds = performance.now() - start
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0)
  print(
    `\n${folder}: ${articles.length} articles, ${paragraphs} ¶, read in ${milliseconds.toFixed(0)} ms`,
  )
  const byId = new Map(articles.map((article) => [article.id, article]))
  const material = { articles, byId, gold, found }
  const [recall, precision] = contentFigures(material)
  for (const figure of [...runFigures(material), recall, precision])
    printFigure(figure, failures, print)
  const f1 = (2 * shareOf(recall) * shareOf(precision)) / (shareOf(recall) + shareOf(precision))
  print(`  ${'F1'.padEnd(38)}${f1.toFixed(3)}`)
}

function printFigure(figure: Figure, failures: number, print: (line: string) => void): void {
  const { title, cases, listed } = figure
  const misses = cases.filter(({ right }) => !right)
  const count = `${cases.length - misses.length} of ${cases.length}`
  print(`  ${title.padEnd(38)}${shareOf(figure).toFixed(3)}  ${count}`)
  if (!listed || failures === 0 || misses.length === 0) return
  print(`\n── not right in: ${title} (${misses.length})`)
  for (const { show } of misses.slice(0, failures)) print(`✗ ${show()}`)
}
