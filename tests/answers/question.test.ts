import { expect, test } from 'vitest'
import { analyseQuestion, splitQuestions } from '../../src/answers/question.ts'
import { slice } from '../../src/text/span.ts'

test.each([
  ['Who signed the treaty?', 'person', null],
  ['who signed the treaty', 'person', null],
  ['To whom was the letter sent?', 'person', null],
  ['Who is Mara Lindqvist?', 'definition', null],
  ['What is a sluice?', 'definition', null],
  ['What is the capital of Utopia?', 'place', 'capital'],
  ["Who was the harbour's owner?", 'person', null],
  ['When did the bridge open?', 'time', null],
  ['In what year did the bridge open?', 'time', 'year'],
  ['The bridge opened in what year?', 'time', 'year'],
  ['Where was the ship built?', 'place', null],
  ['How many ships were lost?', 'number', 'ships'],
  ['How many ships sank?', 'number', 'ships'],
  ['How many years did the war last?', 'duration', 'years'],
  ['How long did the war last?', 'duration', null],
  ['How long is the river Ems?', 'number', null],
  ['How much did the tower cost?', 'money', null],
  ['How much rain fell?', 'number', 'rain'],
  ['What percentage of voters agreed?', 'percent', 'percentage'],
  ['Why did the mayor resign?', 'reason', null],
  ['What caused the flood?', 'reason', null],
  ['What is the pump used for?', 'reason', 'pump'],
  ['How did the mayor resign?', 'manner', null],
  ['How come the mayor resigned?', 'reason', null],
  ['What language do they speak?', 'thing', 'language'],
  ['What kind of animal guards the gate?', 'thing', 'animal'],
  ['What river flows through the town?', 'place', 'river'],
  ['Which company bought the ferry?', 'organisation', 'company'],
  ['Which king built the tower?', 'person', 'king'],
  ['What exists under the bridge?', 'thing', null],
  ['Which of the ships sank?', 'thing', 'ships'],
  ['What is the name of the ferry?', 'thing', 'ferry'],
  ['What did the mayor say?', 'thing', null],
  ['Did the mayor resign?', 'yes-no', null],
  ['The mayor resigned.', 'statement', null],
  ['mayor harbour ferry', 'statement', null],
  ['What about the ferry?', 'statement', null],
  ['Can you please tell me why the mayor resigned', 'reason', null],
  ['According to the article, when did she resign?', 'time', null],
  ['', 'statement', null],
  ['?!', 'statement', null],
])('%s asks for: %s, %s', (text, kind, head) => {
  const question = analyseQuestion(text)
  expect([question.kind, question.head]).toEqual([kind, head])
})

test.each([
  ['Who did Anna van Dyk meet in New York?', ['Anna van Dyk', 'New York']],
  ['Is Anna here?', ['Anna']],
  ['Bank of Utopia owns what?', ['Bank of Utopia']],
  ['who did anna meet', []],
  ['WHO DID ANNA MEET', []],
])('%s gives the names %j', (text, names) => {
  const question = analyseQuestion(text)
  expect(question.names.map((span) => slice(question.text, span))).toEqual(names)
})

test('tells figures, quoted words and words of content', () => {
  const question = analyseQuestion('Who said “the dam held” in 1,953?')
  expect(question.numbers.map((word) => word.folded)).toEqual(['1953'])
  expect(question.quoted.map((span) => slice(question.text, span))).toEqual(['the dam held'])
  expect(question.content.map((word) => word.folded)).toEqual(['said', 'dam', 'held', '1953'])
})

test.each([
  ['Who is Anna? When did she call?', ['Who is Anna?', 'When did she call?']],
  ['who is the mayor and when did she resign', ['who is the mayor', 'when did she resign']],
  ['How and why did it end?', ['How and why did it end?']],
  [
    'What is the difference between what Anna said and what she did?',
    ['What is the difference between what Anna said and what she did?'],
  ],
  ['Anna and Ben', ['Anna and Ben']],
  ['', ['']],
])('splits %j into %j', (text, parts) => {
  expect(splitQuestions(text)).toEqual(parts)
})
