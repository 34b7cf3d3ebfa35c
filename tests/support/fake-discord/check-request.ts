import * as spec from 'discord-api-spec/zod'
import { choiceFaults, commandFaults, messageFaults, pingFaults } from './limits.ts'

type Body = Record<string, unknown>
type Schema = { safeParse(value: unknown): { success: boolean; error?: unknown } }

const bySchema = (schema: Schema, body: unknown): string[] => {
  const result = schema.safeParse(body)
  return result.success ? [] : [`against Discord's schema: ${String(result.error)}`]
}

const message = (schema: Schema) => (body: Body) => [
  ...bySchema(schema, body),
  ...messageFaults(body),
  ...pingFaults(body),
]

function callback(body: Body): string[] {
  const data = (body.data ?? {}) as Body
  switch (body.type) {
    case 4:
      return [
        ...bySchema(spec.CreateMessageInteractionCallbackRequestSchema, body),
        ...messageFaults(data),
        ...pingFaults(data),
      ]
    case 5:
      return bySchema(spec.CreateMessageInteractionCallbackRequestSchema, body)
    case 6:
      return bySchema(spec.UpdateMessageInteractionCallbackRequestSchema, body)
    case 7:
      return [
        ...bySchema(spec.UpdateMessageInteractionCallbackRequestSchema, body),
        ...messageFaults(data),
        ...pingFaults(data),
      ]
    case 8:
      return [
        ...bySchema(spec.ApplicationCommandAutocompleteCallbackRequestSchema, body),
        ...choiceFaults(data),
      ]
    case 9:
      return bySchema(spec.ModalInteractionCallbackRequestSchema, body)
    default:
      return [`unknown callback type ${String(body.type)}`]
  }
}

function thread(body: Body): string[] {
  if (!body.message) return bySchema(spec.CreateTextThreadWithoutMessageRequestSchema, body)
  const first = body.message as Body
  return [
    ...bySchema(spec.CreateForumThreadRequestSchema, body),
    ...messageFaults(first),
    ...pingFaults(first),
  ]
}

const command = (schema: Schema) => (body: Body) => [
  ...bySchema(schema, body),
  ...commandFaults(body),
]

const checks: [RegExp, (body: Body) => string[]][] = [
  [/^POST \/interactions\/\d+\/[^/]+\/callback$/, callback],
  [/^POST \/webhooks\/\d+\/[^/]+$/, message(spec.IncomingWebhookRequestPartialSchema)],
  [
    /^PATCH \/webhooks\/.*\/messages\/[^/]+$/,
    message(spec.IncomingWebhookUpdateRequestPartialSchema),
  ],
  [/^POST \/channels\/\d+\/messages$/, message(spec.MessageCreateRequestSchema)],
  [/^PATCH \/channels\/\d+\/messages\/\d+$/, message(spec.MessageEditRequestPartialSchema)],
  [/^POST \/channels\/\d+\/threads$/, thread],
  [
    /^POST \/channels\/\d+\/messages\/\d+\/threads$/,
    (body) => bySchema(spec.CreateTextThreadWithMessageRequestSchema, body),
  ],
  [/^PATCH \/channels\/\d+$/, (body) => bySchema(spec.UpdateThreadRequestPartialSchema, body)],
  [/^POST \/applications\/\d+\/commands$/, command(spec.ApplicationCommandCreateRequestSchema)],
  [
    /^PATCH \/applications\/\d+\/commands\/\d+$/,
    command(spec.ApplicationCommandPatchRequestPartialSchema),
  ],
]

/** What is wrong with the body of a request ("POST /channels/1/messages"), in words; nothing for a right one. */
export function requestFaults(route: string, body: unknown): string[] {
  if (/^PUT \/applications\/\d+\/commands$/.test(route))
    return (body as Body[]).flatMap(command(spec.ApplicationCommandUpdateRequestSchema))
  const check = checks.find(([pattern]) => pattern.test(route))
  if (check) return check[1]((body ?? {}) as Body)
  return body === undefined ? [] : [`no schema is known for ${route}`]
}
