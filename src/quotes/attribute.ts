import type { Article } from '../article/article.ts'
import { creditWithin } from './credit.ts'
import { type Cue, cuesOf } from './cues.ts'
import { readSource } from './describe.ts'
import { type Frame, framesOf, type Item } from './frame.ts'
import { knownNames, type NameMention, namesIn } from './names.ts'
import type { Phrase } from './noun-phrase.ts'
import { type Entity, gatherNames, type NameIndex } from './people.ts'
import type { Place, QuotationKind } from './quotation.ts'
import { type QuotedRun, quotedRuns } from './quoted-runs.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import { resolvePronoun, type Scene } from './resolve.ts'
import { phraseStartingAt } from './source-phrase.ts'
import { tokens } from './tokens.ts'

/** A quotation before speakers are made: who is an entity of the text, or the words of a group. */
export interface Credited extends Place {
  kind: QuotationKind
  entity: Entity | null
  /** A nameless source that stands for itself: "analysts", "the ministry". */
  group: string | null
  source: Place | null
  cueSpan: Place | null
  how: string
}

export interface Attribution {
  credited: Credited[]
  names: NameIndex
  texts: string[]
}

interface Given {
  entity: Entity | null
  group: string | null
  source: Place | null
  cueSpan: Place | null
  how: string
}

/** Finds the quoted runs of an article and says of each whom the text credits it to. */
export function attribute(article: Article): Attribution {
  const texts = article.paragraphs.map(({ text }) => text)
  const runs = quotedRuns(texts)
  const all = texts.map((text) => tokens(text))
  const known = knownNames(all)
  const mentions = all.flatMap((found, index) =>
    namesIn(index + 1, found, (folded) => known.has(folded)),
  )
  const names = gatherNames(mentions)
  const scene: Scene = {
    names,
    told: mentions.filter((mention) => !isQuoted(runs[mention.paragraph - 1]!, mention)),
    spoke: [],
  }
  const credited: Credited[] = []
  let previous: { given: Given; frame: Frame; whole: boolean } | null = null
  for (const [index, text] of texts.entries()) {
    const paragraph = index + 1
    const inParagraph = mentions.filter((mention) => mention.paragraph === paragraph)
    const frames = framesOf(paragraph, text, all[index]!, runs[index]!, isSubject)
    for (const frame of frames) {
      const cues = cuesOf(frame)
      const quoted = frame.items.flatMap((item, at) =>
        item.kind === 'quoted' ? [{ item, at }] : [],
      )
      const resolveCue = (
        phrase: Phrase | null,
        cue: { from: number; end: number } | null,
        rule: string,
      ): Given => resolveSource(frame, phrase, cue, rule, inParagraph, scene)
      let last = null as Given | null
      for (const { item, at } of quoted) {
        const run = runs[index]![item.run]!
        const credit = creditWithin(frame, cues, at)
        let given: Given | null = null
        if (credit?.source) given = resolveCue(credit.source, credit.cue, credit.rule)
        else if (frame.items.every(({ kind }) => kind !== 'word'))
          given = continued(run, frame, previous)
        else if (last) given = { ...last, how: `${last.how}; goes on in the same sentence` }
        else {
          const subject = colonSubject(frame, at)
          if (subject) given = resolveCue(subject, null, 'before a colon')
        }
        const kind = kindOf(frame, at)
        const words = item.text.split(/\s+/).length
        if (!given && words < 3) continue
        given ??= { entity: null, group: null, source: null, cueSpan: null, how: 'nobody is named' }
        credited.push({ paragraph, start: item.start, end: item.end, kind, ...given })
        last = given
        if (given.entity) scene.spoke.unshift({ entity: given.entity, paragraph })
      }
      const introducing: Given | null = last ?? introduced(frame, cues, resolveCue)
      if (introducing)
        previous = {
          given: introducing,
          frame,
          whole: frame.items.some(({ kind }) => kind === 'quoted'),
        }
      else if (frame.items.some(({ kind }) => kind === 'word')) previous = null
    }
  }
  return { credited, names, texts }
}

