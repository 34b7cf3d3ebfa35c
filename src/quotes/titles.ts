const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Titles and offices that go before a name, folded and without their stop. */
export const TITLES = set(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess madam
  president vice-president premier chancellor minister chairman chairwoman chair chairperson
  secretary undersecretary senator sen sens representative rep reps congressman congresswoman
  governor gov mayor councilman councilwoman councillor councilor ambassador envoy commissioner
  delegate del alderman alderwoman assemblyman assemblywoman speaker leader whip attorney general gen solicitor judge justice magistrate prosecutor sheriff
  chief editor-in-chief commander-in-chief officer detective inspector constable captain capt major maj colonel col lieutenant lt
  sergeant sgt corporal cpl admiral adm commander cmdr private pope cardinal archbishop bishop
  pastor reverend rev father sister brother rabbi imam ayatollah sheikh king queen prince princess
  emperor empress duke duchess sultan emir dictator czar analyst host anchor correspondent reporter
  editor columnist author actor actress singer comedian director producer coach manager ceo cfo
  founder co-founder spokesman spokeswoman spokesperson strategist adviser advisor aide nominee candidate
  pollster professor coroner superintendent deputy acting treasurer trustee librarian lawyer economist
  historian billionaire businessman mogul activist nurse officer pm mp msp mep`)

/** Titles written short: "Gov. Christie" is later "the governor". */
export const ABBREVIATED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gov: 'governor',
    sen: 'senator',
    rep: 'representative',
    prof: 'professor',
    dr: 'doctor',
    gen: 'general',
    col: 'colonel',
    capt: 'captain',
    lt: 'lieutenant',
    sgt: 'sergeant',
    rev: 'reverend',
    del: 'delegate',
    pm: 'minister',
  }),
)

export const HE_TITLES = set(
  `mr sir lord baron count king prince emperor duke sultan emir father brother pope cardinal
  congressman councilman chairman spokesman businessman actor assemblyman`,
)
export const SHE_TITLES = set(
  `mrs ms miss dame lady baroness countess madam queen princess empress duchess sister congresswoman
  councilwoman chairwoman spokeswoman actress businesswoman assemblywoman`,
)

/** Capitalised adjectives and parties that go before a name without belonging to it. */
export const QUALIFIERS = set(`
  republican republicans democrat democrats democratic gop libertarian conservative liberal labour tory green
  american british english scottish irish welsh french german italian spanish russian chinese
  japanese korean indian pakistani israeli palestinian iranian iraqi syrian turkish mexican canadian
  australian brazilian dutch swedish norwegian danish finnish polish ukrainian greek egyptian saudi
  african european asian latino hispanic muslim christian jewish catholic evangelical
  rival fellow veteran longtime presidential presumptive
  us u.s uk u.k eu e.u u.n un north south east west then-president first former ex`)

/** Words that make a name that of a body, not of a person. */
export const BODY_WORDS = set(`
  university college school institute institution academy foundation association federation union
  committee commission council court senate house congress parliament assembly cabinet ministry
  department agency bureau office administration authority board panel group organization
  organisation party campaign coalition alliance league society club center centre network news post
  times journal magazine tribune herald press radio television company corporation corp inc ltd llc
  bank fund trust service services guard army navy force forces police nations states kingdom
  republic government museum hospital church project initiative program programme caucus conference
  international industries partners systems holdings media reserve exchange airlines airways guardian
  street avenue road park county city river mountain island bay square tower hotel airport station
  act bill amendment constitution treaty agreement accord war day week year award prize
  convention election primary summit games olympics series cup bowl east west north south america
  britain england france germany russia china japan korea india iran iraq syria israel turkey mexico canada
  europe africa asia pac state security intelligence observatory qaeda qaida jazeera shabab register daily weekly review gazette telegraph`)
