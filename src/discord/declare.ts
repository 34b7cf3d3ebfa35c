import type {
  APIApplicationCommandBasicOption,
  ApplicationCommandType as CommandType,
  ApplicationCommandOptionType as OptionType,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import type { AnyCommand } from '../commands/command.ts'
import type { Option } from '../commands/option.ts'
import type { Words } from '../commands/words/words.ts'
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from './discord-js.ts'

/** What only servers have: threads to open. */
const SERVERS_ONLY = new Set(['discuss'])
/** Reached by the message command; Discord would show it twice otherwise. */
const NOT_TYPED = new Set(['find'])

/** Every command as Discord wants it declared, those of two words as subcommands of the first. */
export function declare(
  commands: readonly AnyCommand[],
  words: Words,
): RESTPostAPIApplicationCommandsJSONBody[] {
  const declared: RESTPostAPIApplicationCommandsJSONBody[] = []
  for (const command of commands) {
    if (command.hidden || NOT_TYPED.has(command.name)) continue
    const [name, sub] = command.name.split(' ') as [string, string | undefined]
    const { description } = words.commands[command.name]!
    const options = optionsOf(command, words)
    if (!sub) {
      declared.push({ ...place(name), name, description, options })
      continue
    }
    const subcommand = {
      type: ApplicationCommandOptionType.Subcommand as OptionType.Subcommand,
      name: sub,
      description,
      options,
    }
    const parent = declared.find((each) => each.name === name)
    if (parent && 'options' in parent) (parent.options as unknown[]).push(subcommand)
    else
      declared.push({
        ...place(name),
        name,
        description: words.groups[name] ?? description,
        options: [subcommand],
      })
  }
  const find = words.findInArticle
  return [...declared, { ...place(find), name: find, type: ApplicationCommandType.Message }]
}

/** Where a command may be used; servers and members may install the bot, if threads are not what it is for. */
const place = (name: string) =>
  SERVERS_ONLY.has(name)
    ? {
        type: ApplicationCommandType.ChatInput as CommandType.ChatInput,
        integration_types: [ApplicationIntegrationType.GuildInstall],
        contexts: [InteractionContextType.Guild],
      }
    : {
        type: ApplicationCommandType.ChatInput as CommandType.ChatInput,
        integration_types: [
          ApplicationIntegrationType.GuildInstall,
          ApplicationIntegrationType.UserInstall,
        ],
        contexts: [
          InteractionContextType.Guild,
          InteractionContextType.BotDM,
          InteractionContextType.PrivateChannel,
        ],
      }

function optionsOf(command: AnyCommand, words: Words): APIApplicationCommandBasicOption[] {
  const described = words.commands[command.name]!.options
  const options = Object.entries(command.options).map(([name, option]) =>
    optionOf(name, described[name] ?? name, option, words),
  )
  // Discord wants the required ones first.
  return options.sort((a, b) => Number(b.required) - Number(a.required))
}

function optionOf(
  name: string,
  description: string,
  option: Option,
  words: Words,
): APIApplicationCommandBasicOption {
  const common = { name, description, ...(option.required && { required: true }) }
  switch (option.type) {
    case 'boolean':
      return { ...common, type: ApplicationCommandOptionType.Boolean }
    case 'channel':
      return {
        ...common,
        type: ApplicationCommandOptionType.Channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildForum],
      }
    case 'integer':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        ...(option.complete ? { autocomplete: true } : {}),
        ...(option.min !== undefined && { min_value: option.min }),
        ...(option.max !== undefined && { max_value: option.max }),
      }
    case 'string':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        ...(option.complete
          ? { autocomplete: true }
          : option.choices
            ? {
                choices: option.choices.map((value) => ({
                  name: words.choices[value] ?? value,
                  value,
                })),
              }
            : {}),
        ...(!option.choices && {
          ...(option.min !== undefined && { min_length: option.min }),
          ...(option.max !== undefined && { max_length: option.max }),
        }),
      }
  }
}
