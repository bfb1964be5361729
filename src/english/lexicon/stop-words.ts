/**
 * Words that say nothing of what a sentence is about: articles, pronouns, auxiliaries, prepositions,
 * conjunctions, and the speech verb `say`, which stands in every third sentence of news.
 * Negations are kept out of it by nobody: whether a sentence is negated is asked of `facts.ts`.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those ' +
    'i me my mine myself we us our ours ourselves you your yours yourself yourselves ' +
    'he him his himself she her hers herself it its itself they them their theirs themselves one ones ' +
    'who whom whose which what when where why how whether ' +
    'am is are was were be been being have has had having do does did doing done ' +
    'will would shall should can could may might must ought ' +
    'of in on at by for with about against between into through during before after above below ' +
    'to from up down out off over under again further then once onto upon within without toward towards ' +
    'among amid across along around behind beside besides despite except near per since until till via ' +
    'and but or nor so if because as while although though unless than both either neither ' +
    'not no only own same too very just also even ever never still yet now here there ' +
    'all any each few more most other others another some such much many several every ' +
    'say says said saying let get gets got getting ' +
    "s t d ll m re ve don doesn didn isn aren wasn weren won wouldn couldn shouldn can't cannot " +
    "don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't hasn't haven't hadn't " +
    "i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll " +
    "we're we've we'll we'd they're they've they'll they'd that's there's what's who's let's"
  ).split(' ')
)
