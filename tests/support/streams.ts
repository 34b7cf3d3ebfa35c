import { PassThrough, Writable } from 'node:stream'

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

/** Streams for a verb or a session; `input` ends after the given text. */
export function streams(input = '') {
  const source = new PassThrough()
  source.end(input)
  return { input: source, output: collector(), errors: collector() }
}
