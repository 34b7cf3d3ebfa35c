import { MessageFlags } from 'discord.js'
import type { Context } from '../../commands/command.ts'
import { message } from '../message.ts'
import { render } from '../render/render.ts'
import { shareAction } from '../share.ts'
import { drawComponent } from './components.ts'
import { escapeHtml } from './markdown.ts'
import { play, type Shown } from './scenes.ts'
import { STYLE } from './style.ts'

/**
 * Every kind of reply as one HTML page that needs no network, drawn as Discord shows it: light and
 * dark, desktop and phone. "#ask-dark-phone" shows that frame alone, as for a picture.
 */
export function drawPage(context: Context): string {
  const shown = play(context)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pilcrow: every reply</title>
<style>${STYLE}</style>
<header>
<h1>Every reply</h1>
<p><label><input type="radio" name="show" id="show-dark" checked> Dark</label>
<label><input type="radio" name="show" id="show-light"> Light</label>
<label><input type="radio" name="show"> Both</label></p>
<nav>${shown.map(({ id }) => `<a href="#${id}">${id}</a>`).join(' ')}</nav>
</header>
${shown.map((each) => drawScene(each, context)).join('\n')}
</html>
`
}

function drawScene(shown: Shown, context: Context): string {
  const { id, kind, did } = shown
  const drawn = drawMessage(shown, context)
  const frames = ['dark', 'light'].flatMap((theme) =>
    ['desktop', 'phone'].map(
      (width) => `<div class="frame ${theme} ${width}" id="${id}-${theme}-${width}">${drawn}</div>`,
    ),
  )
  return `<section class="scene" id="${id}" data-kind="${kind}">
<h2>${escapeHtml(did)} <span>${kind}</span></h2>
<div class="frames">${frames.join('\n')}</div>
</section>`
}

function drawMessage({ reply, did }: Shown, { words, library }: Context): string {
  const alone = Boolean(reply.private)
  const page = { words, articles: library.articles, mention: (name: string) => `</${name}:1>` }
  const share = alone ? shareAction(reply, null, page) : null
  const { components, flags } = message(render(reply, page, { share }), alone)
  const used = did.startsWith('/') ? `/${/^\/([a-z ]+?)(?: [a-z]+:|$)/.exec(did)?.[1]}` : did
  // A discussion's opening message is posted in its thread, in answer to nobody.
  const above =
    reply.kind === 'discussion'
      ? ''
      : `<p class="used"><b>Mika</b> used <i>${escapeHtml(used)}</i></p>\n`
  return `${above}<div class="message"><div class="avatar">¶</div><div class="body">
<div class="who">Pilcrow<em>APP</em><time>14:05</time></div>
<div class="parts">${components.map(drawComponent).join('\n')}</div>${
    flags & MessageFlags.Ephemeral
      ? '\n<div class="alone">Only you can see this · <b>Dismiss message</b></div>'
      : ''
  }
</div></div>`
}
