import { UserError } from '../article/user-error.ts'
import { printable } from '../text/printable.ts'
import { asksForHelp, type Host, isUsageError, type Verb } from './command-line.ts'

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
    const usage = `usage: pilcrow ${Object.keys(VERBS).join('|')} …`
    if (asksForHelp(args)) {
      host.output.write(`${usage}\n`)
      return 0
    }
    say(name ? `pilcrow: there is no verb "${name}"` : 'pilcrow: a verb is missing')
    say(usage)
    return 2
  }
  const verb = await VERBS[name]!()
  if (asksForHelp(rest)) {
    host.output.write(`usage: ${verb.usage}\n`)
    return 0
  }
  try {
    return await verb.run(rest, host)
  } catch (error) {
    if (error instanceof UserError) {
      say(printable(error.message))
      return 1
    }
    if (!isUsageError(error)) throw error
    say(`pilcrow ${name}: ${error.message}`)
    say(`usage: ${verb.usage}`)
    return 2
  }
}
