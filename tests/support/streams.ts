import { PassThrough, Writable } from 'node:stream'
import type { Config } from '../../src/config.ts'
import { runVerb } from '../../src/tools/run-verb.ts'

/** A writable that keeps what is written to it. */
export function collector(): Writable & { text(): string } {
  let written = ''
  const stream = new Writable({
    write(chunk, _, done) {
      written += String(chunk)
      done()
    },
  })
  return Object.assign(stream, { text: () => written })
}

/** Streams for a session; `input` ends after the given text. */
export function streams(input = '') {
  const source = new PassThrough()
  source.end(input)
  return { input: source, output: collector(), errors: collector() }
}

/** Runs a verb of the command line on the articles of a folder: its exit code and what it wrote. */
export async function pilcrow(args: readonly string[], corpusDir = 'corpus', input = '') {
  const { output, errors, ...rest } = streams(input)
  const config: Config = {
    token: null,
    apiUrl: 'https://discord.example/api',
    corpusDir,
    dataDir: 'data',
    logLevel: 'silent',
    colour: true,
  }
  const code = await runVerb(args, { ...rest, output, errors, config })
  return { code, output: output.text(), errors: errors.text() }
}
