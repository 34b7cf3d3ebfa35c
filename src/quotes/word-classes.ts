const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Personal pronouns that can be the source of a quotation. */
export const PRONOUNS = set('he she they it we i you')
/** "who", "which": the source is what stands before. */
export const RELATIVES = set('who which that')
export const DETERMINERS = set(
  `the a an this that these those his her its their our my your some many several few most both all
  another other each every one two three four five six seven eight nine ten no any`,
)
/** Words that open a clause of its own: what stands before is another sentence's business. */
export const CLAUSE_OPENERS = set(
  `that as while when because if but although though whether since where who which whose whom until
  unless so than what how why before after and or yet nor once`,
)
export const PREPOSITIONS = set(
  `in on at during after before for with by from of to about against among between into over under
  through within without since until upon despite amid following regarding toward towards as per via
  around near outside inside across behind throughout like unlike concerning including because`,
)
export const AUXILIARIES = set(
  `is are was were be been being am has have had having do does did will would can could may might
  shall should must 's 're 've 'd 'll ’s isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't
  didn't won't wouldn't can't couldn't shouldn't mustn't`,
)
/** What may stand between a subject and its reporting verb: "has also repeatedly said". */
export const ADVERBS = set(
  `also then later now still even just once often again recently always never not ever soon first
  further furthermore earlier previously instead meanwhile already too only simply rather so quite sometimes
  however therefore thus nevertheless afterwards afterward today yesterday tonight monday tuesday
  wednesday thursday friday saturday sunday back out up famously further next twice somewhat flatly
  perhaps maybe indeed yet almost here there ultimately jointly`,
)
/** "went on to say", "appeared to suggest", "is expected to announce": the subject is further left. */
export const CATENATIVES = set(
  `went goes go going gone on to seemed seems appeared appears began begins continued continues tried
  tries wanted wants used refused declined hastened proceeded is expected began chose chooses came
  comes managed sought seeks quoted as forced took time eager quick keen able willing ready happy`,
)
/** What may follow a name within one noun phrase: "Clinton aides", "the White House press secretary". */
export const NAME_NOUNS = set(
  `campaign campaigns presidential candidate candidates president senator senators strategist ad ads pollster
  former press senior attorney office governor news leader leaders chief letter front-runner frontrunner
  email emails columnist delegate delegates official officials political group groups intelligence judge
  message messages member members supporters supporter minority majority nominee nominees state chairman
  chairwoman moderator reporter reporters poll polls retired economic public newspaper newspapers book
  billionaire aide aides transcript least constituent protesters protester chair party parties liberal
  outlet outlets narrator actress actor results lawyer lawyers conservative primary cable team staffer
  staffers staff spokesman spokeswoman spokesperson spokesmen spokespeople department federal piece deputy
  observers executive executives professor professors speechwriter ally allies memoir researcher researchers
  operative operatives source sources prosecutor prosecutors editor editors ranking account legal co-founder
  founder survey historian enforcement student students lawsuit biographer page novelist secretary movie
  board agency agencies wife husband son daughter brother sister father mother friend friends family government
  authorities ministry minister ministers diplomat diplomats police general adviser advisers advisor advisors
  analyst analysts expert experts economist economists activist activists opponents opponent critics critic
  voter voters resident residents lawmaker lawmakers republican republicans democrat democrats fan fans
  surrogate surrogates volunteer volunteers donor donors manager director counsel host anchor correspondent
  magazine network website site show blog statement report reports study column editorial article story
  committee commission council court panel union company firm bank center institute foundation
  coach player players star legend businessman businesswoman mogul author writer writers coalition
  communications foreign policy national security top longtime national state local international
  bureau desk contributor blogger vice prime first rights human health law trade himself herself themselves itself administration
  memo memos filing filings ruling document documents complaint video recording speech op-ed essay letter`,
)
/** Small words within names: "Maria de la Cruz", "Ursula van der Berg". */
export const PARTICLES = set(
  `de del della di da das dos du la le van von der den ter ten bin ibn al el abu ben st`,
)
/** Irregular pasts that end a noun phrase before them: "Flea threw". */
export const IRREGULAR_PASTS = set(
  `went took gave made came got saw left sent held met won lost led ran kept brought put set stood began
  became knew threw spoke rose fell drew grew hit cut let paid sat stuck struck shook sought built
  bought caught taught fought spent lent bent laid lay broke chose drove ate flew forgot rode sang
  sank wore beat hung heard felt found thought told said wrote read meant dealt kept slept swept wept
  sold bore bet bit blew clung crept dug dove drank fed fled froze forgave hid hurt knelt lit
  overcame oversaw quit rang shot shrank shut slid spun sprang stole stung strode swam swore swung tore
  undertook understood upheld woke withdrew withstood wound`,
)
