/**
 * Words that fill one slot and exclude each other: a draft that has one where its source has another says
 * something else. One family a line, its groups between bars; the words of a group say the same.
 */
import {stem} from '../forms/stems.js'
import {fromWordTables} from '../forms/word-tables.js'
import {stopWords} from './stop-words.js'

/** What must be so around two words for them to contradict each other. */
export type ContrastKind =
  /** The words around them are the same. */
  | 'slot'
  /** The next word that tells something is the same: “before the front reached” and “after the front reached”. */
  | 'leads'

export interface Contrast {
  readonly family: number
  readonly group: number
  readonly kind: ContrastKind
}

/** Families of `slotFamilies` begin at 0, of `leadFamilies` at 1,000, and pairs of opposites here. */
const firstOpposite = 2000

const slotFamilies = `
rose rise rises rising risen increased increase increases increasing grew grow grows grown growing growth climbed climb climbs jumped jump jumps gained gain gains soared soar surged surge up higher raised raise raises upward | fell fall falls falling fallen decreased decrease decreases dropped drop drops dropping declined decline declines declining shrank shrink shrinks shrunk sank sunk slid slumped slump tumbled dipped dip plunged plunge down lower lowered reduced reduce cut downward
doubled doubling double | halved halving | tripled trebled | quadrupled
approved approve approves passed backed endorsed upheld | rejected reject rejects refused vetoed overturned
convicted guilty | acquitted innocent cleared
killed dead died | injured hurt wounded | missing
opened opens open opening reopened reopens | closed closes shut closing
bought buys acquired purchased | sold sells
arrived arrives | left departed departs
supports supported supporters | opposes opposed opponents
profit profits | loss losses
surplus | deficit
granted grants | denied denies
unanimous unanimously | split divided
imposed imposes | lifted lifts
hired hires | fired fires sacked dismissed
older | younger
stronger | weaker
faster quicker | slower
warmer hotter | colder cooler
legal lawful | illegal unlawful
mandatory compulsory | voluntary optional
temporary temporarily | permanent permanently
full-time | part-time
lender lenders | borrower borrowers
buyer buyers | seller sellers
oldest eldest | youngest
largest biggest | smallest
highest | lowest
fastest quickest | slowest
longest | shortest
earlier | later
north northern | south southern | east eastern | west western | northeast northeastern | northwest northwestern | southeast southeastern | southwest southwestern
left-handed | right-handed
inside | outside
above | below
man men | woman women | boy boys | girl girls
wife | husband | daughter daughters | son sons | mother | father | sister sisters | brother brothers | aunt | uncle | niece | nephew | cousin cousins | grandmother | grandfather | granddaughter | grandson | fiancee fiancée | fiance fiancé | stepmother | stepfather
forward striker | midfielder | defender | goalkeeper | winger
surgeon | nurse | dentist | pharmacist | midwife | paramedic
mayor | governor | attorney | senator | congressman congresswoman | councillor councilman councilwoman | minister
chairman chairwoman chair chairperson | treasurer | secretary | vice-president | director
captain | lieutenant | sergeant | colonel | major | corporal
professor | student
prosecutor prosecutors | defender
teacher teachers | pupil pupils
landlord landlords | tenant tenants
spring | summer | autumn | winter
morning | afternoon | evening
baptist | methodist | catholic | anglican episcopal | lutheran | presbyterian | orthodox | pentecostal | quaker | mormon
bronze | silver | gold | platinum
red | blue | green | yellow | purple
quarter-final quarterfinal | semi-final semifinal | final
weekly | daily | monthly | yearly annual
`

const leadFamilies = `
before | after following
most | some few | all every | none
more | most | less fewer | least
first | last
always | never
over above exceeding | under below
majority | minority
maximum | minimum
with | without
including | excluding
`

function readFamilies(table: string, kind: ContrastKind, first: number): [string, Contrast][] {
  return table
    .trim()
    .split('\n')
    .flatMap((line, family) =>
      line.split('|').flatMap((group, index) =>
        group
          .trim()
          .split(/\s+/)
          .map((form): [string, Contrast] => [form, {family: first + family, group: index, kind}])
      )
    )
}

const byForm: ReadonlyMap<string, readonly Contrast[]> = readAll()

/** Pairs of opposites as WordNet has them, by stem: whatever their form, `denied` and `admits` are two. */
const loadOpposites = fromWordTables((tables) => {
  const byStem = new Map<string, Contrast[]>()
  for (const [number, pair] of (tables?.opposites.split('\n') ?? []).entries()) {
    const words = pair.split(' ')
    if (words.some((word) => stopWords.has(word))) continue
    const stems = words.map(stem)
    if (stems[0] === stems[1]) continue
    for (const [group, own] of stems.entries())
      byStem.set(own, [
        ...(byStem.get(own) ?? []),
        {family: firstOpposite + number, group, kind: 'slot'}
      ])
  }
  return byStem
})

const none: readonly Contrast[] = []

/** Every contrast that a word stands in, by its lower-case form. */
export function contrastsOf(form: string): readonly Contrast[] {
  const known = byForm.get(form) ?? none
  const opposites = loadOpposites().get(stem(form))
  return opposites === undefined ? known : [...known, ...opposites]
}

function readAll(): Map<string, Contrast[]> {
  const all = new Map<string, Contrast[]>()
  const entries = [
    ...readFamilies(slotFamilies, 'slot', 0),
    ...readFamilies(leadFamilies, 'leads', 1000)
  ]
  for (const [form, contrast] of entries) {
    const known = all.get(form)
    if (known) known.push(contrast)
    else all.set(form, [contrast])
  }
  return all
}

/** Words with which a sentence may deny without “not”: where one stands, nothing is said of negation. */
export const negativeWords =
  /^(?:not?|never|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|scarcely|few|little|only|except|rather|instead|unless|until|unable|impossible|stop[a-z]*|ban[a-z]*|fail[a-z]*|refus[a-z]*|declin[a-z]*|den(?:y|ies|ied|ying)|lack[a-z]*|absen[a-z]+|avoid[a-z]*|prevent[a-z]*|reject[a-z]*|resist[a-z]*|remov[a-z]*|scrap[a-z]*|cancel[a-z]*|abandon[a-z]*|oppos[a-z]*|dismiss[a-z]*|free|off|out|doubt[a-z]*|miss(?:es|ed|ing)?|short|away|yet|far|un[a-z]{4,}|dis[a-z]{4,}|in(?:ability|accurate|correct|complete|sufficient|valid)|[a-z]+less|no-one)$|n['’]t|cant|wont|dont$/
