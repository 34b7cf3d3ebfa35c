// What is read of Discord's events. Each field may be missing: Discord leaves out what does not
// apply, and other servers that speak its protocol leave out more. Meanings: docs,
// interactions/receiving-and-responding#interaction-object, resources/message#message-object.

export interface RawUser {
  id?: string
  bot?: boolean
}

export interface RawChannel {
  id?: string
  type?: number
  name?: string | null
  parent_id?: string | null
  owner_id?: string
  app_permissions?: string
  flags?: number
  available_tags?: { id: string; name: string; moderated?: boolean }[]
  thread_metadata?: { archived?: boolean; locked?: boolean }
}

export interface RawMessage {
  id?: string
  channel_id?: string
  guild_id?: string
  author?: RawUser
  webhook_id?: string
  content?: string
  mentions?: RawUser[]
  flags?: number
  components?: unknown[]
  interaction_metadata?: { user?: RawUser }
  /** Before interaction_metadata there was this. */
  interaction?: { user?: RawUser }
}

export interface RawOption {
  name?: string
  type?: number
  value?: string | number | boolean | null
  focused?: boolean
  options?: RawOption[]
}

export interface RawInteraction {
  id?: string
  token?: string
  application_id?: string
  type?: number
  context?: number
  guild_id?: string
  channel_id?: string
  channel?: RawChannel
  app_permissions?: string
  authorizing_integration_owners?: Record<string, string>
  member?: { user?: RawUser }
  user?: RawUser
  message?: RawMessage
  data?: {
    name?: string
    type?: number
    options?: RawOption[]
    target_id?: string
    resolved?: {
      messages?: Record<string, RawMessage>
      channels?: Record<string, RawChannel>
    }
    custom_id?: string
    component_type?: number
    values?: string[]
    /** Of a modal: labels, each round one component. */
    components?: { component?: { value?: string } }[]
  }
}
