import { type Cue, POSSESSIVE } from './cue.ts'
import type { Item } from './frame.ts'
import type { Phrase } from './noun-phrase.ts'
import { nameEndingAt, phraseStartingAt } from './source-phrase.ts'
import { DETERMINERS } from './word-classes.ts'

export function accordingTo(items: readonly Item[], index: number): Cue | null {
  const per = items[index]!.lower === 'per' && items[index - 1]?.text === ','
  if (per) {
    const source = phraseStartingAt(items, index + 1)
    return (
      source && {
        family: 'say',
        base: null,
        from: index,
        end: index + 1,
        source,
        order: 'cue first',
        rule: 'according to',
      }
    )
  }
  if (items[index]!.lower !== 'according' || items[index + 1]?.lower !== 'to') return null
  const source = phraseStartingAt(items, index + 2)
  return {
    family: 'say',
    base: null,
    from: index,
    end: index + 2,
    source,
    order: 'cue first',
    rule: 'according to',
  }
}

// Nouns that name what somebody has said, behind whose it is.
const SAYINGS =
  /^(?:claim|claims|assertion|assertions|statement|statements|suggestion|words|comment|comments|remark|remarks|response|reply|answer|warning|warnings|argument|contention|allegation|allegations|accusation|accusations|promise|pledge|vow|call|calls|demand|belief|view|insistence|declaration|description|characterization|admission|complaint|message|motto|phrase|slogan|quip|joke|line|tweet|question|observation|prediction|announcement|proposal|denial|praise|criticism|opinion|telling)$/

/** ", in Bolton's view": a name and its mark at `mark`, behind "in". */
function inSomebodysView(items: readonly Item[], mark: number): boolean {
  const name = nameEndingAt(items, mark)
  return items[(name?.from ?? mark) - 1]?.lower === 'in'
}

/**
 * "Trump's claim that …", "Clinton's response was: …", "in Forbes' words, …"; but who calls "Trump's
 * comments as …" something is another.
 */
export function possessive(items: readonly Item[], index: number): Cue | null {
  if (!SAYINGS.test(items[index]!.lower) || index === 0) return null
  let mark = index - 1
  while (
    mark > 0 &&
    index - mark < 4 &&
    items[mark]!.kind === 'word' &&
    !/^['’]s?$/.test(items[mark]!.text) &&
    !/^(?:his|her)$/.test(items[mark]!.lower)
  )
    mark -= 1
  const owner = items[mark]!
  const next = items[index + 1]
  const isView = inSomebodysView(items, mark) && (next === undefined || next.kind !== 'word')
  const reports =
    isView ||
    (next && (/^(?:that|was|is|were|to|of|about|[:,])$/.test(next.lower) || next.kind === 'quoted'))
  if (!reports) return null
  const cue = {
    family: 'say',
    base: null,
    from: mark + 1,
    end: index + 1,
    order: 'source first',
    rule: POSSESSIVE,
  } as const
  if (/^(?:his|her)$/.test(owner.lower))
    return { ...cue, source: { from: mark, end: mark + 1, headEnd: mark + 1 } }
  if (!/^['’]s?$/.test(owner.text) || mark === 0) return null
  const source = nameEndingAt(items, mark)
  return source && { ...cue, source }
}

// What words stand on.
const BEARERS =
  /^(?:sign|banner|hat|cap|shirt|t-shirt|tee|placard|sticker|button|badge|headline|caption|poster|plaque|billboard|flag|note|card|message)s?$/

/** "a sign saying", "hats that read": the phrase for what bears the words, before a verb at `verb`; null for all else. */
export function bearerBefore(items: readonly Item[], verb: number, finite: boolean): Phrase | null {
  const isThat = finite && /^(?:that|which)$/.test(items[verb - 1]?.lower ?? '')
  const end = isThat ? verb - 1 : verb
  if ((finite && !isThat) || !BEARERS.test(items[end - 1]?.lower ?? '')) return null
  let from = end - 1
  for (let at = end - 1; at >= 0 && end - at < 6 && items[at]!.kind === 'word'; at--)
    if (DETERMINERS.has(items[at]!.lower)) {
      from = at
      break
    }
  return { from, end, headEnd: end }
}