const isQuoted = (runs: readonly QuotedRun[], { start }: NameMention): boolean =>
  runs.some((run) => run.start <= start && start < run.end)

/** 'Shimada asked', 'said Shimada': a subject and its reporting verb within a few words. */
function isSubject(items: readonly Item[], from: number): boolean {
  for (let index = from; index < Math.min(items.length, from + 6); index++) {
    const item = items[index]!
    if (item.kind === 'quoted' || (item.kind === 'mark' && item.text !== '.')) return false
    if (REPORTING_VERBS.get(item.lower)?.form === 'past') return true
  }
  return false
}

/** Words that stand alone: who spoke just before goes on speaking. */
function continued(
  run: QuotedRun,
  frame: Frame,
  previous: { given: Given; frame: Frame; whole: boolean } | null,
): Given | null {
  if (!previous) return null
  const { given } = previous
  if (run.continues) return { ...given, how: `${given.how}; the mark before stayed open` }
  const same = previous.frame.paragraph === frame.paragraph
  if (!same && frame.paragraph - previous.frame.paragraph > 1) return null
  return { ...given, how: `${given.how}; goes on speaking` }
}

/** "Abe: …", "Trump took to Twitter: …" */
function colonSubject(frame: Frame, at: number): Phrase | null {
  if (frame.items[at - 1]?.text !== ':') return null
  return phraseStartingAt(frame.items, 0)
}

/** A sentence without quoted words that ends in a colon, or that reports: what follows is its source's. */
function introduced(
  frame: Frame,
  cues: readonly Cue[],
  resolve: (
    phrase: Phrase | null,
    cue: { from: number; end: number } | null,
    rule: string,
  ) => Given,
): Given | null {
  const cue = cues.findLast(({ source }) => source)
  if (cue) return resolve(cue.source, cue, `${cue.rule}, in the sentence before`)
  if (frame.items.at(-1)?.text !== ':') return null
  const subject = phraseStartingAt(frame.items, 0)
  return subject ? resolve(subject, null, 'before a colon') : null
}

function resolveSource(
  frame: Frame,
  phrase: Phrase | null,
  cue: { from: number; end: number } | null,
  rule: string,
  mentions: readonly NameMention[],
  scene: Scene,
): Given {
  const { items, paragraph } = frame
  const place = (from: number, end: number): Place => ({
    paragraph,
    start: items[from]!.start,
    end: items[end - 1]!.end,
  })
  const given: Given = {
    entity: null,
    group: null,
    source: phrase ? place(phrase.from, phrase.end) : null,
    cueSpan: cue ? place(cue.from, cue.end) : null,
    how: rule,
  }
  if (!phrase) return given
  const source = readSource(items, phrase, mentions)
  if (source.kind === 'name') given.entity = scene.names.entityOf.get(source.mention) ?? null
  else if (source.kind === 'pronoun') {
    if (source.pronoun === 'he' || source.pronoun === 'she') {
      given.entity = resolvePronoun(source.pronoun, given.source!, frame.start, scene)
      given.how += given.entity
        ? `; "${source.pronoun}" is the person last speaking or named`
        : `; nobody fits "${source.pronoun}"`
    }
  } else given.group = source.words.join(' ')
  return given
}

/** Direct: the words are a sentence of their own, after a colon or comma or with their attribution. */
function kindOf(frame: Frame, at: number): QuotationKind {
  const { items } = frame
  const before = items[at - 1]
  const opens = at === 0 || before!.kind === 'quoted' || /^[:,.]$/.test(before!.text)
  const capital = /^["“”'‘’«»„([.…\s]*[\p{Lu}\p{N}]/u.test(items[at]!.text)
  return opens && capital ? 'direct' : 'mixed'
}
