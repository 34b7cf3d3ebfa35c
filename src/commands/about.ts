import packageJson from '../../package.json' with { type: 'json' }
import { defineCommand } from './command.ts'

/** What this bot is: its version, its articles, what it keeps of anybody. */
export const about = defineCommand({
  name: 'about',
  options: {},
  run: (_, { library }) => ({
    kind: 'about',
    private: true,
    version: packageJson.version,
    articles: library.articles.length,
  }),
})
