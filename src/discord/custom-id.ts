import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { opening } from '../commands/opening.ts'
import type { Invocation } from '../commands/reply.ts'
import { LONGEST_CUSTOM_ID } from './limits.ts'

// A button carries the whole invocation that it stands for, so that it works after a restart, years
// later and in any process. The form, separated by "|":
//
//   1|cite|m3cQ0xZtAb12Cd|paragraph=7&to=8
//   │ │    │             └ the other options
//   │ │    └ the article: 8 characters of the hash of its id, 6 of the hash of its text
//   │ └ the command
//   └ the version of this form; "1r" where the reply replaces the message that holds the button

const VERSION = '1'
const REPLACES = 'r'
/** Options that may be cut, since they stand whole in the message that holds the button. */
const CUT = ['prompt', 'question']

const ID_LENGTH = 8
const TEXT_LENGTH = 6

/** What a button asks for. */
export interface Pressed {
  invocation: Invocation
  /** Whether the reply takes the place of the message that holds the button. */
  replaces: boolean
  /** Whether the article's text is another than when the button was made. */
  changed: boolean
}

/**
 * The custom_id of an invocation: at most 100 UTF-16 code units, a long prompt or question cut to
 * fit. Null where the other options are too long.
 */
export function encodeCustomId(
  { command, options }: Invocation,
  articles: readonly Article[],
  replaces = false,
): string | null {
  const { article: id, ...others } = options
  const article = articles.find((each) => each.id === id)
  if (id !== undefined && !article) return null
  const head = [
    VERSION + (replaces ? REPLACES : ''),
    command,
    article ? referenceOf(article) : '',
  ].join('|')
  const whole = `${head}|${encodeOptions(others)}`
  if (whole.length <= LONGEST_CUSTOM_ID) return whole
  const name = CUT.find((each) => typeof others[each] === 'string')
  if (!name) return null
  const text = String(others[name])
  const room = LONGEST_CUSTOM_ID - `${head}|${encodeOptions({ ...others, [name]: '' })}`.length
  for (let most = room; most > 0; most--) {
    const cut = `${head}|${encodeOptions({ ...others, [name]: opening(text, most) })}`
    if (cut.length <= LONGEST_CUSTOM_ID) return cut
  }
  const { [name]: _, ...rest } = others
  const bare = `${head}|${encodeOptions(rest)}`
  return name === 'prompt' && bare.length <= LONGEST_CUSTOM_ID ? bare : null
}

/** What a custom_id says; 'old' for a form that this version does not read, 'gone' for an article that is no longer there. */
export function decodeCustomId(
  customId: string,
  articles: readonly Article[],
): Pressed | 'old' | 'gone' {
  const [version, command, reference, rest] = customId.split('|')
  const readable = version === VERSION || version === VERSION + REPLACES
  if (!readable || !command || reference === undefined || rest === undefined) return 'old'
  const options: Invocation['options'] = decodeOptions(rest)
  const replaces = version.endsWith(REPLACES)
  if (!reference) return { invocation: { command, options }, replaces, changed: false }
  const key = reference.slice(0, ID_LENGTH)
  const article = articles.find((each) => referenceOf(each).startsWith(key))
  if (!article) return 'gone'
  return {
    invocation: { command, options: { ...options, article: article.id } },
    replaces,
    changed: referenceOf(article) !== reference,
  }
}

const hashOf = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, length)

const references = new WeakMap<Article, string>()

/** Which article, and a part that changes with any word, paragraph or heading of it. */
function referenceOf(article: Article): string {
  const known = references.get(article)
  if (known) return known
  const text = hashOf(JSON.stringify([article.title, article.paragraphs]), TEXT_LENGTH)
  const reference = hashOf(article.id, ID_LENGTH) + text
  references.set(article, reference)
  return reference
}

const encodeOptions = (options: Invocation['options']): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${String(value).replace(/[%&=|]/g, encodeURIComponent)}`)
    .join('&')

const decodeOptions = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name, value = ''] = pair.split('=')
        return [name, value.replace(/%(25|26|3D|7C)/g, decodeURIComponent)]
      }),
  )
