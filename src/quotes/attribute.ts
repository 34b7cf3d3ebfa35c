import type { Article } from '../article/article.ts'
import {
  type Before,
  beforeColon,
  continued,
  goesOn,
  introduces,
  namedInside,
} from './continued.ts'
import { creditWithin } from './credit.ts'
import { signature } from './credit-without-cue.ts'
import { type Cue, extentOf } from './cue.ts'
import { cuesOf } from './cues.ts'
import { type Frame, framesOf, type Item } from './frame.ts'
import { namelessIn } from './nameless.ts'
import { type NameMention, namesIn } from './names.ts'
import { isTitle, withTitlesAsWords } from './not-speech.ts'
import type { Phrase } from './noun-phrase.ts'
import { gatherNames, type NameIndex } from './people.ts'
import { readPronouns } from './pronouns-in-text.ts'
import type { Place, QuotationKind } from './quotation.ts'
import { closingMark, type QuotedRun, quotedRuns } from './quoted-runs.ts'
import { reportedBy } from './reported.ts'
import { type Found, type Given, giveTo, remember, type Scene } from './source.ts'
import { firstSubject } from './source-phrase.ts'
import { spellingOf } from './spelling.ts'
import { tokens } from './tokens.ts'

/** A quotation before speakers are made of the names and nameless sources. */
export interface Credited extends Place, Given {
  kind: QuotationKind
}

export interface Attribution {
  credited: Credited[]
  names: NameIndex
  texts: string[]
}

const NOBODY: Given = {
  entity: null,
  group: null,
  nameless: null,
  source: null,
  cueSpan: null,
  rule: 'nobody is named',
  how: 'nobody is named',
}

/** Finds the words quoted or reported in an article and says of each whom the text credits with it. */
export function attribute(article: Article): Attribution {
  const texts = article.paragraphs.map(({ text }) => text)
  const runs = quotedRuns(texts)
  const all = texts.map((text) => tokens(text))
  const spelling = spellingOf(all)
  const mentions = all.map((found, index) => namesIn(index + 1, found, spelling))
  const names = gatherNames(mentions.flat(), texts, article.speakers)
  readPronouns(names, all, mentions, runs)
  const scene: Scene = {
    names,
    told: mentions.flatMap((found, index) => outside(found, runs[index]!)),
    nameless: all.flatMap((found, index) =>
      namelessIn(index + 1, found, mentions[index]!, runs[index]!),
    ),
    subjects: [],
    group: null,
    body: null,
    parted: 0,
    frames: 0,
  }
  const credited: Credited[] = []
  let before = null as Before | null
  let alone: Credited[] = []
  for (const [index, text] of texts.entries()) {
    let from = 0
    const first = credited.length
    let isAlone = true
    if (PARTING.test(text)) scene.parted = index + 1
    for (const found of framesOf(index + 1, text, all[index]!, runs[index]!)) {
      const frame = withTitlesAsWords(found)
      const within: NameMention[] = []
      for (; from < mentions[index]!.length && mentions[index]![from]!.start < frame.end; from++)
        within.push(mentions[index]![from]!)
      before = readFrame(frame, runs[index]!, within, before, scene, credited)
      const sign = alone.length > 0 && isAlone ? signature(frame) : null
      if (sign) for (const one of alone) Object.assign(one, giveTo(frame, sign, within, [], scene))
      isAlone &&= frame.items.every(({ kind }) => kind !== 'word')
    }
    alone = isAlone ? credited.slice(first) : []
  }
  credited.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end)
  return { credited, names, texts }
}

/** "___", "* * *", "—": a line without letters or digits. */
const PARTING = /^[^\p{L}\p{N}]+$/u

/** The mentions that stand in none of the runs; both are in reading order. */
function outside(mentions: readonly NameMention[], runs: readonly QuotedRun[]): NameMention[] {
  let next = 0
  return mentions.filter(({ start }) => {
    while (next < runs.length && runs[next]!.end <= start) next += 1
    return next === runs.length || start < runs[next]!.start
  })
}

