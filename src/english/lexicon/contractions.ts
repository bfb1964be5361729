/** Words written with an apostrophe for what is left out. */

/** Words that begin with the apostrophe, without it: ’em, ’til, rock ’n’ roll. */
export const elisions: ReadonlySet<string> = new Set(
  'em til tis twas twere cause cos bout round n er ere im kay mid neath nother nuff tude ood un'.split(
    ' '
  )
)

/** Contractions that are no words without their apostrophe. */
const contractions = new Map(
  (
    "don't doesn't didn't isn't wasn't aren't weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't needn't mightn't ain't " +
    "daren't oughtn't they're you're they've you've we've who've they'll you'll it'll that'll there'll what'll who'd they'd you'd it'd that'd " +
    "he's she's that's what's there's here's where's who's everybody's everyone's somebody's someone's nobody's anybody's anyone's whoever's " +
    "would've could've should've might've i've i'm can't won't o'clock y'all ma'am"
  )
    .split(' ')
    .map((word) => [word.replace("'", ''), word])
)

/** “as is his wont”, “the cant of politicians”: the two that are words, rarely. */
const nounBefore = /\b(?:the|a|an|his|her|their|its|my|our|your|is|was|are|were|of|and|’s|'s)\s*$/i

/** What follows “it’s” and never a possessive “its”. */
const behindItIs =
  /^\s+(?:a|an|the|not|been|also|because|about time|why|how|going to|time (?:to(?! market)|for|that)|(?:in|on|at|for|with|about|from|like) (?:a|an|the|my|your|his|her|our|their)|(?:hard|easy|difficult|important|impossible|great|nice|likely|too (?:early|late|soon)) to|(?:clear|true|likely|possible) that)(?![\p{L}-])/u

/** “Lets go”, where nobody stands before it who lets. */
const atStart = /^[\s"“‘']*$/

/** Forms that are words without their apostrophe too: “its roof”, “they were”. */
const ambiguous = new Set('its lets were well ill id hell shell wed shed cant wont'.split(' '))

/** Whether a contraction without its apostrophe is a word of its own. */
export function isWordItself(word: string): boolean {
  return ambiguous.has(word)
}

/**
 * The contraction that a word stands for which has lost its apostrophe.
 *
 * @param before The sentence before the word.
 * @param after The sentence behind it.
 */
export function restoreContraction(
  word: string,
  before: string,
  after: string
): string | undefined {
  const lower = word.toLowerCase()
  let whole = contractions.get(lower)
  if ((lower === 'cant' || lower === 'wont') && (nounBefore.test(before) || /^\s+to\b/.test(after)))
    return undefined
  // Capitals make names and abbreviations: IM, Im Kwon-taek, Cant.
  if (lower === 'im' || lower === 'ive') {
    if (
      word === word.toUpperCase() ||
      /(?<!\p{L})\p{Lu}\p{L}*\s+$/u.test(before) ||
      !/^\s+\p{Ll}/u.test(after)
    )
      return undefined
  }
  if (lower === 'its' && behindItIs.test(after)) whole = "it's"
  if (
    lower === 'lets' &&
    atStart.test(before) &&
    /^\s+(?:go|just|say|see|hope|not|be|get|talk|face|make|take|keep|look|start|wait)\b/.test(after)
  )
    whole = "let's"
  if (
    whole === undefined ||
    (/^\p{Lu}/u.test(word) &&
      before.trim() !== '' &&
      !/["“‘'.,:]\s*$/.test(before) &&
      !/^i/i.test(word))
  )
    return undefined
  return /^\p{Lu}/u.test(word) ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole
}
