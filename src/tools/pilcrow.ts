import { runVerb } from './run-verb.ts'

// A reader that closes early (`pilcrow quotes | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const { stdin, stdout, stderr } = process
process.exitCode = await runVerb(process.argv.slice(2), {
  input: stdin,
  output: stdout,
  errors: stderr,
})
