import type { Article } from '../article/article.ts'
import { type Credit, creditWithin } from './credit.ts'
import { type Cue, cuesOf } from './cues.ts'
import { readSource } from './describe.ts'
import { type Frame, framesOf, type Item } from './frame.ts'
import { knownNames, type NameMention, namesIn } from './names.ts'
import { isCapital, type Phrase, REACH } from './noun-phrase.ts'
import { type Entity, gatherNames, type NameIndex } from './people.ts'
import type { Place, QuotationKind } from './quotation.ts'
import { type QuotedRun, quotedRuns } from './quoted-runs.ts'
import { reportedBy } from './reported.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import { resolvePronoun, type Scene, type Subject } from './resolve.ts'
import { firstSubject, phraseStartingAt, subjectBefore } from './source-phrase.ts'
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
  /** The rule that found the source, and that with the steps taken since. */
  rule: string
  how: string
}

/** The frame before, and who spoke or may be speaking in it. */
interface Before {
  given: Given
  frame: Frame
  /** Whether words were quoted in it. */
  spoke: boolean
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
    subjects: [],
  }
  const credited: Credited[] = []
  let previous = null as Before | null
  let number = 0
  for (const [index, text] of texts.entries()) {
    const paragraph = index + 1
    const inParagraph = mentions.filter((mention) => mention.paragraph === paragraph)
    const frames = framesOf(paragraph, text, all[index]!, runs[index]!, isSubject)
    for (const frame of frames) {
      const cues = cuesOf(frame)
      const resolve = ({ source, cue, rule }: Credit): Given =>
        resolveSource(frame, source, cue, rule, inParagraph, scene, number, cues)
      number += 1
      const lead =
        cues.find(({ source }) => source)?.source ?? firstSubject(frame.items, frame.items.length)
      let last = null as Given | null
      for (const [at, item] of frame.items.entries()) {
        if (item.kind !== 'quoted') continue
        const credit = creditWithin(frame, cues, at) ?? beforeColon(frame, at)
        let given = named(item, paragraph, inParagraph, names) ?? (credit && resolve(credit))
        if (!given && last) given = goesOn(last, 'goes on in the same sentence')
        if (!given) given = continued(runs[index]![item.run]!, frame, at, previous)
        const words = item.text.split(/\s+/, 3).length
        if (!given && words < 3) continue
        given ??= {
          entity: null,
          group: null,
          source: null,
          cueSpan: null,
          rule: 'nobody is named',
          how: 'nobody is named',
        }
        credited.push({
          paragraph,
          start: item.start,
          end: item.end,
          kind: kindOf(frame, at),
          ...given,
        })
        last = given
      }
      for (const cue of cues) {
        const content = reportedBy(frame, cue, cues)
        if (!content) continue
        const given = resolve({
          source: cue.source!,
          cue,
          rule: `${cue.rule}, reported without marks`,
        })
        credited.push({
          paragraph,
          start: frame.items[content.from]!.start,
          end: frame.items[content.end - 1]!.end,
          kind: 'indirect',
          ...given,
        })
      }
      const subject = lead && resolve({ source: lead, cue: null, rule: '' }).entity
      if (subject?.isPerson)
        remember(scene, {
          entity: subject,
          paragraph,
          frame: number,
          speaks: cues.length > 0 || last !== null,
        })
      if (last?.entity && last.entity !== subject)
        remember(scene, { entity: last.entity, paragraph, frame: number, speaks: true })
      if (last) previous = { given: last, frame, spoke: true }
      else if (frame.items.some(({ kind }) => kind === 'word')) {
        const credit = introduces(frame, cues)
        previous = credit && { given: resolve(credit), frame, spoke: false }
      }
    }
  }
  credited.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end)
  return { credited, names, texts }
}

const isQuoted = (runs: readonly QuotedRun[], { start }: NameMention): boolean =>
  runs.some((run) => run.start <= start && start < run.end)

