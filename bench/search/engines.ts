import { create, insert, search } from '@orama/orama'
import FlexSearch from 'flexsearch'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import { createAnswerer } from '../../src/answers/answerer.ts'
import { contentStems } from '../../src/text/terms.ts'
import { type Engine, paragraphEngine } from './engine.ts'

const miniSearch = paragraphEngine('MiniSearch as it comes', (texts) => {
  const index = new MiniSearch({ fields: ['text'] })
  index.addAll(texts.map((text, id) => ({ id, text })))
  return (question) => index.search(question)[0]?.id as number | undefined
})

const analysed = paragraphEngine('MiniSearch, our analysis', (texts) => {
  const index = new MiniSearch({ fields: ['text'], tokenize: (text) => contentStems(text) })
  index.addAll(texts.map((text, id) => ({ id, text })))
  return (question) => index.search(question)[0]?.id as number | undefined
})

const orama = paragraphEngine('Orama', (texts) => {
  const index = create({ schema: { text: 'string' } as const })
  for (const [id, text] of texts.entries()) insert(index, { id: String(id), text })
  return (question) => {
    const found = search(index, { term: question, limit: 1, threshold: 1 })
    // Orama answers at once where no plug-in waits for anything.
    if (found instanceof Promise) throw new Error('Orama answered later')
    return found.hits[0] && Number(found.hits[0].id)
  }
})

// FlexSearch asks for all words by default; `suggest` ranks those that hold some.
const flexSearch = paragraphEngine('FlexSearch', (texts) => {
  const index = new FlexSearch.Index({ tokenize: 'strict', encoder: 'LatinAdvanced' })
  for (const [id, text] of texts.entries()) index.add(id, text)
  return (question) => (index.search(question, { limit: 1, suggest: true }) as number[])[0]
})

const lunrEngine = paragraphEngine('Lunr', (texts) => {
  const index = lunr(function () {
    this.ref('id')
    this.field('text')
    for (const [id, text] of texts.entries()) this.add({ id, text })
  })
  // Bare words: Lunr reads ":", "^" and the like as its query language.
  return (question) => {
    const [first] = index.search(question.replace(/[^\p{L}\p{N}\s]/gu, ' '))
    return first && Number(first.ref)
  }
})

const pilcrow: Engine = {
  name: 'Pilcrow',
  index(article) {
    const answerer = createAnswerer([article])
    return (question) => {
      const [hit] = answerer.answer(question, { article: article.id }).hits
      return hit ? { paragraph: hit.paragraph.number - 1, key: hit.key } : null
    }
  },
}

/** What is used of node:sqlite, which the types for Node 20 do not have. */
interface Sqlite {
  DatabaseSync: new (
    path: string,
  ) => {
    exec(sql: string): void
    prepare(sql: string): {
      run(...values: unknown[]): void
      get(...values: unknown[]): Record<string, unknown> | undefined
    }
  }
}

/** SQLite's FTS5 with its Porter stemmer; null where this Node has no SQLite of its own (before 22.13). */
async function sqlite(): Promise<Engine | null> {
  const name = 'node:sqlite'
  const module = (await import(name).catch(() => null)) as Sqlite | null
  if (!module) return null
  return paragraphEngine('SQLite FTS5', (texts) => {
    const database = new module.DatabaseSync(':memory:')
    database.exec(`CREATE VIRTUAL TABLE paragraph USING fts5(text, tokenize = 'porter unicode61')`)
    const add = database.prepare('INSERT INTO paragraph (rowid, text) VALUES (?, ?)')
    for (const [id, text] of texts.entries()) add.run(id, text)
    const find = database.prepare(
      'SELECT rowid FROM paragraph WHERE paragraph MATCH ? ORDER BY bm25(paragraph) LIMIT 1',
    )
    return (question) => {
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? []
      const row = find.get(words.map((word) => `"${word}"`).join(' OR ') || '""')
      return row?.rowid as number | undefined
    }
  })
}

/** Every engine that this machine can run; the last is ours. */
export async function engines(): Promise<Engine[]> {
  const fts = await sqlite()
  return [miniSearch, analysed, orama, flexSearch, lunrEngine, ...(fts ? [fts] : []), pilcrow]
}
