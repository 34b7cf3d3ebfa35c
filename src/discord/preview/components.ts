import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { drawMarkdown, escapeHtml } from './markdown.ts'

type Component =
  | APIMessageTopLevelComponent
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.Container }>['components'][number]

/** One component of a message as HTML. @throws Error for a kind that Pilcrow does not send. */
export function drawComponent(component: Component): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${drawMarkdown(component.content)}</div>`
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map(drawControl).join('')}</div>`
    case ComponentType.Separator:
      return `<hr class="${component.divider === false ? 'blank' : 'line'}">`
    case ComponentType.Section: {
      const { accessory, components } = component
      if (accessory.type !== ComponentType.Button) throw undrawn(accessory.type)
      return `<div class="section"><div>${components.map(drawComponent).join('')}</div>${drawControl(accessory)}</div>`
    }
    case ComponentType.Container: {
      const colour = component.accent_color
      const edge = colour == null ? '' : ` style="--edge: #${colour.toString(16).padStart(6, '0')}"`
      return `<div class="container"${edge}>${component.components.map(drawComponent).join('')}</div>`
    }
    default:
      throw undrawn(component.type)
  }
}

const undrawn = (type: ComponentType): Error =>
  new Error(`the preview cannot draw a component of type ${ComponentType[type]} yet`)

const STYLES: Partial<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
}

/** Discord puts this arrow into every button that opens an address. */
const ARROW =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6" fill="none" stroke="currentColor" stroke-width="2"/></svg>'

function drawControl(control: APIButtonComponent | APISelectMenuComponent): string {
  if (control.type !== ComponentType.Button)
    return `<span class="select">${escapeHtml(control.placeholder ?? 'Make a selection')}<i>⌄</i></span>${drawOptions(control)}`
  const label = 'label' in control ? escapeHtml(control.label ?? '') : ''
  return control.style === ButtonStyle.Link
    ? `<a class="button" href="${escapeHtml(control.url)}" rel="noreferrer">${label}${ARROW}</a>`
    : `<button type="button" class="button ${STYLES[control.style] ?? ''}">${label}</button>`
}

/** The list that a select opens, which Discord shows over the message. */
const drawOptions = (select: APISelectMenuComponent): string =>
  select.type === ComponentType.StringSelect
    ? `<ul class="options">${select.options
        .map(
          ({ label, description }) =>
            `<li>${escapeHtml(label)}${description ? `<small>${escapeHtml(description)}</small>` : ''}</li>`,
        )
        .join('')}</ul>`
    : ''
