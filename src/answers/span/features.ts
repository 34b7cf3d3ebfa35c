import type { AnswerKind } from '../question.ts'
import type { Aligned } from './align.ts'
import type { Run } from './candidates.ts'
import { MANNERS, type Slot } from './question-slot.ts'
import { FAR, isVerb } from './sides.ts'
import type { Tag, Token } from './tokens.ts'
import { fitness, typesOf } from './types.ts'

/** The names of the features in their order. */
export const FEATURES: readonly string[] = [
  ...['person', 'place', 'time', 'number', 'reason', 'manner', 'definition', 'thing'].map(
    (kind) => `asks for ${kind}`,
  ),
  ...MANNERS.map(([name]) => name),
  ...['has head', 'class of head', 'plural', 'fitness'],
  ...['time', 'number', 'money', 'percent', 'duration', 'person', 'place', 'organisation', 'name'],
  ...[
    'length',
    'content',
    'first',
    'second',
    'last',
    'last but one',
    'before',
    'before that',
    'behind',
    'behind that',
  ],
  ...[
    'opens chunk',
    'closes chunk',
    'cuts name before',
    'cuts name behind',
    'verbs',
    'prepositions',
    'commas',
    'conjunctions',
    'capital',
    'names',
    'rare',
  ],
  ...[
    'link',
    'link is preposition asked',
    'same class as head',
    'near head',
    'head inside',
    'head is last',
    'head behind',
    'head before',
  ],
  ...['repeats', 'repeats by meaning', 'repeats weight', 'repeats a whole name'],
  ...['near left', 'near right', 'pull left', 'pull right', 'next left', 'next right', 'window'],
  ...[
    'commas to match',
    'verbs to match',
    'slot left',
    'slot right',
    'slot side',
    'anchor',
    'clause',
    'clause is best',
  ],
  ...[
    'likeliest word',
    'last word likely',
    'apposed',
    'in brackets',
    'in quotes',
    'tokens before',
    'tokens behind',
    'sentence',
    'before verb',
    'matched',
    'matched left',
  ],
] // prettier

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

const KINDS: AnswerKind[][] = [
  ['person', 'organisation'],
  ['place'],
  ['time', 'duration'],
  ['number', 'money', 'percent'],
  ['reason'],
  ['manner'],
  ['definition'],
  ['thing'],
]
const CLASSES = 'pgolhtmqLwkabsxydvcfijnre'
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

/** The first features, which are the same for all runs: what the question is like. */
export function featuresOfQuestion({ question, manners, headStem, headClasses, plural }: Slot) {
  return Float32Array.from([
    ...KINDS.map((kinds) => Number(kinds.includes(question.kind))),
    ...manners,
    headStem ? 1 : 0,
    headClasses ? CLASSES.indexOf(headClasses[0]!) + 1 : 0,
    plural ? 1 : 0,
  ])
}

/**
 * The features of one run of an aligned sentence, in the order of FEATURES, written to `out` at `at`;
 * the first of them are given.
 */