/** A transcript: '"WALLACE: Let's start with …' */
function named(
  item: Item,
  paragraph: number,
  mentions: readonly NameMention[],
  names: NameIndex,
): Given | null {
  const label = /^["“‘'](\p{Lu}[\p{Lu}.'’ -]+):\s/u.exec(item.text)
  if (!label) return null
  const start = item.start + 1
  const mention = mentions.findLast(
    (one) => one.start >= start && one.end <= start + label[1]!.length,
  )
  const entity = mention && names.entityOf.get(mention)
  if (!entity) return null
  const rule = 'named at its beginning'
  const source = { paragraph, start, end: start + label[1]!.length }
  return {
    entity,
    group: null,
    source,
    cueSpan: { paragraph, start: source.end, end: source.end + 1 },
    rule,
    how: rule,
  }
}

/** Whether a subject and its reporting verb begin here: 'Shimada asked', 'said Shimada'. */
function isSubject(items: readonly Item[], from: number): boolean {
  const until = Math.min(items.length, from + REACH)
  for (let index = from; index < until; index++) {
    const item = items[index]!
    if (item.kind === 'quoted' || /^[.?!;:]$/.test(item.text)) return false
    const verb = REPORTING_VERBS.get(item.lower)
    if (!verb || verb.form === 'ing' || verb.form === 'base') continue
    if (index === from) return true
    const clause = items.slice(from, until)
    return subjectBefore(clause, index - from)?.from === 0
  }
  return false
}

/** Words that stand alone: who spoke just before goes on speaking. */
function continued(
  run: QuotedRun,
  frame: Frame,
  at: number,
  previous: Before | null,
): Given | null {
  if (!previous) return null
  const { given } = previous
  if (run.continues) return goesOn(given, 'the quotation goes on over paragraphs')
  const distance = frame.paragraph - previous.frame.paragraph
  if (distance > 1 || (at > 0 && frame.items.slice(0, at).some(({ kind }) => kind === 'word')))
    return null
  const alone = frame.items.every(({ kind }) => kind !== 'word')
  if (!alone && distance > 0) return null
  if (previous.spoke) return goesOn(given, 'goes on speaking')
  return goesOn(given, distance === 0 ? 'in the sentence before' : 'in the paragraph before')
}

/** Who spoke before also says this; the step is noted once, however often it is taken. */
function goesOn(given: Given, step: string): Given {
  return { ...given, how: `${given.rule}; ${step}` }
}

/** "Abe: …" */
function beforeColon(frame: Frame, at: number): Credit | null {
  if (frame.items[at - 1]?.text !== ':') return null
  const source = phraseStartingAt(frame.items, 0)
  return source && { source, cue: { from: at - 1, end: at }, rule: 'before a colon' }
}

/** A sentence without quoted words whose source may say the words that follow it. */
function introduces(frame: Frame, cues: readonly Cue[]): Credit | null {
  const colon = frame.items.at(-1)?.text === ':'
  const cue = colon ? cues.findLast(({ source }) => source) : cues.find(({ source }) => source)
  if (cue) return { source: cue.source!, cue, rule: cue.rule }
  const source =
    firstSubject(frame.items, frame.items.length) ??
    (colon ? phraseStartingAt(frame.items, 0) : null)
  const head = source && frame.items[source.headEnd - 1]
  if (!source || !head || !(colon || isCapital(head) || /^(?:he|she)$/.test(head.lower)))
    return null
  return { source, cue: null, rule: 'subject of the sentence' }
}

function resolveSource(
  frame: Frame,
  phrase: Phrase,
  cue: Credit['cue'],
  rule: string,
  mentions: readonly NameMention[],
  scene: Scene,
  number: number,
  cues: readonly Cue[],
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
    source: place(phrase.from, phrase.end),
    cueSpan: cue ? place(cue.from, cue.end) : null,
    rule,
    how: rule,
  }
  const source = readSource(items, phrase, mentions)
  if (source.kind === 'name') given.entity = scene.names.entityOf.get(source.mention) ?? null
  else if (source.kind === 'pronoun') {
    if (source.pronoun === 'he' || source.pronoun === 'she') {
      given.entity = resolvePronoun(
        source.pronoun,
        given.source!,
        number,
        reporter(frame, phrase, cues, mentions, scene),
        scene,
      )
      given.rule += given.entity
        ? `; "${source.pronoun}" is who was last acting or speaking`
        : `; nobody fits "${source.pronoun}"`
      given.how = given.rule
    }
  } else given.group = source.words.join(' ')
  return given
}

/** "Kritenbrink said he expects …": who reports the clause in which a pronoun stands, if it is a name. */
function reporter(
  frame: Frame,
  pronoun: Phrase,
  cues: readonly Cue[],
  mentions: readonly NameMention[],
  scene: Scene,
): Entity | null {
  const outer = cues.find(
    (cue) => cue.source && cue.end <= pronoun.from && cue.order === 'source first',
  )
  if (!outer || frame.items.slice(outer.end, pronoun.from).some(({ kind }) => kind === 'quoted'))
    return null
  const source = readSource(frame.items, outer.source!, mentions)
  return source.kind === 'name' ? (scene.names.entityOf.get(source.mention) ?? null) : null
}

/** Puts a subject first; the list is kept as short as a pronoun reaches. */
function remember(scene: Scene, subject: Subject): void {
  scene.subjects.unshift(subject)
  scene.subjects.length = Math.min(scene.subjects.length, 12)
}

/** Direct: the words are a sentence of their own, after a colon or comma or with their attribution. */
function kindOf(frame: Frame, at: number): QuotationKind {
  const { items } = frame
  const before = items[at - 1]
  const opens = at === 0 || before!.kind === 'quoted' || /^[:,.]$/.test(before!.text)
  const capital = /^["“”'‘’«»„([.…\s]*[\p{Lu}\p{N}]/u.test(items[at]!.text)
  return opens && capital ? 'direct' : 'mixed'
}
