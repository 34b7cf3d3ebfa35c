import type { APIModalInteractionResponseCallbackData } from 'discord.js'
import type { Invocation } from '../../commands/reply.ts'
import type { Words } from '../../commands/words/words.ts'
import { ComponentType, TextInputStyle } from '../discord-js.ts'

// A menu holds 25 articles. Where there are more, the button Search by name asks for words of the
// headline and gives the same command with these as its article.

/** The command of that button; its option `for` is the command that needs an article. */
export const SEARCH = 'search'

export const searchFor = ({ command, options }: Invocation): Invocation => ({
  command: SEARCH,
  options: { ...options, for: command },
})

/** The command that was waiting for an article, with what was typed. */
export const searchedFor = ({ options }: Invocation, typed: string): Invocation => {
  const { for: command, ...others } = options
  return { command: String(command), options: { ...others, article: typed } }
}

export const searchModal = (
  customId: string,
  words: Words,
): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: words.searchByName,
  components: [
    {
      type: ComponentType.Label,
      label: words.searchLabel,
      component: {
        type: ComponentType.TextInput,
        custom_id: 'name',
        style: TextInputStyle.Short,
        max_length: 200,
      },
    },
  ],
})
