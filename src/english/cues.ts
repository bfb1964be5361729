/** Words that tell who says a thing, or how sure it is. Lower-case, in the forms that newspapers print. */

function forms(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Finite forms of verbs that introduce or follow a quotation. */
export const speechVerbs = forms(`
  said says say saying told tells tell telling added adds adding asked asks wrote writes tweeted posted
  stated states explained explains noted notes warned warns warning argued argues argue insisted insists
  claimed claims claim recalled recalls remarked remarks replied replies responded responds answered answers
  announced announces declared declares admitted admits acknowledged acknowledges conceded concedes confirmed confirms
  complained complains joked jokes quipped quips continued continues concluded concludes predicted predicts
  observed observes suggested suggests stressed stresses emphasized emphasised emphasizes emphasises
  shouted shouts whispered whispers muttered cried sighed laughed boasted vowed vows pledged pledges promised promises
  testified testifies commented comments urged urges called describes described reckons reckoned
  protested interjected countered counters retorted reflected reflects mused muses repeated repeats reiterated reiterates
  cautioned cautions lamented lamenting shrugged reads read thinks thought believes believed alleges alleged
`)

/** Verbs of `speechVerbs` that also have a common use without speech: a cue only beside a quotation or a comma. */
export const doubtfulSpeechVerbs = forms(`
  called describes described read reads thinks thought believes believed cried laughed continued continues
  responded responds answered answers posted posts urged urges counters countered shrugged reflected reflects
  repeated repeats suggests suggested pledged promised vowed notes comments claims warns warning saying telling adding
`)

/** What stands for a speaker named before. */
export const speakerPronouns = forms('he she they it i we you who')

/**
 * First person: in news prose it stands only in somebody's mouth. The second person is no sign:
 * advice is honestly reported with “you”.
 */
export const speakersOwnWords = forms(`
  i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves let's
`)

/** Particles inside a name. */
export const nameParticles = forms(
  'de da di del della der den van von bin ibn al el la le du dos das ter ten y ó o’ mac'
)

/** Verbs of `speechVerbs` that tell what somebody holds true rather than says. */
export const beliefVerbs = forms(
  'thinks thought believes believed reckons reckoned predicts predicted'
)

/** Words that leave a claim open, as patterns. */
export const hedges: readonly string[] = [
  'reportedly',
  'allegedly',
  'alleged',
  'purportedly',
  'apparently',
  'supposedly',
  'may(?= \\p{Ll})',
  'might',
  'could',
  'is (?:expected|thought|believed|understood|said) to',
  'are (?:expected|thought|believed|understood|said) to',
  'preliminary',
  'appear(?:s|ed)? to',
  'seem(?:s|ed)? to'
]
