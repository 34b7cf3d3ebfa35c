import { Events } from 'discord.js'
import { connect, createClient } from '../src/discord/client.ts'
import { message } from '../src/discord/message.ts'

// The least that any bot of discord.js does: the same client, one fixed reply.
//
//   node --import tsx bench/constant-bot.ts     with DISCORD_TOKEN and DISCORD_API_URL, as npm start

export async function startConstantBot(token: string, apiUrl: string) {
  const client = createClient(apiUrl)
  const fixed = message([{ type: 10, content: 'Always this.' }])
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete()) void interaction.respond([])
    else if (interaction.isRepliable())
      void client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 4, data: fixed },
        auth: false,
      })
  })
  await connect(client, token, apiUrl)
  return client
}

if (import.meta.filename === process.argv[1]) {
  const client = await startConstantBot(
    String(process.env.DISCORD_TOKEN),
    String(process.env.DISCORD_API_URL),
  )
  process.stderr.write('"ready"\n')
  process.once('SIGTERM', () => void client.destroy())
}
