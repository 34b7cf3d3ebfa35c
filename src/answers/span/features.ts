import type { AnswerKind } from '../question.ts'
import type { Aligned } from './align.ts'
import { MANNERS, type Slot } from './question-slot.ts'
import { isRare, SHAPE, SHAPE_WIDTH } from './shape.ts'
import { FAR, type Side, sideFrom } from './sides.ts'
import type { Token } from './tokens.ts'
import { FITTED } from './types.ts'

// The shape's features up to this one stand before the others, those behind it last but two.
const LINK = SHAPE.indexOf('link') + 1

/** The names of the features in their order. */
export const FEATURES: readonly string[] = [
  ...['person', 'place', 'time', 'number', 'reason', 'manner', 'definition', 'thing'].map(
    (kind) => `asks for ${kind}`,
  ),
  ...MANNERS.map(([name]) => name),
  ...['has head', 'class of head', 'plural', 'fitness'],
  ...SHAPE.slice(0, LINK),
  ...['link is preposition asked', 'same class as head', 'near head', 'head inside'],
  ...['head is last', 'head behind', 'head before'],
  ...['repeats', 'repeats by meaning', 'repeats weight', 'repeats a whole name'],
  ...['near left', 'near right', 'pull left', 'pull right', 'next left', 'next right', 'window'],
  ...['commas to match', 'verbs to match', 'slot left', 'slot right', 'slot side'],
  ...['anchor', 'clause', 'clause is best', 'likeliest word', 'last word likely'],
  ...SHAPE.slice(LINK),
  ...['matched', 'matched left'],
]

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

/** The first features, which are the same for all runs: what the question is like. */
function featuresOfQuestion({ question, manners, headStem, headClasses, plural }: Slot) {
  return Float32Array.from([
    ...KINDS.map((kinds) => Number(kinds.includes(question.kind))),
    ...manners,
    headStem ? 1 : 0,
    headClasses ? CLASSES.indexOf(headClasses[0]!) + 1 : 0,
    plural ? 1 : 0,
  ])
}

/** The features of an aligned sentence's runs, one run behind the other, in the order of FEATURES. */
export function featuresOf(aligned: Aligned): Float32Array {
  const { sentence, slot, match, strength, exact, clauseStrength, likely, anchor } = aligned
  const { tokens, clause, runs, shapes } = sentence
  const { headStem } = slot
  const ofQuestion = featuresOfQuestion(slot)
  const out = new Float32Array(runs.length * FEATURES.length)
  const fitted = FITTED.indexOf(slot.question.kind)
  const slotSide = slot.left >= 0 ? 1 : slot.right >= 0 ? -1 : 0
  const rights: Side[] = []
  let left: Side | undefined
  let link = 0
  let headBefore = 0
  // Runs that begin at one token follow each other, each longer than the last: what the tokens up to
  // \`end\` add up to is kept.
  let start = -1
  let end = -1
  let rare = 0
  let repeats = 0
  let related = 0
  let repeatedRare = 0
  let repeatedWeight = 0
  let headInside = 0
  let likeliest = 0
  for (let n = 0; n < runs.length; n++) {
    const { from, to } = runs[n]!
    if (from !== start || !left) {
      start = from
      end = from
      rare = repeats = related = repeatedRare = repeatedWeight = headInside = 0
      likeliest = likely[from]!
      left = sideFrom(tokens, strength, aligned.isSlot, from - 1, -1)
      link = linkTo(tokens[from - 1], slot.preposition)
      headBefore = isHead(tokens[from - 1], headStem) || isHead(tokens[from - 2], headStem)
    }
    for (; end < to; end++) {
      const { tag, stem } = tokens[end]!
      if (isRare(tag)) {
        rare++
        repeatedRare += exact[end]!
      }
      repeats += exact[end]!
      if (likely[end]! > likeliest) likeliest = likely[end]!
      if (match[end]! >= 0) {
        related++
        repeatedWeight += strength[end]!
      }
      if (headStem && stem === headStem) headInside = 1
    }
    const right = rights[to] ?? sideFrom(tokens, strength, aligned.isSlot, to, 1)
    rights[to] = right
    const shape = n * SHAPE_WIDTH
    const size = Math.max(1, shapes[shape + CONTENT]!)
    const matched = left.sum + right.sum
    const own = clauseStrength[clause[from]!]! - repeatedWeight
    const last = tokens[to - 1]!
    const behind = tokens[to]
    let i = n * FEATURES.length
    for (let k = 0; k < ofQuestion.length; k++) out[i++] = ofQuestion[k]!
    out[i++] = fitted < 0 ? NO_GUIDE : shapes[shape + SHAPE.length + fitted]!
    for (let k = 0; k < LINK; k++) out[i++] = shapes[shape + k]!
    out[i++] = link
    out[i++] = aligned.sameClass[to - 1]!
    out[i++] = aligned.nearHead[to - 1]!
    out[i++] = headInside
    out[i++] = isHead(last, headStem)
    out[i++] =
      isHead(behind, headStem) || (behind?.tag !== ',' ? isHead(tokens[to + 1], headStem) : 0)
    out[i++] = headBefore
    out[i++] = repeats / size
    out[i++] = related / size
    out[i++] = repeatedWeight
    out[i++] = repeatedRare > 0 && repeatedRare === rare ? 1 : 0
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
    out[i++] = slotSide
    out[i++] =
      anchor < 0
        ? 0
        : Math.max(-FAR, Math.min(FAR, anchor < from ? from - anchor : to - 1 - anchor))
    out[i++] = own
    out[i++] = matched > 0 ? own / matched : 0
    out[i++] = likeliest
    out[i++] = likely[to - 1]!
    for (let k = LINK; k < SHAPE.length; k++) out[i++] = shapes[shape + k]!
    out[i++] = matched
    out[i++] = matched > 0 ? left.sum / matched : 0.5
  }
  return out
}

const CONTENT = SHAPE.indexOf('content')
/** How well a run fits a question whose answer is not told by its type. */
const NO_GUIDE = 0.5

/** Whether the word before a run is the preposition that the question has, another one, or none. */
function linkTo(before: Token | undefined, asked: string): number {
  const isLinked = before?.tag === 'P' || before?.tag === 'T'
  if (!asked) return isLinked ? -2 : 1
  return isLinked ? (before.folded === asked ? 2 : -1) : 0
}

const isHead = (token: Token | undefined, headStem: string): number =>
  headStem !== '' && token?.stem === headStem ? 1 : 0
