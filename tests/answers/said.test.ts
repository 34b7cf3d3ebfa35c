import { expect, test } from 'vitest'
import { saidQuestion } from '../../src/answers/said.ts'

test.each([
  ['What did Shimada say about sanctions?', 'Shimada', 'sanctions'],
  ['what does the mayor think of the strike', 'the mayor', 'the strike'],
  ['Did Abe mention the abductees?', 'Abe', 'the abductees'],
  ['Does Kim talk about missiles', 'Kim', 'missiles'],
  ['What has Ana Ruiz said on pay?', 'Ana Ruiz', 'pay'],
  ['What did Dujarric say?', 'Dujarric', null],
  ['What else did Dujarric say about Kim?', 'Dujarric', 'Kim'],
  ['Who said that talks are pointless?', null, 'talks are pointless'],
  ['who talks about sanctions?', null, 'sanctions'],
  ["What is Shimada's opinion on the summit?", 'Shimada', 'the summit'],
  ['Quotes by Shimada about Abe', 'Shimada', 'Abe'],
])('%s asks for words of %s about %s', (question, speaker, topic) => {
  expect(saidQuestion(question)).toEqual({ speaker, topic })
})

test.each([
  ['What is the capital of Mongolia?'],
  ['Who wrote the article?'],
  ['Why were Japanese citizens abducted?'],
  ['What would Kim gain from meeting Trump?'],
  [''],
])('%s does not ask for somebody’s words', (question) => {
  expect(saidQuestion(question)).toBeNull()
})
