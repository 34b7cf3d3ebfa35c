import { plain, wordCount } from './page.ts'

interface Rule {
  reason: string
  pattern: RegExp
  /** Longer texts are left alone: an article may begin a paragraph with the same words. */
  words: number
}

const NAVIGATION = `home|news|world|politics|business|economy|sport|sports|culture|arts|opinion|science|
  tech|technology|health|environment|travel|weather|video|videos|audio|podcasts?|live|tv|radio|menu|
  search|login|log in|sign in|sign up|sign out|register|subscribe|my account|account|newsletters?|
  contact|contact us|about|about us|advertise|careers|jobs|help|faq|rss|mobile|apps?|shop|more|
  local|regions?|europe|africa|asia|americas|middle east|us|uk|lifestyle|life|style|food|media|
  privacy policy|privacy|terms|terms of use|terms of service|cookie policy|legal notice|imprint|
  accessibility|site map|sitemap|donate|support us|e-?paper|puzzles|games|obituaries|classifieds|archives?|start|index|latest|trending|company|explore|topics`
const SHARE = `share|tweet|e-?mail|print|save|post|pin|send|copy(?: the)? link|link copied|bookmark|like|
  facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|flipboard|bluesky|threads|
  instagram|youtube|tiktok|mastodon|this|article|page|story|with friends|via|on|by|to|or|and|gift|close|full|reuse|content`

/** Lines made only of words of a list: "Home | World | Asia", "Facebook Twitter Email". */
const onlyOf = (list: string): RegExp =>
  new RegExp(`^(?:(?:${list.replace(/\s*\n\s*/g, '')})(?:[\\s|/>»›•·,+&-]+|$))+$`, 'i')

