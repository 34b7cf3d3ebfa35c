// What Discord refuses and its OpenAPI schemas let pass.
const IS_COMPONENTS_V2 = 1 << 15
const TEXT_DISPLAY = 10

type Json = unknown

/** Every object in a JSON value, the value itself first, those nested in it after it. */
export function* objectsIn(value: Json): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const each of value) yield* objectsIn(each)
  else if (value !== null && typeof value === 'object') {
    yield value as Record<string, unknown>
    for (const each of Object.values(value)) yield* objectsIn(each)
  }
}

/** The components of a message, rows and containers and what they hold, each once. */
export const componentsIn = (message: Record<string, unknown>): Record<string, unknown>[] =>
  [...objectsIn(message.components ?? [])].filter(
    (each) => typeof each.type === 'number' && !isOptionOrMedia(each),
  )

const isOptionOrMedia = (each: Record<string, unknown>) => 'value' in each && 'label' in each

/** The custom_id or address of the button with a label. @throws where there is none. */
export function buttonOf(message: Record<string, unknown>, label: string): string {
  const button = componentsIn(message).find((each) => each.label === label)
  if (!button) throw new Error(`no button "${label}" in ${JSON.stringify(message.components)}`)
  return String(button.custom_id ?? button.url)
}

/** The text of all text displays of a message, in order. */
export const textsIn = (message: Record<string, unknown>): string[] =>
  componentsIn(message)
    .filter((each) => each.type === TEXT_DISPLAY)
    .map((each) => String(each.content))

/** What is wrong with a message beyond its schema, in words; nothing for a right one. */
export function messageFaults(message: Record<string, unknown>): string[] {
  const faults: string[] = []
  const flags = Number(message.flags ?? 0)
  const content = typeof message.content === 'string' ? message.content : ''
  if (content.length > 2000) faults.push(`content has ${content.length} characters, over 2000`)
  const components = componentsIn(message)
  if (components.length > 40) faults.push(`${components.length} components, over 40`)
  const ids = components.flatMap((each) =>
    typeof each.custom_id === 'string' ? [each.custom_id] : [],
  )
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) faults.push(`custom_id twice in one message: ${id}`)
  const length = textsIn(message).reduce((sum, text) => sum + text.length, 0)
  if (length > 4000) faults.push(`text displays have ${length} characters together, over 4000`)
  const usesV2 = components.some((each) => Number(each.type) >= 9)
  if (usesV2 && !(flags & IS_COMPONENTS_V2)) faults.push('components V2 without their flag')
  if (flags & IS_COMPONENTS_V2 && content) faults.push('content beside components V2')
  if (!content && components.length === 0 && !message.embeds) faults.push('an empty message')
  return faults
}

/** Pilcrow's own promise: no message can ping anybody. */
export function pingFaults(message: Record<string, unknown>): string[] {
  const allowed = message.allowed_mentions as
    | { parse?: unknown[]; users?: unknown[]; replied_user?: boolean }
    | undefined
  if (
    !allowed ||
    !Array.isArray(allowed.parse) ||
    allowed.parse.length > 0 ||
    allowed.users?.length ||
    allowed.replied_user
  )
    return [`mentions are not closed: ${JSON.stringify(allowed)}`]
  return []
}

/** What is wrong with autocomplete choices beyond their schema. */
export function choiceFaults(data: Record<string, unknown>): string[] {
  const choices = (data.choices ?? []) as { name: string; value: string | number }[]
  return choices.flatMap(({ name, value }) => [
    ...(String(value).length > 100
      ? [`the value of the choice "${name}" is over 100 characters`]
      : []),
    ...(name.trim() === '' ? [`the choice of "${value}" has a blank name`] : []),
  ])
}

/** A command's characters, all names, descriptions and choices together, may be 8000 at most. */
export function commandFaults(command: Record<string, unknown>): string[] {
  let length = 0
  for (const each of objectsIn(command))
    for (const field of ['name', 'description', 'value'])
      if (typeof each[field] === 'string') length += each[field].length
  return length > 8000 ? [`the command has ${length} characters, over 8000`] : []
}
