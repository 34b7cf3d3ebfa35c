import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ZodError } from 'zod'
import { UserError } from '../article/user-error.ts'
import { UsageError } from './command-line.ts'
import { runTool } from './run-tool.ts'
import { fromSquad } from './squad.ts'
import { writeFolder } from './write-folder.ts'

const USAGE = `npm run squad -- FILE FOLDER [TITLE…]
  SQuAD's train-v2.0.json → a folder that npm run fit takes, without the articles of these titles`

await runTool(USAGE, () => {
  const [file, folder, ...without] = parseArgs({ allowPositionals: true }).positionals
  if (!file || !folder) throw new UsageError('which file, and where to?')
  writeFolder(folder, read(file, new Set(without)))
})

function read(file: string, without: ReadonlySet<string>) {
  const text = readFileSync(file, 'utf8')
  try {
    return fromSquad(JSON.parse(text), without)
  } catch (error) {
    if (!(error instanceof ZodError || error instanceof SyntaxError)) throw error
    throw new UserError(`${file} is not a file of SQuAD's form: ${error.message}`)
  }
}
