import type { Article } from '../article/article.ts'
import type { Place, Quotation } from '../quotes/quotation.ts'
import { readQuotations } from '../quotes/read.ts'
import { type GoldQuotation, readLabelledQuotes } from './labelled-quotes.ts'
import { sameSpeaker } from './same-speaker.ts'
import { faultOf } from './silver-name.ts'

/** A marked run of three words or more in quotation marks, and what was found at its place. */
interface Judged {
  gold: GoldQuotation
  part: Place
  found: Quotation | null
  right: boolean
}

/** Prints how well quotations are found and credited in a folder; shows up to `failures` misses of each kind. */
export function evaluateQuotes(
  folder: string,
  failures: number,
  print: (line: string) => void,
): void {
  const { articles, gold } = readLabelledQuotes(folder)
  const start = performance.now()
  const found = new Map(articles.map((article) => [article.id, readQuotations(article).quotations]))
  const milliseconds = performance.now() - start
  const byId = new Map(articles.map((article) => [article.id, article]))
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0)
  print(
    `\n${folder}: ${articles.length} articles, ${paragraphs} ¶, read in ${milliseconds.toFixed(0)} ms`,
  )
  const show = (title: string, lines: readonly string[]) => {
    if (failures > 0 && lines.length > 0) print(`\n── ${title} (${lines.length})`)
    for (const line of lines.slice(0, failures)) print(`✗ ${line}`)
  }

  const runs = gold.flatMap((one) =>
    one.parts
      .filter((part) => isLong(textOf(byId.get(one.article)!, part)))
      .map((part): Judged => judge(one, part, found.get(one.article)!)),
  )
  const credited = runs.filter(({ gold: one, found: quotation }) => quotation && one.speaker)
  const inside = articles.flatMap((article) =>
    found
      .get(article.id)!
      .filter((quotation) => quotation.kind !== 'indirect' && isLong(textOf(article, quotation)))
      .map((quotation) => ({
        article,
        quotation,
        right: gold.some(
          (one) => one.article === article.id && covered(quotation, one.content) > 0.5,
        ),
      })),
  )
  row(
    print,
    'runs of 3+ words, recall',
    runs.map((run) => run.found !== null),
  )
  row(
    print,
    'runs of 3+ words, precision',
    inside.map(({ right }) => right),
  )
  show(
    'missed runs',
    runs.filter((run) => !run.found).map((run) => describe(run, byId)),
  )
  show(
    'runs outside any attribution',
    inside
      .filter(({ right }) => !right)
      .map(
        ({ article, quotation }) =>
          `${article.id} ¶${quotation.paragraph} ${context(article, quotation)} → ${quotation.speaker?.name ?? 'nobody'} (${quotation.how})`,
      ),
  )

  const named = credited.filter(({ gold: one }) => !one.isPronoun && isNamed(one.speaker!))
  const described = credited.filter(({ gold: one }) => !one.isPronoun && !isNamed(one.speaker!))
  const pronouns = credited.filter(({ gold: one }) => one.isPronoun && one.silver)
  for (const [title, group] of [
    ['speaker right, named', named],
    ['speaker right, described', described],
    ['speaker right, named or described', [...named, ...described]],
    ['speaker right, pronoun (silver)', pronouns],
  ] as const) {
    row(
      print,
      title,
      group.map(({ right }) => right),
    )
    if (!title.includes(' or '))
      show(
        title,
        group.filter(({ right }) => !right).map((run) => describe(run, byId)),
      )
  }
  const sound = pronouns.filter(
    ({ gold: one, part }) =>
      faultOf(one.silver!, one.speaker!, byId.get(one.article)!, part.paragraph) === null,
  )
  row(
    print,
    'the same where the silver can be true',
    sound.map(({ right }) => right),
  )
  row(
    print,
    'of those credited, rightly',
    [...named, ...described, ...pronouns]
      .filter((run) => run.found?.speaker)
      .map(({ right }) => right),
  )
  row(
    print,
    'the same where the silver can be true',
    [...named, ...described, ...sound]
      .filter((run) => run.found?.speaker)
      .map(({ right }) => right),
  )
  row(
    print,
    'the same without pronouns',
    [...named, ...described].filter((run) => run.found?.speaker).map(({ right }) => right),
  )

  const withSource = credited.filter(({ gold: one }) => one.source.length > 0)
  const withCue = credited.filter(({ gold: one }) => one.cue.length > 0)
  row(
    print,
    'source overlaps the marked one',
    withSource.map(({ gold: one, found: q }) => meets(q?.source ?? null, one.source)),
  )
  row(
    print,
    'cue overlaps the marked one',
    withCue.map(({ gold: one, found: q }) => meets(q?.cueSpan ?? null, one.cue)),
  )
  show(
    'cue',
    withCue
      .filter(({ gold: one, found: q }) => !meets(q?.cueSpan ?? null, one.cue))
      .map((run) => describe(run, byId)),
  )

  const contents = gold.filter(({ kind, content }) => kind !== 'direct' && content.length > 0)
  const reported = articles.flatMap((article) =>
    contentsFound(found.get(article.id)!).map((quotation) => ({ article, quotation })),
  )
  const hit = (one: GoldQuotation, quotation: Place) => contentIou(quotation, one.content) >= 0.5
  const rightOnes = reported.map(({ article, quotation }) =>
    contents.some((one) => one.article === article.id && hit(one, quotation)),
  )
  const foundOnes = contents.map((one) =>
    contentsFound(found.get(one.article)!).some((quotation) => hit(one, quotation)),
  )
  row(print, 'indirect and mixed content, recall', foundOnes)
  row(print, 'indirect and mixed content, precision', rightOnes)
  const [recall, precision] = [share(foundOnes), share(rightOnes)]
  print(`  ${'F1'.padEnd(38)}${((2 * recall * precision) / (recall + precision)).toFixed(3)}`)
  show(
    'content not found',
    contents
      .filter((_, index) => !foundOnes[index])
      .map(
        (one) =>
          `${one.article} ¶${one.content[0]!.paragraph} ${one.kind} ${one.speaker} | ${one.content.map((place) => textOf(byId.get(one.article)!, place)).join(' … ')}`,
      ),
  )
  show(
    'content that is none',
    reported
      .filter((_, index) => !rightOnes[index])
      .map(
        ({ article, quotation }) =>
          `${article.id} ¶${quotation.paragraph} [${quotation.printed} ${quotation.cue}] ${context(article, quotation)} (${quotation.how})`,
      ),
  )
}

