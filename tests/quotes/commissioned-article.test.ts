import { expect, test } from 'vitest'
import { readArticle } from '../../src/article/article-file.ts'
import { readQuotations } from '../../src/quotes/read.ts'

const article = readArticle('corpus/will-north-koreas-kim-meet-with-japans-abe.md')
const { quotations, speakers } = readQuotations(article)

test('credits every paragraph of the commissioned article to the right person', () => {
  const said = quotations
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ paragraph, kind, speaker }) => `¶ ${paragraph} ${kind} ${speaker?.name}`)
  expect(said).toEqual([
    '¶ 6 direct Robert Dujarric',
    '¶ 7 direct Robert Dujarric', // "he told DW"
    '¶ 8 direct Robert Dujarric',
    '¶ 9 direct Robert Dujarric', // names nobody: he goes on
    '¶ 10 direct Robert Dujarric',
    '¶ 12 direct Yoichi Shimada',
    '¶ 12 direct Yoichi Shimada',
    '¶ 13 direct Yoichi Shimada',
    '¶ 13 direct Yoichi Shimada',
    '¶ 14 mixed Yoichi Shimada', // North Korea "despises" Japan
    '¶ 15 direct Yoichi Shimada',
    '¶ 15 direct Yoichi Shimada',
    '¶ 17 mixed analysts', // a big "if," analysts emphasize
    '¶ 18 direct Yoichi Shimada',
    '¶ 18 direct Yoichi Shimada',
  ])
})

test.each([
  [2, 'Shinzo Abe', 'that he would be keen to hold direct talks with Kim'],
  [11, 'Yoichi Shimada', 'The only possible leverage that could be applied'],
  [14, 'Yoichi Shimada', 'that North Korea "despises" Japan and that convincing Kim'],
])('finds what is reported without marks in ¶ %i', (number, name, beginning) => {
  const reported = quotations.filter((one) => one.paragraph === number && one.kind === 'indirect')
  expect(reported.map(({ speaker }) => speaker?.name)).toEqual([name])
  const { text } = article.paragraphs[number - 1]!
  expect(text.slice(reported[0]!.start, reported[0]!.end)).toMatch(beginning)
})

test('gives role and forms of the names as printed, and keeps the Kims apart', () => {
  const of = (name: string) => {
    const { forms, role, kind } = speakers.find((speaker) => speaker.name === name)!
    return { forms, role, kind }
  }
  expect(of('Yoichi Shimada')).toEqual({
    forms: ['Shimada'],
    role: 'a professor of international relations at Fukui Prefectural University',
    kind: 'person',
  })
  expect(of('Shinzo Abe')).toMatchObject({ forms: ['Abe'], role: 'Prime Minister' })
  expect(of('Kim Jong Un')).toMatchObject({ forms: ['Kim'], role: 'the North Korean leader' })
  expect(of('Kim Jong il')).toMatchObject({ forms: [] })
})

test('every span is a stretch of its paragraph, and the order is that of reading', () => {
  for (const one of quotations) {
    const { text } = article.paragraphs[one.paragraph - 1]!
    expect(text.slice(one.start, one.end).trim()).toBe(text.slice(one.start, one.end))
    if (one.source) expect(text.length).toBeGreaterThanOrEqual(one.start)
    expect(one.how).not.toBe('')
  }
  const places = quotations.map(({ paragraph, start }) => paragraph * 1e6 + start)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})
