import {
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'

export interface Registration {
  created: string[]
  changed: string[]
  removed: string[]
  /** The id of each command, by which messages make it clickable. */
  ids: ReadonlyMap<string, string>
}

/** Makes Discord's list of our commands equal to `declared`: reads, compares, writes only what differs. */
export async function register(
  rest: REST,
  applicationId: string,
  declared: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<Registration> {
  const existing = (await rest.get(
    Routes.applicationCommands(applicationId),
  )) as RESTGetAPIApplicationCommandsResult
  const result = { created: [] as string[], changed: [] as string[], removed: [] as string[] }
  const ids = new Map<string, string>()
  for (const command of declared) {
    const old = existing.find((each) => isSame(each, command))
    if (!old) {
      const made = await rest.post(Routes.applicationCommands(applicationId), { body: command })
      ids.set(command.name, (made as { id: string }).id)
      result.created.push(command.name)
      continue
    }
    ids.set(command.name, old.id)
    if (differs(old, command)) {
      await rest.patch(Routes.applicationCommand(applicationId, old.id), { body: command })
      result.changed.push(command.name)
    }
  }
  for (const old of existing) {
    if (declared.some((command) => isSame(old, command))) continue
    await rest.delete(Routes.applicationCommand(applicationId, old.id))
    result.removed.push(old.name)
  }
  return { ...result, ids }
}

/** Discord tells commands apart by name and kind; 1, a slash command, where the kind is left out. */
const isSame = (a: { name: string; type?: number }, b: { name: string; type?: number }): boolean =>
  a.name === b.name && (a.type ?? 1) === (b.type ?? 1)

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
