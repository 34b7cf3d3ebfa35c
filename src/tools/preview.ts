import { writeFileSync } from 'node:fs'
import { english } from '../commands/words/english.ts'
import { drawPage } from '../discord/preview/page.ts'
import { openLibrary } from '../library/open-library.ts'

// npm run preview: every kind of reply, from the article that Pilcrow comes with, as one page that
// looks like Discord.

const FILE = 'preview.html'

const context = { library: openLibrary('corpus'), article: null, near: null, words: english }
writeFileSync(FILE, drawPage(context))
process.stdout.write(`${FILE}: open it in a browser; it needs no network.\n`)
