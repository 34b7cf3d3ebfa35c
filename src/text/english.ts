import { stem } from 'porter2'
import type { Analysis } from './analysis.ts'
import { baseForm } from './irregular.ts'
import { remembered } from './remembered.ts'

// Function words alone. Words that a question may be about (not, more, year, say) are kept.
const STOP_WORDS = new Set(
  `a an and are as at be been being but by can could did do does doing for from had has have having
  he her hers him his how i if in into is it its itself just may me might must my of on or our ours
  shall she should so than that the their theirs them then there these they this those to was we
  were what when where which while who whom whose why will with would you your yours
  about am any don't doesn't didn't isn't aren't wasn't weren't i'm i've i'd it's let's that's
  what's who's where's there's please tell`.split(/\s+/),
)

const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof st jr sr gen lt col sgt capt cpl maj adm cmdr rev hon gov sen rep pres messrs
  mt ft vs nos vol pp approx dept est ltd corp bros e.g i.e u.s u.k u.n a.m p.m
  jan feb apr jun jul aug sept oct nov dec tue tues thur thurs ph.d d.c`.split(/\s+/),
)

// "three", "III" and "3" are one word, and so are "third" and "3rd". Roman numerals that are
// letters of their own ("I", "V", "X") are left alone; a "-" holds their place in the list.
const CARDINALS = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty`
const ORDINALS = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
  thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`
const ROMAN = `- ii iii iv - vi vii viii ix - xi xii xiii xiv xv xvi xvii xviii xix xx`
const figures = new Map(
  [CARDINALS, ORDINALS, ROMAN].flatMap((list, n) =>
    list.split(/\s+/).map((word, at) => [word, `${at + 1}${n === 1 ? ordinalEnding(at + 1) : ''}`]),
  ),
)

function ordinalEnding(n: number): string {
  return { 1: 'st', 2: 'nd', 3: 'rd' }[n] ?? 'th'
}

function stemOf(folded: string): string {
  const figure = figures.get(folded)
  if (figure) return figure
  if (/^[a-z']+$/.test(folded)) return stem(baseForm(folded))
  // "the 1950s" is the 1950 of "the late 1950's".
  return /^\d+s$/.test(folded) ? folded.slice(0, -1) : folded
}

export const english: Analysis = {
  stem: remembered(stemOf),
  isStopWord: (folded) => STOP_WORDS.has(folded),
  abbreviations: ABBREVIATIONS,
}
