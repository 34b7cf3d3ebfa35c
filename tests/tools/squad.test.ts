import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import { fromSquad } from '../../src/tools/squad.ts'

const context = 'The 𝄞 of Wexcombe was cast in 1931.'
const file = {
  version: 'v2.0',
  data: [
    {
      title: 'Wexcombe_bell',
      paragraphs: [
        {
          context,
          qas: [
            {
              id: 'a',
              question: ' When was it cast? ',
              is_impossible: false,
              answers: [{ text: '1931', answer_start: 30 }],
            },
            {
              id: 'b',
              question: 'Who cast it?',
              is_impossible: true,
              answers: [],
              plausible_answers: [{ text: 'Wexcombe', answer_start: 9 }],
            },
          ],
        },
      ],
    },
    { title: 'Left_out', paragraphs: [] },
  ],
}

test('an answer starts where its words stand, in UTF-16 code units', () => {
  const { questions } = fromSquad(file)
  const [start] = questions[0]!.answer_starts
  expect(context.slice(start, start! + 4)).toBe('1931')
  expect(questions[0]).toMatchObject({ paragraph: 0, question: 'When was it cast?' })
})

test('what the text does not answer has no paragraph and no answers', () => {
  expect(fromSquad(file).questions[1]).toMatchObject({ paragraph: null, answers: [] })
})

test('an article can be left out', () => {
  const { articles } = fromSquad(file, new Set(['Left_out']))
  expect(articles).toEqual([{ id: 'Wexcombe_bell', title: 'Wexcombe bell', paragraphs: [context] }])
})

test('another form of file is refused', () => {
  expect(() => fromSquad({ questions: [] })).toThrow(ZodError)
})