// What pages carry besides the article. A rule may only know how such lines are worded on pages in
// general; the order is that of telling the reader, the first that fits names the reason.
const RULES: readonly Rule[] = [
  { reason: 'skip link', words: 10, pattern: /^(?:skip|jump) to\b/i },
  { reason: 'navigation or section label', words: 25, pattern: onlyOf(NAVIGATION) },
  { reason: 'breadcrumb', words: 20, pattern: /^[^.!?]{2,40}(?: [>»›] [^.!?>»›]{2,60}){1,6}$/ },
  { reason: 'sharing', words: 14, pattern: onlyOf(SHARE) },
  {
    reason: 'sharing',
    words: 12,
    pattern: /^(?:share|tweet|e-?mail|print|save|bookmark) (?:this|the|on|via|with)\b[^.]*\.?$/i,
  },
  {
    reason: 'sharing',
    words: 14,
    pattern:
      /^(?:follow|like|find|join) (?:us|me|@?\S+(?: \S+){0,2}) on (?:facebook|twitter|x|instagram|youtube|whatsapp|telegram|linkedin|bluesky)\b/i,
  },
  {
    reason: 'advertisement',
    words: 10,
    pattern:
      /^\W*(?:skip )?(?:ad|ads|advert|advertis(?:e?ment|ing)|sponsored|sponsored content|promoted|promoted content|paid (?:post|content)|partner content)\W*(?:ends?|feature)?\W*$/i,
  },
  {
    reason: 'advertisement',
    words: 12,
    pattern:
      /^\W*(?:(?:story|article|text|content) continues (?:below|after)|scroll (?:down )?to continue|(?:advertisement|ad)\b.*\b(?:continue|skip|below))\b/i,
  },
  {
    reason: 'cookie notice',
    words: 120,
    pattern:
      /\b(?:we|our|this (?:web)?site|this page|by (?:clicking|continuing|using))\b.*\bcookies?\b|\bcookies?\b.*\b(?:accept|consent|preferences|our|this (?:web)?site)\b/i,
  },
  {
    reason: 'cookie notice',
    words: 8,
    pattern:
      /^(?:(?:accept|reject|allow|decline|manage|customi[sz]e)(?: (?:all|cookies|preferences|settings|choices|options|additional|essential|only|and|continue))+|i (?:agree|accept)|got it|cookie (?:settings|preferences|notice|policy))\W*$/i,
  },
  {
    reason: 'link to another article',
    words: 40,
    pattern:
      /^(?:read(?: more| also| next| on)?|(?:see|watch|listen) also|also (?:read|see|watch|on)|see|see more|watch|listen|view|related|related (?:articles?|stor(?:y|ies)|content|coverage|topics?|news|links?|posts?)|more|more (?:on|about|from)\b[^:.]{0,60}|recommended(?: reading)?|further reading|don['’]?t miss|up next|must read|in pictures|in depth|explainer|opinion|analysis|background|graphics?|interactive|photos?|gallery|podcast|from the archives?|editors?['’]? picks?|what to read next)\s?[:|›»→]\s?\S/i,
  },
  {
    reason: 'link to another article',
    words: 16,
    pattern:
      /^(?:read (?:more|also|next|the full|our|this)|see also|also read|learn more|find out more|continue reading|show more|load more|view (?:all|more)|watch (?:more|now|live))\b[^.!?,]*$|^click (?:here|to)\b[^.!?]*\.?$/i,
  },
  {
    reason: 'newsletter',
    words: 60,
    pattern:
      /(?:^|[.!?:] )(?:sign ?up|subscribe|register|get|join|receive)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|briefing|here|today|alerts|subscribers?)\b/i,
  },
  { reason: 'newsletter', words: 30, pattern: /\b(?:to|in|into) your (?:inbox|e-?mail)\b/i },
  {
    reason: 'newsletter',
    words: 20,
    pattern:
      /^(?:(?:enter )?your e-?mail(?: address)?|newsletters?|sign ?up|subscribe(?: now)?|(?:thank you for|you have) (?:signing|subscrib)\w*)\b[^.]{0,60}[.!]?$/i,
  },
  {
    reason: 'appeal to support or install',
    words: 60,
    pattern:
      /^(?:support (?:our|us|independent)|become a (?:member|subscriber|supporter)|donate|download (?:our|the)\b.*\bapp|already a (?:member|subscriber)|to continue reading|this (?:article|content) is (?:for|available to) subscribers)\b/i,
  },
  {
    reason: 'comments',
    words: 8,
    pattern:
      /^(?:\(?\d[\d.,]*k?\)? (?:comments?|shares?|views?|likes?|reactions?|retweets?)|(?:(?:view|show|read|see|hide|add|leave|post|write)(?: all| a| your)? )?comments?(?: \(?\d[\d.,]*\)?)?|join the (?:conversation|discussion)|(?:leave|post) a reply|be the first to comment)\W*$/i,
  },
  {
    reason: 'copyright line',
    words: 80,
    pattern:
      /^(?:©|\(c\)|copyright (?:©|\(c\)|\d|by\b)|&copy;)|\ball rights reserved\b|\bmay not be (?:published|reproduced|copied|redistributed)\b/i,
  },
  {
    reason: 'reading or playing time',
    words: 8,
    pattern:
      /^(?:(?:reading time|time to read|listen(?: to this article)?|watch(?: video)?|play(?: video| audio)?|video|audio|duration|live)?\W*(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,3}[ -]?(?:min(?:ute)?s?|sec(?:ond)?s?))(?:\W+(?:min(?:ute)?s?|read|video|audio|listen))*)\W*$/i,
  },
  {
    reason: 'player',
    words: 30,
    pattern:
      /^(?:to (?:view|play|watch) this (?:video|content|audio)\b|(?:please )?enable javascript\b|javascript (?:is|must be)\b|(?:this|your) (?:video|browser)\b.*\b(?:not|support)\b)/i,
  },
  {
    reason: 'player',
    words: 10,
    pattern:
      /^(?:play|pause|mute|unmute|(?:play|watch)(?: the)? video|video unavailable|media caption|(?:an? )?(?:image|photo|video|slideshow|graphic|map|gallery)s?|toggle caption|enlarge this image|listen to (?:this )?(?:article|story))\W*$/i,
  },
  {
    reason: 'tags',
    words: 40,
    pattern:
      /^(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|sections?|more about|see more on)\s?:|^(?:#[\p{L}\p{N}_]+\s*)+$/iu,
  },
  {
    reason: 'editorial credit',
    words: 40,
    pattern:
      /^\W*(?:(?:additional )?(?:reporting|editing|writing|edited|translated|compiled|produced|fact-check(?:ed|ing)) by\b|(?:editors?|editor\(s\)|edited|sources?) ?:|our standards:|with (?:material|reporting|files|contributions?) (?:from|by)\b|this (?:article|story|report|piece|text) (?:was|has been|is) (?:originally|first|translated|adapted|updated|amended|edited|published|produced|written|more than)\b|a version of this (?:article|story)\b)/i,
  },
  {
    reason: 'editorial credit',
    words: 40,
    pattern: /\bcontributed (?:reporting|(?:to|from) this (?:report|story|article))\b/i,
  },
  {
    reason: "editors' initials",
    words: 14,
    pattern: /^(?:[a-z]{2,4}(?:\/[a-z]{1,4})+|[a-z]{2,3}(?= \())(?: \([^)]*\))?$/i,
  },
  {
    reason: "editors' note",
    words: 80,
    pattern:
      /^\W*(?:editor(?:['’]s|s['’])? note|correction|clarification|disclaimer|note)\s?:|^\W*the (?:views|opinions) (?:expressed|in this)\b/i,
  },
  {
    reason: 'contact',
    words: 40,
    pattern:
      /^(?:got a (?:story|tip)|have (?:a|you)\b.*\b(?:tip|story)\b|contact (?:us|the author|the (?:newsroom|reporter))|send (?:us|your)|report (?:a|an) (?:mistake|error|typo)|back to (?:the )?top$|print this page|for (?:confidential|more information)\b.*\bcontact)\b/i,
  },
  { reason: 'address', words: 1, pattern: /^\S+@\S+\.\S+$/ },
  { reason: 'post handle', words: 25, pattern: /^@\w+$|^[—–-]+ ?.{1,60}\(@\w+\)/ },
]

