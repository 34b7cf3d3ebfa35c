import { exampleQuestions } from './ask.ts'
import { type AnyCommand, defineCommand } from './command.ts'

/** The help on a list of commands, which stands in that list itself. */
export const helpOn = (listed: readonly AnyCommand[]) =>
  defineCommand({
    name: 'help',
    options: {},
    run(_, context) {
      const named = [...listed.filter(({ hidden }) => !hidden).map(({ name }) => name), 'help']
      return {
        kind: 'help',
        private: true,
        commands: named.map((name) => ({
          name,
          description: context.words.commands[name]?.description ?? '',
        })),
        questions: exampleQuestions(context, 3),
      }
    },
  })
