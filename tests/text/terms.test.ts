import { expect, test } from 'vitest'
import { contentStems } from '../../src/text/terms.ts'

test.each([
  ['endings', 'Abducted abductions', ['abduct', 'abduct']],
  ['irregular verbs', 'built wrote', ['build', 'write']],
  ['irregular nouns', 'children women', ['child', 'woman']],
  ['British and American spelling', 'labor labour', ['labor', 'labor']],
  ['stop words, which are left out', 'What is the harbour?', ['harbor']],
  ['figures', '1,300 boats', ['1300', 'boat']],
  ['numbers in words, figures and Roman numerals', 'three 3 III', ['3', '3', '3']],
  ['ordinals', 'third 3rd twentieth 20th', ['3rd', '3rd', '20th', '20th']],
  ['decades', "1950s 1950's 1950", ['1950', '1950', '1950']],
  ['letters that are no numerals', 'X vi', ['x', '6']],
  ['possessives and accents', "Shinzō's", ['shinzo']],
])('brings to one stem: %s', (_, text, expected) => {
  expect(contentStems(text)).toEqual(expected)
})
