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

export const english: Analysis = {
  stem: remembered((folded) => (/^[a-z']+$/.test(folded) ? stem(baseForm(folded)) : folded)),
  isStopWord: (folded) => STOP_WORDS.has(folded),
  abbreviations: ABBREVIATIONS,
}
