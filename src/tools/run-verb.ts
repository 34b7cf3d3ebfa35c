import { UserError } from '../article/user-error.ts'
import { printable } from '../text/printable.ts'
import { type Host, UsageError, type Verb } from './command-line.ts'

// One line a verb; each is loaded only when it is asked for.
const VERBS: Record<string, () => Promise<Verb>> = {
  ask: async () => (await import('./ask.ts')).askVerb,
  quotes: async () => (await import('./quotes.ts')).quotesVerb,
  import: async () => (await import('./import.ts')).importVerb,
}

/** Runs `pilcrow VERB …` and gives its exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runVerb(args: readonly string[], host: Host): Promise<0 | 1 | 2> {
  const [name = '', ...rest] = args
  const say = (text: string): void => void host.errors.write(`${text}\n`)
  if (!Object.hasOwn(VERBS, name)) {
    say(name ? `pilcrow: there is no verb "${name}"` : 'pilcrow: a verb is missing')
    say(`usage: pilcrow ${Object.keys(VERBS).join('|')} …`)
    return 2
  }
  const verb = await VERBS[name]!()
  try {
    return await verb.run(rest, host)
  } catch (error) {
    if (error instanceof UserError) {
      say(printable(error.message))
      return 1
    }
    // node:util's parseArgs names an unknown option or a missing value with such a code.
    const isUsage = error instanceof UsageError || /^ERR_PARSE_ARGS/.test(codeOf(error))
    if (!(isUsage && error instanceof Error)) throw error
    say(`pilcrow ${name}: ${error.message}`)
    say(`usage: ${verb.usage}`)
    return 2
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
