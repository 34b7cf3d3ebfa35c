import { type ChildProcess, spawn } from 'node:child_process'

/** What npm start runs, as a process of its own that knows this environment alone. */
export function startProcess(token: string, apiUrl: string, corpus: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
      CORPUS_DIR: corpus,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, ended: endOf(child), saidReady: saying(child, '"ready') }
}

function endOf(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = ''
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })))
}

const saying = (child: ChildProcess, words: string): Promise<void> =>
  new Promise((resolve) => {
    child.stderr?.on('data', (chunk) => {
      if (String(chunk).includes(words)) resolve()
    })
  })
