import type { Run } from './candidates.ts'
import { isVerb } from './sides.ts'
import type { Tag, Token } from './tokens.ts'
import { FITTED, fitness, type TokenTypes, typesOf } from './types.ts'

/** The names of a run's features that are the same for all questions, in their order. */
export const SHAPE = [
  ...['time', 'number', 'money', 'percent', 'duration', 'person', 'place', 'organisation', 'name'],
  ...['length', 'content', 'first', 'second', 'last', 'last but one'],
  ...['before', 'before that', 'behind', 'behind that'],
  ...['opens chunk', 'closes chunk', 'cuts name before', 'cuts name behind'],
  ...['verbs', 'prepositions', 'commas', 'conjunctions', 'capital', 'names', 'rare'],
  'link',
  ...['apposed', 'in brackets', 'in quotes'],
  ...['tokens before', 'tokens behind', 'sentence', 'before verb'],
] as const

const TAGS: Tag[] = [
  '.',
  ',',
  ')',
  '(',
  '"',
  '-',
  'C',
  'S',
  'W',
  'P',
  'T',
  'X',
  'V',
  'L',
  'G',
  'A',
  'R',
  'D',
  'J',
  '0',
  'N',
  'E',
  "'",
]
const CODE = new Map(TAGS.map((tag, at) => [tag, at + 1]))
const code = (token: Token | undefined): number => (token ? CODE.get(token.tag)! : 0)

// Words before an answer that tell its part: "by", "because", "called", … in the order of a code.
const LINKS = new Map(
  [
    'by',
    'because since due therefore owing',
    'called named termed dubbed titled entitled nicknamed',
    'as',
    'in on at',
    'of',
    'to',
    'from',
    ':',
    'is are was were',
    'for',
    'with',
    'than',
    'between',
    'about',
    'through via using',
    'include including includes included',
    'became become becomes',
    'like',
  ].flatMap((words, at) => words.split(' ').map((word) => [word, at + 1] as const)),
)
const NOMINAL = new Set<Tag>(['J', '0', 'N', 'E', "'"])
const CONTENT = new Set<Tag>(['J', 'N', 'E', '0', 'L', 'V', 'G'])

/** What is kept of a run: the features of {@link SHAPE}, and how well it fits each of {@link FITTED}. */
export const SHAPE_WIDTH = SHAPE.length + FITTED.length

/** What runs are like in themselves, one behind the other, {@link SHAPE_WIDTH} values each. */
export function shapesOf(
  tokens: readonly Token[],
  own: readonly TokenTypes[],
  firstVerb: number,
  runs: readonly Run[],
): Float32Array {
  const out = new Float32Array(runs.length * SHAPE_WIDTH)
  for (const [n, run] of runs.entries()) {
    const { from, to } = run
    const first = tokens[from]!
    const last = tokens[to - 1]!
    const before = tokens[from - 1]
    const behind = tokens[to]
    let content = 0
    let verbs = 0
    let prepositions = 0
    let commas = 0
    let conjunctions = 0
    let names = 0
    let rare = 0
    for (let k = from; k < to; k++) {
      const { tag } = tokens[k]!
      if (CONTENT.has(tag)) content++
      if (isVerb(tag)) verbs++
      else if (tag === 'P') prepositions++
      else if (tag === ',') commas++
      else if (tag === 'C') conjunctions++
      else if (tag === 'E') names++
      if (isRare(tag)) rare++
    }
    const types = typesOf(tokens, own, run)
    let i = n * SHAPE_WIDTH
    out[i++] = types.time
    out[i++] = types.number
    out[i++] = types.money
    out[i++] = types.percent
    out[i++] = types.duration
    out[i++] = types.person
    out[i++] = types.place
    out[i++] = types.organisation
    out[i++] = types.name
    out[i++] = to - from
    out[i++] = content
    out[i++] = code(first)
    out[i++] = to - from > 1 ? code(tokens[from + 1]) : 0
    out[i++] = code(last)
    out[i++] = to - from > 1 ? code(tokens[to - 2]) : 0
    out[i++] = code(before)
    out[i++] = code(tokens[from - 2])
    out[i++] = code(behind)
    out[i++] = code(tokens[to + 1])
    out[i++] = !before || (!NOMINAL.has(before.tag) && before.tag !== 'D') ? 1 : 0
    out[i++] = !behind || !NOMINAL.has(behind.tag) ? 1 : 0
    out[i++] = before?.tag === 'E' && first.tag === 'E' ? 1 : 0
    out[i++] = last.tag === 'E' && behind?.tag === 'E' ? 1 : 0
    out[i++] = verbs
    out[i++] = prepositions
    out[i++] = commas
    out[i++] = conjunctions
    out[i++] = first.capital ? 1 : 0
    out[i++] = names
    out[i++] = rare / Math.max(1, content)
    out[i++] = LINKS.get(before?.folded ?? '') ?? LINKS.get(tokens[from - 2]?.folded ?? '') ?? 0
    out[i++] = before?.tag === ',' && (behind?.tag === ',' || behind?.tag === '.') ? 1 : 0
    out[i++] = before?.tag === '(' || first.tag === '(' || last.tag === ')' ? 1 : 0
    out[i++] = before?.tag === '"' || first.tag === '"' ? 1 : 0
    out[i++] = from
    out[i++] = tokens.length - to
    out[i++] = tokens.length
    out[i++] = firstVerb < 0 ? 0 : to <= firstVerb ? 1 : -1
    for (const kind of FITTED) out[i++] = fitness(kind, types)
  }
  return out
}

/** Names and figures. */
export const isRare = (tag: Tag): boolean => tag === 'E' || tag === '0'
