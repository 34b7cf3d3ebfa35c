import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Context } from '../../src/commands/command.ts'
import { runSession } from '../../src/console/session.ts'
import { anArticle, harbour } from '../support/articles.ts'
import { aContext } from '../support/context.ts'
import { collector, streams } from '../support/streams.ts'

async function piped(input: string, context: Context = aContext([harbour()])) {
  const { errors, output, ...rest } = streams(input)
  await runSession(context, { ...rest, output, errors, interactive: false, colour: false })
  return { output: output.text(), errors: errors.text() }
}

/** Types into a session on a terminal of the given width, then presses Ctrl-D. */
async function typed(
  keys: string[],
  columns = 80,
  colour = false,
  context = aContext([harbour()]),
) {
  const input = new PassThrough()
  const output = Object.assign(collector(), { columns })
  const errors = collector()
  const session = runSession(context, { input, output, errors, interactive: true, colour })
  for (const key of keys) {
    input.write(key)
    await setImmediate()
  }
  // Ctrl-U clears the line, since Ctrl-D leaves only from an empty one.
  input.write('\x15\x04')
  await session
  return output.text()
}

/** The text without what moves the cursor or colours it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it takes away.
const bare = (text: string): string => text.replace(/\x1b\[[0-9;]*[A-Za-z]/g, '')

test('a piped question gets its answer, without prompt or colour', async () => {
  const { output, errors } = await piped('What did the harbour company offer?\n')
  expect(output).toBe(
    [
      '  The harbour company offered three percent in March, and the union refused.',
      '  Harbour Post · Ferry crews strike over pay · 2 May 2024 · ¶ 2 of 4',
      '  https://harbour.example/ferry#:~:text=The%20harbour%20company%20offered%20three,March%2C%20and%20the%20union%20refused',
      '',
    ].join('\n'),
  )
  expect(errors).toBe('')
})

test('each line is answered in its order, blank ones are passed over, the last needs no line end', async () => {
  const { output } = await piped('/cite 1\n\n   \n/cite 2\n/cite 3')
  expect(output.match(/¶ \d of 4/g)).toEqual(['¶ 1 of 4', '¶ 2 of 4', '¶ 3 of 4'])
})

test('what is wrong is said with an example, and the session goes on', async () => {
  const { output } = await piped('/sing\n/cite nine\n/cite 2 colour:red\n/cite 2\n')
  expect(output).toContain('There is no command /sing.')
  expect(output).toContain('The option “paragraph” must be a whole number. For example: /cite')
  expect(output).toContain('¶ 2 of 4')
})

test.each([
  ['nothing but emoji', '👩‍🚀👩‍🚀👩‍🚀'],
  ['ten thousand characters', 'a '.repeat(5000)],
  ['right-to-left', 'ما هي المطالب؟'],
  ['control characters', '\x1b[2J\x07what?\x00'],
  ['markup', '**What** `code` [x](y) @everyone'],
])('a question of %s is answered without a stack', async (_, question) => {
  const { output, errors } = await piped(`${question}\n`)
  expect(output).not.toBe('')
  expect(output).not.toContain('\x1b')
  expect(errors).toBe('')
})

test('control characters of an article are shown, not obeyed', async () => {
  const evil = anArticle(['The ferry \x1b[2J sailed \u202e on Monday at noon.'], {
    title: 'A\x07B',
  })
  const { output } = await piped('/cite 1\n', aContext([evil]))
  expect(output).toContain('The ferry \\u001b[2J sailed \\u202e on Monday')
  expect(output).toContain('A\\u0007B')
})

test('a pipe with nothing in it names the token that a bot needs', async () => {
  const { output, errors } = await piped('\n')
  expect(output).toBe('')
  expect(errors).toMatch(/DISCORD_TOKEN .*\.env/)
})

test('without an article it says how to add one', async () => {
  const { output } = await piped('What happened?\n', aContext([]))
  expect(output).toContain('There are no articles yet.')
})

test('among several articles a pipe is told what to ask for', async () => {
  const other = anArticle(['A second text.'], { id: 'second', title: 'Second' })
  const { output } = await piped('/article show\n', aContext([harbour(), other]))
  expect(output).toContain('/article show article:harbour\n/article show article:second\n')
})

test('a bug in an answer is reported whole, apologised for, and does not end the session', async () => {
  const library = aContext([harbour()]).library
  const answerer = {
    answer: () => {
      throw new Error('a bug')
    },
  }
  const context = aContext([], { library: { ...library, answerer } as typeof library })
  const { output, errors } = await piped('What happened on Monday?\n/cite 2\n', context)
  expect(errors).toMatch(/^Error: a bug\n +at /)
  expect(output).toMatch(/^Something went wrong on our side.*¶ 2 of 4/s)
})

test('a session greets, prompts, answers and leaves at Ctrl-D', async () => {
  const output = bare(await typed(['/cite 2\r']))
  expect(output).toMatch(/^Pilcrow \d.*· 1 article/)
  expect(output).toContain('¶ /cite 2')
  expect(output).toContain('The harbour company offered')
  expect(output).toMatch(/¶ \n$/)
})

test('lines wrap at the width of the terminal, addresses stay whole', async () => {
  const output = bare(await typed(['/cite 1\r'], 40))
  const reply = output.slice(output.indexOf('  Ferry crews'))
  expect(reply).toContain(
    '  Ferry crews in Port Vell walked out on\n  Monday. They want eight percent more\n',
  )
  const tooLong = reply.split('\n').filter((line) => line.length > 40)
  expect(tooLong.map((line) => line.trim().slice(0, 8))).toEqual(['https://'])
})

test('colour sets the key sentence off, and only where it is asked for', async () => {
  const question = 'Who asked both sides to meet?\r'
  expect(await typed([question], 80, true)).toContain('\x1b[2m')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  expect(await typed([question], 80, false)).not.toMatch(/\x1b\[\d+m/)
})

test.each([
  ['a command', '/arti\t', '/article '],
  ['a subcommand', '/article o\t', '/article outline '],
  ['an option', '/ask pr\t', '/ask private:'],
  ['a value', '/ask who? private:t\t', '/ask who? private:true'],
  ['an article', '/article show har\t', '/article show harbour'],
])('Tab completes %s', async (_, keys, expected) => {
  expect(bare(await typed([keys]))).toContain(expected)
})

test('a number takes an action of the last reply', async () => {
  const output = bare(await typed(['What did the harbour company offer?\r', '1\r']))
  expect(output).toContain('[1] Context')
  expect(output).toContain('Around paragraph 2')
})

test('Ctrl-C leaves too', async () => {
  expect(bare(await typed(['/cite 2\r', '\x03']))).toContain('¶ 2 of 4')
})
