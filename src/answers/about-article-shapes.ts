/** What an article says of itself, outside its paragraphs. */
export type ArticleField =
  | 'author'
  | 'published'
  | 'title'
  | 'outlet'
  | 'url'
  | 'language'
  | 'standfirst'
  | 'length'

// The article by name. "Report", "story" and the like may also be what the article tells of.
const NOUN = 'article|piece|page|text|story|report|post|column|essay|write up|interview|news'
const NAMED = `(?:the|this|that|your) (?:(?:news|whole|full|entire|original|above|actual) )?(?<noun>${NOUN})`
const POINTED = 'it|this|that|this one'
const ABOUT = '(?: (?:about|on) (?:.+))?'

// THE: the article by name; REF: or by a bare pronoun. `(?<word>…)` is a word that points to the
// article only as long as its paragraphs do not speak of such a thing: "who is the author?".
const shape = (source: string) =>
  new RegExp(
    `^(?:${source.replaceAll('REF', `(?:${NAMED}|${POINTED})`).replaceAll('THE', NAMED)})$`,
    'u',
  )

const IS = '(?:is |was |are |were )?'
const WHICH = '(?:what|which|whats|wich)'
const OUTLET =
  'outlet|news outlet|source|publisher|newspaper|paper|magazine|website|site|news agency|agency|publication|broadcaster|medium|media|news site'
const ONLINE = '(?: online| in full| myself| here| on the (?:web|internet))*'

/**
 * How questions about the article itself are put, over the folded words of a question: "Who's the
 * author of this piece?" reads "who the author of this piece". First match wins.
 */