export function writeFeatures(
  aligned: Aligned,
  ofQuestion: Float32Array,
  run: Run,
  out: Float32Array,
  at: number,
): void {
  const { sentence, slot, match, strength, exact, clauseStrength } = aligned
  const { tokens, clause } = sentence
  const { question, headStem, headClasses } = slot
  const { from, to } = run
  const first = tokens[from]!
  const last = tokens[to - 1]!
  const before = tokens[from - 1]
  const behind = tokens[to]
  const types = typesOf(tokens, sentence.types, run)
  out.set(ofQuestion, at)
  let i = at + ofQuestion.length
  out[i++] = fitness(question.kind, types)
  out[i++] = types.time
  out[i++] = types.number
  out[i++] = types.money
  out[i++] = types.percent
  out[i++] = types.duration
  out[i++] = types.person
  out[i++] = types.place
  out[i++] = types.organisation
  out[i++] = types.name

  let content = 0
  let verbs = 0
  let prepositions = 0
  let commas = 0
  let conjunctions = 0
  let names = 0
  let rare = 0
  let repeats = 0
  let related = 0
  let repeatedRare = 0
  let repeatedWeight = 0
  let headInside = 0
  let likeliest = aligned.likely[from]!
  for (let k = from; k < to; k++) {
    const { tag, stem } = tokens[k]!
    if (CONTENT.has(tag)) content++
    if (isVerb(tag)) verbs++
    else if (tag === 'P') prepositions++
    else if (tag === ',') commas++
    else if (tag === 'C') conjunctions++
    else if (tag === 'E') names++
    if (tag === 'E' || tag === '0') {
      rare++
      repeatedRare += exact[k]!
    }
    repeats += exact[k]!
    if (aligned.likely[k]! > likeliest) likeliest = aligned.likely[k]!
    if (match[k]! >= 0) {
      related++
      repeatedWeight += strength[k]!
    }
    if (headStem && stem === headStem) headInside = 1
  }
  const size = Math.max(1, content)
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
  out[i++] = rare / size

  const link = before?.folded ?? ''
  const isLinked = before?.tag === 'P' || before?.tag === 'T'
  out[i++] = LINKS.get(link) ?? LINKS.get(tokens[from - 2]?.folded ?? '') ?? 0
  out[i++] = slot.preposition
    ? isLinked
      ? link === slot.preposition
        ? 2
        : -1
      : 0
    : isLinked
      ? -2
      : 1
  out[i++] = sharedClass(last.classes, headClasses)
  out[i++] = aligned.nearHead[to - 1]!
  out[i++] = headInside
  out[i++] = isHead(last, headStem)
  out[i++] =
    isHead(behind, headStem) || (behind?.tag !== ',' ? isHead(tokens[to + 1], headStem) : 0)
  out[i++] = isHead(before, headStem) || isHead(tokens[from - 2], headStem)
  out[i++] = repeats / size
  out[i++] = related / size
  out[i++] = repeatedWeight
  out[i++] = repeatedRare > 0 && repeatedRare === rare ? 1 : 0

  const left = aligned.leftOf(from)
  const right = aligned.rightOf(to)
  const matched = left.sum + right.sum
  const own = clauseStrength[clause[from]!]! - repeatedWeight
  out[i++] = left.near
  out[i++] = right.near
  out[i++] = left.pull
  out[i++] = right.pull
  out[i++] = from > 0 ? strength[from - 1]! : 0
  out[i++] = to < tokens.length ? strength[to]! : 0
  out[i++] = left.window + right.window
  out[i++] = Math.min(left.commas, right.commas)
  out[i++] = Math.min(left.verbs, right.verbs)
  out[i++] = left.slot
  out[i++] = right.slot
  out[i++] = slot.left >= 0 ? 1 : slot.right >= 0 ? -1 : 0
  out[i++] =
    aligned.anchor < 0
      ? 0
      : Math.max(
          -FAR,
          Math.min(FAR, aligned.anchor < from ? from - aligned.anchor : to - 1 - aligned.anchor),
        )
  out[i++] = own
  out[i++] = matched > 0 ? own / matched : 0
  out[i++] = likeliest
  out[i++] = aligned.likely[to - 1]!
  out[i++] = before?.tag === ',' && (behind?.tag === ',' || behind?.tag === '.') ? 1 : 0
  out[i++] = before?.tag === '(' || first.tag === '(' || last.tag === ')' ? 1 : 0
  out[i++] = before?.tag === '"' || first.tag === '"' ? 1 : 0
  out[i++] = from
  out[i++] = tokens.length - to
  out[i++] = tokens.length
  out[i++] = sentence.firstVerb < 0 ? 0 : to <= sentence.firstVerb ? 1 : -1
  out[i++] = matched
  out[i++] = matched > 0 ? left.sum / matched : 0.5
}

const isHead = (token: Token | undefined, headStem: string): number =>
  headStem !== '' && token?.stem === headStem ? 1 : 0

/** 1 where the most frequent classes agree, 0.5 where any do, -0.5 where none does, 0 where unknown. */
function sharedClass(own: string, head: string): number {
  if (!own || !head) return 0
  if (own[0] === head[0]) return 1
  for (const letter of own) if (head.includes(letter)) return 0.5
  return -0.5
}
