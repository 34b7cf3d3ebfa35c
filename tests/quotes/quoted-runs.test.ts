import { expect, test } from 'vitest'
import { quotedRuns } from '../../src/quotes/quoted-runs.ts'

const found = (...texts: string[]): string[] =>
  quotedRuns(texts).flatMap((runs, index) =>
    runs.map(({ start, end }) => texts[index]!.slice(start, end)),
  )

test.each([
  ['straight marks', 'He said "yes, it is" twice.', ['"yes, it is"']],
  ['curly marks', 'He said “yes, it is” twice.', ['“yes, it is”']],
  ['two in a sentence', '"A," he said. "B."', ['"A,"', '"B."']],
  ['two single marks as a double one', "''Yes, it is,'' he said.", ["''Yes, it is,''"]],
  ['guillemets', 'Il dit «oui» et «non».', ['«oui»', '«non»']],
  ['guillemets turned inward', 'Er sagte »ja« dazu.', ['»ja«']],
  ['single guillemets', 'Il dit ‹oui› hier.', ['‹oui›']],
  ['low marks', 'Er sagte „ja, gewiss“ dazu.', ['„ja, gewiss“']],
  ['single marks used as double', 'She said ‘we can’t go’ then.', ['‘we can’t go’']],
  ['single straight marks', "She said 'we can't go,' then.", ["'we can't go,'"]],
  ['single marks around a plural', 'She said ‘the players’ fees’ rose.', ['‘the players’ fees’']],
  [
    'a nested single mark inside the outer',
    '"He said \'no\' to me," she said.',
    ['"He said \'no\' to me,"'],
  ],
  [
    'nested curly marks inside the outer',
    '“He said “no” to me,” she said.',
    ['“He said “no” to me,”'],
  ],
  ['a closing mark turned the wrong way', 'He called it “the best“ of all.', ['“the best“']],
  ['a mark that was never closed, before the next', 'He “left. Then “no,” she said.', ['“no,”']],
  ['words behind a colon that are never closed', 'He wrote: "I shall go', ['"I shall go']],
  ['no apostrophes', "It's the players' and the '90s team's.", []],
  ['no inches', 'A board of 6\'2" and a 12" pipe.', []],
  ['inches within marks', '"I am 6\'2" tall," he said.', ['"I am 6\'2" tall,"']],
  ['no nickname within a name', 'Marcia "Cia" Price spoke.', []],
  ['no stray mark', 'A stray " mark here.', []],
  ['nothing in nothing', '', []],
])('finds %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('a quotation over paragraphs has a run in each', () => {
  const texts = ['“First words.', '“More words.', '“Last words,” she said.']
  expect(found(...texts)).toEqual(['“First words.', '“More words.', '“Last words,”'])
  expect(quotedRuns(texts).map(([run]) => run!.continues)).toEqual([false, true, true])
})

test.fails('tells inches from a closing mark where no unit follows', () => {
  const words = '"The board is 6\'2" and the pole 9,"'
  expect(found(`${words} he said.`)).toEqual([words])
})
