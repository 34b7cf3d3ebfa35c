import type { Invocation } from '../commands/reply.ts'
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from './discord-js.ts'
import type { RawChannel, RawInteraction, RawMessage, RawOption } from './raw.ts'

/** A channel as far as Discord tells of it with an interaction; null is what it left out. */
export interface Channel {
  id: string
  type: ChannelType | null
  /** Of a thread: the channel or forum that it is in. */
  parent: string | null
  /** Of a thread: who opened it. */
  owner: string | null
  /** What the bot may do there, as bits. */
  permissions: bigint | null
}

/** Where an interaction comes from and where its answer goes. */
interface From {
  id: string
  token: string
  applicationId: string
  user: string
  /** Null in direct messages. */
  guild: string | null
  channel: Channel | null
  /** Whether the server has installed the bot, not just the member who asks. */
  ofServer: boolean
  /** In the direct messages of a member and the bot nobody else could read an answer. */
  tete: boolean
}

/** The message that holds a button. */
export interface Held {
  components: unknown[]
  /** Shown to one member alone. */
  hidden: boolean
  /** Who gave the command that this message answers. */
  asker: string | null
}

/** An interaction, read from what Discord sends. */
export type Interaction = From &
  (
    | { kind: 'command'; invocation: Invocation; channels: Channel[] }
    | { kind: 'typing'; invocation: Invocation; focused: string }
    | { kind: 'on message'; name: string; message: { id: string; text: string } }
    | { kind: 'pressed'; customId: string; held: Held }
    | { kind: 'chosen'; customId: string; value: string; held: Held }
    | { kind: 'submitted'; customId: string; typed: string; held: Held | null }
  )

/** Null for what cannot be answered: a kind that is not known, or one without id or token. */
export function readInteraction(raw: RawInteraction): Interaction | null {
  const { id, token, data, message } = raw
  if (!id || !token) return null
  const from = fromOf(raw, id, token)
  switch (raw.type) {
    case InteractionType.ApplicationCommand: {
      if (data?.type === ApplicationCommandType.Message)
        return { ...from, kind: 'on message', name: data.name ?? '', message: targetOf(data) }
      const channels = Object.values(data?.resolved?.channels ?? {}).map(channelOf)
      return { ...from, kind: 'command', invocation: typedIn(raw).invocation, channels }
    }
    case InteractionType.ApplicationCommandAutocomplete:
      return { ...from, kind: 'typing', ...typedIn(raw) }
    case InteractionType.MessageComponent: {
      const customId = data?.custom_id ?? ''
      const held = heldIn(message)
      return data?.component_type === ComponentType.Button
        ? { ...from, kind: 'pressed', customId, held }
        : { ...from, kind: 'chosen', customId, held, value: data?.values?.[0] ?? '' }
    }
    case InteractionType.ModalSubmit: {
      const typed = data?.components?.[0]?.component?.value ?? ''
      const customId = data?.custom_id ?? ''
      return { ...from, kind: 'submitted', customId, typed, held: message ? heldIn(message) : null }
    }
    default:
      return null
  }
}

function fromOf(raw: RawInteraction, id: string, token: string): From {
  const owners = raw.authorizing_integration_owners
  const guild = raw.guild_id ?? null
  const channel = raw.channel_id ?? raw.channel?.id
  return {
    id,
    token,
    applicationId: raw.application_id ?? '',
    user: raw.member?.user?.id ?? raw.user?.id ?? '',
    guild,
    channel: channel
      ? channelOf({ app_permissions: raw.app_permissions, ...raw.channel, id: channel })
      : null,
    ofServer: guild !== null && (!owners || ApplicationIntegrationType.GuildInstall in owners),
    tete: guild === null && raw.context !== InteractionContextType.PrivateChannel,
  }
}

const channelOf = (raw: RawChannel): Channel => ({
  id: raw.id ?? '',
  type: raw.type ?? null,
  parent: raw.parent_id ?? null,
  owner: raw.owner_id ?? null,
  permissions: raw.app_permissions ? BigInt(raw.app_permissions) : null,
})

/** The command that is typed, of two words where there is a subcommand, and its options so far. */
function typedIn({ data }: RawInteraction): { invocation: Invocation; focused: string } {
  const [first] = data?.options ?? []
  const sub = first?.type === ApplicationCommandOptionType.Subcommand ? first : null
  const given: RawOption[] = (sub ? sub.options : data?.options) ?? []
  const options: Invocation['options'] = {}
  for (const { name, value } of given)
    if (name && value !== undefined && value !== null) options[name] = value
  const command = sub ? `${data?.name ?? ''} ${sub.name ?? ''}` : (data?.name ?? '')
  return {
    invocation: { command, options },
    focused: given.find(({ focused }) => focused)?.name ?? '',
  }
}

function targetOf(data: NonNullable<RawInteraction['data']>): { id: string; text: string } {
  const id = data.target_id ?? ''
  const messages = data.resolved?.messages ?? {}
  const text = (messages[id] ?? Object.values(messages)[0])?.content
  return { id, text: text ?? '' }
}

const heldIn = (message: RawMessage | undefined | null): Held => ({
  components: message?.components ?? [],
  hidden: (Number(message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  asker: message?.interaction_metadata?.user?.id ?? message?.interaction?.user?.id ?? null,
})

/** Threads of all three kinds: of announcements, public and private. */
export const isThread = ({ type }: Channel): boolean =>
  type === ChannelType.AnnouncementThread ||
  type === ChannelType.PublicThread ||
  type === ChannelType.PrivateThread
