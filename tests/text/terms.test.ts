import { expect, test } from 'vitest'
import { contentStems } from '../../src/text/terms.ts'

test.each([
  ['endings', 'Abducted abductions', ['abduct', 'abduct']],
  ['irregular verbs', 'built wrote', ['build', 'write']],
  ['irregular nouns', 'children women', ['child', 'woman']],
  ['British and American spelling', 'labor labour', ['labor', 'labor']],
  ['stop words, which are left out', 'What is the harbour?', ['harbor']],
  ['figures', '1,300 boats', ['1300', 'boat']],
  ['possessives and accents', "Shinzō's", ['shinzo']],
])('brings to one stem: %s', (_, text, expected) => {
  expect(contentStems(text)).toEqual(expected)
})
