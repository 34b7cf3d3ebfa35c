// "Can you please tell me who …", "I'd like to know why …", "According to the article, what …".
const LEAD_IN =
  /^\s*(?:(?:hi|hey|hello|ok|okay|so|well|please|pls|and|but|also)[,!]?\s+|(?:can|could|would|will) (?:you|anyone|someone|somebody) (?:please |pls )?(?:tell me|tell us|explain|say)(?: to me)?,?\s+|(?:do|does) (?:you|anyone|anybody|we) (?:know|remember),?\s+|(?:please )?(?:tell|remind) (?:me|us),?\s+|i(?:['’]d| would) (?:like|love|want) to know,?\s+|i(?: want| need) to know,?\s+|i(?:['’]m| am) wondering,?\s+|i wonder,?\s+|any idea,?\s+|(?:according to|in) (?:the|this) (?:article|text|story|author|piece),?\s+|does (?:the|this) (?:article|text|story) (?:say|mention|explain|tell)(?: us)?,?\s+)+(?=\S)/i

/** A question without what politeness puts before it: "hey, do you know when …" → "when …". */
export const withoutLeadIn = (question: string): string => question.replace(LEAD_IN, '').trim()
