/**
 * Cues that attribute a claim without being speech, and words that leave a claim open. Patterns over one
 * sentence; every repetition is bounded, so that they stay linear.
 */

/** What makes a cue: who or what vouches for the claim. */
export interface CuePattern {
  readonly kind: 'report' | 'belief' | 'hedge'
  readonly pattern: RegExp
  /**
   * What is attributed: `clause` the clause around the cue, `after` what follows it, `either` as its place
   * tells: “the figures show that …”, “…, the figures show”.
   */
  readonly scope: 'clause' | 'after' | 'either'
}

/** Documents and their makers, which show and find as persons say. */
const document = String.raw`(?:reports?|stud(?:y|ies)|surveys?|reviews?|inventor(?:y|ies)|audits?|anal[yi]s[ei]s|figures|data|statistics|documents?|filings?|records?|logs?|bills|investigations?|inquir(?:y|ies)|inquests?|polls?|papers?|letters?|memos?|e-?mails?|tests?|trials?|results?|research(?:ers)?|investigators?|scientists|experts?|auditors?|estimates?|indictments?|complaints?|lawsuits?|suits?|court papers|minutes|transcripts?|leaks?|evidence|census|models?|forecasts?|maps?|images)`

/**
 * Verbs of speech that do a thing rather than claim one: what is announced, promised or called so is a fact, and
 * what is confirmed or admitted is no longer anybody’s claim.
 */
export const performatives =
  /^(?:call|describ|ask|announc|promis|propos|pledg|vow|urg|confirm|admit|acknowledg|conced|demand|declin|den(?:y|ied|ies)|refus|jok|thank|order|invit|read|laugh|cried|vot|reject|applaud|prais|greet|agree|decid|offer|appeal|accept|apologi|recommend|advis|invok|declar|post|record|adding)/u

