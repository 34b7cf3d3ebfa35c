import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '../../src/article/user-error.ts'
import { readLabelled } from '../../src/tools/labelled.ts'
import { parseNewcomers, toFolder } from '../../src/tools/newcomers.ts'

const articles = [
  {
    id: 'bell',
    title: 'The bell',
    paragraphs: ['It is loud. It hangs in Wexcombe.', 'It hangs in Wexcombe.', 'Nobody rings it.'],
  },
  { id: 'unasked', title: 'Nothing is asked of this one', paragraphs: ['Nothing.'] },
]
const where = {
  article: 'bell',
  paragraphs: 2,
  question: 'where is the bell',
  at: [
    [0, 12, 33],
    [1, 0, 21],
  ],
}
const when = { article: 'bell', paragraphs: 2, question: 'When was it cast?', at: [] }
const text = [where, when].map((row) => `${JSON.stringify(row)}\n`).join('')

function read() {
  const folder = mkdtempSync(join(tmpdir(), 'pilcrow-newcomers-'))
  const made = toFolder(parseNewcomers(text, 'bell.jsonl'), articles, 'bell')
  for (const [name, rows] of Object.entries(made))
    writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => JSON.stringify(row)).join('\n'))
  return readLabelled(folder)
}

test('the folder has the articles that are asked of, as far as they are', () => {
  expect(read().articles.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
    ['bell', 2],
  ])
})

test('each sentence that answers is found in its paragraph', () => {
  const [question] = read().questions
  expect(question).toMatchObject({ id: 'bell-1', answerable: true, gold: [0, 1] })
  expect(question!.spans.get(0)).toContainEqual({ start: 12, end: 33 })
  expect(question!.spans.get(1)).toContainEqual({ start: 0, end: 21 })
})

test('what no sentence answers is unanswerable', () => {
  expect(read().questions[1]).toMatchObject({ answerable: false, gold: [] })
})

test('a line that is no question is named', () => {
  expect(() => parseNewcomers(`${text}{"article":"bell"}`, 'bell.jsonl')).toThrow(/^bell\.jsonl:3 /)
  expect(() => parseNewcomers('bell', 'bell.jsonl')).toThrow(UserError)
})

test('other articles than were read are refused', () => {
  const questions = parseNewcomers(text, 'bell.jsonl')
  expect(() => toFolder(questions, articles.slice(1), 'bell')).toThrow('there is no article "bell"')
  const shorter = [{ ...articles[0]!, paragraphs: ['It is loud.', 'It hangs in Wexcombe.'] }]
  expect(() => toFolder(questions, shorter, 'bell')).toThrow(
    '"bell" has no sentence at [0, 12, 33]',
  )
})