// A label under which links or teasers stand, down to the next running text.
const LABEL =
  /^(?:related|related (?:articles?|stor(?:y|ies)|content|coverage|topics?|news|links?|posts?)|see also|read (?:more|next|also)|most (?:read|popular|viewed|shared)(?: (?:in|on|stories|articles)\b.*)?|trending(?: now)?|top stories|latest(?: news| stories)?|more (?:stories|news|articles|on this (?:topic|story)|from\b.*|in\b.*|like this)|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|stories|articles|reading))?|editors?['’]?s? (?:picks?|choice)|what to read next|further reading|around the web|from our partners|don['’]?t miss|popular)\s?:?$/i

// After these nothing of the article follows: what readers wrote, who the author is, the footer.
const END =
  /^(?:comments?(?: \(?\d[\d.,]*\)?)?|\d[\d.,]* comments?|join the (?:conversation|discussion)|leave a (?:reply|comment)|about the authors?|all rights reserved.*)\W*$/i

/** Why a line is no part of any article, whatever page it is on; null if nothing says so. */
export function furniture(text: string): string | null {
  const line = plain(text)
  if (!/[\p{L}\p{N}]/u.test(line)) return 'only marks'
  return (
    RULES.find(({ words, pattern }) => isWithin(line, words) && pattern.test(line))?.reason ?? null
  )
}

/** Whether a line is a label such as "Most read", with links beneath it. */
export const isLinkLabel = (text: string): boolean => LABEL.test(plain(text))

/** Whether a line, after the article's text, says that the article is over. */
export const isEndMark = (text: string): boolean => END.test(plain(text))

// Also in code units (20 a word): a pattern must not run over a megabyte without a space.
const isWithin = (text: string, words: number): boolean =>
  text.length <= words * 20 && wordCount(text) <= words

const AGENCY = 'AP|AFP|EPA|DPA|Reuters|Getty|Getty Images|Xinhua|PA|ANSA|TASS|Kyodo|Yonhap'
const MAKER = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}"
const CREDIT_LINE = new RegExp(
  [
    '^(?:image|photo(?:graph)?|picture|foto|credit|(?:photo|image) credit|video)s?(?: (?:by|credit|courtesy of|source))? ?(?:[:©]|\\.{3})',
    '^©|^image source',
    `^(?:photo(?:graph)?|image|picture|video)s? (?:by|courtesy of) ${MAKER}(?: ?/ ?${MAKER})?$`,
    `^(?:${AGENCY})(?:[ /](?:photo|images?))?\\W*$`,
    `^${MAKER} ?/ ?(?:${AGENCY})(?:[ /]${MAKER})?$`,
  ].join('|'),
  'iu',
)
const CREDIT_END = new RegExp(
  [
    '[[(]?\\b(?:Photo(?:graph)?|Image|Picture|Credit|(?:Photo|Image) (?:C|c)redit|PHOTO|IMAGE|CREDIT)s?(?: by| courtesy of| credit)?(?::|\\.{3}) ?\\S.{1,60}$',
    `\\bPhoto(?:graph)? by ${MAKER}$`,
    '\\((?:Photo|Image|Picture|photo|image|picture)s? (?:by|courtesy)[^)]{2,60}\\)$',
    `[[(](?:[^()]{0,40}[/ ])?(?:${AGENCY})(?:[/ ][^()]{0,40})?[\\])]$`,
    `\\b(?:${AGENCY}|REUTERS|AP Photo) ?/ ?${MAKER}$`,
    `(?:/|via |© ?)(?:${AGENCY})(?: Images)?$`,
  ].join('|'),
  'u',
)
const CAPTION =
  /^(?:image|media|photo|picture|video) caption\b|^(?:pictured|file photo|file picture)\s?[:–—-]/i

/** Whether a line only says who made a picture: "Image: Agency/A. Maker". */
export const isCredit = (text: string): boolean =>
  isWithin(text, 14) && CREDIT_LINE.test(plain(text))

/** Whether a line is a picture's caption by its own words: "The quay. Photograph: A. Maker". */
export const isCaption = (text: string): boolean =>
  isWithin(text, 60) && (CAPTION.test(plain(text)) || CREDIT_END.test(plain(text)))
