/** What a reporting verb says of the words that it reports. */
export type Family =
  | 'say'
  | 'tell'
  | 'write'
  | 'ask'
  | 'answer'
  | 'add'
  | 'explain'
  | 'note'
  | 'claim'
  | 'concede'
  | 'deny'
  | 'warn'
  | 'promise'
  | 'urge'
  | 'announce'
  | 'report'
  | 'believe'
  | 'judge'
  | 'shout'

// One family a line: the base forms. Irregular forms stand after a slash: past/participle.
const TABLE: Record<Family, string> = {
  say: 'say/said state express voice offer declare remark comment opine observe quip joke muse pronounce proclaim intone utter exclaim marvel gush vent',
  tell: 'tell/told inform assure remind advise brief',
  write: 'write/wrote/written tweet retweet post email blog message text',
  ask: 'ask wonder inquire enquire question query press',
  answer: 'answer reply respond retort counter rebut',
  add: 'add continue conclude elaborate repeat reiterate interject',
  explain: 'explain clarify outline describe recall recount remember testify',
  note: 'note mention discuss reference emphasize emphasise stress underline underscore highlight point',
  claim:
    'claim allege assert rule contend maintain insist argue suggest imply hint boast charge purport',
  concede: 'concede admit acknowledge confess agree recognize recognise accept',
  deny: 'deny/denied demur/demurred dispute reject dismiss refuse decline disagree object protest refute',
  warn: 'warn caution threaten predict forecast fear worry complain lament bemoan',
  promise: 'promise pledge vow swear/swore/sworn',
  urge: 'urge demand order encourage propose recommend request implore plead beg call insist exhort advocate',
  announce: 'announce confirm reveal disclose unveil signal indicate affirm reaffirm',
  report: 'report show/showed/shown learn cite quote read/read',
  believe:
    'believe think/thought feel/felt hope expect know/knew/known understand/understood consider doubt suspect estimate assume find/found conclude',
  judge:
    'attack assail lambaste rip chide scold rebuke chastise defend commend thank credit refer criticize criticise praise blast slam condemn denounce accuse blame mock hail laud tout decry deride dub label brand tell rate call characterize characterise portray paint liken',
  shout: 'shout yell cry scream chant bark whisper mutter growl snap sing/sang/sung',
}

/** "says" and "say" are present, "said" past or participle, "saying" ing. */
export type Form = 'base' | 'present' | 'past' | 'ing'

export interface ReportingVerb {
  family: Family
  /** Null for a verb that reports only with its particle: "fired back". */
  base: string | null
  form: Form
}

/** Words that report: the form as printed in lower case → its family and its base. */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb & { base: string }> = inflect(TABLE)

// Verbs that report only with their particle.
const PHRASAL = new Set(
  `fired back,fires back,shot back,shoots back,hit back,hits back,pushed back,pushes back,struck back,
  cut in,chimed in,chimes in,weighed in,weighs in,jumped in,broke in,put it,puts it,lashed out,
  lashes out,blurted out,pointed out,points out,took to,takes to,went on,went after,goes after,
  gone after,going after,spoke out,spoke of`.split(/,\s*/),
)

const OPEN_PHRASAL = new Set([...PHRASAL].map((phrase) => phrase.split(' ')[0]!))

/** The reporting verb that a word is, or is with the next, and of how many words; null where it is none. */
export function reportingVerbOf(
  word: string,
  next: string | undefined,
): (ReportingVerb & { words: 1 | 2 }) | null {
  if (OPEN_PHRASAL.has(word) && PHRASAL.has(`${word} ${next}`))
    return { family: 'say', base: null, form: 'past', words: 2 }
  const verb = REPORTING_VERBS.get(word)
  return verb ? { ...verb, words: 1 } : null
}

function inflect(table: Record<Family, string>) {
  const forms = new Map<string, ReportingVerb & { base: string }>()
  for (const [family, line] of Object.entries(table) as [Family, string][])
    for (const entry of line.split(' ')) {
      const [base, ...irregular] = entry.split('/') as [string, ...string[]]
      const put = (text: string, form: Form) => {
        if (!forms.has(text)) forms.set(text, { family, base, form })
      }
      const stem = base.replace(/e$/, '')
      const doubled =
        /^(?:quip|rip|beg|snap|refer|swear|dub|rebut|shot|commit|admit|label|brief)$/.test(base)
          ? /^(?:label|swear|brief)$/.test(base)
            ? base
            : base + base.at(-1)
          : stem
      put(base, 'base')
      put(
        /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base.replace(/([^aeiou])y$/, '$1ie')}s`,
        'present',
      )
      put(`${/ee$/.test(base) ? base : doubled}ing`, 'ing')
      if (irregular.length > 0) for (const form of irregular) put(form, 'past')
      else put(/[^aeiou]y$/.test(base) ? base.replace(/y$/, 'ied') : `${doubled}ed`, 'past')
    }
  return forms
}