/** Cues of reports, beliefs and hedges, strict: each leaves its claim open or names who vouches for it. */
export const reportCues: readonly CuePattern[] = [
  // “the inventory shows”, “legal bills reviewed by the Ledger suggest that”
  {
    kind: 'report',
    pattern: new RegExp(
      String.raw`\b${document}\b(?:,? (?:[^\s.,;:“”"]+ ){0,8}?[^\s.,;:“”"]+,?)? (?:shows?|showed|suggests?|suggested|indicates?|indicated|found|finds|reveals?|revealed|concludes?|concluded|puts?|estimates?|estimated)\b(?: that\b)?`,
      'gi'
    ),
    scope: 'either'
  },
  {
    kind: 'report',
    pattern:
      /\b(?:found|shows?|showed|suggests?|suggested|indicates?|indicated|estimates?|estimated|calculates?|calculated|reports?|reported|concludes?|concluded|understands?|learned|learnt|contends?|contended|maintains?|maintained|asserts?|asserted) that\b/gi,
    scope: 'after'
  },
  // The finite verb at the end of a claim: “…, the association estimates”, “…, Northgate Sport understands”.
  {
    kind: 'report',
    pattern:
      /,\s[^,;:“”"]{2,60} (?:estimates?|estimated|reports?|reported|understands?|calculates?|calculated|reckons?|reckoned|believes?|believed|figures|found|finds|shows?|suggests?|contends?|maintains?)(?=\s*[.,;]|\s*$)/gi,
    scope: 'either'
  },
  // “the Echo has been told that”, “we were told by a source that”
  {
    kind: 'report',
    pattern: /\b(?:been|was|were) (?:told|informed)\b(?: by [^,.;:]{2,40}?)? that\b/gi,
    scope: 'after'
  },
  // “by her own account”, “by the weather service’s reckoning”
  {
    kind: 'report',
    pattern:
      /\bby (?:his|her|its|their|my|our|these|those|all|most|some|many|both|(?:the |a |an )?(?:[^\s.,;:]+ ){0,3}[^\s.,;:]*(?:['’]s|s['’]?)) (?:own )?(?:accounts?|reckoning|estimates?|count|calculations?|telling|description|admission)\b/gi,
    scope: 'clause'
  },
  {
    kind: 'report',
    pattern:
      /\bin (?:his|her|its|their|(?:[^\s.,;:\d“”"]+ ){0,5}[^\s.,;:\d“”"]*['’]s?) (?:view|opinion|telling|words|estimation|judge?ment)\b/gi,
    scope: 'clause'
  },
  // “the Farm Bureau puts the losses at $210 million”
  {
    kind: 'report',
    pattern: /\bputs? (?=(?:(?!puts? )[^\s,.;:]+ ){1,9}at (?:[a-z]+ ){0,2}[€$£¥\d])/gi,
    scope: 'clause'
  },
  // “a fall that it puts down to the weather”: both what is explained and by what
  {
    kind: 'report',
    pattern: /\bputs? (?:(?:it|this|that|them|the [a-z]+) )?down to\b/gi,
    scope: 'clause'
  },
  {
    kind: 'report',
    pattern: /\b(?:attributed|attributes|blamed|blames|ascribed|ascribes|citing|cited)\b/gi,
    scope: 'after'
  },
  // “she estimates”, “Gridwest expects to”: the third person singular is no noun here.
  {
    kind: 'belief',
    pattern:
      /(?<!\b(?:the|its|his|her|their|these|those|no|of|and|such|latest|early|first|official|preliminary|some|by) )\b(?:expects|hopes|fears|reckons|suspects|assumes|estimates)\b(?: (?:that|to)\b)?/gi,
    scope: 'after'
  },
  {
    kind: 'belief',
    pattern: /\b(?:expected|hoped|feared|suspected|assumed|expect|hope|fear|suspect) that\b/gi,
    scope: 'after'
  },
  // “is alleged to have known”, “were said to be sharing”
  {
    kind: 'hedge',
    pattern:
      /\b(?:is|are|was|were|been|being) (?:widely |also |now |still |often )?(?:said|reported|alleged|believed|thought|understood|rumou?red|estimated|expected|feared|suspected|likely|unlikely|forecast|projected|predicted) to\b/gi,
    scope: 'clause'
  },
  {
    kind: 'hedge',
    pattern:
      /\b(?:reportedly|allegedly|purportedly|apparently|supposedly|presumably|ostensibly|probably|possibly|perhaps|(?<!(?:more|less|as|equally) )likely|unconfirmed|alleged|purported|suspected|preliminary|provisional|tentative(?:ly)?)\b/gi,
    scope: 'clause'
  },
  {
    kind: 'hedge',
    // “May” the month has a capital. “Could” of a past ability (“could not hear”) leaves nothing open.
    pattern:
      /\b(?:may(?: not)?|might(?: not)?|could(?! (?:not|hear|see|feel|find|afford|hardly|barely|only|no|say|tell|do|get|remember|speak|stand|walk|read|smell)\b))(?= \p{Ll})/gu,
    scope: 'clause'
  },
  {
    kind: 'hedge',
    pattern: /\b(?:appear(?:s|ed)?|seem(?:s|ed)?)(?: [a-z]+ly)? to\b/gi,
    scope: 'clause'
  }
]

/**
 * With these, too, a writer shows that a claim is open or somebody’s. They are looked for in drafts only:
 * there a word too many costs a miss and a word too few a false alarm.
 */
export const softeners: CuePattern = {
  kind: 'hedge',
  pattern:
    /\b(?:alleg[a-z]+|accus[a-z]+|claim(?:s|ed|ing)? (?:that|to|he|she|they|it)|den(?:y|ies|ied)|disput[a-z]+|estimat[a-z]+|reckon[a-z]*|expect[a-z]*|hop(?:es?|ed|ing)|fear(?:s|ed)?|suspect[a-z]*|believ[a-z]+|thinks?|thought|reported|probab[a-z]+|possib[a-z]+|potential[a-z]*|likel[a-z]+|unlikely|forecasts?|predict[a-z]*|project(?:ed|ions?)|propos[a-z]+|considering|considered|under (?:study|consideration|review)|in talks|provisionally|insist[a-z]*|argu[a-z]+ that|purport[a-z]+|rumou?r[a-z]*|so-called|should|would|could|set to|due|plan(?:s|ned)? to|wants?|hopes|been told|liked? to say|point(?:s|ed|ing)|makes? clear|made clear|tipped|supposed[a-z]*|seem[a-z]*|appear[a-z]*|accord[a-z]+)\b/gi,
  scope: 'clause'
}
