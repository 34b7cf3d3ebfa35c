import { parseArgs } from 'node:util'
import type { Group } from '../answers/asked.ts'
import { confidenceOf } from '../answers/confidence.ts'
import { createConsider } from '../answers/consider.ts'
import { FEATURES } from '../answers/evidence.ts'
import { standard } from '../answers/linear.ts'
import { confidence, ranker } from '../answers/models/models.ts'
import { rank } from '../answers/rank.ts'
import { openLibrary } from '../library/open-library.ts'
import { slice } from '../text/span.ts'
import { UsageError } from './command-line.ts'
import { inspectQuotes } from './inspect-quotes.ts'
import { runTool } from './run-tool.ts'
import { articlesInScope } from './scope.ts'

const USAGE = `npm run inspect -- "question" [--article ID] [--corpus DIR]
  shows how the question is read, the best sentences, and what spoke most for and against each
npm run inspect -- --quotes [--article ID] [--corpus DIR]
  shows each quotation, whom it is credited to, and by which rules`

const SENTENCES = 4
const REASONS = 8

function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      article: { type: 'string' },
      corpus: { type: 'string', default: 'corpus' },
      quotes: { type: 'boolean', default: false },
    },
  })
  const question = positionals.join(' ').trim()
  if (!question && !values.quotes) throw new UsageError('which question?')
  const { articles } = openLibrary(values.corpus)
  const inScope = articlesInScope(articles, values.article)
  if (values.quotes) {
    for (const article of inScope) for (const line of inspectQuotes(article)) print(line)
    return
  }
  const only = values.article === undefined ? undefined : articles.indexOf(inScope[0]!)
  const considered = createConsider(articles)(question, only)
  const { asked, proposals, unknown } = considered
  const ranked = rank(considered, ranker)
  print(`asks for: ${asked.question.kind}   read as: ${asked.group}`)
  for (const [n, term] of asked.terms.entries()) {
    const marks = [
      term.isName && 'name',
      term.isNumber && 'number',
      term.isVerb && 'verb',
      term.isHead && 'what is asked for',
      unknown[n] && 'in no article',
    ].filter(Boolean)
    print(
      `  ${slice(asked.question.text, term).padEnd(18)}${term.stem.padEnd(16)}${marks.join(', ')}`,
    )
  }
  print(`confidence: ${confidenceOf(considered, ranked, confidence).toFixed(3)}`)
  for (const { proposal, candidate, score, gain } of ranked.slice(0, SENTENCES)) {
    const { article, paragraph } = proposals[proposal]!
    const { span } = article.paragraphs[paragraph]!.sentences[candidate.sentence]!
    const text = slice(article.article.paragraphs[paragraph]!.text, span)
    print(`\n${score.toFixed(2)}  ${article.article.id} ¶ ${paragraph + 1}  ${text}`)
    if (gain !== 0)
      print(
        `  ${gain.toFixed(2).padStart(6)}  by so much the reader holds it for better than the one that was best before`,
      )
    for (const { name, value, part } of reasons(asked.group, candidate.features))
      print(`  ${part.toFixed(2).padStart(6)}  ${name} = ${value.toFixed(2)}`)
  }
}

/** What moved the ranker's score the most, either way. */
function reasons(kind: Group, values: Float32Array) {
  const { centre, scale, weights } = ranker.across
  return FEATURES.map((name, f) => ({
    name,
    value: values[f]!,
    part: weights[kind]![f]! * standard(values[f]!, centre[f]!, scale[f]!),
  }))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .slice(0, REASONS)
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}

await runTool(USAGE, main)
