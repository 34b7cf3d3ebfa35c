import type { APIInteractionResponse } from 'discord.js'
import { GatewayDispatchEvents, InteractionType, Routes } from '../src/discord/discord-js.ts'
import { connect, openRest } from '../src/discord/gateway.ts'
import { openLog } from '../src/discord/log.ts'
import { message } from '../src/discord/message.ts'

// The least that any bot does: the same connection, one fixed reply.
//
//   node --import tsx bench/constant-bot.ts     with DISCORD_TOKEN and DISCORD_API_URL, as npm start

const fixed: APIInteractionResponse = {
  type: 4,
  data: message([{ type: 10, content: 'Always this.' }]),
}
const nothing: APIInteractionResponse = { type: 8, data: { choices: [] } }

const token = String(process.env.DISCORD_TOKEN)
const apiUrl = String(process.env.DISCORD_API_URL)
const rest = openRest(token, apiUrl)
const { close } = await connect({
  rest,
  token,
  apiUrl,
  log: openLog('error'),
  receive({ t, d }) {
    if (t !== GatewayDispatchEvents.InteractionCreate) return
    const isTyping = d.type === InteractionType.ApplicationCommandAutocomplete
    void rest.post(Routes.interactionCallback(d.id, d.token), {
      body: isTyping ? nothing : fixed,
      auth: false,
    })
  },
})
process.stderr.write('"ready"\n')
process.once('SIGTERM', () => void close())
