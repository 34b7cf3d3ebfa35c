import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { english } from '../commands/words/english.ts'
import { drawPage } from '../discord/preview/page.ts'
import { openLibrary } from '../library/open-library.ts'
import { runTool } from './run-tool.ts'

const FILE = 'preview.html'
const USAGE = `npm run preview
  draws every kind of reply, from the article that Pilcrow comes with, as Discord shows it: ${FILE}`

await runTool(USAGE, () => {
  parseArgs()
  const context = { library: openLibrary('corpus'), article: null, near: null, words: english }
  writeFileSync(FILE, drawPage(context))
  process.stdout.write(`${FILE}: open it in a browser; it needs no network.\n`)
})
