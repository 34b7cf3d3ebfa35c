import { z } from 'zod'
import { UserError } from '../article/user-error.ts'
import { commands } from './all.ts'
import type { AnyCommand, Context } from './command.ts'
import { faultOf } from './faults.ts'
import { nearest } from './nearest.ts'
import type { Choice } from './option.ts'
import type { Invocation, Reply } from './reply.ts'

/**
 * Answers one invocation: finds the command, parses its options, runs it. What is wrong with the
 * input becomes a private notice that says what would be right; any other error is a bug and is
 * thrown to the caller, who logs it.
 */
export function run(invocation: Invocation, context: Context): Reply {
  try {
    const command = find(invocation.command, context)
    return command.run(parse(command, invocation.options, context), context)
  } catch (error) {
    if (error instanceof UserError) return { kind: 'notice', text: error.message, private: true }
    throw error
  }
}

/** Suggestions for the option being typed, at most 25; none for what cannot be completed. */
export function complete(invocation: Invocation, option: string, context: Context): Choice[] {
  const command = commands.find(({ name }) => name === invocation.command)
  const typed = String(invocation.options[option] ?? '')
  try {
    const found = command?.options[option]?.complete?.(typed, context, invocation.options)
    return found?.slice(0, 25) ?? []
  } catch (error) {
    // Another option is wrong, such as an article that there is not; running the command says so.
    if (error instanceof UserError) return []
    throw error
  }
}

function find(name: string, { words }: Context): AnyCommand {
  const command = commands.find((candidate) => candidate.name === name)
  if (command) return command
  const names = commands.filter(({ hidden }) => !hidden).map((candidate) => candidate.name)
  throw new UserError(words.unknownCommand(name, nearest(name, names, 3)))
}

/** The options of each command as one schema; making one takes longer than any answer. */
const schemas = new Map(
  commands.map((command) => [
    command,
    z.strictObject(
      Object.fromEntries(
        Object.entries(command.options).map(([name, option]) => [name, option.schema]),
      ),
    ),
  ]),
)

function parse(command: AnyCommand, given: Record<string, unknown>, { words }: Context): never {
  const parsed = schemas.get(command)!.safeParse(given)
  if (parsed.success) return parsed.data as never
  const issue = parsed.error.issues[0]!
  const name = String(issue.path[0])
  const example = words.commands[command.name]?.example ?? `/${command.name}`
  throw new UserError(
    issue.code === 'unrecognized_keys'
      ? words.unknownOption(issue.keys[0]!, command.name, Object.keys(command.options))
      : words.wrongOption(name, faultOf(issue, given[name], words), example),
  )
}
