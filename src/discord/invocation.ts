import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js'
import type { Invocation } from '../commands/reply.ts'

/** What a member typed: the command, of two words where there is a subcommand, and its options. */
export function invocationOf(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
): Invocation {
  const sub = interaction.options.getSubcommand(false)
  const given = sub ? interaction.options.data[0]?.options : interaction.options.data
  const options: Invocation['options'] = {}
  for (const { name, value } of given ?? []) if (value !== undefined) options[name] = value
  return { command: sub ? `${interaction.commandName} ${sub}` : interaction.commandName, options }
}
