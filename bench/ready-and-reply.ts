import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as later } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { complete, run } from '../src/commands/run.ts'
import { english } from '../src/commands/words/english.ts'
import { render } from '../src/discord/render/render.ts'
import { openLibrary } from '../src/library/open-library.ts'
import { wholeNumber } from '../src/tools/command-line.ts'
import { runTool } from '../src/tools/run-tool.ts'
import { type FakeDiscord, openFakeDiscord } from '../tests/support/fake-discord/fake-discord.ts'
import { slash, typing, type Values } from '../tests/support/fake-discord/interactions.ts'
import { aMember } from '../tests/support/members.ts'

const USAGE = `npm run bench:discord -- [INTERACTIONS of the memory run, otherwise 20000; 0 for none]
  How long until the bot is ready, how long until it has answered, and what memory it takes, beside
  a bot that replies with a constant. Both alternate in one run, so that a busy machine slows both;
  read the ratios first.`

const ROUNDS = 60
const STARTS = 4
const PER_SECOND = 50
/** The tests hold each request to Discord's schemas; here that would only be time. */
const UNCHECKED = { check: false }
const SECONDS = 8

const asks = ['What leverage does Japan have?', 'Who won the chess championship in Brazil?']
const commands: [name: string, values: Values, focused?: string][] = [
  ...asks.map((question): [string, Values] => ['ask', { question }]),
  ['ask', { question: 'What did Shimada say about sanctions?' }],
  ['quote', { speaker: 'Shimada' }],
  ['who', {}],
  ['cite', { paragraph: 7 }],
  ['article show', {}],
  ['article list', {}],
  ['article outline', {}],
  ['help', {}],
  ['about', {}],
  ['ask', { question: 'What' }, 'question'],
  ['quote', { speaker: 'Shi' }, 'speaker'],
]
type Doing = (typeof commands)[number]

const print = (line: string) => process.stdout.write(`${line}\n`)
const sorted = (times: number[]) => [...times].sort((a, b) => a - b)
const quantile = (times: number[], share: number) =>
  sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
const median = (times: number[]) => quantile(times, 0.5)
const ms = (time: number) => `${time.toFixed(time < 10 ? 2 : 0)} ms`
const shuffled = (indices: Iterable<number>) =>
  [...indices]
    .map((index) => ({ index, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ index }) => index)
const nameOf = ([name, values, focused]: Doing) =>
  focused
    ? `/${name}, typing ${focused}`
    : `/${name}${values.question ? ` “${values.question}”` : ''}`

await runTool(USAGE, async () => {
  const [given] = parseArgs({ allowPositionals: true }).positionals
  const many = wholeNumber('INTERACTIONS', given, 0, 20_000)
  await measureReady()
  measureInProcess()
  await measureReplies()
  if (many > 0) await measureMemory(many)
})

