// Forms that no ending rule brings to their base. A form that is more often another word is left
// out: "lay", "ground", "wound", "bore".
const FORMS = `
  arise arose arisen; awake awoke awoken; become became; begin began begun; bite bit bitten;
  bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built;
  burn burnt; buy bought; catch caught; choose chose chosen; come came; creep crept; deal dealt;
  dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten;
  fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown;
  forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten;
  forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone;
  grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt;
  know knew known; lead led; leap leapt; learn learnt; leave left; lend lent; lie lain; lose lost;
  make made; mean meant; meet met; overcome overcame; overthrow overthrew overthrown; pay paid;
  prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen;
  seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot; shrink shrank
  shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken; spend spent;
  spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck stricken;
  swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught;
  tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone;
  understand understood; undertake undertook undertaken; wake woke woken; wear wore worn;
  weave wove woven; weep wept; win won; withdraw withdrew withdrawn; write wrote written;
  child children; foot feet; goose geese; man men; mouse mice; tooth teeth; woman women; wife wives;
  life lives; knife knives; leaf leaves; half halves; die died dying; crisis crises;
  thesis theses; basis bases; analysis analyses; criterion criteria; phenomenon phenomena;
  analyze analyse; organize organise; recognize recognise; center centre; color colour; labor labour;
  harbor harbour; honor honour; favor favour; defense defence; theater theatre; program programme`

const bases = new Map<string, string>()
for (const line of FORMS.split(';')) {
  const [base, ...forms] = line.trim().split(/\s+/)
  for (const form of forms) bases.set(form, base!)
}

/** The base of an irregular form, "built" → "build"; the word itself where it is none. */
export const baseForm = (folded: string): string => bases.get(folded) ?? folded