/** Credits what one frame quotes and reports; returns who may go on speaking in the next. */
function readFrame(
  frame: Frame,
  runs: readonly QuotedRun[],
  mentions: readonly NameMention[],
  before: Before | null,
  scene: Scene,
  credited: Credited[],
): Before | null {
  const { paragraph, items } = frame
  const cues = cuesOf(frame)
  const give = (found: Found): Given => giveTo(frame, found, mentions, cues, scene)
  const accept = (found: Found, words?: Item): Given | null => {
    const given = give({ ...found, words })
    return found.needsName && !given.entity ? null : given
  }
  scene.frames += 1
  let last: Given | null = null
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'quoted' || isTitle(frame, at)) continue
    const found = creditWithin(frame, cues, at) ?? beforeColon(frame, at)
    const given: Given | null =
      namedInside(item, paragraph, mentions, scene.names) ??
      (found && accept(found, item)) ??
      (last && goesOn(last, 'goes on in the same sentence')) ??
      continued(runs[item.run]!, frame, at, before)
    // One or two words that nobody says are a scare quote or a nickname.
    if (!given && item.text.split(/\s+/, 3).length < 3) continue
    last = given ?? NOBODY
    credited.push({ paragraph, start: item.start, end: item.end, kind: kindOf(frame, at), ...last })
  }
  credited.push(...reported(frame, cues, give))
  noteSubjects(frame, leadOf(frame, cues, give), last, cues, scene)
  if (last) return { given: last, frame, spoke: true }
  if (items.every(({ kind }) => kind !== 'word')) return before
  const found = introduces(frame, cues)
  const given = found && accept(found)
  return given && { given, frame, spoke: false }
}

function reported(frame: Frame, cues: readonly Cue[], give: (found: Found) => Given): Credited[] {
  const { paragraph, items } = frame
  return cues.flatMap((cue): Credited[] => {
    const content = reportedBy(frame, cue, cues)
    if (!content) return []
    const rule = `${cue.rule}, reported without marks`
    const given = give({ source: cue.source!, cue, rule, needsSpeaker: true })
    const [start, end] = [items[content.from]!.start, items[content.end - 1]!.end]
    return [{ paragraph, start, end, kind: 'indirect', ...given }]
  })
}

/** Whose sentence it may be: of him who closes it ("…, Abe said."), of its subject, or of the first who reports. */
function* leadsOf({ items }: Frame, cues: readonly Cue[]): Generator<Phrase> {
  const own = cues.filter(({ source }) => source)
  const closing = own.find((cue) => closes(items, cue))
  if (closing) yield closing.source!
  const leads = [firstSubject(items, items.length), own[0]?.source ?? null]
  yield* leads.filter((lead) => lead !== null).sort((a, b) => a.from - b.from)
}

/** The first of them that is a person, else the first. */
function leadOf(frame: Frame, cues: readonly Cue[], give: (found: Found) => Given): Given | null {
  let first: Given | null = null
  for (const source of leadsOf(frame, cues)) {
    const given = give({ source, cue: null, rule: '', needsSpeaker: true })
    if (given.entity?.isPerson) return given
    first ??= given
  }
  return first
}

/** Whether an attribution stands behind a comma at the end of its sentence or within it. */
function closes(items: readonly Item[], cue: Cue): boolean {
  const { from, end } = extentOf(cue)
  const isBehind = /^[,–—―-]$/.test(items[from - 1]?.text ?? '')
  return isBehind && (/^[.,]$/.test(items[end]?.text ?? '') || cue.order === 'cue first')
}

/** Remembers who acted and spoke in a frame, for the pronouns of the next. */
function noteSubjects(
  { paragraph }: Frame,
  lead: Given | null,
  last: Given | null,
  cues: readonly Cue[],
  scene: Scene,
): void {
  const speaks = cues.length > 0 || last !== null
  if (last?.entity && last.entity !== lead?.entity)
    remember(scene, { person: last.entity, paragraph, frame: scene.frames, speaks: true })
  const person = lead?.entity?.isPerson ? lead.entity : lead?.nameless
  if (person) remember(scene, { person, paragraph, frame: scene.frames, speaks })
  if (lead?.group) scene.group = lead.group
  const source = last ?? lead
  if (speaks && source?.entity?.isPerson === false)
    scene.body = { entity: source.entity, paragraph }
  else if (speaks && (source?.entity || source?.group)) scene.body = null
}

/** Direct: the words are a sentence of their own, after a colon or comma or with their attribution. */
function kindOf({ items }: Frame, at: number): QuotationKind {
  const before = items[at - 1]
  const opens = !before || before.kind === 'quoted' || /^[:,.]$/.test(before.text)
  // '"That," he added, "promises to …"': one sentence, broken by its attribution.
  if (opens && at > 0 && items[0]!.kind === 'quoted' && closingMark(items[0]!.text) === ',')
    return 'direct'
  const capital = /^["“”'‘’«»„([.…\s]*[\p{Lu}\p{N}]/u.test(items[at]!.text)
  return opens && capital ? 'direct' : 'mixed'
}
