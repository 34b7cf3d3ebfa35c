/** A question about somebody's words, as it names them. */
export interface SaidQuestion {
  /** As typed: "Shimada". Null for "who said …". */
  speaker: string | null
  /** As typed: "sanctions". Null for "what did Shimada say". */
  topic: string | null
}

// The verbs that ask for somebody's words or opinion, in the forms that questions use.
const SAY =
  'say|says|said|saying|tell|told|think|thinks|thought|believe|believes|believed|mention|mentions|mentioned|talk|talks|talked|speak|speaks|spoke|comment|comments|commented|argue|argues|argued|claim|claims|claimed|warn|warns|warned|suggest|suggests|suggested|note|notes|noted|predict|predicts|predicted'
const ABOUT = 'about|on|of|regarding|concerning|to|that'

const SHAPES: RegExp[] = [
  // What did Shimada say about sanctions? How does Shimada think …
  new RegExp(
    `^(?:what|how|why)(?:'s| else)? (?:did|does|do|has|have|is|was) (?<speaker>.+?) (?:${SAY})(?: (?:anything|something))?(?: (?:${ABOUT}) (?<topic>.+))?$`,
    'i',
  ),
  // Did Shimada mention sanctions? Does Abe talk about the abductees?
  new RegExp(
    `^(?:did|does|do|has|have) (?<speaker>.+?) (?:${SAY})(?: (?:anything|something))?(?: (?:${ABOUT}))?(?: (?<topic>.+))?$`,
    'i',
  ),
  // What is Shimada's opinion on sanctions?
  /^what (?:is|was|are) (?<speaker>.+?)['’]s? (?:opinion|view|views|position|stance|comment|comments|words|take)(?: (?:about|on|of|regarding) (?<topic>.+))?$/i,
  // Who said that sanctions work? Who talks about sanctions?
  new RegExp(`^who(?: else)? (?:has )?(?:${SAY})(?: (?:${ABOUT}))?(?: (?<topic>.+))?$`, 'i'),
  // What are Shimada's quotes about sanctions?
  /^(?:quotes?|quotations?|statements?|words) (?:of|by|from) (?<speaker>.+?)(?: (?:about|on|regarding) (?<topic>.+))?$/i,
]

/**
 * Reads "what did X say (about Y)", "did X mention Y", "what does X think of Y", "who said Y" and
 * their like. Null for every other question. Whether X is a speaker is not known here.
 */
export function saidQuestion(question: string): SaidQuestion | null {
  const plain = question.trim().replace(/[?!.\s]+$/u, '')
  for (const shape of SHAPES) {
    const groups = shape.exec(plain)?.groups
    if (!groups) continue
    return { speaker: groups.speaker?.trim() ?? null, topic: groups.topic?.trim() ?? null }
  }
  return null
}
