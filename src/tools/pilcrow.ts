import { UserError } from '../article/user-error.ts'
import { readConfig } from '../config.ts'
import { runVerb } from './run-verb.ts'

// A reader that closes early (`pilcrow quotes | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const { stdin, stdout, stderr } = process
try {
  process.exitCode = await runVerb(process.argv.slice(2), {
    input: stdin,
    output: stdout,
    errors: stderr,
    config: readConfig(),
  })
} catch (error) {
  if (!(error instanceof UserError)) throw error
  stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
