import { commands } from '../commands/all.ts'
import type { Context } from '../commands/command.ts'
import { complete } from '../commands/run.ts'
import { behind, commandIn, optionStarts, parseLine, positional } from './parse-line.ts'

/** What readline asks of Tab: the possible endings of the line, and the part that they replace. */
export type Completion = [endings: string[], part: string]

/** Completes a command's name, an option's name, or what an option may be. */
export function completeLine(line: string, context: Context): Completion {
  if (!line.startsWith('/')) return [valuesOf('ask', 'question', line, {}, context), line]
  const command = /\s/.test(line) ? commandIn(line) : null
  if (!command) {
    const listed = commands.filter(({ hidden }) => !hidden).map(({ name }) => `/${name} `)
    return [listed.filter((name) => name.startsWith(line.toLowerCase())), line]
  }
  const typed = behind(line, command).trimStart()
  const given = parseLine(line)?.options ?? {}
  const last = optionStarts(typed, command).at(-1)
  const word = /\S*$/.exec(typed)![0]
  const names = Object.keys(command.options)
    .filter((name) => !(name in given) || name === positional(command))
    .map((name) => `${name}:`)
    .filter((name) => name.startsWith(word))
  if (last) {
    const value = typed.slice(last.value)
    const values = valuesOf(command.name, last.name, value, given, context)
    // Behind a finished value the next option may follow.
    return values.length > 0 || word === value ? [values, value] : [names, word]
  }
  const free = positional(command)
  const values = free && typed ? valuesOf(command.name, free, typed, given, context) : []
  return values.length > 0 ? [values, typed] : [names, word]
}

function valuesOf(
  command: string,
  name: string,
  typed: string,
  given: Record<string, unknown>,
  context: Context,
): string[] {
  const option = commands.find((each) => each.name === command)?.options[name]
  const fixed = option?.type === 'boolean' ? ['true', 'false'] : option?.choices
  if (fixed) return fixed.filter((value) => value.startsWith(typed))
  const options = { ...given, [name]: typed } as Record<string, string>
  return complete({ command, options }, name, context).map(({ value }) => String(value))
}
