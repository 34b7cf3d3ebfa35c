import { fold } from '../text/words.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'
import { surnamesOf } from './surnames.ts'
import { isCapitalised, type Token } from './tokens.ts'
import { NAME_NOUNS } from './word-classes.ts'

// A capital letter says nothing at the start of a sentence, nor in these words anywhere.
const NOT_NAMES = new Set(
  `i i'm i've i'd i'll the a an this that these those he she it we they you his her its our their your my
  him them us and or but nor so yet if when while as at by for from in into of on to with without
  after before during since until because although though however meanwhile moreover still also now
  then there here what who whom whose which why how where not no yes well oh ok okay monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb aug sept oct nov dec asked according read watch follow
  click see some many most all both each every one two three four five six seven eight nine ten
  several few such another other more less much even just only once ever never always often again
  perhaps maybe indeed instead despite among amid about above across against along around behind
  below beneath beside between beyond over under through toward upon like unlike given let let's
  can could should would will shall must might do does did is are was were be been has have had don't
  didn't doesn't isn't aren't wasn't can't won't it's that's there's what's he's she's they're
  we're you're thank thanks please sorry good great mr mrs ms dr earlier later last next today yesterday
  tomorrow tonight asked speaking responding people reporters nearly almost overall those whether
  first second third finally recently editor's photo image getty reuters ap afp am pm a.m. p.m. none nothing
  everyone somebody nobody anyone something everything anything early late full abstract text
  top neither super besides whatever whoever`
    .trim()
    .split(/\s+/),
)

/** How an article spells its words: what tells a name from the first word of a sentence. */
export interface Spelling {
  /**
   * Words, folded, that stand capitalised where no sentence begins, and those that begin one as the
   * subject of a reporting verb ("Cruz openly admitted") and are never small.
   */
  names: ReadonlySet<string>
  /** Words, not folded, that stand small somewhere: "Top Rossi aides" has "top" before the name. */
  small: ReadonlySet<string>
  /** Surnames that are mostly another word, see {@link surnamesOf}. */
  surnames: ReadonlySet<string>
}

/** Reads the spelling of an article from the tokens of its paragraphs. */
export function spellingOf(paragraphs: readonly (readonly Token[])[]): Spelling {
  const names = new Set<string>()
  const small = new Set<string>()
  const speaking = new Set<string>()
  for (const all of paragraphs)
    for (const [index, token] of all.entries()) {
      if (token.kind !== 'word') continue
      if (!isCapitalised(token)) small.add(token.lower)
      else if (!isNameToken(token)) continue
      else if (!isSentenceStart(all, index)) names.add(fold(token.text))
      else if (speaks(all, index)) speaking.add(fold(token.text))
    }
  for (const word of speaking) if (!small.has(word)) names.add(word)
  return { names, small, surnames: surnamesOf(paragraphs) }
}

/** "Cruz openly admitted": no plural ("Critics said") and no noun for people ("Police said"). */
function speaks(all: readonly Token[], index: number): boolean {
  const { lower } = all[index]!
  if (/(?:[^s]s|ing|ed|ly|one|body)$/.test(lower) || NAME_NOUNS.has(lower)) return false
  const verb = all[index + 1]?.lower.endsWith('ly') ? all[index + 2] : all[index + 1]
  const form = REPORTING_VERBS.get(verb?.lower ?? '')?.form
  if (form === 'past' || form === 'present') return true
  return (
    !/(?:ion|ment|ness|ure|ity|ance|ence|ship|ism)$/.test(lower) &&
    /[a-z]{3}ed$/.test(verb?.text ?? '')
  )
}

// "R-Wis." is a party and a state.
export const isNameToken = (token: Token): boolean =>
  token.kind === 'word' &&
  isCapitalised(token) &&
  !NOT_NAMES.has(token.lower) &&
  !/^[DRI]-\p{Lu}/u.test(token.text)

/** The first word of a sentence, or of words in quotation marks. */
export function isSentenceStart(all: readonly Token[], index: number): boolean {
  const before = all[index - 1]
  if (!before) return true
  if (before.kind !== 'mark') return false
  if (/^["']$/.test(before.text)) return before.end === all[index]!.start
  return /^[.!?:…“‘•*–—―-]$/.test(before.text)
}