/** What is reported: indirect content, and quoted words only where no reported content holds them. */
function contentsFound(quotations: readonly Quotation[]): Quotation[] {
  const indirect = quotations.filter(({ kind }) => kind === 'indirect')
  return quotations.filter(
    (one) =>
      one.kind === 'indirect' ||
      (one.kind === 'mixed' &&
        !indirect.some(
          (other) =>
            other.paragraph === one.paragraph && other.start <= one.start && one.end <= other.end,
        )),
  )
}

export function judge(gold: GoldQuotation, part: Place, found: readonly Quotation[]): Judged {
  const best = found
    .filter(({ kind }) => kind !== 'indirect')
    .map((quotation) => ({ quotation, score: iou(quotation, part) }))
    .sort((a, b) => b.score - a.score)[0]
  const quotation = best && best.score >= 0.8 ? best.quotation : null
  return { gold, part, found: quotation, right: quotation !== null && isRight(quotation, gold) }
}

function isRight({ speaker, source }: Quotation, gold: GoldQuotation): boolean {
  if (!speaker || !gold.speaker) return false
  if (gold.isPronoun) return gold.silver !== null && sameSpeaker(speaker.name, gold.silver)
  if ([speaker.name, ...speaker.forms].some((name) => sameSpeaker(name, gold.speaker!))) return true
  // "the Democratic nominee", found at its place and taken for the person whom the silver name gives.
  return (
    !isNamed(gold.speaker) &&
    meets(source, gold.source) &&
    (speaker.kind === 'group' || gold.silver === null || sameSpeaker(speaker.name, gold.silver))
  )
}

/** Whether a printed source is a name, perhaps with more around it. */
function isNamed(printed: string): boolean {
  return (
    /(?<!^)\p{Lu}|^(?!(?:The|A|An|His|Her|One|Some|Many|Two|Another|Other|Several|Those|This|That|Both|Most|Who|Critics|Officials|Aides|Supporters)\b)\p{Lu}/u.test(
      printed.split(/,| for | from | in | at | with | to | who |['’]s? | of /)[0]!,
    ) &&
    /\p{Lu}[\p{L}.'’-]*(?:,.*|\s*\(.*| of .*| for .*)?$/u.test(
      printed.split(/,| who | for | from | in | at /)[0]!.trim(),
    )
  )
}

const isLong = (text: string): boolean =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= 3
const textOf = (article: Article, { paragraph, start, end }: Place): string =>
  article.paragraphs[paragraph - 1]!.text.slice(start, end)
const share = (values: readonly boolean[]): number => values.filter(Boolean).length / values.length
const common = (a: Place, b: Place): number =>
  a.paragraph === b.paragraph ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0
const length = ({ start, end }: Place): number => end - start
const iou = (a: Place, b: Place): number => common(a, b) / (length(a) + length(b) - common(a, b))
const covered = (a: Place, places: readonly Place[]): number =>
  places.reduce((sum, place) => sum + common(a, place), 0) / length(a)
const meets = (a: Place | null, places: readonly Place[]): boolean =>
  a !== null && covered(a, places) > 0

function contentIou(a: Place, places: readonly Place[]): number {
  const shared = covered(a, places) * length(a)
  return shared / (length(a) + places.reduce((sum, place) => sum + length(place), 0) - shared)
}

function context(article: Article, place: Place): string {
  const { text } = article.paragraphs[place.paragraph - 1]!
  const words = text.slice(place.start, place.end)
  return `${text.slice(Math.max(0, place.start - 110), place.start)}⟦${words.length > 90 ? `${words.slice(0, 50)} … ${words.slice(-35)}` : words}⟧${text.slice(place.end, place.end + 110)}`
}

function describe({ gold, part, found }: Judged, byId: ReadonlyMap<string, Article>): string {
  const silver = gold.silver ? ` (${gold.silver})` : ''
  const cue = gold.cue.map((place) => textOf(byId.get(gold.article)!, place)).join(' … ')
  return `${gold.article.slice(0, 32)} ¶${part.paragraph} ${context(byId.get(gold.article)!, part)}\n    marked: ${gold.speaker}${silver} | ${cue}\n    found: ${found ? `${found.speaker?.name ?? 'nobody'}, printed ${found.printed} | ${found.cue} (${found.how})` : 'nothing'}`
}

function row(print: (line: string) => void, title: string, values: readonly boolean[]): void {
  print(
    `  ${title.padEnd(38)}${share(values).toFixed(3)}  ${values.filter(Boolean).length} of ${values.length}`,
  )
}