function start(discord: FakeDiscord, file: string, nodeOptions: string[] = []) {
  const child = spawn(process.execPath, [...nodeOptions, '--import', 'tsx', file], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const says = (what: RegExp) =>
    new Promise<void>((resolve, reject) => {
      child.stderr?.on('data', (chunk) => {
        if (what.test(String(chunk))) resolve()
      })
      child.once('close', (code) => reject(new Error(`${file} ended with ${code}`)))
    })
  const ready = says(/"ready/)
  const warm = says(/"warm/)
  // Who waits for neither must not be told of the end.
  for (const awaited of [ready, warm]) awaited.catch(() => undefined)
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { child, pid: child.pid!, ready, warm, stop }
}

/** User and system time of a process so far, in milliseconds; /proc counts hundredths of a second. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN // no /proc outside Linux
  }
}

async function measureReady() {
  const files = ['src/main.ts', 'bench/constant-bot.ts']
  const times = new Map(files.map((file) => [file, [] as { wall: number; cpu: number }[]]))
  const discord = await openFakeDiscord(UNCHECKED)
  // The first start registers the commands and fills tsx's cache.
  for (let n = 0; n <= STARTS; n++)
    for (const file of files) {
      const began = performance.now()
      const bot = start(discord, file)
      await bot.ready
      if (n > 0) times.get(file)!.push({ wall: performance.now() - began, cpu: cpuOf(bot.pid) })
      await bot.stop()
    }
  await discord.close()
  print(`From start to ready, ${STARTS} starts (best and median; CPU is of the best):`)
  for (const [file, all] of times) {
    const walls = all.map(({ wall }) => wall)
    const cpu = Math.min(...all.map(({ cpu }) => cpu))
    print(`  ${file.padEnd(24)} ${ms(Math.min(...walls))}, ${ms(median(walls))}; CPU ${ms(cpu)}`)
  }
}

function measureInProcess() {
  const library = openLibrary('corpus')
  const context = { library, words: english, article: null, near: null }
  const page = { words: english, articles: library.articles, mention: (name: string) => `/${name}` }
  print('\nInside the process, from words to the body of the answer (median, p99 of 300):')
  for (const doing of commands) {
    const [command, options, focused] = doing
    const times: number[] = []
    for (let n = 0; n < 330; n++) {
      const began = performance.now()
      if (focused) complete({ command, options }, focused, context)
      else JSON.stringify(render(run({ command, options }, context), page))
      times.push(performance.now() - began)
    }
    // The first ones compile the code; they are in the p99 of the replies below.
    const warm = times.slice(30)
    print(`  ${nameOf(doing).padEnd(52)} ${ms(median(warm))}, ${ms(quantile(warm, 0.99))}`)
  }
}

function interaction(discord: FakeDiscord, [name, values, focused]: Doing) {
  const from = { user: aMember(), guild: null }
  return focused
    ? typing(discord.world, name, focused, values, from)
    : slash(discord.world, name, values, from)
}

async function measureReplies() {
  // Both bots are processes of their own, so that neither waits for this one to check or to count.
  const [ours, constant] = [await openFakeDiscord(UNCHECKED), await openFakeDiscord(UNCHECKED)]
  const bots = [start(ours, 'src/main.ts'), start(constant, 'bench/constant-bot.ts')]
  await Promise.all(bots.map(({ ready }) => ready))
  // For some seconds behind its start the bot answers questions of its own.
  await bots[0]!.warm

  print(
    `\nFrom dispatch to the callback's arrival (median, p99; constant bot; ratio of medians), ${ROUNDS} rounds:`,
  )
  const all: number[][] = [[], []]
  const times = commands.map(() => [[], []] as [number[], number[]])
  for (let round = -5; round < ROUNDS; round++)
    // What a costly command leaves behind (garbage, cold caches) would always fall to the same next one.
    for (const i of shuffled(commands.keys()))
      for (const [side, discord] of [ours, constant].entries()) {
        const { after } = await discord.interact(interaction(discord, commands[i]!)).answered
        if (round < 0) continue
        times[i]![side]!.push(after)
        all[side]!.push(after)
      }
  const row = (name: string, [mine, its]: number[][]) =>
    print(
      `  ${name.padEnd(52)} ${ms(median(mine!))}, ${ms(quantile(mine!, 0.99))}; ${ms(median(its!))}; × ${(median(mine!) / median(its!)).toFixed(2)}`,
    )
  for (const [i, doing] of commands.entries()) row(nameOf(doing), times[i]!)
  row('all', all)

  const open = [ours, constant].map(() => [] as Promise<{ after: number }>[])
  for (let n = 0; n < PER_SECOND * SECONDS; n++) {
    const doing = commands[n % commands.length]!
    for (const [side, discord] of [ours, constant].entries())
      open[side]!.push(discord.interact(interaction(discord, doing)).answered)
    await later(1000 / PER_SECOND)
  }
  const [mine, its] = await Promise.all(
    open.map(async (some) => (await Promise.all(some)).map(({ after }) => after)),
  )
  print(
    `At ${PER_SECOND} interactions a second for ${SECONDS} s: median ${ms(median(mine!))}, p99 ${ms(quantile(mine!, 0.99))}; constant bot ${ms(median(its!))}, ${ms(quantile(its!, 0.99))}`,
  )
  for (const bot of bots) await bot.stop()
  await Promise.all([ours.close(), constant.close()])
}

async function measureMemory(many: number) {
  const discord = await openFakeDiscord(UNCHECKED)
  const bot = start(discord, 'src/main.ts', ['--expose-gc', '--import', './bench/tell-memory.mjs'])
  await bot.ready
  const memory = async () => {
    const told = once(bot.child, 'message')
    bot.child.send('memory')
    const [{ heapUsed, rss }] = (await told) as [NodeJS.MemoryUsage]
    return `heap in use ${(heapUsed / 1e6).toFixed(1)} MB, resident ${(rss / 1e6).toFixed(0)} MB`
  }
  print(`\nMemory of npm start, garbage collected, over ${many} interactions, 20 at once:`)
  print(`  at the start: ${await memory()}`)
  let next = 0
  const worker = async () => {
    while (next < many) {
      const n = next++
      if (n > 0 && n % Math.ceil(many / 4) === 0) print(`  after ${n}: ${await memory()}`)
      await discord.interact(interaction(discord, commands[n % commands.length]!)).answered
    }
  }
  await Promise.all(Array.from({ length: 20 }, worker))
  print(`  after ${many}: ${await memory()}`)
  await bot.stop()
  await discord.close()
}
