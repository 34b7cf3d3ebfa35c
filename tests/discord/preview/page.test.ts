import { expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { drawPage } from '../../../src/discord/preview/page.ts'
import { NOTICES, play, SCENES } from '../../../src/discord/preview/scenes.ts'
import { openLibrary } from '../../../src/library/open-library.ts'
import { aContext } from '../../support/context.ts'

const { articles } = openLibrary('corpus')
const context = aContext([...articles])
const page = drawPage(context)

test('every kind of reply is there, by a command that gives it', () => {
  const shown = play(context)
  for (const [kind, scenes] of Object.entries(SCENES)) {
    const ids = scenes.map(({ id }) => id)
    const given = shown.filter(({ id }) => ids.includes(id)).map((each) => each.kind)
    expect(given, `the scenes of ${kind}`).toContain(kind)
    expect(page).toContain(`data-kind="${kind}"`)
  }
  expect(shown).toHaveLength(Object.values(SCENES).flat().length + NOTICES.length)
})

test.each(['dark-desktop', 'dark-phone', 'light-desktop', 'light-phone'])(
  'every reply is drawn %s, under an address of its own',
  (frame) => {
    const ids = play(context).map(({ id }) => `${id}-${frame}`)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      const [, drawn, ...others] = page.split(`id="${id}"`)
      expect(others).toEqual([])
      expect(drawn!.split('class="frame')[0], id).toMatch(/<div class="text">./)
    }
  },
)

test('the page needs no network and runs no script', () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\(/)
})

test('no text of an article becomes markup', () => {
  const hostile =
    ' <script>x</script> **b0ld** ||sp0iler|| `c0de` [lab3l](https://evil.example) https://evil.example @everyone'
  const spoilt = articles.map(
    (article): Article => ({
      ...article,
      title: article.title + hostile,
      standfirst: hostile,
      paragraphs: article.paragraphs.map((each) => ({ ...each, text: each.text + hostile })),
    }),
  )
  const drawn = drawPage(aContext(spoilt))
  expect(drawn).toContain(
    '**b0ld** ||sp0iler|| &#96;c0de&#96; [lab3l](https://evil.example)'.replaceAll('&#96;', '`'),
  )
  expect(drawn).not.toMatch(
    /<script|<strong>b0ld|<mark>|<code>|<b class="mention">@|<a href="https:\/\/evil/,
  )
})