export const SHAPES: readonly [ArticleField, RegExp][] = [
  ['author', shape(`who (?:wrote|writes|authored|penned|has written) REF${ABOUT}`)],
  ['author', shape(`who (?:made|created|is behind|reported) THE${ABOUT}`)],
  ['author', shape(`(?:who|by whom) (?:is|was) REF (?:written|authored|reported|penned)(?: by)?`)],
  ['author', shape(`who (?:is|was) THE by`)],
  ['author', shape(`who did (?:write|author|pen) REF${ABOUT}`)],
  [
    'author',
    shape(
      `(?:(?:who|${WHICH}) )?${IS}(?:the )?(?:name of the )?(?:authors?|writers?|journalists?|reporters?|byline)(?: name)? (?:of|for|behind) REF${ABOUT}`,
    ),
  ],
  [
    'author',
    shape(`(?:who|${WHICH}) ${IS}(?:the )?(?:name of the )?(?<word>authors?)(?: name| here)?`),
  ],
  ['author', shape(`(?:who|${WHICH}) ${IS}(?:THE) (?:authors?|writers?)(?: name)?`)],
  ['author', shape(`(?<word>author)`)],
  [
    'published',
    shape(
      `(?:when|on (?:what|which) (?:date|day)|in (?:what|which) (?:year|month)) (?:was|were|is|did) REF (?:first )?(?:published|written|posted|printed|publish|uploaded)(?: on)?`,
    ),
  ],
  [
    'published',
    shape(
      `when (?:was|is|did) THE (?:first )?(?:released|updated|from|dated|made|created|out|appear|come out|put out|put online|go online|put up)`,
    ),
  ],
  ['published', shape(`when (?:is|was) this from`)],
  [
    'published',
    shape(
      `${WHICH} (?:date|day|year|month|time) (?:was|is|did) REF (?:published|written|posted|printed|from)(?: on| in)?`,
    ),
  ],
  [
    'published',
    shape(
      `(?:${WHICH} )?${IS}(?:the )?(?:(?:publication|publishing|publish|release) date|date of publication|date)(?: of| for| on)? REF`,
    ),
  ],
  [
    'published',
    shape(
      `(?:${WHICH} )?${IS}(?:the )?(?:publication|publishing|publish) date|date of (?<word>publication)`,
    ),
  ],
  ['published', shape(`how (?:old|recent|new|fresh|current) is THE`)],
  ['published', shape(`${WHICH} ${IS}THE (?:publication )?date`)],
  [
    'title',
    shape(`(?:${WHICH} )?${IS}(?:the )?(?:title|headline|heading)(?: name)? (?:of|for|on) REF`),
  ],
  ['title', shape(`(?:${WHICH} )?${IS}(?:the )?name (?:of|for) THE`)],
  ['title', shape(`${WHICH} ${IS}(?:the |its )?(?<word>title|headline)`)],
  ['title', shape(`(?<word>title|headline)`)],
  ['title', shape(`${WHICH} ${IS}THE (?:title|headline|name|heading)`)],
  ['title', shape(`(?:${WHICH}|how) (?:is|was) THE (?:called|titled|named|entitled|headlined)`)],
  [
    'title',
    shape(`(?:${WHICH}|how) (?:is|was) (?:${POINTED}) (?:called|titled|entitled|headlined)`),
  ],
  ['outlet', shape(`who (?:published|publishes|printed|posted|released|ran|put out) REF${ABOUT}`)],
  ['outlet', shape(`(?:who|by whom) (?:is|was) REF (?:published|printed|posted|released)(?: by)?`)],
  ['outlet', shape(`(?:who|${WHICH}) ${IS}(?:the )?(?:${OUTLET}) (?:of|for|behind) REF`)],
  ['outlet', shape(`${WHICH} ${IS}(?:the |your )?(?<word>source|news outlet|outlet|publisher)`)],
  ['outlet', shape(`who is the (?<word>publisher)`)],
  [
    'outlet',
    shape(`${WHICH} (?:${OUTLET}) (?:published|printed|posted|released|ran|wrote|carried) REF`),
  ],
  [
    'outlet',
    shape(
      `(?:(?:in|from|by|on) )?${WHICH} (?:${OUTLET}) (?:is|was|did|does) REF (?:published |printed |posted |taken |appear |come |run )?(?:in|from|by|on|appear)?`,
    ),
  ],
  [
    'outlet',
    shape(
      `where (?:is|was|did|does) THE (?:published|printed|posted|from|taken from|come from|appear)(?: in)?`,
    ),
  ],
  ['outlet', shape(`where (?:is|was) (?:${POINTED}) (?:published|printed|posted)`)],
  ['outlet', shape(`where is this from`)],
  [
    'url',
    shape(
      `(?:where|how) (?:can|could|do|may|might|should|would) (?:i|we|one|you|people|someone) (?:read|find|see|get|open|view|access) (?:(?:more of |the rest of |all of |the full version of )?REF)${ONLINE}`,
    ),
  ],
  [
    'url',
    shape(
      `(?:(?:${WHICH}|do you have|is there|give me|show me|send me|can i (?:have|get)) )?${IS}(?:the |a |its )?(?:link|url|web address|address|webpage)(?: to| of| for) REF`,
    ),
  ],
  [
    'url',
    shape(
      `(?:(?:${WHICH}|do you have|is there|give me|show me|send me|can i (?:have|get)) )?${IS}(?:the |a |its )?(?<word>link|url|web address)`,
    ),
  ],
  ['url', shape(`${WHICH} ${IS}THE (?:url|link|address)`)],
  ['url', shape(`where is THE`)],
  ['language', shape(`(?:in )?${WHICH} language (?:is|was) REF(?: written| published)?(?: in)?`)],
  ['language', shape(`(?:${WHICH} )?${IS}(?:the )?language of REF`)],
  ['length', shape(`how (?:long|short) is REF`)],
  [
    'length',
    shape(
      `how many (?:words|paragraphs|characters) (?:are in|are there in|does|do|has|is) REF(?: have| contain| has)?`,
    ),
  ],
  ['length', shape(`how many (?:words|paragraphs) long is REF`)],
  [
    'length',
    shape(`how (?:long|much time|many minutes) (?:does|will|would) it take to read (?:REF)`),
  ],
  ['length', shape(`(?:${WHICH} )?${IS}(?:the )?(?:length|reading time|word count) of REF`)],
  ['standfirst', shape(`${WHICH} (?:is|was) (?:THE|it|this|that)(?: all)? about`)],
  [
    'standfirst',
    shape(
      `(?:(?:${WHICH}|give me|show me) )?${IS}(?:the |a )?(?:short |quick )?(?:summary|gist|topic|subject|main (?:idea|topic|point|subject)|tldr|standfirst) (?:of|for) REF`,
    ),
  ],
  ['standfirst', shape(`(?:summari[sz]e|sum up) REF`)],
]
