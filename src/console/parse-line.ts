import { commands } from '../commands/all.ts'
import type { AnyCommand } from '../commands/command.ts'
import type { Invocation } from '../commands/reply.ts'

/** What a typed line asks for; null for a blank one. A line without a slash is a question. */
export function parseLine(line: string): Invocation | null {
  const text = line.trim()
  if (!text) return null
  if (!text.startsWith('/')) return { command: 'ask', options: { question: text } }
  const command = commandIn(text)
  if (!command) return { command: text.slice(1), options: {} }
  return { command: command.name, options: optionsIn(behind(text, command).trim(), command) }
}

/** What stands in a line behind its command; "/article  show x" is read as "/article show x". */
export function behind(line: string, { name }: AnyCommand): string {
  const [, typed = ''] = new RegExp(`^/${name.replace(' ', '\\s+')}(.*)$`, 'is').exec(line) ?? []
  return typed
}

/** The command that a line begins with, the longer name first: "/article show" before "/article". */
export function commandIn(line: string): AnyCommand | null {
  const typed = `${line.slice(1).toLowerCase().replace(/\s+/g, ' ')} `
  const named = commands.filter(({ name }) => typed.startsWith(`${name} `))
  return named.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null
}

/** An invocation as one may type it: "/cite paragraph:7 article:kim-abe". */
export const formatLine = ({ command, options }: Invocation): string =>
  [`/${command}`, ...Object.entries(options).map(([name, value]) => `${name}:${value}`)].join(' ')

/** Where an option's name ends and its value begins. */
export interface OptionStart {
  name: string
  /** Offset of the name, and of the value behind it. */
  at: number
  value: number
}

// English joins these to what stands before them, so that the colon may be left out:
// "/quote Shimada about sanctions", "/cite 7 to 9".
const PREPOSITIONS = new Set(['about', 'to'])

/** The options named in what is typed behind a command, in order. */
export function optionStarts(typed: string, command: AnyCommand): OptionStart[] {
  const names = Object.keys(command.options)
  const starts: OptionStart[] = []
  for (const match of typed.matchAll(/(?<=^|\s)([a-z][a-z_-]*)(\s?:\s?|(?=\s))/gi)) {
    const name = match[1]!.toLowerCase()
    const hasColon = match[2]!.includes(':')
    const isNatural = PREPOSITIONS.has(name) && name !== positional(command) && match.index > 0
    // An unknown name that opens the line is taken as one, so that it can be named as unknown.
    const isKnown = names.includes(name) || (match.index === 0 && match[2] === ':')
    if (!isKnown || !(hasColon || isNatural)) continue
    if (starts.some((start) => start.name === name)) continue
    starts.push({ name, at: match.index, value: match.index + match[0].length })
  }
  return starts
}

/** The option that needs no name: the first required one, else the first. */
export function positional(command: AnyCommand): string | undefined {
  const options = Object.entries(command.options)
  return (options.find(([, { required }]) => required) ?? options[0])?.[0]
}

function optionsIn(typed: string, command: AnyCommand): Record<string, string> {
  const starts = optionStarts(typed, command)
  const values = starts.map(({ name, value }, index): [string, string] => [
    name,
    unquoted(typed.slice(value, starts[index + 1]?.at).trim()),
  ])
  const free = typed.slice(0, starts[0]?.at).trim()
  // What a command without options is given is named as unknown.
  if (free) values.unshift([positional(command) ?? free, unquoted(free)])
  return Object.fromEntries(values)
}

const unquoted = (value: string): string => /^"([^"]*)"$/.exec(value)?.[1] ?? value
