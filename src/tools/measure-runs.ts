import type { Article } from '../article/article.ts'
import type { Place } from '../quotes/quotation.ts'
import { type Case, type Figure, inContext, type Material, textOf } from './figure.ts'
import { isNamed, type Judged, judge } from './judge-run.ts'
import type { GoldQuotation } from './labelled-quotes.ts'
import { covered, meets } from './overlap.ts'
import { faultOf } from './silver-name.ts'

/** How well runs of three words or more in quotation marks are found and credited. */
export function runFigures(material: Material): Figure[] {
  const { gold, byId, found } = material
  const runs = gold.flatMap((one) =>
    one.parts
      .filter((part) => isLong(byId.get(one.article)!, part))
      .map((part) => judge(one, part, found.get(one.article)!)),
  )
  const show = (run: Judged) => () => describe(run, byId.get(run.gold.article)!)
  const figure = (title: string, group: readonly Judged[], listed = false): Figure => ({
    title,
    listed,
    cases: group.map((run) => ({ right: run.right, show: show(run) })),
  })
  const figureAsRead = (title: string, group: readonly Judged[], listed = false): Figure => ({
    title,
    listed,
    cases: group.map((run) => ({
      right: run.gold.isPronoun ? run.rightAsRead : run.right,
      show: show(run),
    })),
  })
  const sourced = runs.filter((run) => run.found && run.gold.speaker)
  const others = sourced.filter((run) => !run.gold.isPronoun)
  const named = others.filter((run) => isNamed(run.gold.speaker!))
  const described = others.filter((run) => !isNamed(run.gold.speaker!))
  const pronouns = sourced.filter((run) => run.gold.isPronoun && run.gold.silver)
  const sound = pronouns.filter(
    ({ gold: { silver, speaker, article }, part }) =>
      faultOf(silver!, speaker!, byId.get(article)!, part.paragraph) === null,
  )
  const asRead = sourced.filter((run) => run.gold.isPronoun && run.gold.adjudicated !== null)
  const articlesRead = new Set(asRead.map((run) => run.gold.article))
  const beside = others.filter((run) => articlesRead.has(run.gold.article))
  const credited = (group: readonly Judged[]) => group.filter((run) => run.found!.speaker)
  const spans = (key: 'source' | 'cue', at: 'source' | 'cueSpan'): Case[] =>
    sourced
      .filter((run) => run.gold[key].length > 0)
      .map((run) => ({ right: meets(run.found![at], run.gold[key]), show: show(run) }))
  return [
    {
      title: 'runs of 3+ words, recall',
      listed: true,
      cases: runs.map((run) => ({ right: run.found !== null, show: show(run) })),
    },
    { title: 'runs of 3+ words, precision', listed: true, cases: insideAttributions(material) },
    figure('speaker right, named', named, true),
    figure('speaker right, described', described, true),
    figure('speaker right, named or described', others),
    figure('speaker right, pronoun (silver)', pronouns, true),
    figure('the same where the silver can be true', sound),
    figure('of those credited, rightly', credited([...others, ...pronouns])),
    figure('the same where the silver can be true', credited([...others, ...sound])),
    figure('the same without pronouns', credited(others)),
    ...(asRead.length === 0
      ? []
      : [
          figureAsRead('speaker right, pronoun (as read)', asRead, true),
          figureAsRead('of those credited, rightly (as read)', credited([...beside, ...asRead])),
        ]),
    { title: 'source overlaps the marked one', listed: true, cases: spans('source', 'source') },
    { title: 'cue overlaps the marked one', listed: true, cases: spans('cue', 'cueSpan') },
  ]
}

/** Of each long run that was found, whether most of it lies in something marked. */
function insideAttributions({ articles, gold, found }: Material): Case[] {
  return articles.flatMap((article) => {
    const marked = gold.filter((one) => one.article === article.id)
    return found
      .get(article.id)!
      .filter((quotation) => quotation.kind !== 'indirect' && isLong(article, quotation))
      .map((quotation) => ({
        right: marked.some(({ content }) => covered(quotation, content) > 0.5),
        show: () =>
          `${article.id} ¶${quotation.paragraph} ${inContext(article, quotation)} → ${quotation.speaker?.name ?? 'nobody'} (${quotation.how})`,
      }))
  })
}

function isLong(article: Article, place: Place): boolean {
  const words = textOf(article, place).split(/\s+/)
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= 3
}

function describe({ gold, part, found }: Judged, article: Article): string {
  const names = [gold.silver, gold.adjudicated].filter((name) => name !== null).join('; as read: ')
  return [
    `${gold.article.slice(0, 32)} ¶${part.paragraph} ${inContext(article, part)}`,
    `    marked: ${gold.speaker}${names && ` (${names})`} | ${cueOf(gold, article)}`,
    `    found: ${found ? `${found.speaker?.name ?? 'nobody'}, printed ${found.printed} | ${found.cue} (${found.how})` : 'nothing'}`,
  ].join('\n')
}

const cueOf = ({ cue }: GoldQuotation, article: Article): string =>
  cue.map((place) => textOf(article, place)).join(' … ')
