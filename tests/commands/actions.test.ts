import { expect, test } from 'vitest'
import type { Invocation, Reply } from '../../src/commands/reply.ts'
import { run } from '../../src/commands/run.ts'
import { harbour } from '../support/articles.ts'
import { aContext } from '../support/context.ts'

const context = aContext([harbour()])

const next = (reply: Reply): Invocation[] => [
  ...(reply.actions ?? []).flatMap((action) => ('does' in action ? [action.does] : [])),
  ...(reply.kind === 'picker' ? reply.choices.map(({ does }) => does) : []),
]

test('every button under every reply leads to a reply, and so on', () => {
  const open: Invocation[] = [
    { command: 'ask', options: { question: 'How many islanders cannot reach the hospital?' } },
    { command: 'ask', options: { question: 'Who won the football championship in Brazil?' } },
    { command: 'article show', options: {} },
    { command: 'article list', options: {} },
    { command: 'cite', options: { paragraph: 1 } },
  ]
  const seen = new Set<string>()
  for (const invocation of open) {
    const id = JSON.stringify(invocation)
    if (seen.has(id)) continue
    seen.add(id)
    const reply = run(invocation, context)
    // Sources are read from a discussion; there is none here.
    if (invocation.command === 'sources') continue
    expect(reply.kind === 'notice' ? `${id}: ${reply.text}` : reply.kind).not.toMatch(/^\{/)
    open.push(...next(reply))
  }
  expect(seen.size).toBeGreaterThan(8)
})
