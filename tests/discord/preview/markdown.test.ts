import { expect, test } from 'vitest'
import { drawMarkdown } from '../../../src/discord/preview/markdown.ts'

test.each([
  ['plain words', 'Ferry at 7:30', '<p>Ferry at 7:30</p>'],
  ['bold and underline', '**a __b__ c**', '<p><strong>a <u>b</u> c</strong></p>'],
  [
    'italics, struck and hidden words',
    '*a* ~~b~~ ||c||',
    '<p><em>a</em> <s>b</s> <mark>c</mark></p>',
  ],
  ['a backslash before a mark', '\\*\\*a\\*\\* \\# 1\\.', '<p>**a** # 1.</p>'],
  ['an escaped mark inside bold', '**a \\* b**', '<p><strong>a * b</strong></p>'],
  ['a quote of two lines', '> a\n> b', '<blockquote><p>a<br>b</p></blockquote>'],
  ['small text after a quote', '> a\n-# b', '<blockquote><p>a</p></blockquote><small>b</small>'],
  ['a heading', '### a', '<h3>a</h3>'],
  ['no heading without a blank', '###a', '<p>###a</p>'],
  ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  [
    'a link without a preview',
    '[¶ 3](<https://a.example/b#c%20d>)',
    '<p><a href="https://a.example/b#c%20d" rel="noreferrer">¶ 3</a></p>',
  ],
  ['an escaped link', '\\[a\\](https\\://b.example)', '<p>[a](https://b.example)</p>'],
  ['a command to click', '</article show:12>', '<p><b class="mention">/article show</b></p>'],
  [
    'a block of code',
    'a\n```\n**b**\n\n<c>\n```\nd',
    '<p>a</p><pre>**b**\n\n&#60;c&#62;</pre><p>d</p>',
  ],
  ['everybody', '@everyone', '<p><b class="mention">@everyone</b></p>'],
  ['everybody, escaped', '\\@everyone', '<p>@everyone</p>'],
  ['HTML', '<b onclick="x">&amp;', '<p>&#60;b onclick=&#34;x&#34;&#62;&#38;amp;</p>'],
])('%s looks as in Discord', (_, text, html) => {
  expect(drawMarkdown(text)).toBe(html)
})
