import { expect, test } from 'vitest'
import { sentences } from '../../src/text/sentences.ts'
import { slice } from '../../src/text/span.ts'

test.each([
  ['nothing in an empty text', '', []],
  ['nothing in white space', ' \n ', []],
  ['one without an end mark', 'No end mark here', ['No end mark here']],
  ['not after a title', 'He met Mr. Abe. She did not.', ['He met Mr. Abe.', 'She did not.']],
  ['not after an initial', 'J. K. Rowling wrote it.', ['J. K. Rowling wrote it.']],
  ['a closing mark stays with its sentence', '"Go." He went.', ['"Go."', 'He went.']],
  ['not before a small letter', 'It is approx. three. Yes.', ['It is approx. three.', 'Yes.']],
])('sentences: %s', (_, text, expected) => {
  expect(sentences(text).map((span) => slice(text, span))).toEqual(expected)
})
