import { parseArgs } from 'node:util'
import { wholeNumber } from '../src/tools/command-line.ts'
import { runTool } from '../src/tools/run-tool.ts'
import { startTestBot } from '../tests/support/bot.ts'
import { printed, storm } from '../tests/support/storm.ts'
import { ferries } from '../tests/support/traffic.ts'

const USAGE = `npm run bench:storm -- [INTERACTIONS, otherwise 2000]
  Is anything unanswered, late, doubled or mistaken while Discord fails in every way?`

await runTool(USAGE, async () => {
  const [given] = parseArgs({ allowPositionals: true }).positionals
  const count = wholeNumber('INTERACTIONS', given, 1, 2000)
  const running = await startTestBot([ferries()])
  const account = await storm(running, { count, atOnce: 40, every: 30 })
  process.stdout.write(printed(account))
  for (const wrong of running.discord.wrongs) process.stdout.write(`refused: ${wrong}\n`)
  await running.close()
  const { unanswered, doubled, mistaken } = account
  const faults = [...unanswered, ...doubled, ...mistaken, ...running.discord.wrongs]
  process.exitCode = faults.length > 0 ? 1 : 0
})
