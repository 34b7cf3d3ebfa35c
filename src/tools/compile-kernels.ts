import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runTool } from './run-tool.ts'

const USAGE = `npm run kernels
  src/answers/kernels/kernels.as.ts → kernels.wasm beside it. The compiler, AssemblyScript, is fetched by npx.`

// No dependency, as only who changes a kernel needs it.
const COMPILER = 'assemblyscript@0.28.20'
const OPTIONS = ['--runtime', 'stub', '--optimizeLevel', '3', '--noAssert', '--enable', 'simd']
const FOLDER = new URL('../answers/kernels/', import.meta.url)

await runTool(USAGE, () => {
  const source = new URL('kernels.as.ts', FOLDER)
  const target = new URL('kernels.wasm', FOLDER)
  const files = [fileURLToPath(source), '--outFile', fileURLToPath(target)]
  execFileSync('npx', ['--yes', '--package', COMPILER, 'asc', ...files, ...OPTIONS], {
    stdio: 'inherit',
  })
  const hash = createHash('sha256').update(readFileSync(source)).digest('hex')
  const compiled = Buffer.concat([readFileSync(target), customSection('source', hash)])
  writeFileSync(target, compiled)
  process.stdout.write(`${compiled.length} bytes\n`)
})

/** A section that engines skip; name and content are ASCII, together less than 127 characters. */
function customSection(name: string, content: string): Buffer {
  const body = Buffer.from(`${String.fromCharCode(name.length)}${name}${content}`, 'latin1')
  return Buffer.concat([Buffer.of(0, body.length), body])
}
