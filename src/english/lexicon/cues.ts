/** Words that tell who says a thing, or how sure it is. Lower-case, in the forms that newspapers print. */

function forms(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** The third person, past and participle of regular verbs: `deny` → `denies denied denying`. */
function inflect(list: string): string {
  return list
    .trim()
    .split(/\s+/)
    .flatMap((verb) => {
      if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
      if (/[^aeou]y$/.test(verb)) {
        const base = verb.slice(0, -1)
        return [`${base}ies`, `${base}ied`, `${verb}ing`]
      }
      return [/(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`]
    })
    .join(' ')
}

/** Finite forms of verbs that introduce or follow a quotation. */
export const speechVerbs = forms(`
  said says say saying told tells tell telling wrote writes writing quips quipped quipping
  wonders wondered wondering recalled recalls foretold swore swears
  admitted admits admitting quoth understands
  ${inflect(`
    add ask tweet post state explain note warn argue insist claim remark reply respond answer announce declare
    acknowledge concede confirm complain joke continue conclude predict observe suggest stress emphasize emphasise shout
    whisper mutter cry sigh laugh boast vow pledge promise testify comment urge call describe reckon protest interject
    counter retort reflect muse repeat reiterate caution lament shrug allege assert contend maintain exclaim yell
    chant scream murmur grumble scoff chime intone opine speculate reveal disclose report propose recommend demand
    plead implore apologize apologise agree disagree elaborate clarify estimate venture advise tease rant brag gush
    fume confess marvel enthuse gripe vent warble moan bark bellow theorize theorise summarize summarise believe rejoin snap thunder deny
  `)}
  read reads thinks thought reckon think believe
  write argue insist warn explain acknowledge admit complain predict contend
`)

/** Verbs of `speechVerbs` that also have a common use without speech: a cue only beside a quotation or a comma. */
export const doubtfulSpeechVerbs = forms(`
  ${inflect(`
    call describe cry laugh continue respond answer post urge counter shrug reflect repeat suggest pledge promise vow
    note comment claim warn tweet report propose recommend demand agree disagree estimate maintain reveal
    disclose deny advise venture believe yell chant scream sigh tease snap thunder read plead
  `)}
  read reads thinks thought reckon think believe write argue insist warn explain acknowledge admit complain predict contend
  understands saying telling adding asking writing arguing swears swore
`)

/** Verbs that take somebody's words as an object: “dubbed it ‘a farce’”. A cue only beside marks. */
export const quotingVerbs = forms(`
  ${inflect(`
    dub label brand praise criticize criticise denounce condemn decry dismiss hail slam blast accuse characterize
    characterise portray mock deride refer express voice bemoan brush compare tout credit thank greet cite quote invoke
    welcome demand term coin use talk signal point offer issue release cast paint promote defend attack pronounce
    consider deem view expect hope want fear worry know feel ridicule lambaste lambast chide rebuke rail lash
  `)}
  spoke speaks speaking gave gives sees saw knew knows felt feels
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
