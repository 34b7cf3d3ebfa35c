import { z } from 'zod'
import type { Context } from './command.ts'

// What is wrong with a value is said in faults.ts, in the catalogue's words.

/** A suggestion of autocomplete: what is shown, and what is sent. */
export interface Choice {
  name: string
  value: string | number
}

/**
 * One option of a command: the schema that gives its value, and what Discord and the terminal
 * must know to ask for it.
 */
export interface Option<T = unknown> {
  type: 'string' | 'integer' | 'boolean' | 'channel'
  required: boolean
  schema: z.ZodType<T>
  /** The lowest and highest length of a string, or value of an integer. */
  min?: number
  max?: number
  /** The only values; without it, any that the schema takes. */
  choices?: readonly string[]
  /** Suggestions for what is typed so far, best first; the other options may be missing. */
  complete?(typed: string, context: Context, others: Record<string, unknown>): Choice[]
}

export type Options = Record<string, Option<unknown>>
export type Values<O extends Options> = {
  [K in keyof O]: O[K] extends Option<infer T> ? T : never
}

type Complete = Option['complete']

/** Text of `min` to `max` characters, without the white space around it. */
export function text(rules: { min?: number; max: number; complete?: Complete }): Option<string> {
  const { min = 1, max } = rules
  const schema = z.string().transform(withoutControls).pipe(z.string().min(min).max(max))
  return { type: 'string', required: true, schema, min, max, complete: rules.complete }
}

/** A whole number from `min` to `max`. */
export function integer(rules: { min: number; max: number; complete?: Complete }): Option<number> {
  const { min, max } = rules
  const schema = z.coerce.number().int().min(min).max(max)
  return { type: 'integer', required: true, schema, min, max, complete: rules.complete }
}

/** Yes or no; no when left out. */
export function flag(): Option<boolean> {
  const schema = z.union([z.boolean(), z.stringbool()]).default(false)
  return { type: 'boolean', required: false, schema }
}

/** One of a few words. */
export function choice<const C extends string>(choices: readonly C[]): Option<C> {
  const schema = z.enum(choices)
  return { type: 'string', required: true, schema, choices }
}

/** A channel's id. */
export function channel(): Option<string> {
  const schema = z.string().regex(/^\d{1,20}$/)
  return { type: 'channel', required: true, schema }
}

/** The same option, which may be left out. */
export function optional<T>(option: Option<T>): Option<T | undefined> {
  return { ...option, required: false, schema: option.schema.optional() }
}

/** Control characters do nothing but disturb a terminal or hide text; white space becomes one blank. */
const withoutControls = (value: string): string =>
  value
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
