import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { UsageError, wholeNumber } from '../../src/tools/command-line.ts'
import { pilcrow } from '../support/streams.ts'

// Whoever types --help or a wrong option reads how it is right, never a stack.

const files = Object.entries(packageJson.scripts).flatMap(([script, line]) =>
  /(?:src\/tools|bench)\/\S+\.ts$/.test(line) ? [{ script, file: line.split(' ').at(-1)! }] : [],
)

test.each(files.filter(({ script }) => script !== 'pilcrow'))(
  'npm run $script says how it is used',
  ({ script, file }) => {
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('await runTool(USAGE, ')
    expect(text).toContain(`npm run ${script}`)
  },
)

/** Runs a tool that loads little. */
const vectors = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const command = ['--import', 'tsx', 'src/tools/compile-vectors.ts', ...args]
    const child = execFile(process.execPath, command, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })

test('a tool prints its usage where that is asked for', async () => {
  const { code, out, err } = await vectors('--help')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^npm run vectors -- FILE\n/)
})

test('a tool says what is wrong with its command line, and how it is right', async () => {
  const { code, err } = await vectors('--bogus')
  expect(code).toBe(2)
  expect(err).toMatch(/^Unknown option '--bogus'.*\nnpm run vectors -- FILE\n/)
  expect(err).not.toMatch(/^ +at /m)
})

test('a tool names the file that is not there, in one line', async () => {
  expect(await vectors('no/such/file')).toMatchObject({
    code: 1,
    err: 'no/such/file cannot be read (ENOENT)\n',
  })
})

test.each([[['--help']], [['-h']]])('pilcrow %j lists the verbs', async (args) => {
  const { code, output, errors } = await pilcrow(args)
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toBe('usage: pilcrow ask|quotes|import …\n')
})

test.each(['ask', 'quotes', 'import'])('pilcrow %s --help says how it is used', async (verb) => {
  const { code, output, errors } = await pilcrow([verb, '--help'])
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain(`usage: pilcrow ${verb} `)
})

test('what follows "--" is no option: a question may be about --help', async () => {
  const { output } = await pilcrow(['ask', '--json', '--', 'What does --help say of sanctions?'])
  expect(JSON.parse(output)).toMatchObject({ question: 'What does --help say of sanctions?' })
})

test('an option that takes a whole number takes nothing else', () => {
  expect(wholeNumber('--every', '3', 1, 1)).toBe(3)
  expect(wholeNumber('--every', undefined, 1, 1)).toBe(1)
  for (const wrong of ['0', '-1', '1.5', 'ten', ''])
    expect(() => wholeNumber('--every', wrong, 1, 1)).toThrow(UsageError)
})
