import type { RESTPostAPIApplicationCommandsJSONBody as Declared, REST } from 'discord.js'
import { Routes } from './discord-js.ts'

export interface Registration {
  /** Whether Discord's list was another. */
  changed: boolean
  /** The id of each command, by which messages make it clickable. */
  ids: ReadonlyMap<string, string>
}

type Kept = { id?: string; name?: string; type?: number }

/**
 * Makes Discord's list of our commands equal to `declared`: reads it and, only where it differs,
 * replaces it whole. Discord counts created commands, 200 a day, but none that stays as it is.
 */
export async function register(
  rest: REST,
  applicationId: string,
  declared: readonly Declared[],
): Promise<Registration> {
  const route = Routes.applicationCommands(applicationId)
  const existing = listOf(await rest.get(route))
  const changed =
    existing.length !== declared.length ||
    declared.some((command) =>
      differs(
        existing.find((each) => isSame(each, command)),
        command,
      ),
    )
  const kept = changed ? listOf(await rest.put(route, { body: declared })) : existing
  const ids = kept.flatMap(({ name, id }): [string, string][] => (name && id ? [[name, id]] : []))
  return { changed, ids: new Map(ids) }
}

const listOf = (answer: unknown): Kept[] => (Array.isArray(answer) ? answer : [])

/** Discord tells commands apart by name and kind; 1, a slash command, where the kind is left out. */
const isSame = (a: Kept, b: Kept): boolean => a.name === b.name && (a.type ?? 1) === (b.type ?? 1)

/** Whether a declaration says anything that Discord does not have so. What only Discord has (ids, versions, defaults) is no difference. */
function differs(existing: unknown, declared: unknown): boolean {
  if (Array.isArray(declared)) {
    const kept = Array.isArray(existing) ? existing : []
    return (
      kept.length !== declared.length || declared.some((each, index) => differs(kept[index], each))
    )
  }
  if (declared !== null && typeof declared === 'object') {
    const kept = (existing ?? {}) as Record<string, unknown>
    // An option or a flag that we took away must go from Discord too.
    const extra = [
      'autocomplete',
      'required',
      'options',
      'choices',
      'min_length',
      'max_length',
      'min_value',
      'max_value',
      'channel_types',
    ]
      .filter((field) => !(field in declared))
      .some((field) => !isEmpty(kept[field]))
    return (
      extra ||
      Object.entries(declared).some(([field, value]) =>
        isEmpty(value) ? !isEmpty(kept[field]) : differs(kept[field], value),
      )
    )
  }
  return existing !== declared
}

/** Discord leaves out what is false, null or an empty list. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (Array.isArray(value) && value.length === 0)
